ALTER TABLE "billing"."statement_send_records" DROP COLUMN "attachment_url";--> statement-breakpoint
ALTER TABLE "billing"."statements" DROP COLUMN "attachment_url";