CREATE TABLE "products"."api_documents" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"product_code" text NOT NULL,
	"published" boolean DEFAULT true NOT NULL,
	"api_name" text,
	"params_example" text,
	"resp_schema" jsonb,
	"resp_example" jsonb,
	"field_schema" jsonb,
	"error_code_schema" jsonb,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "api_documents_product_code_unique" UNIQUE("product_code")
);
--> statement-breakpoint
CREATE TABLE "products"."product_parameters" (
	"product_code" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"required" boolean NOT NULL,
	"pattern" text,
	"max_length" integer,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"role" text,
	"hashable" boolean NOT NULL,
	"in_cache_key" boolean NOT NULL,
	"hidden_in_tests" boolean DEFAULT false NOT NULL,
	"example" text,
	"sort" integer NOT NULL,
	CONSTRAINT "product_parameters_product_code_name_pk" PRIMARY KEY("product_code","name")
);
--> statement-breakpoint
CREATE TABLE "products"."known_floor_prices" (
	"salesperson_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"floor_price" numeric(20, 6) NOT NULL,
	CONSTRAINT "known_floor_prices_salesperson_id_product_code_pk" PRIMARY KEY("salesperson_id","product_code")
);
--> statement-breakpoint
CREATE TABLE "products"."known_salespeople" (
	"salesperson_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"enabled" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products"."authorizations" ADD COLUMN "version" bigint DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "products"."products" ADD COLUMN "deadline_ms" integer DEFAULT 8000 NOT NULL;--> statement-breakpoint
ALTER TABLE "products"."products" ADD COLUMN "version" bigint DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "products"."promoter_royalties" ADD COLUMN "until_month" char(7);--> statement-breakpoint
ALTER TABLE "products"."data_sources" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "products"."upstream_routes" ADD COLUMN "settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "products"."upstream_routes" ALTER COLUMN "settings" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "products"."upstream_routes" ADD COLUMN "version" bigint DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "products"."api_documents" ADD CONSTRAINT "api_documents_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products"."product_parameters" ADD CONSTRAINT "product_parameters_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "products"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "products_code" ON "products"."products" USING btree (lower("code"));--> statement-breakpoint
CREATE UNIQUE INDEX "products_path" ON "products"."products" USING btree (lower("api_path"));--> statement-breakpoint
ALTER TABLE "products"."products" ADD CONSTRAINT "products_floor" CHECK (floor_price <= price);--> statement-breakpoint
ALTER TABLE "products"."products" DROP COLUMN "doc_url";--> statement-breakpoint
-- What calls of a product carry, in order; of a bundle, what its components carry, each name once as the first of them has it.
CREATE FUNCTION "products"."parameters_of"("wanted" text) RETURNS TABLE (
	"name" text, "title" text, "type" text, "required" boolean, "pattern" text, "max_length" integer, "options" jsonb,
	"role" text, "hashable" boolean, "in_cache_key" boolean, "hidden_in_tests" boolean, "example" text, "sort" bigint
) LANGUAGE sql STABLE AS $$
  SELECT p.name, p.title, p.type, p.required, p.pattern, p.max_length, p.options, p.role, p.hashable, p.in_cache_key,
    p.hidden_in_tests, p.example, row_number() OVER (ORDER BY p.place, p.sort)
  FROM (
    SELECT DISTINCT ON (every.name) every.* FROM (
      SELECT 0 AS place, own.* FROM products.product_parameters own WHERE own.product_code = wanted
      UNION ALL
      SELECT c.sort + 1, theirs.* FROM products.product_components c
      JOIN products.product_parameters theirs ON theirs.product_code = c.component_code WHERE c.bundle_code = wanted
    ) every ORDER BY every.name, every.place, every.sort
  ) p
$$;
