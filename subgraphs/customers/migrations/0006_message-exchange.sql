CREATE TABLE "customers"."published_messages" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"tenant" text NOT NULL,
	"project_id" bigint NOT NULL,
	"message" text NOT NULL,
	"from_broker" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ALTER COLUMN "project_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ALTER COLUMN "msg_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ALTER COLUMN "reported_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."companies" ADD COLUMN "reported_msg_id" bigint;--> statement-breakpoint
ALTER TABLE "customers"."companies" ADD COLUMN "state_stamp" text;--> statement-breakpoint
ALTER TABLE "customers"."companies" ADD COLUMN "tenant" text;--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ADD COLUMN "state" text DEFAULT 'OPEN' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ADD COLUMN "settled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ADD COLUMN "settled_by_id" bigint;--> statement-breakpoint
ALTER TABLE "customers"."bindings" ADD COLUMN "reported_msg_id" bigint DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."persons" ADD COLUMN "bound_open_id" text;--> statement-breakpoint
ALTER TABLE "customers"."persons" ADD COLUMN "accounts_stamp" text;--> statement-breakpoint
ALTER TABLE "customers"."persons" ADD COLUMN "reported_msg_id" bigint;--> statement-breakpoint
ALTER TABLE "customers"."persons" ADD COLUMN "state_stamp" text;--> statement-breakpoint
ALTER TABLE "customers"."persons" ADD COLUMN "tenant" text;--> statement-breakpoint
CREATE INDEX "published_messages_topic" ON "customers"."published_messages" USING btree ("tenant","project_id","transaction_id","id");--> statement-breakpoint
CREATE INDEX "published_messages_relay" ON "customers"."published_messages" USING btree ("transaction_id","id") WHERE not "customers"."published_messages"."from_broker";--> statement-breakpoint
CREATE INDEX "companies_name" ON "customers"."companies" USING btree (coalesce("name", ''),"id");--> statement-breakpoint
CREATE INDEX "dead_letters_open" ON "customers"."dead_letters" USING btree ("reason") WHERE "customers"."dead_letters"."state" = 'OPEN';--> statement-breakpoint
CREATE INDEX "persons_name" ON "customers"."persons" USING btree (coalesce("name", ''),"id");--> statement-breakpoint
ALTER TABLE "customers"."dead_letters" ADD CONSTRAINT "dead_letters_origin_unique" UNIQUE("origin");