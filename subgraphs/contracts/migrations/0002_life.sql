CREATE TABLE "contracts"."contract_changes" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"contract_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp (3) with time zone,
	"to_at" timestamp (3) with time zone NOT NULL,
	"changed_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts"."known_authorizations" (
	"authorization_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"product_code" text NOT NULL,
	"product_name" text NOT NULL,
	"bundle" boolean NOT NULL,
	"state" text NOT NULL,
	"price" numeric(20, 6) NOT NULL,
	"fee_type" text NOT NULL,
	"audited_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contracts"."known_parties" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"unified_social_credit_code" text NOT NULL,
	"legal_person_name" text,
	"address" text,
	"contact_name" text,
	"contact_mobile" text,
	"email" text,
	"auth_type" text NOT NULL,
	"customer_type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts"."signing_codes" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"contract_id" bigint NOT NULL,
	"link_version" integer NOT NULL,
	"browser_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "signing_codes_tries" CHECK (tries between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "contracts"."signing_events" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"contract_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"account_id" bigint,
	"ip" text,
	"user_agent" text,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contracts"."contracts" DROP CONSTRAINT "contracts_template_code_templates_code_fk";
--> statement-breakpoint
ALTER TABLE "contracts"."templates" ALTER COLUMN "fields" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "draft_file_id" bigint;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "draft_hash" text;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "signed_file_id" bigint;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "final_file_id" bigint;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "final_hash" text;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "sealed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "link_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "valid_months" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "signer_type" text;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contracts"."templates" ADD COLUMN "blocks" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts"."templates" ADD COLUMN "valid_months" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts"."templates" ADD COLUMN "version" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts"."templates" ADD COLUMN "changed_by_id" bigint;--> statement-breakpoint
ALTER TABLE "contracts"."contract_changes" ADD CONSTRAINT "contract_changes_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "contracts"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts"."signing_codes" ADD CONSTRAINT "signing_codes_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "contracts"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts"."signing_events" ADD CONSTRAINT "signing_events_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "contracts"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_changes_contract" ON "contracts"."contract_changes" USING btree ("contract_id","id");--> statement-breakpoint
CREATE INDEX "known_authorizations_account" ON "contracts"."known_authorizations" USING btree ("developer_account_id","product_code");--> statement-breakpoint
CREATE INDEX "signing_codes_contract" ON "contracts"."signing_codes" USING btree ("contract_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_events_chain" ON "contracts"."signing_events" USING btree ("contract_id","position");--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD CONSTRAINT "contracts_draft_file_id_files_id_fk" FOREIGN KEY ("draft_file_id") REFERENCES "contracts"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD CONSTRAINT "contracts_signed_file_id_files_id_fk" FOREIGN KEY ("signed_file_id") REFERENCES "contracts"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD CONSTRAINT "contracts_final_file_id_files_id_fk" FOREIGN KEY ("final_file_id") REFERENCES "contracts"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_live" ON "contracts"."contracts" USING btree ("developer_account_id","sequence") WHERE deleted_at is null and ended_at is null and state in ('WAITING_FOR_SIGNATURE', 'SIGNED', 'SIGNED_ON_PAPER');--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_draft" ON "contracts"."contracts" USING btree ("developer_account_id","sequence") WHERE deleted_at is null and state = 'NOT_STARTED';--> statement-breakpoint
CREATE INDEX "contracts_signing_ends" ON "contracts"."contracts" USING btree ("sign_ends_at") WHERE state = 'WAITING_FOR_SIGNATURE';--> statement-breakpoint
CREATE INDEX "contracts_valid_until" ON "contracts"."contracts" USING btree ("expires_at") WHERE ended_at is null and expires_at is not null;--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD CONSTRAINT "contracts_signed_document" CHECK (state <> 'SIGNED' or content is null or (signed_file_id is not null and document_hash is not null));--> statement-breakpoint
ALTER TABLE "contracts"."contracts" ADD CONSTRAINT "contracts_valid_months" CHECK (valid_months between 1 and 120);--> statement-breakpoint
CREATE FUNCTION "contracts"."refuse_change_of_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What happened to contracts and what they were is never changed or deleted.' USING ERRCODE = '42501';
END
$$;--> statement-breakpoint
CREATE FUNCTION "contracts"."refuse_emptying_of_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only the loader of demo data, which replaces a whole world, says so for its own transaction.
  IF current_setting('skep.replaces_demo', true) = 'on' THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'What happened to contracts is never deleted.' USING ERRCODE = '42501';
END
$$;--> statement-breakpoint
CREATE TRIGGER "signing_events_append_only" BEFORE UPDATE OR DELETE ON "contracts"."signing_events"
FOR EACH ROW EXECUTE FUNCTION "contracts"."refuse_change_of_evidence"();--> statement-breakpoint
CREATE TRIGGER "signing_events_never_emptied" BEFORE TRUNCATE ON "contracts"."signing_events"
FOR EACH STATEMENT EXECUTE FUNCTION "contracts"."refuse_emptying_of_evidence"();--> statement-breakpoint
CREATE TRIGGER "files_never_changed" BEFORE UPDATE ON "contracts"."files"
FOR EACH ROW EXECUTE FUNCTION "contracts"."refuse_change_of_evidence"();--> statement-breakpoint
CREATE TRIGGER "contracts_never_deleted" BEFORE DELETE ON "contracts"."contracts"
FOR EACH ROW EXECUTE FUNCTION "contracts"."refuse_change_of_evidence"();--> statement-breakpoint
CREATE FUNCTION "contracts"."keep_signed_contract"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.contract_no, OLD.customer_id, OLD.developer_account_id, OLD.sequence, OLD.version, OLD.name, OLD.state,
      OLD.content, OLD.draft_file_id, OLD.draft_hash, OLD.signed_file_id, OLD.document_hash, OLD.document_url,
      OLD.signer_name, OLD.signer_mobile, OLD.signer_type, OLD.encrypted_signer_id_card, OLD.finished_at, OLD.deleted_at)
    IS DISTINCT FROM
     (NEW.contract_no, NEW.customer_id, NEW.developer_account_id, NEW.sequence, NEW.version, NEW.name, NEW.state,
      NEW.content, NEW.draft_file_id, NEW.draft_hash, NEW.signed_file_id, NEW.document_hash, NEW.document_url,
      NEW.signer_name, NEW.signer_mobile, NEW.signer_type, NEW.encrypted_signer_id_card, NEW.finished_at, NEW.deleted_at)
    OR (OLD.final_file_id IS NOT NULL AND (OLD.final_file_id, OLD.final_hash, OLD.sealed_at)
      IS DISTINCT FROM (NEW.final_file_id, NEW.final_hash, NEW.sealed_at)) THEN
    RAISE EXCEPTION 'A signed contract is never changed.' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER "contracts_frozen" BEFORE UPDATE ON "contracts"."contracts"
FOR EACH ROW WHEN (OLD.state IN ('SIGNED', 'SIGNED_ON_PAPER') AND (OLD.signed_file_id IS NOT NULL OR OLD.uploaded_manually))
EXECUTE FUNCTION "contracts"."keep_signed_contract"();--> statement-breakpoint
CREATE FUNCTION "contracts"."keep_printed_products"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM contracts.contracts WHERE id = OLD.contract_id
      AND state IN ('WAITING_FOR_SIGNATURE', 'SIGNED', 'SIGNED_ON_PAPER')) THEN
    RAISE EXCEPTION 'What is printed in a contract is never changed once it was sent.' USING ERRCODE = '42501';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;--> statement-breakpoint
CREATE TRIGGER "contract_products_frozen" BEFORE UPDATE OR DELETE ON "contracts"."contract_products"
FOR EACH ROW EXECUTE FUNCTION "contracts"."keep_printed_products"();
