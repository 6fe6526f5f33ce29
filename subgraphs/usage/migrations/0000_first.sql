-- By hand, since neither can be said of a table that is there already: COLLATE "C" (codes and numbers are compared byte by
-- byte, which is what their indexes are for) and PARTITION BY (what a month holds can be dropped with the month).
CREATE SCHEMA "usage";
--> statement-breakpoint
CREATE TABLE "usage"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."files" (
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
CREATE TABLE "usage"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "usage"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "usage"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "usage"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."calls" (
	"id" bigint NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"seq_no" text COLLATE "C" NOT NULL,
	"trade_no" text COLLATE "C" NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"authorization_id" bigint NOT NULL,
	"app_id" text NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"product_name" text NOT NULL,
	"tag" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"id_card" text DEFAULT '' NOT NULL,
	"mobile" text DEFAULT '' NOT NULL,
	"id_card_hash" text COLLATE "C",
	"encryption" text NOT NULL,
	"success" boolean NOT NULL,
	"hit" boolean NOT NULL,
	"charged" boolean NOT NULL,
	"free" boolean NOT NULL,
	"cached" boolean NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"upstream_count" smallint NOT NULL,
	"result_code" integer NOT NULL,
	"result_message" text NOT NULL,
	"result" json,
	"sign" text,
	"phone_region" text,
	"latency_ms" integer NOT NULL,
	"request_ip" text,
	"extend" json,
	"direct_client_code" text,
	"final_source_code" text,
	CONSTRAINT "calls_called_at_id_pk" PRIMARY KEY("called_at","id"),
	CONSTRAINT "calls_seq_no_day" CHECK (left("usage"."calls"."seq_no", 8) = to_char("usage"."calls"."called_at" at time zone 'Asia/Shanghai', 'YYYYMMDD')),
	CONSTRAINT "calls_free_costs_nothing" CHECK ("usage"."calls"."fee" >= 0 and ("usage"."calls"."fee" = 0 or ("usage"."calls"."charged" and not "usage"."calls"."free")))
) PARTITION BY RANGE ("called_at");
--> statement-breakpoint
CREATE TABLE "usage"."upstream_calls" (
	"id" bigint NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"call_id" bigint NOT NULL,
	"attempt_no" smallint NOT NULL,
	"seq_no" text COLLATE "C" NOT NULL,
	"attempted_at" timestamp (3) with time zone NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"data_source_id" bigint NOT NULL,
	"data_source_code" text NOT NULL,
	"data_source_name" text NOT NULL,
	"third_seq_no" text,
	"url" text NOT NULL,
	"request" text,
	"response" text,
	"success" boolean NOT NULL,
	"charged" boolean NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"latency_ms" integer NOT NULL,
	"error" text,
	CONSTRAINT "upstream_calls_called_at_call_id_attempt_no_pk" PRIMARY KEY("called_at","call_id","attempt_no")
) PARTITION BY RANGE ("called_at");
--> statement-breakpoint
CREATE TABLE "usage"."daily_charges" (
	"day" date NOT NULL,
	"developer_account_id" bigint NOT NULL,
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
	"version" bigint DEFAULT '1' NOT NULL,
	CONSTRAINT "daily_charges_day_developer_account_id_product_code_tag_price_pk" PRIMARY KEY("day","developer_account_id","product_code","tag","price")
);
--> statement-breakpoint
CREATE TABLE "usage"."daily_rollups" (
	"day" date NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"authorization_id" bigint NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"tag" text COLLATE "C" NOT NULL,
	"product_name" text NOT NULL,
	"calls" integer NOT NULL,
	"hit_calls" integer NOT NULL,
	"charged_calls" integer NOT NULL,
	"free_calls" integer NOT NULL,
	"cached_calls" integer NOT NULL,
	"failed_calls" integer NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"upstream_calls" integer NOT NULL,
	"latency_sum_ms" bigint NOT NULL,
	CONSTRAINT "daily_rollups_day_developer_account_id_authorization_id_tag_pk" PRIMARY KEY("day","developer_account_id","authorization_id","tag")
);
--> statement-breakpoint
CREATE TABLE "usage"."daily_source_costs" (
	"day" date NOT NULL,
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
	"version" bigint DEFAULT '1' NOT NULL,
	CONSTRAINT "daily_source_costs_day_upstream_route_id_pk" PRIMARY KEY("day","upstream_route_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."daily_upstream_rollups" (
	"day" date NOT NULL,
	"customer_id" bigint NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"data_source_id" bigint NOT NULL,
	"data_source_code" text NOT NULL,
	"data_source_name" text NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"successful_attempts" integer NOT NULL,
	"charged_attempts" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"latency_sum_ms" bigint NOT NULL,
	CONSTRAINT "daily_upstream_rollups_day_upstream_route_id_customer_id_pk" PRIMARY KEY("day","upstream_route_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."hourly_rollups" (
	"hour" timestamp (3) with time zone NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"authorization_id" bigint NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"tag" text COLLATE "C" NOT NULL,
	"product_name" text NOT NULL,
	"calls" integer NOT NULL,
	"hit_calls" integer NOT NULL,
	"charged_calls" integer NOT NULL,
	"free_calls" integer NOT NULL,
	"cached_calls" integer NOT NULL,
	"failed_calls" integer NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"upstream_calls" integer NOT NULL,
	"latency_sum_ms" bigint NOT NULL,
	CONSTRAINT "hourly_rollups_hour_developer_account_id_authorization_id_tag_pk" PRIMARY KEY("hour","developer_account_id","authorization_id","tag")
);
--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "usage"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "usage"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "usage"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "usage"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "calls_developer_account" ON "usage"."calls" USING btree ("developer_account_id","called_at","id");--> statement-breakpoint
CREATE INDEX "calls_customer" ON "usage"."calls" USING btree ("customer_id","called_at","id");--> statement-breakpoint
CREATE INDEX "calls_product" ON "usage"."calls" USING btree ("product_code","called_at","id");--> statement-breakpoint
CREATE INDEX "calls_id_card" ON "usage"."calls" USING btree ("id_card_hash","called_at","id");--> statement-breakpoint
CREATE INDEX "calls_trade_no" ON "usage"."calls" USING btree ("trade_no");--> statement-breakpoint
CREATE INDEX "daily_rollups_customer" ON "usage"."daily_rollups" USING btree ("customer_id","day");--> statement-breakpoint
CREATE INDEX "hourly_rollups_customer" ON "usage"."hourly_rollups" USING btree ("customer_id","hour");