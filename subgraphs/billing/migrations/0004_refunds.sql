CREATE TABLE "billing"."charge_refunds" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"charge_id" bigint NOT NULL,
	"refund_id" text NOT NULL,
	"wallet_id" bigint NOT NULL,
	"amount" numeric(20, 6) NOT NULL,
	"accrues" boolean NOT NULL,
	"reason" text NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "charge_refunds_once" UNIQUE("charge_id","refund_id"),
	CONSTRAINT "charge_refunds_positive" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "billing"."wallets" DROP CONSTRAINT "wallets_accrued_positive";--> statement-breakpoint
ALTER TABLE "billing"."charge_refunds" ADD CONSTRAINT "charge_refunds_charge_id_charges_id_fk" FOREIGN KEY ("charge_id") REFERENCES "billing"."charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "charge_refunds_accrual" ON "billing"."charge_refunds" USING btree ("wallet_id") WHERE accrues;
--> statement-breakpoint
-- Refunds of before: those of a balance have their entry, those that went off an accrual are known by their sum alone.
INSERT INTO "billing"."charge_refunds" (charge_id, refund_id, wallet_id, amount, accrues, reason, created_by_id, created_at)
SELECT c.id, 'entry:' || e.id, e.wallet_id, e.amount, false, e.fee_name, e.created_by_id, e.created_at
FROM billing.charges c JOIN billing.wallet_entries e ON e.business_no = c.seq_no AND e.customer_id = c.customer_id
WHERE e.business_type = 'REFUND' AND c.refunded_amount > 0 AND NOT c.accrues;
--> statement-breakpoint
INSERT INTO "billing"."charge_refunds" (charge_id, refund_id, wallet_id, amount, accrues, reason, created_at)
SELECT id, 'sum', wallet_id, refunded_amount, true, fee_name, coalesce(ended_at, created_at)
FROM billing.charges WHERE accrues AND refunded_amount > 0;
