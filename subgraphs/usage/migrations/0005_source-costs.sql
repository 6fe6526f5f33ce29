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
