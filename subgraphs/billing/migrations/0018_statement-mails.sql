ALTER TABLE "billing"."statement_send_records" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "billing"."statement_send_records" ADD COLUMN "ended_at" timestamp (3) with time zone;