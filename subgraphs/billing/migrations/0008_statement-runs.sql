CREATE TABLE "billing"."billed_usages" (
	"statement_id" bigint NOT NULL,
	"usage_month" text NOT NULL,
	"product_code" text NOT NULL,
	"tag" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"call_count" integer NOT NULL,
	"free_count" integer NOT NULL,
	"charge_count" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	CONSTRAINT "billed_usages_statement_id_usage_month_product_code_tag_price_pk" PRIMARY KEY("statement_id","usage_month","product_code","tag","price")
);
--> statement-breakpoint
CREATE TABLE "billing"."statement_runs" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"month" text NOT NULL,
	"customer_ids" bigint[],
	"state" text DEFAULT 'WAITING' NOT NULL,
	"customer_count" integer DEFAULT 0 NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"statement_count" integer DEFAULT 0 NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "billing"."known_usages" (
	"developer_account_id" bigint NOT NULL,
	"day" date NOT NULL,
	"product_code" text NOT NULL,
	"tag" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_name" text NOT NULL,
	"call_count" integer NOT NULL,
	"free_count" integer NOT NULL,
	"charge_count" integer NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "known_usages_developer_account_id_day_product_code_tag_price_pk" PRIMARY KEY("developer_account_id","day","product_code","tag","price")
);
--> statement-breakpoint
CREATE TABLE "billing"."unbilled_months" (
	"developer_account_id" bigint NOT NULL,
	"usage_month" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"changes" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unbilled_months_developer_account_id_usage_month_pk" PRIMARY KEY("developer_account_id","usage_month")
);
--> statement-breakpoint
ALTER TABLE "billing"."statement_lines" DROP CONSTRAINT "statement_lines_counts";--> statement-breakpoint
ALTER TABLE "billing"."statements" DROP CONSTRAINT "statements_invoiced";--> statement-breakpoint
ALTER TABLE "billing"."statements" DROP CONSTRAINT "statements_invoice_limit";--> statement-breakpoint
ALTER TABLE "billing"."statement_send_records" ADD COLUMN "spreadsheet_id" bigint;--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD COLUMN "spreadsheet_id" bigint;--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD COLUMN "pdf_id" bigint;--> statement-breakpoint
ALTER TABLE "billing"."billed_usages" ADD CONSTRAINT "billed_usages_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "billed_usages_month" ON "billing"."billed_usages" USING btree ("developer_account_id","usage_month");--> statement-breakpoint
CREATE INDEX "statement_runs_month" ON "billing"."statement_runs" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "statement_runs_newest" ON "billing"."statement_runs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "unbilled_months_customer" ON "billing"."unbilled_months" USING btree ("customer_id","usage_month");--> statement-breakpoint
ALTER TABLE "billing"."statement_lines" ADD CONSTRAINT "statement_lines_counts" CHECK (kind <> 'MANUAL' or (call_count >= 0 and free_count >= 0 and charge_count >= 0));--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD CONSTRAINT "statements_invoiced" CHECK (invoiced_amount >= 0 and invoiced_amount <= greatest(coalesce(invoice_limit, total_amount), 0));--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD CONSTRAINT "statements_invoice_limit" CHECK (invoice_limit >= 0 and invoice_limit <= greatest(total_amount, 0));