-- What the view says stays to be said by it, and is kept in the table that takes its name.
ALTER VIEW sales.monthly_credits RENAME TO credits_due;
--> statement-breakpoint
CREATE TABLE "sales"."monthly_credits" (
	"month" char(7) NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_name" text NOT NULL,
	"charge_count" bigint NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"commission" numeric(30, 12) NOT NULL,
	CONSTRAINT "monthly_credits_once" PRIMARY KEY("developer_account_id","month","product_code","salesperson_id")
);
--> statement-breakpoint
CREATE TABLE "sales"."monthly_customer_sales" (
	"month" char(7) NOT NULL,
	"customer_id" bigint NOT NULL,
	"charge_count" bigint NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"commission" numeric(30, 12) NOT NULL,
	CONSTRAINT "monthly_customer_sales_month_customer_id_pk" PRIMARY KEY("month","customer_id")
);
--> statement-breakpoint
CREATE TABLE "sales"."monthly_salesperson_sales" (
	"month" char(7) NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"charge_count" bigint NOT NULL,
	"fee" numeric(20, 6) NOT NULL,
	"commission" numeric(30, 12) NOT NULL,
	CONSTRAINT "monthly_salesperson_sales_month_salesperson_id_pk" PRIMARY KEY("month","salesperson_id")
);
--> statement-breakpoint
DROP INDEX "sales"."monthly_sales_month";--> statement-breakpoint
ALTER TABLE "sales"."monthly_sales" ADD COLUMN "commission" numeric(30, 12);--> statement-breakpoint
ALTER TABLE "sales"."monthly_sales" ADD COLUMN "open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "monthly_credits_salesperson" ON "sales"."monthly_credits" USING btree ("salesperson_id","month");--> statement-breakpoint
CREATE INDEX "monthly_customer_sales_amount" ON "sales"."monthly_customer_sales" USING btree ("month","fee","customer_id");--> statement-breakpoint
CREATE INDEX "known_authorizations_open" ON "sales"."known_authorizations" USING btree ("customer_id","developer_account_id","product_code") WHERE state = 'OPEN' and not deleted;--> statement-breakpoint
CREATE INDEX "monthly_sales_customer" ON "sales"."monthly_sales" USING btree ("customer_id","month");--> statement-breakpoint
CREATE INDEX "monthly_sales_amount" ON "sales"."monthly_sales" USING btree ("month","fee","developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "monthly_sales_commission" ON "sales"."monthly_sales" USING btree ("month","commission","developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "monthly_sales_calls" ON "sales"."monthly_sales" USING btree ("month","charge_count","developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "monthly_sales_closed" ON "sales"."monthly_sales" USING btree ("month","developer_account_id","product_code") WHERE not open;
--> statement-breakpoint
-- From before: what is kept from now on with the sums that are there.
INSERT INTO sales.monthly_credits (month, developer_account_id, product_code, salesperson_id, customer_id, product_name,
	charge_count, fee, commission)
SELECT month, developer_account_id, product_code, salesperson_id, customer_id, product_name, charge_count, fee, commission
FROM sales.credits_due ORDER BY month, customer_id;
--> statement-breakpoint
UPDATE sales.monthly_sales s SET commission = k.commission, open = k.open FROM (
	SELECT m.month, m.developer_account_id, m.product_code, c.commission, EXISTS (SELECT FROM sales.known_authorizations u
		WHERE u.developer_account_id = m.developer_account_id AND u.product_code = m.product_code AND u.state = 'OPEN'
		AND NOT u.deleted) AS open
	FROM sales.monthly_sales m LEFT JOIN (SELECT month, developer_account_id, product_code, sum(commission) AS commission
		FROM sales.monthly_credits GROUP BY 1, 2, 3) c USING (month, developer_account_id, product_code)) k
WHERE (k.month, k.developer_account_id, k.product_code) = (s.month, s.developer_account_id, s.product_code);
--> statement-breakpoint
INSERT INTO sales.monthly_customer_sales (month, customer_id, charge_count, fee, commission)
SELECT month, customer_id, sum(charge_count), sum(fee), coalesce(sum(commission), 0) FROM sales.monthly_sales GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO sales.monthly_salesperson_sales (month, salesperson_id, charge_count, fee, commission)
SELECT month, salesperson_id, sum(charge_count), sum(fee), sum(commission) FROM sales.monthly_credits GROUP BY 1, 2;
