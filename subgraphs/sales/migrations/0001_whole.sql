CREATE TABLE "sales"."known_authorizations" (
	"authorization_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"product_name" text NOT NULL,
	"state" text NOT NULL,
	"deleted" boolean NOT NULL,
	"audited_at" timestamp (3) with time zone,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."known_products" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"floor_price" numeric(20, 6) NOT NULL,
	"deleted" boolean NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."known_promoter_royalties" (
	"id" bigint PRIMARY KEY NOT NULL,
	"authorization_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"promoter_id" bigint NOT NULL,
	"type" text NOT NULL,
	"price" numeric(20, 6),
	"rate" numeric(9, 6),
	"effect_month" char(7) NOT NULL,
	"until_month" char(7)
);
--> statement-breakpoint
CREATE TABLE "sales"."known_payments" (
	"payment_id" bigint PRIMARY KEY NOT NULL,
	"payment_no" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint,
	"paid_on" date NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"allocated_amount" numeric(20, 2) NOT NULL,
	"residue_amount" numeric(20, 2) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."known_statement_lines" (
	"statement_id" bigint NOT NULL,
	"usage_month" char(7) NOT NULL,
	"product_code" text NOT NULL,
	"total_fee" numeric(20, 2) NOT NULL,
	"charge_count" bigint NOT NULL,
	CONSTRAINT "known_statement_lines_statement_id_usage_month_product_code_pk" PRIMARY KEY("statement_id","usage_month","product_code")
);
--> statement-breakpoint
CREATE TABLE "sales"."known_statements" (
	"statement_id" bigint PRIMARY KEY NOT NULL,
	"statement_no" text NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"bill_month" char(7) NOT NULL,
	"state" text NOT NULL,
	"overdraft_state" text NOT NULL,
	"total_amount" numeric(20, 2) NOT NULL,
	"settled_amount" numeric(20, 2) NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."commission_lines" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"customer_name" text NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"usage_month" char(7) NOT NULL,
	"product_code" text NOT NULL,
	"base_amount" numeric(20, 6) NOT NULL,
	"charged_calls" bigint NOT NULL,
	"rate" numeric(9, 6),
	"price" numeric(20, 6),
	"kpi_rate" numeric(9, 6),
	"amount" numeric(20, 6) NOT NULL,
	CONSTRAINT "commission_lines_once" UNIQUE("statement_id","basis","developer_account_id","usage_month","product_code")
);
--> statement-breakpoint
CREATE TABLE "sales"."commission_months" (
	"salesperson_id" bigint NOT NULL,
	"month" char(7) NOT NULL,
	"kpi_rate" numeric(9, 6),
	"details" jsonb NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commission_months_salesperson_id_month_pk" PRIMARY KEY("salesperson_id","month")
);
--> statement-breakpoint
CREATE TABLE "sales"."commission_statements" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"month" char(7) NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"earned_amount" numeric(20, 6) NOT NULL,
	"payout_amount" numeric(20, 2) NOT NULL,
	"carried_amount" numeric(20, 2) NOT NULL,
	"content_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by_id" bigint,
	"paid_on" date,
	"paid_by_id" bigint,
	CONSTRAINT "commission_statements_one_a_month" UNIQUE("salesperson_id","month"),
	CONSTRAINT "commission_statements_payout" CHECK (payout_amount >= 0 and carried_amount <= 0),
	CONSTRAINT "commission_statements_confirmed" CHECK ((state = 'OPEN') = (confirmed_at is null) and (state = 'OPEN') = (content_hash is null)),
	CONSTRAINT "commission_statements_paid" CHECK ((state = 'PAID') = (paid_on is not null))
);
--> statement-breakpoint
CREATE TABLE "sales"."customer_names" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."known_departments" (
	"department_id" bigint PRIMARY KEY NOT NULL,
	"parent_id" bigint,
	"manager_staff_id" bigint
);
--> statement-breakpoint
CREATE TABLE "sales"."known_staff" (
	"staff_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"mobile" text NOT NULL,
	"email" text,
	"department_id" bigint,
	"enabled" boolean NOT NULL,
	"deleted" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."daily_sales" (
	"day" date NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_name" text NOT NULL,
	"charge_count" bigint NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	CONSTRAINT "daily_sales_developer_account_id_day_product_code_pk" PRIMARY KEY("developer_account_id","day","product_code")
);
--> statement-breakpoint
CREATE TABLE "sales"."known_usages" (
	"developer_account_id" bigint NOT NULL,
	"day" date NOT NULL,
	"product_code" text NOT NULL,
	"tag" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_name" text NOT NULL,
	"charge_count" integer NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "known_usages_developer_account_id_day_product_code_tag_price_pk" PRIMARY KEY("developer_account_id","day","product_code","tag","price")
);
--> statement-breakpoint
CREATE TABLE "sales"."monthly_sales" (
	"month" char(7) NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_name" text NOT NULL,
	"charge_count" bigint NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	CONSTRAINT "monthly_sales_developer_account_id_month_product_code_pk" PRIMARY KEY("developer_account_id","month","product_code")
);
--> statement-breakpoint
ALTER TABLE "sales"."opportunities" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sales"."kpi_plans" ADD COLUMN "reset" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sales"."visits" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
ALTER TABLE "sales"."commission_lines" ADD CONSTRAINT "commission_lines_statement_id_commission_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "sales"."commission_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."commission_months" ADD CONSTRAINT "commission_months_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."commission_statements" ADD CONSTRAINT "commission_statements_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_authorizations_account" ON "sales"."known_authorizations" USING btree ("developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "known_authorizations_customer" ON "sales"."known_authorizations" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "known_promoter_royalties_authorization" ON "sales"."known_promoter_royalties" USING btree ("authorization_id");--> statement-breakpoint
CREATE INDEX "known_promoter_royalties_account" ON "sales"."known_promoter_royalties" USING btree ("developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "known_promoter_royalties_promoter" ON "sales"."known_promoter_royalties" USING btree ("promoter_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_payments_salesperson" ON "sales"."known_payments" USING btree ("salesperson_id","paid_on");--> statement-breakpoint
CREATE INDEX "known_payments_day" ON "sales"."known_payments" USING btree ("paid_on");--> statement-breakpoint
CREATE INDEX "known_statement_lines_month" ON "sales"."known_statement_lines" USING btree ("usage_month");--> statement-breakpoint
CREATE INDEX "known_statements_customer" ON "sales"."known_statements" USING btree ("customer_id","bill_month");--> statement-breakpoint
CREATE INDEX "commission_lines_statement" ON "sales"."commission_lines" USING btree ("statement_id","id");--> statement-breakpoint
CREATE INDEX "commission_statements_month" ON "sales"."commission_statements" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "known_departments_parent" ON "sales"."known_departments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "known_departments_manager" ON "sales"."known_departments" USING btree ("manager_staff_id");--> statement-breakpoint
CREATE INDEX "known_staff_department" ON "sales"."known_staff" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "daily_sales_day" ON "sales"."daily_sales" USING btree ("day","customer_id");--> statement-breakpoint
CREATE INDEX "monthly_sales_month" ON "sales"."monthly_sales" USING btree ("month","customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_open" ON "sales"."assignments" USING btree ("customer_id") WHERE until_month is null;--> statement-breakpoint
CREATE UNIQUE INDEX "opportunities_own_name" ON "sales"."opportunities" USING btree ("salesperson_id",lower(regexp_replace(company_name, '\s', '', 'g'))) WHERE customer_id is null and deleted_at is null;--> statement-breakpoint
ALTER TABLE "sales"."kpi_plans" DROP COLUMN "valid";--> statement-breakpoint
ALTER TABLE "sales"."assignments" ADD CONSTRAINT "assignments_span" CHECK (until_month >= effect_month);