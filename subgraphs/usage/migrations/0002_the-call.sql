CREATE TABLE "usage"."call_journal" (
	"seq_no" text PRIMARY KEY NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"trade_no" text NOT NULL,
	"nonce" text NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"answered" boolean,
	"hold" numeric(20, 6) NOT NULL,
	"fee" numeric(20, 6),
	"answer" text,
	"record" json NOT NULL,
	"accepted_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"uncollected" boolean DEFAULT false NOT NULL,
	CONSTRAINT "call_journal_decided" CHECK ((state = 'ACCEPTED') = (answered is null))
);
--> statement-breakpoint
CREATE TABLE "usage"."call_limits" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"per_second" integer NOT NULL,
	"concurrent" integer NOT NULL,
	CONSTRAINT "call_limits_range" CHECK (per_second > 0 and concurrent > 0)
);
--> statement-breakpoint
CREATE TABLE "usage"."catalogue" (
	"id" integer PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "catalogue_one" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "usage"."dirty_hours" (
	"hour" timestamp (3) with time zone NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	CONSTRAINT "dirty_hours_hour_transaction_id_pk" PRIMARY KEY("hour","transaction_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."free_holds" (
	"seq_no" text PRIMARY KEY NOT NULL,
	"authorization_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."free_quotas" (
	"authorization_id" bigint PRIMARY KEY NOT NULL,
	"quota" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "free_quotas_used" CHECK (used >= 0)
);
--> statement-breakpoint
CREATE TABLE "usage"."known_access" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL,
	"access" jsonb NOT NULL,
	"leaving" boolean DEFAULT false NOT NULL,
	"revision" bigint DEFAULT '1' NOT NULL,
	CONSTRAINT "known_access_app_id_unique" UNIQUE("app_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."known_authorizations" (
	"authorization_id" bigint PRIMARY KEY NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"facts" jsonb NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."known_products" (
	"code" text PRIMARY KEY NOT NULL,
	"api_path" text,
	"facts" jsonb NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "known_products_api_path_unique" UNIQUE("api_path")
);
--> statement-breakpoint
CREATE TABLE "usage"."known_routes" (
	"upstream_route_id" bigint PRIMARY KEY NOT NULL,
	"product_code" text NOT NULL,
	"facts" jsonb NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."result_cache" (
	"key" text PRIMARY KEY NOT NULL,
	"product_code" text NOT NULL,
	"encryption" text NOT NULL,
	"scene" text,
	"name_hash" text,
	"id_card_hash" text,
	"mobile_hash" text,
	"value" json NOT NULL,
	"phone_region" text,
	"call_seq_no" text,
	"source_code" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "usage"."calls" ADD COLUMN "channel" text DEFAULT 'API' NOT NULL;--> statement-breakpoint
ALTER TABLE "usage"."calls" ADD COLUMN "compensated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "usage"."upstream_calls" ADD COLUMN "possible_cost" numeric(20, 6) DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE "usage"."upstream_calls" ADD COLUMN "extra" json;--> statement-breakpoint
CREATE UNIQUE INDEX "call_journal_nonce" ON "usage"."call_journal" USING btree ("developer_account_id","nonce");--> statement-breakpoint
CREATE UNIQUE INDEX "call_journal_trade_no" ON "usage"."call_journal" USING btree ("developer_account_id","trade_no") WHERE answered is not false;--> statement-breakpoint
CREATE INDEX "call_journal_due" ON "usage"."call_journal" USING btree ("deadline_at") WHERE state = 'ACCEPTED';--> statement-breakpoint
CREATE INDEX "call_journal_unsettled" ON "usage"."call_journal" USING btree ("decided_at") WHERE state = 'DECIDED';--> statement-breakpoint
CREATE INDEX "call_journal_age" ON "usage"."call_journal" USING btree ("accepted_at");--> statement-breakpoint
CREATE INDEX "known_access_customer" ON "usage"."known_access" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "known_authorizations_account" ON "usage"."known_authorizations" USING btree ("developer_account_id");--> statement-breakpoint
CREATE INDEX "known_routes_product" ON "usage"."known_routes" USING btree ("product_code");--> statement-breakpoint
CREATE INDEX "result_cache_name" ON "usage"."result_cache" USING btree ("name_hash");--> statement-breakpoint
CREATE INDEX "result_cache_id_card" ON "usage"."result_cache" USING btree ("id_card_hash");--> statement-breakpoint
CREATE INDEX "result_cache_mobile" ON "usage"."result_cache" USING btree ("mobile_hash");--> statement-breakpoint
CREATE INDEX "result_cache_expiry" ON "usage"."result_cache" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "calls_failed" ON "usage"."calls" USING btree ("customer_id","product_code","called_at") WHERE not success;