CREATE SCHEMA "customers";
--> statement-breakpoint
CREATE TABLE "customers"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."files" (
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
CREATE TABLE "customers"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "customers"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "customers"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "customers"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."applications" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"apply_no" text NOT NULL,
	"company_name" text NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"state" text NOT NULL,
	"superseded" boolean DEFAULT false NOT NULL,
	"customer_id" bigint,
	"opportunity_id" bigint,
	"submission" jsonb NOT NULL,
	"submit_remark" text,
	"audit_remark" text,
	"audit_image_urls" text[] DEFAULT '{}' NOT NULL,
	"audited_at" timestamp (3) with time zone,
	"audited_by_id" bigint,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."audience_callers" (
	"account_id" bigint PRIMARY KEY NOT NULL,
	"last_answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."audience_profiles" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"company_id" text NOT NULL,
	"third_id" text,
	"person_id" bigint,
	"phones" text[] DEFAULT '{}' NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."certifications" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"auth_type" text NOT NULL,
	"state" text NOT NULL,
	"enterprise_name" text,
	"unified_social_credit_code" text,
	"real_name" text,
	"id_card" text,
	"mobile" text,
	"business_license_url" text,
	"id_card_front_url" text,
	"id_card_back_url" text,
	"workplace_image_urls" text[] DEFAULT '{}' NOT NULL,
	"qualification_file_urls" text[] DEFAULT '{}' NOT NULL,
	"contact_name" text,
	"contact_mobile" text,
	"contact_email" text,
	"contact_position" text,
	"business_description" text,
	"address" jsonb,
	"industry" text,
	"audit_remark" text,
	"audited_at" timestamp (3) with time zone,
	"audited_by_id" bigint,
	"source_app_code" text NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."companies" (
	"id" bigint PRIMARY KEY NOT NULL,
	"project_id" bigint,
	"name" text,
	"phone" text,
	"id_type" text,
	"id_number" text,
	"legal_person_name" text,
	"registration_authority" text,
	"registered_on" date,
	"registered_capital" text,
	"registered_address" text,
	"status" text,
	"address" text,
	"email" text,
	"website" text,
	"fax" text,
	"employee_count" text,
	"income" text,
	"profit" text,
	"tax_paid" text,
	"development_cost" text,
	"stock_code" text,
	"high_tech_certification" text,
	"industry" text,
	"merchant_code" text,
	"logo_url" text,
	"emergency_contact_name" text,
	"emergency_contact_phone" text,
	"grade_id" bigint,
	"type_id" bigint,
	"space_ids" text[] DEFAULT '{}' NOT NULL,
	"remark" text,
	"state" text,
	"completed" boolean DEFAULT false NOT NULL,
	"reported_at" timestamp (3) with time zone,
	"reported_msg_id" bigint,
	"state_stamp" text,
	"tenant" text,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."customers" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"unified_social_credit_code" text NOT NULL,
	"legal_person_name" text,
	"state" text NOT NULL,
	"customer_type" text NOT NULL,
	"auth_type" text NOT NULL,
	"nature" text,
	"industry" text,
	"gain_channel" text,
	"description" text,
	"mobile" text NOT NULL,
	"email" text,
	"contact_name" text,
	"contact_mobile" text,
	"address" jsonb,
	"logo_url" text,
	"qualification_file_urls" text[] DEFAULT '{}' NOT NULL,
	"invitation_code" text,
	"source_app_code" text DEFAULT 'crm' NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "customers_merchant_id_unique" UNIQUE("merchant_id")
);
--> statement-breakpoint
CREATE TABLE "customers"."enabled_apps" (
	"customer_id" bigint NOT NULL,
	"code" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enabled_apps_customer_id_code_pk" PRIMARY KEY("customer_id","code")
);
--> statement-breakpoint
CREATE TABLE "customers"."known_open_products" (
	"customer_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	CONSTRAINT "known_open_products_customer_id_product_code_pk" PRIMARY KEY("customer_id","product_code")
);
--> statement-breakpoint
CREATE TABLE "customers"."deletions" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"cleared_by" text[] DEFAULT '{}' NOT NULL,
	"refusal" text,
	"requested_by_id" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "customers"."developer_accounts" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"environment" text NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"sealed_app_secret" text NOT NULL,
	"previous_sealed_app_secret" text,
	"previous_valid_until" timestamp (3) with time zone,
	"credentials_sent_at" timestamp (3) with time zone,
	"status" text NOT NULL,
	"ip_allow_list_enabled" boolean NOT NULL,
	"ip_allow_list" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "developer_accounts_app_id_unique" UNIQUE("app_id")
);
--> statement-breakpoint
CREATE TABLE "customers"."temporary_allow_list_entries" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"entry" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."direct_clients" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "direct_clients_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "customers"."dead_letters" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"tenant" text NOT NULL,
	"project_id" bigint,
	"msg_id" bigint,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"field" text,
	"explanation" text NOT NULL,
	"payload" text NOT NULL,
	"corrected_payload" text,
	"reported_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone NOT NULL,
	"origin" text,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by_id" bigint,
	CONSTRAINT "dead_letters_origin_unique" UNIQUE("origin")
);
--> statement-breakpoint
CREATE TABLE "customers"."inbox" (
	"tenant" text NOT NULL,
	"project_id" bigint NOT NULL,
	"msg_id" bigint NOT NULL,
	"fingerprint" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"applied" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "inbox_tenant_project_id_msg_id_pk" PRIMARY KEY("tenant","project_id","msg_id")
);
--> statement-breakpoint
CREATE TABLE "customers"."published_messages" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"tenant" text NOT NULL,
	"project_id" bigint NOT NULL,
	"message" text NOT NULL,
	"from_broker" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."import_rows" (
	"import_id" bigint NOT NULL,
	"row" integer NOT NULL,
	"entity_id" bigint,
	"reason" text,
	"message" text,
	"field" text,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "customers"."imports" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"kind" text NOT NULL,
	"company_id" text,
	"file_id" bigint NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"failure" text,
	"row_count" integer DEFAULT 0 NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"created_count" integer DEFAULT 0 NOT NULL,
	"changed_count" integer DEFAULT 0 NOT NULL,
	"refused_count" integer DEFAULT 0 NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "customers"."marketing_customers" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"sftp_server" text NOT NULL,
	"sftp_user" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "marketing_customers_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "customers"."marketing_subscriptions" (
	"marketing_customer_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "marketing_subscriptions_marketing_customer_id_customer_id_pk" PRIMARY KEY("marketing_customer_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "customers"."bindings" (
	"person_id" bigint NOT NULL,
	"company_id" bigint NOT NULL,
	"bound" boolean NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"reported_msg_id" bigint DEFAULT '0' NOT NULL,
	CONSTRAINT "bindings_person_id_company_id_pk" PRIMARY KEY("person_id","company_id")
);
--> statement-breakpoint
CREATE TABLE "customers"."persons" (
	"id" bigint PRIMARY KEY NOT NULL,
	"project_id" bigint,
	"name" text,
	"phone" text,
	"id_type" text,
	"id_number" text,
	"sex" text,
	"age" integer,
	"born_on" date,
	"marital_status" text,
	"education" text,
	"nation" text,
	"native_place" text,
	"profession" text,
	"speciality" text,
	"interest" text,
	"character" text,
	"email" text,
	"address" text,
	"postal_code" text,
	"emergency_contact_name" text,
	"emergency_contact_phone" text,
	"job_number" text,
	"face_photo" text,
	"open_id" text,
	"union_id" text,
	"bound_open_id" text,
	"user_id" text,
	"accounts_stamp" text,
	"third_id" text,
	"grade_id" bigint,
	"type_id" bigint,
	"space_ids" text[] DEFAULT '{}' NOT NULL,
	"remark" text,
	"state" text,
	"completed" boolean DEFAULT false NOT NULL,
	"reported_at" timestamp (3) with time zone,
	"reported_msg_id" bigint,
	"state_stamp" text,
	"tenant" text,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."known_grades" (
	"code" text PRIMARY KEY NOT NULL,
	"commission_rate" numeric(9, 6) NOT NULL,
	"enabled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."known_salespeople" (
	"salesperson_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers"."temporary_allow_list_entries" ADD CONSTRAINT "temporary_allow_list_entries_developer_account_id_developer_accounts_id_fk" FOREIGN KEY ("developer_account_id") REFERENCES "customers"."developer_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "customers"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "customers"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "customers"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "customers"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_current" ON "customers"."applications" USING btree ("apply_no") WHERE not superseded;--> statement-breakpoint
CREATE INDEX "applications_of_number" ON "customers"."applications" USING btree ("apply_no","id");--> statement-breakpoint
CREATE INDEX "applications_newest" ON "customers"."applications" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "applications_salesperson" ON "customers"."applications" USING btree ("salesperson_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_profiles_third_id" ON "customers"."audience_profiles" USING btree ("company_id","third_id") WHERE third_id is not null;--> statement-breakpoint
CREATE INDEX "audience_profiles_third" ON "customers"."audience_profiles" USING btree ("third_id");--> statement-breakpoint
CREATE INDEX "audience_profiles_person" ON "customers"."audience_profiles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audience_profiles_phones" ON "customers"."audience_profiles" USING gin ("phones");--> statement-breakpoint
CREATE INDEX "audience_profiles_newest" ON "customers"."audience_profiles" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "certifications_latest" ON "customers"."certifications" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "certifications_newest" ON "customers"."certifications" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "companies_newest" ON "customers"."companies" USING btree ("created_at","id") WHERE "customers"."companies"."deleted_at" is null or "customers"."companies"."reported_at" > "customers"."companies"."deleted_at";--> statement-breakpoint
CREATE INDEX "companies_name" ON "customers"."companies" USING btree (coalesce("name", ''),"id") WHERE "customers"."companies"."deleted_at" is null or "customers"."companies"."reported_at" > "customers"."companies"."deleted_at";--> statement-breakpoint
CREATE INDEX "companies_characters" ON "customers"."companies" USING gin (string_to_array(lower("name"), null));--> statement-breakpoint
CREATE INDEX "companies_disabled" ON "customers"."companies" USING btree ("created_at","id") WHERE "customers"."companies"."state" = 'DISABLED';--> statement-breakpoint
CREATE INDEX "companies_stubs" ON "customers"."companies" USING btree ("created_at","id") WHERE "customers"."companies"."reported_at" is null;--> statement-breakpoint
CREATE INDEX "companies_in_status" ON "customers"."companies" USING btree (coalesce("status", 'UNKNOWN'),"created_at","id");--> statement-breakpoint
CREATE INDEX "companies_id_number" ON "customers"."companies" USING btree ("id_number");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_social_credit_code" ON "customers"."customers" USING btree ("unified_social_credit_code") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "customers_newest" ON "customers"."customers" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "customers_recently_changed" ON "customers"."customers" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "customers_mobile" ON "customers"."customers" USING btree ("mobile");--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers"."customers" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "customers_in_state" ON "customers"."customers" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_characters" ON "customers"."customers" USING gin (string_to_array(lower("name" || ' ' || coalesce("alias_name", '')), null));--> statement-breakpoint
CREATE INDEX "customers_of_type" ON "customers"."customers" USING btree ("customer_type","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_of_nature" ON "customers"."customers" USING btree ("nature","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_gained_by" ON "customers"."customers" USING btree ("gain_channel","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_alias" ON "customers"."customers" USING btree ("alias_name" text_pattern_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "deletions_open" ON "customers"."deletions" USING btree ("customer_id") WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "developer_accounts_customer" ON "customers"."developer_accounts" USING btree ("customer_id","environment");--> statement-breakpoint
CREATE INDEX "developer_accounts_newest" ON "customers"."developer_accounts" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "temporary_allow_list_entries_entry" ON "customers"."temporary_allow_list_entries" USING btree ("developer_account_id","entry");--> statement-breakpoint
CREATE INDEX "temporary_allow_list_entries_end" ON "customers"."temporary_allow_list_entries" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "direct_clients_newest" ON "customers"."direct_clients" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "dead_letters_newest" ON "customers"."dead_letters" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "dead_letters_message" ON "customers"."dead_letters" USING btree ("tenant","project_id","msg_id");--> statement-breakpoint
CREATE INDEX "dead_letters_settled" ON "customers"."dead_letters" USING btree ("settled_at") WHERE "customers"."dead_letters"."state" <> 'OPEN';--> statement-breakpoint
CREATE INDEX "dead_letters_open" ON "customers"."dead_letters" USING btree ("reason") WHERE "customers"."dead_letters"."state" = 'OPEN';--> statement-breakpoint
CREATE INDEX "inbox_age" ON "customers"."inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "published_messages_age" ON "customers"."published_messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "published_messages_topic" ON "customers"."published_messages" USING btree ("tenant","project_id","transaction_id","id");--> statement-breakpoint
CREATE INDEX "published_messages_relay" ON "customers"."published_messages" USING btree ("transaction_id","id") WHERE not "customers"."published_messages"."from_broker";--> statement-breakpoint
CREATE INDEX "import_rows_refused" ON "customers"."import_rows" USING btree ("import_id","row") WHERE reason is not null;--> statement-breakpoint
CREATE INDEX "imports_newest" ON "customers"."imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "marketing_subscriptions_customer" ON "customers"."marketing_subscriptions" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "bindings_company" ON "customers"."bindings" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "persons_newest" ON "customers"."persons" USING btree ("created_at","id") WHERE "customers"."persons"."deleted_at" is null or "customers"."persons"."reported_at" > "customers"."persons"."deleted_at";--> statement-breakpoint
CREATE INDEX "persons_name" ON "customers"."persons" USING btree (coalesce("name", ''),"id") WHERE "customers"."persons"."deleted_at" is null or "customers"."persons"."reported_at" > "customers"."persons"."deleted_at";--> statement-breakpoint
CREATE INDEX "persons_characters" ON "customers"."persons" USING gin (string_to_array(lower("name"), null));--> statement-breakpoint
CREATE INDEX "persons_disabled" ON "customers"."persons" USING btree ("created_at","id") WHERE "customers"."persons"."state" = 'DISABLED';--> statement-breakpoint
CREATE INDEX "persons_stubs" ON "customers"."persons" USING btree ("created_at","id") WHERE "customers"."persons"."reported_at" is null;--> statement-breakpoint
CREATE INDEX "persons_phone" ON "customers"."persons" USING btree ("phone");