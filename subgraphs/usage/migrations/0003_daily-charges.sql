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
