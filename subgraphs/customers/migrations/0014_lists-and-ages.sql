DROP INDEX "customers"."companies_newest";--> statement-breakpoint
DROP INDEX "customers"."companies_name";--> statement-breakpoint
DROP INDEX "customers"."persons_newest";--> statement-breakpoint
DROP INDEX "customers"."persons_name";--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ADD COLUMN "corrected_payload" text;--> statement-breakpoint
CREATE INDEX "companies_characters" ON "customers"."companies" USING gin (string_to_array(lower("name"), null));--> statement-breakpoint
CREATE INDEX "companies_disabled" ON "customers"."companies" USING btree ("created_at","id") WHERE "customers"."companies"."state" = 'DISABLED';--> statement-breakpoint
CREATE INDEX "companies_stubs" ON "customers"."companies" USING btree ("created_at","id") WHERE "customers"."companies"."reported_at" is null;--> statement-breakpoint
CREATE INDEX "companies_in_status" ON "customers"."companies" USING btree (coalesce("status", 'UNKNOWN'),"created_at","id");--> statement-breakpoint
CREATE INDEX "customers_characters" ON "customers"."customers" USING gin (string_to_array(lower("name" || ' ' || coalesce("alias_name", '')), null));--> statement-breakpoint
CREATE INDEX "customers_of_type" ON "customers"."customers" USING btree ("customer_type","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_of_nature" ON "customers"."customers" USING btree ("nature","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_gained_by" ON "customers"."customers" USING btree ("gain_channel","created_at","id");--> statement-breakpoint
CREATE INDEX "dead_letters_settled" ON "customers"."dead_letters" USING btree ("settled_at") WHERE "customers"."dead_letters"."state" <> 'OPEN';--> statement-breakpoint
CREATE INDEX "inbox_age" ON "customers"."inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "published_messages_age" ON "customers"."published_messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "persons_characters" ON "customers"."persons" USING gin (string_to_array(lower("name"), null));--> statement-breakpoint
CREATE INDEX "persons_disabled" ON "customers"."persons" USING btree ("created_at","id") WHERE "customers"."persons"."state" = 'DISABLED';--> statement-breakpoint
CREATE INDEX "persons_stubs" ON "customers"."persons" USING btree ("created_at","id") WHERE "customers"."persons"."reported_at" is null;--> statement-breakpoint
CREATE INDEX "companies_newest" ON "customers"."companies" USING btree ("created_at","id") WHERE "customers"."companies"."deleted_at" is null or "customers"."companies"."reported_at" > "customers"."companies"."deleted_at";--> statement-breakpoint
CREATE INDEX "companies_name" ON "customers"."companies" USING btree (coalesce("name", ''),"id") WHERE "customers"."companies"."deleted_at" is null or "customers"."companies"."reported_at" > "customers"."companies"."deleted_at";--> statement-breakpoint
CREATE INDEX "persons_newest" ON "customers"."persons" USING btree ("created_at","id") WHERE "customers"."persons"."deleted_at" is null or "customers"."persons"."reported_at" > "customers"."persons"."deleted_at";--> statement-breakpoint
CREATE INDEX "persons_name" ON "customers"."persons" USING btree (coalesce("name", ''),"id") WHERE "customers"."persons"."deleted_at" is null or "customers"."persons"."reported_at" > "customers"."persons"."deleted_at";