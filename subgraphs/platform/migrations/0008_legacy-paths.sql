CREATE TABLE "platform"."legacy_reporters" (
	"id" text PRIMARY KEY NOT NULL,
	"last_number" integer NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."legacy_sunsets" (
	"endpoint" text PRIMARY KEY NOT NULL,
	"deprecated_on" date NOT NULL,
	"sunset_on" date,
	"closed_at" timestamp (3) with time zone,
	"decided_by_id" bigint,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."legacy_usage" (
	"endpoint" text NOT NULL,
	"caller_kind" text NOT NULL,
	"account_id" bigint NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"calls" bigint NOT NULL,
	"failures" bigint NOT NULL,
	"last_called_at" timestamp (3) with time zone NOT NULL,
	"client" text,
	"fields" text[] NOT NULL,
	CONSTRAINT "legacy_usage_pk" PRIMARY KEY("endpoint","caller_kind","account_id","first_day","last_day")
);
--> statement-breakpoint
CREATE INDEX "legacy_usage_days" ON "platform"."legacy_usage" USING btree ("last_day");