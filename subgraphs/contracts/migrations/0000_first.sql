CREATE SCHEMA "contracts";
--> statement-breakpoint
CREATE TABLE "contracts"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts"."files" (
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
CREATE TABLE "contracts"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "contracts"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "contracts"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "contracts"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts"."contract_products" (
	"contract_id" bigint NOT NULL,
	"authorization_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"product_name" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"fee_type" text NOT NULL,
	"remark" text,
	"sort" integer NOT NULL,
	CONSTRAINT "contract_products_contract_id_authorization_id_pk" PRIMARY KEY("contract_id","authorization_id"),
	CONSTRAINT "contract_products_price" CHECK (price >= 0)
);
--> statement-breakpoint
CREATE TABLE "contracts"."contracts" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"contract_no" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"name" text NOT NULL,
	"template_code" text NOT NULL,
	"sequence" integer NOT NULL,
	"version" integer NOT NULL,
	"version_name" text NOT NULL,
	"state" text NOT NULL,
	"signer_name" text,
	"signer_mobile" text,
	"encrypted_signer_id_card" text,
	"document_url" text,
	"document_hash" text,
	"uploaded_manually" boolean DEFAULT false NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"sign_ends_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"reject_reason" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "contracts_contract_no_unique" UNIQUE("contract_no"),
	CONSTRAINT "contracts_numbers" CHECK (sequence >= 0 and version >= 1),
	CONSTRAINT "contracts_signed" CHECK (state not in ('SIGNED', 'SIGNED_ON_PAPER') or finished_at is not null)
);
--> statement-breakpoint
CREATE TABLE "contracts"."templates" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contracts"."contract_products" ADD CONSTRAINT "contract_products_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "contracts"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD CONSTRAINT "contracts_template_code_templates_code_fk" FOREIGN KEY ("template_code") REFERENCES "contracts"."templates"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "contracts"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "contracts"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "contracts"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "contracts"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "contract_products_authorization" ON "contracts"."contract_products" USING btree ("authorization_id");--> statement-breakpoint
CREATE INDEX "contracts_newest" ON "contracts"."contracts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "contracts_in_state" ON "contracts"."contracts" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "contracts_changed" ON "contracts"."contracts" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "contracts_of_customer" ON "contracts"."contracts" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contracts_of_account" ON "contracts"."contracts" USING btree ("developer_account_id","created_at","id");