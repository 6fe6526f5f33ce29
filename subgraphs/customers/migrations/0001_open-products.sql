CREATE TABLE "customers"."known_open_products" (
	"customer_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	CONSTRAINT "known_open_products_customer_id_product_code_pk" PRIMARY KEY("customer_id","product_code")
);
