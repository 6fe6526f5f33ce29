CREATE SCHEMA "sales";
--> statement-breakpoint
CREATE TABLE "sales"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."files" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"byte_size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"customer_id" bigint,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "sales"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "sales"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "sales"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."assignments" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	"grade_code" text NOT NULL,
	"commission_rate" numeric(9, 6) NOT NULL,
	"gain_channel" text,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "sales"."customer_grades" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"commission_rate" numeric(9, 6) NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"remark" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "customer_grades_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "sales"."opportunities" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"company_name" text NOT NULL,
	"contact_name" text,
	"contact_mobile" text,
	"customer_nature" text,
	"salesperson_id" bigint NOT NULL,
	"customer_id" bigint,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."kpi_plans" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"salesperson_id" bigint,
	"effect_month" char(7) NOT NULL,
	"valid" boolean DEFAULT true NOT NULL,
	"indicators" jsonb NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."sales_targets" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"effect_month" char(7) NOT NULL,
	"month_target" numeric(20, 2) NOT NULL,
	"quarter_target" numeric(20, 2) NOT NULL,
	"year_target" numeric(20, 2) NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales"."floor_prices" (
	"salesperson_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"floor_price" numeric(20, 6) NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "floor_prices_salesperson_id_product_code_pk" PRIMARY KEY("salesperson_id","product_code")
);
--> statement-breakpoint
CREATE TABLE "sales"."salespeople" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"staff_id" bigint NOT NULL,
	"name" text NOT NULL,
	"mobile" text NOT NULL,
	"email" text,
	"type" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "salespeople_staff_id_unique" UNIQUE("staff_id")
);
--> statement-breakpoint
CREATE TABLE "sales"."visits" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"type" text DEFAULT 'VISIT' NOT NULL,
	"customer_id" bigint,
	"opportunity_id" bigint,
	"salesperson_id" bigint NOT NULL,
	"visited_on" date NOT NULL,
	"contact_name" text,
	"contact_position" text,
	"contact_mobile" text,
	"content" text,
	"company_description" text,
	"feedback" text,
	"image_urls" text[] DEFAULT '{}' NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sales"."assignments" ADD CONSTRAINT "assignments_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."opportunities" ADD CONSTRAINT "opportunities_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."kpi_plans" ADD CONSTRAINT "kpi_plans_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."sales_targets" ADD CONSTRAINT "sales_targets_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."floor_prices" ADD CONSTRAINT "floor_prices_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."visits" ADD CONSTRAINT "visits_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "sales"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."visits" ADD CONSTRAINT "visits_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "sales"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "sales"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "sales"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "sales"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "assignments_customer" ON "sales"."assignments" USING btree ("customer_id","effect_month");--> statement-breakpoint
CREATE INDEX "assignments_salesperson" ON "sales"."assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "assignments_newest" ON "sales"."assignments" USING btree ("assigned_at","id");--> statement-breakpoint
CREATE INDEX "opportunities_newest" ON "sales"."opportunities" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "opportunities_salesperson" ON "sales"."opportunities" USING btree ("salesperson_id");--> statement-breakpoint
CREATE INDEX "opportunities_customer" ON "sales"."opportunities" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "kpi_plans_salesperson" ON "sales"."kpi_plans" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "sales_targets_salesperson" ON "sales"."sales_targets" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "salespeople_newest" ON "sales"."salespeople" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "visits_latest" ON "sales"."visits" USING btree ("visited_on","id");--> statement-breakpoint
CREATE INDEX "visits_customer" ON "sales"."visits" USING btree ("customer_id","visited_on");--> statement-breakpoint
CREATE INDEX "visits_opportunity" ON "sales"."visits" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "visits_salesperson" ON "sales"."visits" USING btree ("salesperson_id","visited_on");