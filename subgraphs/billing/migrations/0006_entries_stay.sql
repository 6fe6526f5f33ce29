CREATE FUNCTION "billing"."refuse_emptying_of_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only the loader of demo data, which replaces a whole world, says so for its own transaction.
  IF current_setting('skep.replaces_demo', true) = 'on' THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'Wallet entries are never deleted.' USING ERRCODE = '42501';
END
$$;--> statement-breakpoint
CREATE TRIGGER "wallet_entries_never_emptied" BEFORE TRUNCATE ON "billing"."wallet_entries"
FOR EACH STATEMENT EXECUTE FUNCTION "billing"."refuse_emptying_of_entries"();--> statement-breakpoint
ALTER TABLE "billing"."wallet_entries" ENABLE ALWAYS TRIGGER "wallet_entries_append_only";--> statement-breakpoint
ALTER TABLE "billing"."wallet_entries" ENABLE ALWAYS TRIGGER "wallet_entries_never_emptied";
