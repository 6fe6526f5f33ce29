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
ALTER TABLE "billing"."known_usages" ADD COLUMN "id" bigint DEFAULT skep.next_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "billing"."known_usages" ADD COLUMN "created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
CREATE INDEX "monthly_usages_month" ON "billing"."monthly_usages" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "monthly_usages_customer" ON "billing"."monthly_usages" USING btree ("customer_id","month","id");--> statement-breakpoint
CREATE INDEX "known_source_costs_day" ON "billing"."known_source_costs" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "monthly_source_costs_month" ON "billing"."monthly_source_costs" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "known_usages_day" ON "billing"."known_usages" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "known_usages_customer" ON "billing"."known_usages" USING btree ("customer_id","day","id");