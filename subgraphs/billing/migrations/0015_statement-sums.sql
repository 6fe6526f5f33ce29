CREATE TABLE "billing"."statement_sums" (
	"bill_month" text,
	"customer_id" bigint,
	"developer_account_id" bigint,
	"state" text NOT NULL,
	"payment_state" text NOT NULL,
	"invoice_state" text NOT NULL,
	"overdraft_state" text NOT NULL,
	"statement_count" bigint NOT NULL,
	"total_amount" numeric(20, 2) NOT NULL,
	"settled_amount" numeric(20, 2) NOT NULL,
	"invoiced_amount" numeric(20, 2) NOT NULL,
	"invoiceable_amount" numeric(20, 2) NOT NULL,
	"receivable_amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "statement_sums_kind" CHECK ((bill_month is null) <> (customer_id is null))
);
--> statement-breakpoint
CREATE INDEX "statement_sums_month" ON "billing"."statement_sums" USING btree ("bill_month") WHERE bill_month is not null;--> statement-breakpoint
CREATE INDEX "statement_sums_customer" ON "billing"."statement_sums" USING btree ("customer_id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "statements_overdraft_state" ON "billing"."statements" USING btree ("overdraft_state","bill_month","id");