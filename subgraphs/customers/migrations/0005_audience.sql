CREATE TABLE "customers"."audience_callers" (
	"account_id" bigint PRIMARY KEY NOT NULL,
	"last_answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers"."audience_imports" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"company_id" text NOT NULL,
	"file_id" bigint NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"failure" text,
	"row_count" integer DEFAULT 0 NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"created_count" integer DEFAULT 0 NOT NULL,
	"changed_count" integer DEFAULT 0 NOT NULL,
	"refused_count" integer DEFAULT 0 NOT NULL,
	"refusals" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "customers"."audience_profiles" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"company_id" text NOT NULL,
	"third_id" text,
	"person_id" bigint,
	"phones" text[] DEFAULT '{}' NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audience_imports_newest" ON "customers"."audience_imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_profiles_third_id" ON "customers"."audience_profiles" USING btree ("company_id","third_id") WHERE third_id is not null;--> statement-breakpoint
CREATE INDEX "audience_profiles_third" ON "customers"."audience_profiles" USING btree ("third_id");--> statement-breakpoint
CREATE INDEX "audience_profiles_person" ON "customers"."audience_profiles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audience_profiles_phones" ON "customers"."audience_profiles" USING gin ("phones");--> statement-breakpoint
CREATE INDEX "audience_profiles_newest" ON "customers"."audience_profiles" USING btree ("created_at","id");