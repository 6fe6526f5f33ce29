CREATE TABLE "usage"."call_processes" (
	"process_id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."customer_sums" (
	"unit" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"customer_id" bigint NOT NULL,
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
	CONSTRAINT "customer_sums_unit_starts_at_customer_id_pk" PRIMARY KEY("unit","starts_at","customer_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."monthly_rollups" (
	"month" date NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"authorization_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"tag" text NOT NULL,
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
	CONSTRAINT "monthly_rollups_month_developer_account_id_authorization_id_product_code_tag_pk" PRIMARY KEY("month","developer_account_id","authorization_id","product_code","tag")
);
--> statement-breakpoint
CREATE TABLE "usage"."product_sums" (
	"unit" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"product_code" text NOT NULL,
	"tag" text NOT NULL,
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
	CONSTRAINT "product_sums_unit_starts_at_product_code_tag_pk" PRIMARY KEY("unit","starts_at","product_code","tag")
);
--> statement-breakpoint
CREATE TABLE "usage"."source_sums" (
	"unit" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"data_source_id" bigint NOT NULL,
	"data_source_code" text NOT NULL,
	"data_source_name" text NOT NULL,
	"attempts" integer NOT NULL,
	"successful_attempts" integer NOT NULL,
	"charged_attempts" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"latency_sum_ms" bigint NOT NULL,
	CONSTRAINT "source_sums_unit_starts_at_data_source_id_pk" PRIMARY KEY("unit","starts_at","data_source_id")
);
--> statement-breakpoint
CREATE INDEX "customer_sums_customer" ON "usage"."customer_sums" USING btree ("customer_id","unit","starts_at");--> statement-breakpoint
CREATE INDEX "monthly_rollups_customer" ON "usage"."monthly_rollups" USING btree ("customer_id","month");--> statement-breakpoint
CREATE INDEX "daily_upstream_rollups_customer" ON "usage"."daily_upstream_rollups" USING btree ("customer_id","day");
--> statement-breakpoint
-- What was counted before there were sums.
INSERT INTO usage.customer_sums (unit, starts_at, customer_id, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT 'HOUR', hour, customer_id, sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms) FROM usage.hourly_rollups GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO usage.product_sums (unit, starts_at, product_code, tag, product_name, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT 'HOUR', hour, product_code, tag, max(product_name), sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms) FROM usage.hourly_rollups GROUP BY 2, 3, 4;
--> statement-breakpoint
INSERT INTO usage.customer_sums (unit, starts_at, customer_id, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT 'DAY', (day::timestamp AT TIME ZONE 'Asia/Shanghai'), customer_id, sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms) FROM usage.daily_rollups GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO usage.product_sums (unit, starts_at, product_code, tag, product_name, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT 'DAY', (day::timestamp AT TIME ZONE 'Asia/Shanghai'), product_code, tag, max(product_name), sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms) FROM usage.daily_rollups GROUP BY 2, 3, 4;
--> statement-breakpoint
INSERT INTO usage.customer_sums (unit, starts_at, customer_id, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT 'MONTH', (date_trunc('month', day::timestamp) AT TIME ZONE 'Asia/Shanghai'), customer_id, sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms) FROM usage.daily_rollups GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO usage.product_sums (unit, starts_at, product_code, tag, product_name, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT 'MONTH', (date_trunc('month', day::timestamp) AT TIME ZONE 'Asia/Shanghai'), product_code, tag, max(product_name), sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms) FROM usage.daily_rollups GROUP BY 2, 3, 4;
--> statement-breakpoint
INSERT INTO usage.monthly_rollups (month, customer_id, developer_account_id, authorization_id, product_code, tag, product_name, calls, hit_calls, charged_calls, free_calls, cached_calls, failed_calls, fee, cost, upstream_calls, latency_sum_ms)
SELECT date_trunc('month', day)::date, customer_id, developer_account_id, authorization_id, product_code, tag, max(product_name), sum(calls), sum(hit_calls), sum(charged_calls), sum(free_calls), sum(cached_calls), sum(failed_calls), sum(fee), sum(cost), sum(upstream_calls), sum(latency_sum_ms)
FROM usage.daily_rollups GROUP BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
INSERT INTO usage.source_sums (unit, starts_at, data_source_id, data_source_code, data_source_name, attempts, successful_attempts, charged_attempts, cost, latency_sum_ms)
SELECT 'DAY', (day::timestamp AT TIME ZONE 'Asia/Shanghai'), data_source_id, max(data_source_code), max(data_source_name), sum(attempts), sum(successful_attempts), sum(charged_attempts), sum(cost), sum(latency_sum_ms) FROM usage.daily_upstream_rollups GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO usage.source_sums (unit, starts_at, data_source_id, data_source_code, data_source_name, attempts, successful_attempts, charged_attempts, cost, latency_sum_ms)
SELECT 'MONTH', (date_trunc('month', day::timestamp) AT TIME ZONE 'Asia/Shanghai'), data_source_id, max(data_source_code), max(data_source_name), sum(attempts), sum(successful_attempts), sum(charged_attempts), sum(cost), sum(latency_sum_ms) FROM usage.daily_upstream_rollups GROUP BY 2, 3;
