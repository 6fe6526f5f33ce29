CREATE SCHEMA "products";
--> statement-breakpoint
CREATE TABLE "products"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products"."files" (
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
CREATE TABLE "products"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "products"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "products"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "products"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products"."authorization_components" (
	"bundle_authorization_id" bigint NOT NULL,
	"component_authorization_id" bigint NOT NULL,
	"price" numeric(20, 6),
	"sort" integer NOT NULL,
	CONSTRAINT "authorization_components_bundle_authorization_id_component_authorization_id_pk" PRIMARY KEY("bundle_authorization_id","component_authorization_id"),
	CONSTRAINT "authorization_components_price" CHECK (price >= 0)
);
--> statement-breakpoint
CREATE TABLE "products"."authorizations" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"state" text NOT NULL,
	"bundle" boolean NOT NULL,
	"charge_type" text NOT NULL,
	"fee_type" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"free_quota" integer DEFAULT 0 NOT NULL,
	"cache_fetch_days" integer,
	"hidden" boolean DEFAULT false NOT NULL,
	"used_version" text,
	"risk_threshold" numeric(20, 6),
	"direct_client_code" text,
	"apply_remark" text,
	"audit_remark" text,
	"audited_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"contract_id" bigint,
	"contract_state" text DEFAULT 'NOT_STARTED' NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "authorizations_terms" CHECK (price >= 0 and free_quota >= 0 and cache_fetch_days >= 0)
);
--> statement-breakpoint
CREATE TABLE "products"."categories" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"parent_id" bigint,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"sort" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "categories_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "products"."price_changes" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"authorization_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"state" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"planned_at" timestamp (3) with time zone,
	"effective_at" timestamp (3) with time zone,
	"scheduled_change_id" bigint,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products"."price_periods" (
	"authorization_id" bigint NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"charge_type" text NOT NULL,
	"fee_type" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"component_prices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "price_periods_authorization_id_effective_at_pk" PRIMARY KEY("authorization_id","effective_at"),
	CONSTRAINT "price_periods_price" CHECK (price >= 0)
);
--> statement-breakpoint
CREATE TABLE "products"."favourites" (
	"account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "favourites_account_id_product_code_pk" PRIMARY KEY("account_id","product_code")
);
--> statement-breakpoint
CREATE TABLE "products"."product_components" (
	"bundle_code" text NOT NULL,
	"component_code" text NOT NULL,
	"sort" integer NOT NULL,
	CONSTRAINT "product_components_bundle_code_component_code_pk" PRIMARY KEY("bundle_code","component_code")
);
--> statement-breakpoint
CREATE TABLE "products"."products" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"type" text NOT NULL,
	"subject_dimension" text,
	"enabled" boolean DEFAULT true NOT NULL,
	"bundle" boolean DEFAULT false NOT NULL,
	"fee_type" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"floor_price" numeric(20, 6) NOT NULL,
	"max_free_count" integer DEFAULT 0 NOT NULL,
	"cache_enabled" boolean DEFAULT false NOT NULL,
	"cache_days" integer DEFAULT 0 NOT NULL,
	"risk_threshold" numeric(20, 6),
	"applicable" boolean DEFAULT false NOT NULL,
	"single_testable" boolean DEFAULT false NOT NULL,
	"batch_testable" boolean DEFAULT false NOT NULL,
	"encryptions" text[] NOT NULL,
	"parameters" text[] NOT NULL,
	"tags" text[] NOT NULL,
	"category_code" text,
	"subcategory_code" text,
	"api_path" text,
	"description" text,
	"data_advantage" text,
	"response_time" text,
	"upgrade_period" text,
	"background_image_url" text,
	"doc_url" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "products_code_unique" UNIQUE("code"),
	CONSTRAINT "products_prices" CHECK (price >= 0 and floor_price >= 0),
	CONSTRAINT "products_counts" CHECK (max_free_count >= 0 and cache_days >= 0)
);
--> statement-breakpoint
CREATE TABLE "products"."promoter_royalties" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"authorization_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"promoter_id" bigint NOT NULL,
	"type" text NOT NULL,
	"price" numeric(20, 6),
	"rate" numeric(9, 6),
	"state" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "promoter_royalties_share" CHECK ((type = 'BY_PRICE' and price >= 0 and rate is null) or (type = 'BY_RATE' and rate between 0 and 1 and price is null))
);
--> statement-breakpoint
CREATE TABLE "products"."scheduled_changes" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"product_code" text,
	"to_state" text,
	"notice_scope" text DEFAULT 'NOBODY' NOT NULL,
	"notice_channels" text[] DEFAULT '{}' NOT NULL,
	"notice_recipients" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"failure" text,
	"duration_ms" integer,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "scheduled_changes_aim" CHECK (kind <> 'PRODUCT_STATE' or (product_code is not null and to_state is not null))
);
--> statement-breakpoint
CREATE TABLE "products"."assigned_sources" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"authorization_id" bigint NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"priority" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "assigned_sources_priority" CHECK (priority >= 0)
);
--> statement-breakpoint
CREATE TABLE "products"."data_sources" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "data_sources_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "products"."upstream_routes" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"product_code" text NOT NULL,
	"data_source_id" bigint NOT NULL,
	"priority" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"cost_detail" text,
	"fee_type" text NOT NULL,
	"adapter" text NOT NULL,
	"scene" text,
	"request_url" text,
	"request_key" text,
	"encrypted_request_secret" text,
	"extra" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "upstream_routes_cost" CHECK (cost >= 0)
);
--> statement-breakpoint
ALTER TABLE "products"."authorization_components" ADD CONSTRAINT "authorization_components_bundle_authorization_id_authorizations_id_fk" FOREIGN KEY ("bundle_authorization_id") REFERENCES "products"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."authorization_components" ADD CONSTRAINT "authorization_components_component_authorization_id_authorizations_id_fk" FOREIGN KEY ("component_authorization_id") REFERENCES "products"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."authorizations" ADD CONSTRAINT "authorizations_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "products"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."price_changes" ADD CONSTRAINT "price_changes_authorization_id_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "products"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."price_changes" ADD CONSTRAINT "price_changes_scheduled_change_id_scheduled_changes_id_fk" FOREIGN KEY ("scheduled_change_id") REFERENCES "products"."scheduled_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."price_periods" ADD CONSTRAINT "price_periods_authorization_id_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "products"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."favourites" ADD CONSTRAINT "favourites_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."product_components" ADD CONSTRAINT "product_components_bundle_code_products_code_fk" FOREIGN KEY ("bundle_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."product_components" ADD CONSTRAINT "product_components_component_code_products_code_fk" FOREIGN KEY ("component_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."products" ADD CONSTRAINT "products_category_code_categories_code_fk" FOREIGN KEY ("category_code") REFERENCES "products"."categories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."products" ADD CONSTRAINT "products_subcategory_code_categories_code_fk" FOREIGN KEY ("subcategory_code") REFERENCES "products"."categories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."promoter_royalties" ADD CONSTRAINT "promoter_royalties_authorization_id_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "products"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."scheduled_changes" ADD CONSTRAINT "scheduled_changes_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."assigned_sources" ADD CONSTRAINT "assigned_sources_authorization_id_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "products"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."assigned_sources" ADD CONSTRAINT "assigned_sources_upstream_route_id_upstream_routes_id_fk" FOREIGN KEY ("upstream_route_id") REFERENCES "products"."upstream_routes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."upstream_routes" ADD CONSTRAINT "upstream_routes_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."upstream_routes" ADD CONSTRAINT "upstream_routes_data_source_id_data_sources_id_fk" FOREIGN KEY ("data_source_id") REFERENCES "products"."data_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "products"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "products"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "products"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "products"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "authorization_components_component" ON "products"."authorization_components" USING btree ("component_authorization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "authorizations_held" ON "products"."authorizations" USING btree ("developer_account_id","product_code") WHERE deleted_at is null and state <> 'REJECTED';--> statement-breakpoint
CREATE INDEX "authorizations_newest" ON "products"."authorizations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_in_state" ON "products"."authorizations" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_changed" ON "products"."authorizations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_of_customer" ON "products"."authorizations" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_of_account" ON "products"."authorizations" USING btree ("developer_account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_of_product" ON "products"."authorizations" USING btree ("product_code","created_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_contract" ON "products"."authorizations" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "categories_parent" ON "products"."categories" USING btree ("parent_id","sort");--> statement-breakpoint
CREATE UNIQUE INDEX "price_changes_waiting" ON "products"."price_changes" USING btree ("authorization_id") WHERE state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT');--> statement-breakpoint
CREATE INDEX "price_changes_newest" ON "products"."price_changes" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "price_changes_of_authorization" ON "products"."price_changes" USING btree ("authorization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "price_changes_of_customer" ON "products"."price_changes" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "price_changes_of_account" ON "products"."price_changes" USING btree ("developer_account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "price_changes_of_schedule" ON "products"."price_changes" USING btree ("scheduled_change_id");--> statement-breakpoint
CREATE INDEX "products_newest" ON "products"."products" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "promoter_royalties_bound" ON "products"."promoter_royalties" USING btree ("authorization_id","promoter_id") WHERE state = 'BOUND';--> statement-breakpoint
CREATE INDEX "promoter_royalties_of_authorization" ON "products"."promoter_royalties" USING btree ("authorization_id","effect_month");--> statement-breakpoint
CREATE INDEX "promoter_royalties_of_promoter" ON "products"."promoter_royalties" USING btree ("promoter_id","effect_month");--> statement-breakpoint
CREATE INDEX "scheduled_changes_newest" ON "products"."scheduled_changes" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "scheduled_changes_due" ON "products"."scheduled_changes" USING btree ("planned_at") WHERE state = 'WAITING';--> statement-breakpoint
CREATE INDEX "scheduled_changes_of_product" ON "products"."scheduled_changes" USING btree ("product_code","planned_at");--> statement-breakpoint
CREATE UNIQUE INDEX "assigned_sources_once" ON "products"."assigned_sources" USING btree ("authorization_id","upstream_route_id");--> statement-breakpoint
CREATE INDEX "assigned_sources_route" ON "products"."assigned_sources" USING btree ("upstream_route_id");--> statement-breakpoint
CREATE INDEX "data_sources_newest" ON "products"."data_sources" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "upstream_routes_order" ON "products"."upstream_routes" USING btree ("product_code","priority","id");--> statement-breakpoint
CREATE INDEX "upstream_routes_source" ON "products"."upstream_routes" USING btree ("data_source_id","priority","id");