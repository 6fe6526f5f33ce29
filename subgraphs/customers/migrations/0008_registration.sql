CREATE TABLE "customers"."deletions" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"customer_id" bigint NOT NULL,
	"cleared_by" text[] DEFAULT '{}' NOT NULL,
	"refusal" text,
	"requested_by_id" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "customers"."known_grades" (
	"code" text PRIMARY KEY NOT NULL,
	"commission_rate" numeric(9, 6) NOT NULL,
	"enabled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."known_salespeople" (
	"salesperson_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers"."applications" ADD COLUMN "audit_image_urls" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."applications" ADD COLUMN "created_by_id" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "deletions_open" ON "customers"."deletions" USING btree ("customer_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "applications_of_number" ON "customers"."applications" USING btree ("apply_no","id");--> statement-breakpoint
CREATE INDEX "certifications_newest" ON "customers"."certifications" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers"."customers" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "customers_in_state" ON "customers"."customers" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_alias" ON "customers"."customers" USING btree ("alias_name" text_pattern_ops);