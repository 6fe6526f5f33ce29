CREATE SCHEMA "platform";
--> statement-breakpoint
CREATE TABLE "platform"."deliveries" (
	"reader" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."feed_positions" (
	"producer" text PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."files" (
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
CREATE TABLE "platform"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "platform"."known_assignments" (
	"customer_id" bigint NOT NULL,
	"salesperson_id" bigint NOT NULL,
	"salesperson_name" text NOT NULL,
	"effect_month" char(7) NOT NULL,
	"until_month" char(7),
	CONSTRAINT "known_assignments_customer_id_effect_month_pk" PRIMARY KEY("customer_id","effect_month")
);
--> statement-breakpoint
CREATE TABLE "platform"."known_customers" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"merchant_id" bigint NOT NULL,
	"name" text NOT NULL,
	"alias_name" text,
	"mobile" text NOT NULL,
	"state" text NOT NULL,
	"developer_account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "platform"."known_developer_accounts" (
	"developer_account_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"environment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."outbox" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."accounts" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"login_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"kind" text NOT NULL,
	"nickname" text NOT NULL,
	"mobile" text NOT NULL,
	"email" text,
	"staff_id" bigint,
	"salesperson_id" bigint,
	"customer_id" bigint,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."departments" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"parent_id" bigint,
	"name" text NOT NULL,
	"level" integer NOT NULL,
	"manager_staff_id" bigint,
	"remark" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."menus" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"app_code" text NOT NULL,
	"parent_id" bigint,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"level" integer NOT NULL,
	"is_directory" boolean NOT NULL,
	"component" text,
	"icon" text,
	"path" text NOT NULL,
	"highlight_menu" text,
	"redirect_url" text,
	"enabled" boolean DEFAULT true NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL,
	"sidebar_hidden" boolean DEFAULT false NOT NULL,
	"cacheable" boolean DEFAULT false NOT NULL,
	"sort" integer NOT NULL,
	"buttons" jsonb NOT NULL,
	"extra" jsonb,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."message_templates" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"subject" text,
	"content" text NOT NULL,
	"is_html" boolean NOT NULL,
	"enabled" boolean NOT NULL,
	"provider_code" text,
	"sign_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."messages" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"request_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"channel" text NOT NULL,
	"recipients" text[] NOT NULL,
	"cc" text[] DEFAULT '{}' NOT NULL,
	"template_code" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"sealed_parameters" text,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"subject" text,
	"content" text,
	"is_html" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"provider" text,
	"provider_reference" text,
	"error" text,
	"customer_id" bigint,
	"business_no" text,
	"requested_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "messages_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "platform"."role_menus" (
	"role_id" bigint NOT NULL,
	"menu_id" bigint NOT NULL,
	"buttons" text[] NOT NULL,
	CONSTRAINT "role_menus_role_id_menu_id_pk" PRIMARY KEY("role_id","menu_id")
);
--> statement-breakpoint
CREATE TABLE "platform"."roles" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"app_code" text NOT NULL,
	"scopes" text[] NOT NULL,
	"deletable" boolean DEFAULT true NOT NULL,
	"remark" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "roles_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "platform"."login_attempts" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"login_name" text NOT NULL,
	"client_ip" text NOT NULL,
	"succeeded" boolean DEFAULT false NOT NULL,
	"attempted_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."refresh_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"session_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "platform"."sessions" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"account_id" bigint NOT NULL,
	"client_ip" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"refreshed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_because" text
);
--> statement-breakpoint
CREATE TABLE "platform"."staff_members" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"department_id" bigint,
	"name" text NOT NULL,
	"mobile" text NOT NULL,
	"email" text,
	"job_title" text,
	"enabled" boolean DEFAULT true NOT NULL,
	"app_code" text,
	"max_wallet_quota" numeric(20, 2),
	"remark" text,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."staff_roles" (
	"staff_id" bigint NOT NULL,
	"role_id" bigint NOT NULL,
	CONSTRAINT "staff_roles_staff_id_role_id_pk" PRIMARY KEY("staff_id","role_id")
);
--> statement-breakpoint
ALTER TABLE "platform"."departments" ADD CONSTRAINT "departments_parent_id_departments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "platform"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."menus" ADD CONSTRAINT "menus_parent_id_menus_id_fk" FOREIGN KEY ("parent_id") REFERENCES "platform"."menus"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."role_menus" ADD CONSTRAINT "role_menus_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "platform"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."role_menus" ADD CONSTRAINT "role_menus_menu_id_menus_id_fk" FOREIGN KEY ("menu_id") REFERENCES "platform"."menus"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "platform"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "platform"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."staff_members" ADD CONSTRAINT "staff_members_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "platform"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "platform"."staff_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."staff_roles" ADD CONSTRAINT "staff_roles_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "platform"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "platform"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "known_assignments_salesperson" ON "platform"."known_assignments" USING btree ("salesperson_id","effect_month");--> statement-breakpoint
CREATE INDEX "known_developer_accounts_customer" ON "platform"."known_developer_accounts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "outbox_position" ON "platform"."outbox" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_login_name" ON "platform"."accounts" USING btree (lower("login_name"));--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_staff" ON "platform"."accounts" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_salesperson" ON "platform"."accounts" USING btree ("salesperson_id");--> statement-breakpoint
CREATE UNIQUE INDEX "departments_name" ON "platform"."departments" USING btree (coalesce("parent_id", 0),"name");--> statement-breakpoint
CREATE INDEX "departments_parent" ON "platform"."departments" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "menus_code" ON "platform"."menus" USING btree ("app_code","code");--> statement-breakpoint
CREATE INDEX "menus_parent" ON "platform"."menus" USING btree ("parent_id","sort");--> statement-breakpoint
CREATE UNIQUE INDEX "message_templates_code" ON "platform"."message_templates" USING btree ("code","channel");--> statement-breakpoint
CREATE INDEX "messages_newest" ON "platform"."messages" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "messages_customer" ON "platform"."messages" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "messages_requester" ON "platform"."messages" USING btree ("requested_by_id","created_at","id");--> statement-breakpoint
CREATE INDEX "role_menus_menu" ON "platform"."role_menus" USING btree ("menu_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_name" ON "platform"."roles" USING btree ("app_code","name");--> statement-breakpoint
CREATE INDEX "roles_newest" ON "platform"."roles" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "login_attempts_name" ON "platform"."login_attempts" USING btree ("login_name","attempted_at");--> statement-breakpoint
CREATE INDEX "login_attempts_ip" ON "platform"."login_attempts" USING btree ("client_ip","attempted_at");--> statement-breakpoint
CREATE INDEX "login_attempts_age" ON "platform"."login_attempts" USING btree ("attempted_at");--> statement-breakpoint
CREATE INDEX "refresh_tokens_session" ON "platform"."refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "platform"."sessions" USING btree ("account_id","expires_at");--> statement-breakpoint
CREATE INDEX "staff_members_newest" ON "platform"."staff_members" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "staff_members_department" ON "platform"."staff_members" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "staff_roles_role" ON "platform"."staff_roles" USING btree ("role_id");