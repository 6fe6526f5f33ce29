CREATE TABLE "platform"."changes" (
	"id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"mutation" text NOT NULL,
	"viewer_kind" text NOT NULL,
	"account_id" bigint,
	"staff_id" bigint,
	"salesperson_id" bigint,
	"customer_id" bigint,
	"name" text,
	"session_id" bigint,
	"request_id" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" text NOT NULL,
	"part" text NOT NULL,
	"part_id" text NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE INDEX "changes_object" ON "platform"."changes" USING btree ("object_type","object_id","at","id");--> statement-breakpoint
CREATE INDEX "changes_account" ON "platform"."changes" USING btree ("account_id","at","id");--> statement-breakpoint
CREATE INDEX "changes_newest" ON "platform"."changes" USING btree ("at","id");
--> statement-breakpoint
CREATE FUNCTION "platform"."refuse_change_of_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only the loader of demo data, which replaces a whole world, says so for its own transaction.
  IF tg_op = 'TRUNCATE' AND current_setting('skep.replaces_demo', true) = 'on' THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'What was changed stays as it was told.' USING ERRCODE = '42501';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "changes_append_only" BEFORE UPDATE OR DELETE ON "platform"."changes"
FOR EACH ROW EXECUTE FUNCTION "platform"."refuse_change_of_changes"();
--> statement-breakpoint
CREATE TRIGGER "changes_never_emptied" BEFORE TRUNCATE ON "platform"."changes"
FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change_of_changes"();
--> statement-breakpoint
ALTER TABLE "platform"."changes" ENABLE ALWAYS TRIGGER "changes_append_only";
--> statement-breakpoint
ALTER TABLE "platform"."changes" ENABLE ALWAYS TRIGGER "changes_never_emptied";
--> statement-breakpoint
CREATE TABLE "platform"."temporary_addresses" (
	"account_id" bigint NOT NULL,
	"address" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "temporary_addresses_account_id_address_pk" PRIMARY KEY("account_id","address")
);
--> statement-breakpoint
CREATE TABLE "platform"."temporary_passwords" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"account_id" bigint NOT NULL,
	"session_id" bigint NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "temporary_passwords_password_hash_unique" UNIQUE("password_hash")
);
--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD COLUMN "temporary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD COLUMN "opened_by_id" bigint;--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD COLUMN "opened_by_session_id" bigint;--> statement-breakpoint
CREATE INDEX "temporary_addresses_age" ON "platform"."temporary_addresses" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "temporary_passwords_age" ON "platform"."temporary_passwords" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_temporary" ON "platform"."sessions" USING btree ("created_at","id") WHERE temporary;--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD CONSTRAINT "sessions_temporary_opener" CHECK (
  not "temporary" or ("opened_by_id" is not null and "opened_by_session_id" is not null and "kind" is distinct from 'OPERATOR')
);
