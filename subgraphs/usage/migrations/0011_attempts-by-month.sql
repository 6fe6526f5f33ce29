CREATE TABLE "usage"."monthly_upstream_rollups" (
	"month" date NOT NULL,
	"customer_id" bigint NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"data_source_id" bigint NOT NULL,
	"data_source_code" text NOT NULL,
	"data_source_name" text NOT NULL,
	"product_code" text NOT NULL,
	"attempts" integer NOT NULL,
	"successful_attempts" integer NOT NULL,
	"charged_attempts" integer NOT NULL,
	"cost" numeric(20, 6) NOT NULL,
	"latency_sum_ms" bigint NOT NULL,
	CONSTRAINT "monthly_upstream_rollups_month_upstream_route_id_customer_id_pk" PRIMARY KEY("month","upstream_route_id","customer_id")
);
--> statement-breakpoint
CREATE INDEX "monthly_upstream_rollups_customer" ON "usage"."monthly_upstream_rollups" USING btree ("customer_id","month");--> statement-breakpoint
-- What was counted before there were sums of months.
INSERT INTO usage.monthly_upstream_rollups (month, customer_id, upstream_route_id, data_source_id, data_source_code, data_source_name, product_code, attempts, successful_attempts, charged_attempts, cost, latency_sum_ms)
SELECT date_trunc('month', day)::date, customer_id, upstream_route_id, max(data_source_id), max(data_source_code), max(data_source_name), max(product_code), sum(attempts), sum(successful_attempts), sum(charged_attempts), sum(cost), sum(latency_sum_ms)
FROM usage.daily_upstream_rollups GROUP BY 1, 2, 3;
