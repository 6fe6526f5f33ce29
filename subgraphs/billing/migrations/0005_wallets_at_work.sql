CREATE TABLE "billing"."charges" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"wallet_id" bigint NOT NULL,
	"seq_no" text NOT NULL,
	"state" text NOT NULL,
	"amount" numeric(20, 6) NOT NULL,
	"settled_amount" numeric(20, 6),
	"refunded_amount" numeric(20, 6) DEFAULT '0' NOT NULL,
	"accrues" boolean NOT NULL,
	"fee_name" text NOT NULL,
	"app_code" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "charges_seq_no" UNIQUE("customer_id","seq_no"),
	CONSTRAINT "charges_settled" CHECK ((state = 'SETTLED') = (settled_amount is not null)),
	CONSTRAINT "charges_within" CHECK (amount >= 0 and settled_amount >= 0 and settled_amount <= amount),
	CONSTRAINT "charges_refunded" CHECK (refunded_amount >= 0 and refunded_amount <= coalesce(settled_amount, 0))
);
--> statement-breakpoint
CREATE TABLE "billing"."payment_callbacks" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"provider" text NOT NULL,
	"pay_no" text,
	"outcome" text NOT NULL,
	"body_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing"."top_ups" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"pay_no" text NOT NULL,
	"wallet_id" bigint NOT NULL,
	"customer_id" bigint NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"pay_method" text NOT NULL,
	"provider" text NOT NULL,
	"pay_url" text NOT NULL,
	"state" text NOT NULL,
	"trade_no" text,
	"flow_no" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "top_ups_pay_no_unique" UNIQUE("pay_no"),
	CONSTRAINT "top_ups_positive" CHECK (amount > 0),
	CONSTRAINT "top_ups_paid" CHECK ((state = 'PAID') = (paid_at is not null and flow_no is not null))
);
--> statement-breakpoint
ALTER TABLE "billing"."wallets" DROP CONSTRAINT "wallets_above_floor";--> statement-breakpoint
ALTER TABLE "billing"."wallets" ADD COLUMN "is_low" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "billing"."wallets" ADD COLUMN "held_amount" numeric(20, 6) DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE "billing"."wallets" ADD COLUMN "held_accrual" numeric(20, 6) DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE "billing"."wallets" ADD COLUMN "merged_into_id" bigint;--> statement-breakpoint
ALTER TABLE "billing"."charges" ADD CONSTRAINT "charges_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."top_ups" ADD CONSTRAINT "top_ups_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "charges_expiry" ON "billing"."charges" USING btree ("expires_at") WHERE state = 'HELD';--> statement-breakpoint
CREATE INDEX "charges_held" ON "billing"."charges" USING btree ("wallet_id") WHERE state = 'HELD';--> statement-breakpoint
CREATE INDEX "payment_callbacks_pay_no" ON "billing"."payment_callbacks" USING btree ("pay_no","id");--> statement-breakpoint
CREATE INDEX "top_ups_wallet" ON "billing"."top_ups" USING btree ("wallet_id","id");--> statement-breakpoint
CREATE INDEX "top_ups_expiry" ON "billing"."top_ups" USING btree ("expires_at") WHERE state = 'PENDING';--> statement-breakpoint
ALTER TABLE "billing"."wallets" ADD CONSTRAINT "wallets_held_positive" CHECK (held_amount >= 0 and held_accrual >= 0);--> statement-breakpoint
ALTER TABLE "billing"."wallets" ADD CONSTRAINT "wallets_above_floor" CHECK (balance - held_amount >= floor);