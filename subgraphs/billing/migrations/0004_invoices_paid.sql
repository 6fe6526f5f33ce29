CREATE TABLE "billing"."invoice_counters" (
	"series" text PRIMARY KEY NOT NULL,
	"last_number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."known_commission_rates" (
	"customer_id" bigint NOT NULL,
	"effect_month" char(7) NOT NULL,
	"commission_rate" numeric(9, 6) NOT NULL,
	CONSTRAINT "known_commission_rates_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
ALTER TABLE "billing"."invoice_profiles" ADD COLUMN "bank_name" text;--> statement-breakpoint
ALTER TABLE "billing"."invoice_profiles" ADD COLUMN "bank_account" text;--> statement-breakpoint
ALTER TABLE "billing"."invoice_profiles" ADD COLUMN "registered_address" text;--> statement-breakpoint
ALTER TABLE "billing"."invoice_profiles" ADD COLUMN "registered_phone" text;--> statement-breakpoint
ALTER TABLE "billing"."invoice_profiles" ADD COLUMN "is_default" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "bank_name" text;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "bank_account" text;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "registered_address" text;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "registered_phone" text;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "tax_invoice_no" text;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "tax_invoice_code" text;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "tax_invoiced_on" date;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD COLUMN "audited_by_id" bigint;--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD COLUMN "audited_by_id" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_profiles_default" ON "billing"."invoice_profiles" USING btree ("customer_id") WHERE is_default;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD CONSTRAINT "invoices_numbered" CHECK ((state = 'ISSUED') = (invoice_no is not null));--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD CONSTRAINT "invoices_rejected" CHECK ((state = 'REJECTED') = (reject_reason is not null));--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD CONSTRAINT "payments_audited" CHECK ((state = 'PENDING') = (audited_at is null));--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD CONSTRAINT "payments_rejected" CHECK ((state = 'REJECTED') = (reject_reason is not null));