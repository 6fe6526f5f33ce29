CREATE TABLE "platform"."verification_codes" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"scene" text NOT NULL,
	"subject" text NOT NULL,
	"account_id" bigint,
	"code_hmac" text NOT NULL,
	"client_ip" text NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "verification_codes_subject" ON "platform"."verification_codes" USING btree ("scene","subject","sent_at");--> statement-breakpoint
CREATE INDEX "verification_codes_address" ON "platform"."verification_codes" USING btree ("client_ip","sent_at");--> statement-breakpoint
CREATE INDEX "verification_codes_age" ON "platform"."verification_codes" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "accounts_newest" ON "platform"."accounts" USING btree ("created_at","id");