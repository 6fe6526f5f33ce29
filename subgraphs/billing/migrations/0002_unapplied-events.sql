CREATE TABLE "billing"."unapplied_events" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"producer" text NOT NULL,
	"event_id" bigint NOT NULL,
	"transaction_id" bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"detail" text,
	"tries" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"set_aside_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by_id" bigint
);
--> statement-breakpoint
CREATE UNIQUE INDEX "unapplied_events_event" ON "billing"."unapplied_events" USING btree ("producer","event_id");--> statement-breakpoint
CREATE INDEX "unapplied_events_open" ON "billing"."unapplied_events" USING btree ("producer","key") WHERE state in ('WAITING', 'BEHIND', 'DEAD');--> statement-breakpoint
ALTER TABLE "billing"."known_commission_rates" ADD CONSTRAINT "known_commission_rates_rate" CHECK (commission_rate between 0 and 1);--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD CONSTRAINT "payments_rate" CHECK (commission_rate between 0 and 1);