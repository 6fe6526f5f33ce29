CREATE INDEX "dead_letters_settled" ON "customers"."dead_letters" USING btree ("settled_at") WHERE "customers"."dead_letters"."state" <> 'OPEN';--> statement-breakpoint
CREATE INDEX "inbox_age" ON "customers"."inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "published_messages_age" ON "customers"."published_messages" USING btree ("created_at");