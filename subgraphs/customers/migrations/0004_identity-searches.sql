CREATE TABLE "customers"."identity_searches" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"account_id" bigint NOT NULL,
	"id_number" text NOT NULL,
	"searched_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "identity_searches_account" ON "customers"."identity_searches" USING btree ("account_id","searched_at");