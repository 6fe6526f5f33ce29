CREATE TABLE "usage"."alert_contacts" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"mobile" text,
	"email" text,
	"webhook" text,
	"webhook_secret" text,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "alert_contacts_reachable" CHECK (coalesce(mobile, email, webhook) is not null)
);
--> statement-breakpoint
CREATE TABLE "usage"."alert_firings" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"period_seconds" integer NOT NULL,
	"error_count" integer NOT NULL,
	"failed_count" integer NOT NULL,
	"fired_at" timestamp (3) with time zone NOT NULL,
	"recovered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "usage"."alert_rule_contacts" (
	"rule_id" bigint NOT NULL,
	"contact_id" bigint NOT NULL,
	CONSTRAINT "alert_rule_contacts_rule_id_contact_id_pk" PRIMARY KEY("rule_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."alert_rules" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"period_seconds" integer NOT NULL,
	"error_count" integer NOT NULL,
	"firing_id" bigint,
	"below_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "alert_rules_product" UNIQUE("customer_id","product_code"),
	CONSTRAINT "alert_rules_range" CHECK (period_seconds between 60 and 86400 and error_count between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "usage"."call_edits" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"seq_no" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"refund_id" text,
	"refunded_amount" numeric(20, 6) DEFAULT '0' NOT NULL,
	"reason" text NOT NULL,
	"created_by_id" bigint,
	"created_by_name" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "call_edits_refund" UNIQUE("seq_no","refund_id")
);
--> statement-breakpoint
CREATE TABLE "usage"."compensation_calls" (
	"run_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"seq_no" text NOT NULL,
	"state" text NOT NULL,
	"result_code" integer,
	CONSTRAINT "compensation_calls_run_id_seq_no_pk" PRIMARY KEY("run_id","seq_no"),
	CONSTRAINT "compensation_calls_place" CHECK (place >= 0)
);
--> statement-breakpoint
CREATE TABLE "usage"."compensation_runs" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"created_by_id" bigint,
	"created_by_name" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "usage"."alert_rule_contacts" ADD CONSTRAINT "alert_rule_contacts_rule_id_alert_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "usage"."alert_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage"."alert_rule_contacts" ADD CONSTRAINT "alert_rule_contacts_contact_id_alert_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "usage"."alert_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage"."compensation_calls" ADD CONSTRAINT "compensation_calls_run_id_compensation_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "usage"."compensation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_contacts_customer" ON "usage"."alert_contacts" USING btree ("customer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_contacts_default" ON "usage"."alert_contacts" USING btree ("customer_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "alert_firings_customer" ON "usage"."alert_firings" USING btree ("customer_id","fired_at","id");--> statement-breakpoint
CREATE INDEX "alert_rule_contacts_contact" ON "usage"."alert_rule_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "call_edits_call" ON "usage"."call_edits" USING btree ("seq_no","id");--> statement-breakpoint
CREATE INDEX "compensation_calls_call" ON "usage"."compensation_calls" USING btree ("seq_no");