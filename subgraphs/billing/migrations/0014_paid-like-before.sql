ALTER TABLE "billing"."unbilled_months" ADD COLUMN "wallet_id" bigint;--> statement-breakpoint
ALTER TABLE "billing"."unbilled_months" ADD COLUMN "overdraft_state" text;