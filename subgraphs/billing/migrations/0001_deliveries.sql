CREATE TABLE "billing"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
