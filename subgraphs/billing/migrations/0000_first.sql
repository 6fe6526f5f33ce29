CREATE SCHEMA "billing";
--> statement-breakpoint
CREATE TABLE "billing"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."files" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"byte_size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"customer_id" bigint,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
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
CREATE TABLE "billing"."charges" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"wallet_id" bigint NOT NULL,
	"seq_no" text NOT NULL,
	"state" text NOT NULL,
	"amount" numeric(20, 6) NOT NULL,
	"settled_amount" numeric(20, 6),
	"refunded_amount" numeric(20, 6) DEFAULT '0' NOT NULL,
	"accrues" boolean NOT NULL,
	"fee_name" text NOT NULL,
	"app_code" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "charges_seq_no" UNIQUE("customer_id","seq_no"),
	CONSTRAINT "charges_settled" CHECK ((state = 'SETTLED') = (settled_amount is not null)),
	CONSTRAINT "charges_within" CHECK (amount >= 0 and settled_amount >= 0 and settled_amount <= amount),
	CONSTRAINT "charges_refunded" CHECK (refunded_amount >= 0 and refunded_amount <= coalesce(settled_amount, 0))
);
--> statement-breakpoint
CREATE TABLE "billing"."departures" (
	"deletion_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"wallet_states" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."integrity_results" (
	"name" text PRIMARY KEY NOT NULL,
	"violation_count" integer NOT NULL,
	"examples" bigint[] NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"duration_ms" integer NOT NULL
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
CREATE TABLE "billing"."invoice_counters" (
	"series" text PRIMARY KEY NOT NULL,
	"last_number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."invoice_profiles" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"type" text NOT NULL,
	"header_name" text NOT NULL,
	"tax_number" text NOT NULL,
	"email" text NOT NULL,
	"bank_name" text,
	"bank_account" text,
	"registered_address" text,
	"registered_phone" text,
	"is_default" boolean DEFAULT false NOT NULL,
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
	"bank_name" text,
	"bank_account" text,
	"registered_address" text,
	"registered_phone" text,
	"file_url" text,
	"tax_invoice_no" text,
	"tax_invoice_code" text,
	"tax_invoiced_on" date,
	"reject_reason" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"audited_at" timestamp (3) with time zone,
	"audited_by_id" bigint,
	"issued_at" timestamp (3) with time zone,
	CONSTRAINT "invoices_invoice_no_unique" UNIQUE("invoice_no"),
	CONSTRAINT "invoices_amount_positive" CHECK (amount > 0),
	CONSTRAINT "invoices_issued" CHECK ((state = 'ISSUED') = (issued_at is not null)),
	CONSTRAINT "invoices_numbered" CHECK ((state = 'ISSUED') = (invoice_no is not null)),
	CONSTRAINT "invoices_rejected" CHECK ((state = 'REJECTED') = (reject_reason is not null))
);
--> statement-breakpoint
CREATE TABLE "billing"."known_commission_rates" (
	"customer_id" bigint NOT NULL,
	"effect_month" char(7) NOT NULL,
	"commission_rate" numeric(9, 6) NOT NULL,
	CONSTRAINT "known_commission_rates_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
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
	"audited_by_id" bigint,
	CONSTRAINT "payments_payment_no_unique" UNIQUE("payment_no"),
	CONSTRAINT "payments_amount_positive" CHECK (amount > 0),
	CONSTRAINT "payments_parts" CHECK (allocated_amount >= 0 and residue_amount >= 0),
	CONSTRAINT "payments_spent_whole" CHECK (allocated_amount + residue_amount = case when state = 'PASSED' then amount else 0 end),
	CONSTRAINT "payments_audited" CHECK ((state = 'PENDING') = (audited_at is null)),
	CONSTRAINT "payments_rejected" CHECK ((state = 'REJECTED') = (reject_reason is not null)),
	CONSTRAINT "payments_residue_wallet" CHECK (residue_amount = 0 or residue_wallet_id is not null)
);
--> statement-breakpoint
CREATE TABLE "billing"."monthly_usages" (
	"id" bigint DEFAULT skep.next_id() NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"month" text NOT NULL,
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
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "monthly_usages_developer_account_id_month_product_code_tag_price_pk" PRIMARY KEY("developer_account_id","month","product_code","tag","price")
);
--> statement-breakpoint
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
	CONSTRAINT "statement_lines_counts" CHECK (kind <> 'MANUAL' or (call_count >= 0 and free_count >= 0 and charge_count >= 0)),
	CONSTRAINT "statement_lines_settled" CHECK (settled_amount >= 0 and settled_amount <= greatest(total_fee, 0))
);
--> statement-breakpoint
CREATE TABLE "billing"."statement_send_records" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_id" bigint NOT NULL,
	"recipients" text[] NOT NULL,
	"cc" text[] DEFAULT '{}' NOT NULL,
	"spreadsheet_id" bigint,
	"state" text NOT NULL,
	"failure" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_by_id" bigint
);
--> statement-breakpoint
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
CREATE TABLE "billing"."statements" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_no" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
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
	"spreadsheet_id" bigint,
	"pdf_id" bigint,
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
	CONSTRAINT "statements_number_names_month" CHECK (starts_with(statement_no, 'ST' || replace(bill_month, '-', ''))),
	CONSTRAINT "statements_settled" CHECK (settled_amount >= 0 and settled_amount <= greatest(total_amount, 0)),
	CONSTRAINT "statements_invoiced" CHECK (invoiced_amount >= 0 and invoiced_amount <= greatest(coalesce(invoice_limit, total_amount), 0)),
	CONSTRAINT "statements_invoice_limit" CHECK (invoice_limit >= 0 and invoice_limit <= greatest(total_amount, 0))
);
--> statement-breakpoint
CREATE TABLE "billing"."known_source_costs" (
	"id" bigint DEFAULT skep.next_id() NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"data_source_id" bigint NOT NULL,
	"data_source_code" text NOT NULL,
	"data_source_name" text NOT NULL,
	"product_code" text NOT NULL,
	"call_count" integer NOT NULL,
	"charge_count" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"sales" numeric(20, 6) NOT NULL,
	"bundle_cost" numeric(20, 6) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"day" date NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "known_source_costs_upstream_route_id_day_pk" PRIMARY KEY("upstream_route_id","day")
);
--> statement-breakpoint
CREATE TABLE "billing"."monthly_source_costs" (
	"id" bigint DEFAULT skep.next_id() NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"data_source_id" bigint NOT NULL,
	"data_source_code" text NOT NULL,
	"data_source_name" text NOT NULL,
	"product_code" text NOT NULL,
	"call_count" integer NOT NULL,
	"charge_count" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"sales" numeric(20, 6) NOT NULL,
	"bundle_cost" numeric(20, 6) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"month" text NOT NULL,
	CONSTRAINT "monthly_source_costs_upstream_route_id_month_pk" PRIMARY KEY("upstream_route_id","month")
);
--> statement-breakpoint
CREATE TABLE "billing"."payment_callbacks" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"provider" text NOT NULL,
	"pay_no" text,
	"outcome" text NOT NULL,
	"body_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."top_ups" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"pay_no" text NOT NULL,
	"wallet_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"pay_method" text NOT NULL,
	"provider" text NOT NULL,
	"pay_url" text NOT NULL,
	"state" text NOT NULL,
	"trade_no" text,
	"flow_no" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "top_ups_pay_no_unique" UNIQUE("pay_no"),
	CONSTRAINT "top_ups_positive" CHECK (amount > 0),
	CONSTRAINT "top_ups_paid" CHECK ((state = 'PAID') = (paid_at is not null and flow_no is not null))
);
--> statement-breakpoint
CREATE TABLE "billing"."known_usages" (
	"id" bigint DEFAULT skep.next_id() NOT NULL,
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
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "known_usages_developer_account_id_day_product_code_tag_price_pk" PRIMARY KEY("developer_account_id","day","product_code","tag","price")
);
--> statement-breakpoint
CREATE TABLE "billing"."unbilled_months" (
	"developer_account_id" bigint NOT NULL,
	"usage_month" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"changes" integer DEFAULT 1 NOT NULL,
	"wallet_id" bigint,
	"overdraft_state" text,
	CONSTRAINT "unbilled_months_developer_account_id_usage_month_pk" PRIMARY KEY("developer_account_id","usage_month")
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
	"is_low" boolean DEFAULT false NOT NULL,
	"held_amount" numeric(20, 6) DEFAULT '0' NOT NULL,
	"held_accrual" numeric(20, 6) DEFAULT '0' NOT NULL,
	"merged_into_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "wallets_above_floor" CHECK (balance - held_amount >= floor),
	CONSTRAINT "wallets_held_positive" CHECK (held_amount >= 0 and held_accrual >= 0),
	CONSTRAINT "wallets_quota_positive" CHECK (overdraft_quota >= 0),
	CONSTRAINT "wallets_accrued_positive" CHECK (accrued_amount >= 0)
);
--> statement-breakpoint
ALTER TABLE "billing"."charges" ADD CONSTRAINT "charges_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice_allocations" ADD CONSTRAINT "invoice_allocations_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "billing"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice_allocations" ADD CONSTRAINT "invoice_allocations_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payment_allocations" ADD CONSTRAINT "payment_allocations_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "billing"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payment_allocations" ADD CONSTRAINT "payment_allocations_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD CONSTRAINT "payments_residue_wallet_id_wallets_id_fk" FOREIGN KEY ("residue_wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."billed_usages" ADD CONSTRAINT "billed_usages_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."statement_lines" ADD CONSTRAINT "statement_lines_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."statement_send_records" ADD CONSTRAINT "statement_send_records_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."statements" ADD CONSTRAINT "statements_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."top_ups" ADD CONSTRAINT "top_ups_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_alert_contacts" ADD CONSTRAINT "wallet_alert_contacts_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_entries" ADD CONSTRAINT "wallet_entries_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_pay_routes" ADD CONSTRAINT "wallet_pay_routes_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "billing"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "billing"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "billing"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "billing"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "charges_expiry" ON "billing"."charges" USING btree ("expires_at") WHERE state = 'HELD';--> statement-breakpoint
CREATE INDEX "charges_held" ON "billing"."charges" USING btree ("wallet_id") WHERE state = 'HELD';--> statement-breakpoint
CREATE INDEX "invoice_allocations_statement" ON "billing"."invoice_allocations" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "invoice_profiles_customer" ON "billing"."invoice_profiles" USING btree ("customer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_profiles_default" ON "billing"."invoice_profiles" USING btree ("customer_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "invoices_newest" ON "billing"."invoices" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "invoices_customer" ON "billing"."invoices" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invoices_developer_account" ON "billing"."invoices" USING btree ("developer_account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invoices_state" ON "billing"."invoices" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "payment_allocations_statement" ON "billing"."payment_allocations" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "payments_newest" ON "billing"."payments" USING btree ("paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_customer" ON "billing"."payments" USING btree ("customer_id","paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_salesperson" ON "billing"."payments" USING btree ("salesperson_id","paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_state" ON "billing"."payments" USING btree ("state","paid_on","id");--> statement-breakpoint
CREATE INDEX "monthly_usages_month" ON "billing"."monthly_usages" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "monthly_usages_customer" ON "billing"."monthly_usages" USING btree ("customer_id","month","id");--> statement-breakpoint
CREATE INDEX "billed_usages_month" ON "billing"."billed_usages" USING btree ("developer_account_id","usage_month");--> statement-breakpoint
CREATE INDEX "statement_runs_month" ON "billing"."statement_runs" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "statement_runs_newest" ON "billing"."statement_runs" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_lines_one_a_price" ON "billing"."statement_lines" USING btree ("statement_id","kind","usage_month","product_code","tag","price") WHERE kind <> 'MANUAL';--> statement-breakpoint
CREATE INDEX "statement_lines_statement" ON "billing"."statement_lines" USING btree ("statement_id","id");--> statement-breakpoint
CREATE INDEX "statement_lines_product" ON "billing"."statement_lines" USING btree ("product_code","usage_month");--> statement-breakpoint
CREATE INDEX "statement_send_records_statement" ON "billing"."statement_send_records" USING btree ("statement_id","sent_at");--> statement-breakpoint
CREATE INDEX "statement_sums_month" ON "billing"."statement_sums" USING btree ("bill_month") WHERE bill_month is not null;--> statement-breakpoint
CREATE INDEX "statement_sums_customer" ON "billing"."statement_sums" USING btree ("customer_id") WHERE customer_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "statements_one_a_month" ON "billing"."statements" USING btree ("developer_account_id","bill_month") WHERE state <> 'VOID';--> statement-breakpoint
CREATE INDEX "statements_month" ON "billing"."statements" USING btree ("bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_customer" ON "billing"."statements" USING btree ("customer_id","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_developer_account" ON "billing"."statements" USING btree ("developer_account_id","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_state" ON "billing"."statements" USING btree ("state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_payment_state" ON "billing"."statements" USING btree ("payment_state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_invoice_state" ON "billing"."statements" USING btree ("invoice_state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_overdraft_state" ON "billing"."statements" USING btree ("overdraft_state","bill_month","id");--> statement-breakpoint
CREATE INDEX "statements_newest" ON "billing"."statements" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "statements_total" ON "billing"."statements" USING btree ("total_amount","id");--> statement-breakpoint
CREATE INDEX "statements_receivable" ON "billing"."statements" USING btree ("customer_id","bill_month","id") WHERE receivable_amount > 0;--> statement-breakpoint
CREATE INDEX "statements_number" ON "billing"."statements" USING btree ("statement_no" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "known_source_costs_day" ON "billing"."known_source_costs" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "monthly_source_costs_month" ON "billing"."monthly_source_costs" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "payment_callbacks_pay_no" ON "billing"."payment_callbacks" USING btree ("pay_no","id");--> statement-breakpoint
CREATE INDEX "top_ups_wallet" ON "billing"."top_ups" USING btree ("wallet_id","id");--> statement-breakpoint
CREATE INDEX "top_ups_expiry" ON "billing"."top_ups" USING btree ("expires_at") WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX "known_usages_day" ON "billing"."known_usages" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "known_usages_customer" ON "billing"."known_usages" USING btree ("customer_id","day","id");--> statement-breakpoint
CREATE INDEX "unbilled_months_customer" ON "billing"."unbilled_months" USING btree ("customer_id","usage_month");--> statement-breakpoint
CREATE INDEX "known_alert_contacts_customer" ON "billing"."known_alert_contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "wallet_entries_time" ON "billing"."wallet_entries" USING btree ("wallet_id","created_at");--> statement-breakpoint
CREATE INDEX "wallet_entries_business_no" ON "billing"."wallet_entries" USING btree ("business_no");--> statement-breakpoint
CREATE UNIQUE INDEX "wallets_default" ON "billing"."wallets" USING btree ("customer_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "wallets_customer" ON "billing"."wallets" USING btree ("customer_id","is_default","id");--> statement-breakpoint
CREATE INDEX "wallets_newest" ON "billing"."wallets" USING btree ("created_at","id");