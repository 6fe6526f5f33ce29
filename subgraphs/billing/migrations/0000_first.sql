CREATE SCHEMA "billing";
--> statement-breakpoint
CREATE TABLE "billing"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "billing"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "billing"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "billing"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."invoice_allocations" (
	"invoice_id" bigint NOT NULL,
	"statement_id" bigint NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "invoice_allocations_invoice_id_statement_id_pk" PRIMARY KEY("invoice_id","statement_id"),
	CONSTRAINT "invoice_allocations_positive" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "billing"."invoice_profiles" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"type" text NOT NULL,
	"header_name" text NOT NULL,
	"tax_number" text NOT NULL,
	"email" text NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."invoices" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"invoice_no" text,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"header_name" text NOT NULL,
	"tax_number" text NOT NULL,
	"email" text NOT NULL,
	"file_url" text,
	"reject_reason" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"audited_at" timestamp (3) with time zone,
	"issued_at" timestamp (3) with time zone,
	CONSTRAINT "invoices_invoice_no_unique" UNIQUE("invoice_no"),
	CONSTRAINT "invoices_amount_positive" CHECK (amount > 0),
	CONSTRAINT "invoices_issued" CHECK ((state = 'ISSUED') = (issued_at is not null))
);
--> statement-breakpoint
CREATE TABLE "billing"."payment_allocations" (
	"payment_id" bigint NOT NULL,
	"statement_id" bigint NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	CONSTRAINT "payment_allocations_payment_id_statement_id_pk" PRIMARY KEY("payment_id","statement_id"),
	CONSTRAINT "payment_allocations_positive" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "billing"."payments" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"payment_no" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint,
	"state" text NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"paid_on" date NOT NULL,
	"allocated_amount" numeric(20, 2) DEFAULT '0' NOT NULL,
	"residue_amount" numeric(20, 2) DEFAULT '0' NOT NULL,
	"residue_wallet_id" bigint,
	"after_debt_amount" numeric(20, 2),
	"commission_rate" numeric(9, 6),
	"commission_amount" numeric(20, 2),
	"voucher_urls" text[] DEFAULT '{}' NOT NULL,
	"remark" text,
	"reject_reason" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"audited_at" timestamp (3) with time zone,
	CONSTRAINT "payments_payment_no_unique" UNIQUE("payment_no"),
	CONSTRAINT "payments_amount_positive" CHECK (amount > 0),
	CONSTRAINT "payments_parts" CHECK (allocated_amount >= 0 and residue_amount >= 0),
	CONSTRAINT "payments_spent_whole" CHECK (allocated_amount + residue_amount = case when state = 'PASSED' then amount else 0 end),
	CONSTRAINT "payments_residue_wallet" CHECK (residue_amount = 0 or residue_wallet_id is not null)
);
--> statement-breakpoint
CREATE TABLE "billing"."statement_lines" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"kind" text DEFAULT 'CALLS' NOT NULL,
	"usage_month" text NOT NULL,
	"product_code" text NOT NULL,
	"product_name" text NOT NULL,
	"tag" text DEFAULT '' NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"call_count" integer NOT NULL,
	"free_count" integer DEFAULT 0 NOT NULL,
	"charge_count" integer NOT NULL,
	"total_fee" numeric(20, 2) NOT NULL,
	"total_cost" numeric(20, 6) DEFAULT '0' NOT NULL,
	"settled_amount" numeric(20, 2) DEFAULT '0' NOT NULL,
	"receivable_amount" numeric(20, 2) GENERATED ALWAYS AS (total_fee - settled_amount) STORED NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "statement_lines_counts" CHECK (call_count >= 0 and free_count >= 0 and charge_count >= 0),
	CONSTRAINT "statement_lines_settled" CHECK (settled_amount >= 0 and settled_amount <= greatest(total_fee, 0))
);
--> statement-breakpoint
CREATE TABLE "billing"."statement_send_records" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_id" bigint NOT NULL,
	"recipients" text[] NOT NULL,
	"cc" text[] DEFAULT '{}' NOT NULL,
	"attachment_url" text,
	"state" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "billing"."statements" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_no" text NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"wallet_id" bigint,
	"bill_month" text NOT NULL,
	"overdraft_state" text NOT NULL,
	"state" text NOT NULL,
	"total_amount" numeric(20, 2) DEFAULT '0' NOT NULL,
	"total_cost" numeric(20, 6) DEFAULT '0' NOT NULL,
	"settled_amount" numeric(20, 2) DEFAULT '0' NOT NULL,
	"invoiced_amount" numeric(20, 2) DEFAULT '0' NOT NULL,
	"invoice_limit" numeric(20, 2),
	"receivable_amount" numeric(20, 2) GENERATED ALWAYS AS (case when state = 'VOID' then 0 else total_amount - settled_amount end) STORED NOT NULL,
	"invoiceable_amount" numeric(20, 2) GENERATED ALWAYS AS (case when state = 'VOID' then 0 else coalesce(invoice_limit, total_amount) - invoiced_amount end) STORED NOT NULL,
	"payment_state" text GENERATED ALWAYS AS (case when settled_amount >= total_amount then 'PAID' when settled_amount = 0 then 'UNPAID' else 'PART' end) STORED NOT NULL,
	"invoice_state" text GENERATED ALWAYS AS (case when invoiced_amount = 0 then 'NONE'
          when invoiced_amount >= coalesce(invoice_limit, total_amount) then 'FULL' else 'PART' end) STORED NOT NULL,
	"emails" text[] DEFAULT '{}' NOT NULL,
	"attachment_url" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"reviewed_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"invoiced_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	CONSTRAINT "statements_statement_no_unique" UNIQUE("statement_no"),
	CONSTRAINT "statements_month_shape" CHECK (bill_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "statements_settled" CHECK (settled_amount >= 0 and settled_amount <= greatest(total_amount, 0)),
	CONSTRAINT "statements_invoiced" CHECK (invoiced_amount >= 0 and invoiced_amount <= coalesce(invoice_limit, total_amount)),
	CONSTRAINT "statements_invoice_limit" CHECK (invoice_limit >= 0 and invoice_limit <= total_amount)
);
--> statement-breakpoint
CREATE TABLE "billing"."known_alert_contacts" (
	"contact_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"mobile" text NOT NULL,
	"email" text,
	"webhook" text,
	"is_default" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."wallet_alert_contacts" (
	"wallet_id" bigint NOT NULL,
	"contact_id" bigint NOT NULL,
	CONSTRAINT "wallet_alert_contacts_wallet_id_contact_id_pk" PRIMARY KEY("wallet_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "billing"."wallet_entries" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"flow_no" text NOT NULL,
	"wallet_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"version" bigint NOT NULL,
	"business_type" text NOT NULL,
	"amount" numeric(20, 6) NOT NULL,
	"direction" text GENERATED ALWAYS AS (case when amount < 0 then 'OUT' else 'IN' end) STORED NOT NULL,
	"balance_after" numeric(20, 6) NOT NULL,
	"business_no" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"pay_method" text,
	"fee_name" text NOT NULL,
	"app_code" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "wallet_entries_flow_no_unique" UNIQUE("flow_no"),
	CONSTRAINT "wallet_entries_version" UNIQUE("wallet_id","version"),
	CONSTRAINT "wallet_entries_key" UNIQUE("wallet_id","idempotency_key"),
	CONSTRAINT "wallet_entries_moves_money" CHECK (amount <> 0),
	CONSTRAINT "wallet_entries_version_positive" CHECK (version > 0)
);
--> statement-breakpoint
CREATE TABLE "billing"."wallet_pay_routes" (
	"wallet_id" bigint NOT NULL,
	"app_code" text NOT NULL,
	"app_name" text NOT NULL,
	"scenes" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "wallet_pay_routes_wallet_id_app_code_pk" PRIMARY KEY("wallet_id","app_code")
);
--> statement-breakpoint
CREATE TABLE "billing"."wallets" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"account_name" text NOT NULL,
	"account_type" text DEFAULT 'ENTERPRISE' NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"overdraft_state" text NOT NULL,
	"overdraft_quota" numeric(20, 2),
	"balance" numeric(20, 6) DEFAULT '0' NOT NULL,
	"version" bigint DEFAULT '0' NOT NULL,
	"accrued_amount" numeric(20, 6) DEFAULT '0' NOT NULL,
	"floor" numeric(20, 2) GENERATED ALWAYS AS (case when overdraft_state in ('PREPAID_WITH_OVERDRAFT', 'LOCKED') then -coalesce(overdraft_quota, 0) else 0 end) STORED NOT NULL,
	"alert_threshold" numeric(20, 2),
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "wallets_above_floor" CHECK (balance >= floor),
	CONSTRAINT "wallets_quota_positive" CHECK (overdraft_quota >= 0),
	CONSTRAINT "wallets_accrued_positive" CHECK (accrued_amount >= 0)
);
--> statement-breakpoint
ALTER TABLE "billing"."invoice_allocations" ADD CONSTRAINT "invoice_allocations_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "billing"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice_allocations" ADD CONSTRAINT "invoice_allocations_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payment_allocations" ADD CONSTRAINT "payment_allocations_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "billing"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payment_allocations" ADD CONSTRAINT "payment_allocations_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD CONSTRAINT "payments_residue_wallet_id_wallets_id_fk" FOREIGN KEY ("residue_wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."statement_lines" ADD CONSTRAINT "statement_lines_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."statement_send_records" ADD CONSTRAINT "statement_send_records_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD CONSTRAINT "statements_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_alert_contacts" ADD CONSTRAINT "wallet_alert_contacts_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_entries" ADD CONSTRAINT "wallet_entries_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_pay_routes" ADD CONSTRAINT "wallet_pay_routes_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "billing"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "billing"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "billing"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "billing"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "invoice_allocations_statement" ON "billing"."invoice_allocations" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "invoice_profiles_customer" ON "billing"."invoice_profiles" USING btree ("customer_id","id");--> statement-breakpoint
CREATE INDEX "invoices_newest" ON "billing"."invoices" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "invoices_customer" ON "billing"."invoices" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invoices_developer_account" ON "billing"."invoices" USING btree ("developer_account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invoices_state" ON "billing"."invoices" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "payment_allocations_statement" ON "billing"."payment_allocations" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "payments_newest" ON "billing"."payments" USING btree ("paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_customer" ON "billing"."payments" USING btree ("customer_id","paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_salesperson" ON "billing"."payments" USING btree ("salesperson_id","paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_state" ON "billing"."payments" USING btree ("state","paid_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_lines_one_a_price" ON "billing"."statement_lines" USING btree ("statement_id","kind","usage_month","product_code","tag","price") WHERE kind <> 'MANUAL';--> statement-breakpoint
CREATE INDEX "statement_lines_statement" ON "billing"."statement_lines" USING btree ("statement_id","id");--> statement-breakpoint
CREATE INDEX "statement_lines_product" ON "billing"."statement_lines" USING btree ("product_code","usage_month");--> statement-breakpoint
CREATE INDEX "statement_send_records_statement" ON "billing"."statement_send_records" USING btree ("statement_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_one_a_month" ON "billing"."statements" USING btree ("developer_account_id","bill_month") WHERE state <> 'VOID';--> statement-breakpoint
CREATE INDEX "statements_month" ON "billing"."statements" USING btree ("bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_customer" ON "billing"."statements" USING btree ("customer_id","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_developer_account" ON "billing"."statements" USING btree ("developer_account_id","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_state" ON "billing"."statements" USING btree ("state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_payment_state" ON "billing"."statements" USING btree ("payment_state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_invoice_state" ON "billing"."statements" USING btree ("invoice_state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_newest" ON "billing"."statements" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "statements_total" ON "billing"."statements" USING btree ("total_amount","id");--> statement-breakpoint
CREATE INDEX "statements_receivable" ON "billing"."statements" USING btree ("customer_id","bill_month","id") WHERE receivable_amount > 0;--> statement-breakpoint
CREATE INDEX "statements_number" ON "billing"."statements" USING btree ("statement_no" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "known_alert_contacts_customer" ON "billing"."known_alert_contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "wallet_entries_time" ON "billing"."wallet_entries" USING btree ("wallet_id","created_at");--> statement-breakpoint
CREATE INDEX "wallet_entries_business_no" ON "billing"."wallet_entries" USING btree ("business_no");--> statement-breakpoint
CREATE UNIQUE INDEX "wallets_default" ON "billing"."wallets" USING btree ("customer_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "wallets_customer" ON "billing"."wallets" USING btree ("customer_id","is_default","id");--> statement-breakpoint
CREATE INDEX "wallets_newest" ON "billing"."wallets" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "wallets_balance" ON "billing"."wallets" USING btree ("balance","id");--> statement-breakpoint
CREATE FUNCTION "billing"."refuse_change_of_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Wallet entries are never changed or deleted; write a new entry instead.' USING ERRCODE = '42501';
END
$$;--> statement-breakpoint
CREATE TRIGGER "wallet_entries_append_only" BEFORE UPDATE OR DELETE ON "billing"."wallet_entries"
FOR EACH ROW EXECUTE FUNCTION "billing"."refuse_change_of_entry"();
