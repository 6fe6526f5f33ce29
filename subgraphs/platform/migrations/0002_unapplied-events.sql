CREATE TABLE "platform"."unapplied_events" (
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
CREATE TABLE "platform"."known_unapplied_events" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"reader" text NOT NULL,
	"unapplied_event_id" bigint NOT NULL,
	"producer" text NOT NULL,
	"topic" text NOT NULL,
	"event_key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"detail" text,
	"tries" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"set_aside_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"decided_by_id" bigint,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "unapplied_events_event" ON "platform"."unapplied_events" USING btree ("producer","event_id");--> statement-breakpoint
CREATE INDEX "unapplied_events_open" ON "platform"."unapplied_events" USING btree ("producer","key") WHERE state in ('WAITING', 'BEHIND', 'DEAD');--> statement-breakpoint
CREATE UNIQUE INDEX "known_unapplied_events_event" ON "platform"."known_unapplied_events" USING btree ("reader","unapplied_event_id");--> statement-breakpoint
CREATE INDEX "known_unapplied_events_newest" ON "platform"."known_unapplied_events" USING btree ("set_aside_at","id");--> statement-breakpoint
CREATE INDEX "known_unapplied_events_open" ON "platform"."known_unapplied_events" USING btree ("set_aside_at","id") WHERE state in ('WAITING', 'BEHIND', 'DEAD');