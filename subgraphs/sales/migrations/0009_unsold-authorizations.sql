DROP INDEX "sales"."known_authorizations_account";--> statement-breakpoint
CREATE INDEX "monthly_sales_authorization" ON "sales"."monthly_sales" USING btree ("month","developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "known_authorizations_account" ON "sales"."known_authorizations" USING btree ("developer_account_id","product_code","customer_id","state","deleted");