ALTER TABLE "billing"."statement_lines" DROP CONSTRAINT "statement_lines_counts";--> statement-breakpoint
ALTER TABLE "billing"."statements" drop column "receivable_amount";--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD COLUMN "receivable_amount" numeric(20, 2) GENERATED ALWAYS AS (case when state = 'VOID' then 0 else greatest(total_amount - settled_amount, 0) end) STORED NOT NULL;--> statement-breakpoint
-- Gone with the column.
CREATE INDEX "statements_receivable" ON "billing"."statements" USING btree ("customer_id","bill_month","id") WHERE receivable_amount > 0;--> statement-breakpoint
-- Statements below zero are all paid, and nothing is left of any other that is paid.
UPDATE "billing"."statement_sums" SET receivable_amount = 0 WHERE payment_state = 'PAID' AND receivable_amount <> 0;
