-- A wallet's row changes with every entry; room on its page lets it change in place.
ALTER TABLE "billing"."wallets" SET (fillfactor = 70);
--> statement-breakpoint
CREATE FUNCTION "billing"."refuse_change_of_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Wallet entries are never changed or deleted; write a new entry instead.' USING ERRCODE = '42501';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "wallet_entries_append_only" BEFORE UPDATE OR DELETE ON "billing"."wallet_entries"
FOR EACH ROW EXECUTE FUNCTION "billing"."refuse_change_of_entry"();
--> statement-breakpoint
CREATE FUNCTION "billing"."refuse_emptying_of_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only the loader of demo data, which replaces a whole world, says so for its own transaction.
  IF current_setting('skep.replaces_demo', true) = 'on' THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'Wallet entries are never deleted.' USING ERRCODE = '42501';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "wallet_entries_never_emptied" BEFORE TRUNCATE ON "billing"."wallet_entries"
FOR EACH STATEMENT EXECUTE FUNCTION "billing"."refuse_emptying_of_entries"();
--> statement-breakpoint
ALTER TABLE "billing"."wallet_entries" ENABLE ALWAYS TRIGGER "wallet_entries_append_only";
--> statement-breakpoint
ALTER TABLE "billing"."wallet_entries" ENABLE ALWAYS TRIGGER "wallet_entries_never_emptied";
--> statement-breakpoint
-- Appends to the kept sums what a statement of SQL changed about statements: minus what was, plus what is, in all that
-- statements have in common, by month and by developer account. What changed no sum appends nothing.
CREATE FUNCTION "billing"."keep_statement_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before constant text := 'SELECT -1 AS sign, * FROM before';
  after constant text := 'SELECT 1 AS sign, * FROM after';
  changed text := CASE TG_OP WHEN 'INSERT' THEN after WHEN 'DELETE' THEN before ELSE after || ' UNION ALL ' || before END;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM billing.statement_sums;
    RETURN NULL;
  END IF;
  EXECUTE 'INSERT INTO billing.statement_sums (bill_month, customer_id, developer_account_id, state, payment_state,
      invoice_state, overdraft_state, statement_count, total_amount, settled_amount, invoiced_amount,
      invoiceable_amount, receivable_amount)
    SELECT bill_month, customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state, sum(sign),
      sum(sign * total_amount), sum(sign * settled_amount), sum(sign * invoiced_amount),
      sum(sign * invoiceable_amount), sum(sign * receivable_amount)
    FROM (' || changed || ') s
    GROUP BY GROUPING SETS ((bill_month, state, payment_state, invoice_state, overdraft_state),
      (customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state))
    HAVING (sum(sign), sum(sign * total_amount), sum(sign * settled_amount), sum(sign * invoiced_amount),
      sum(sign * invoiceable_amount), sum(sign * receivable_amount)) <> (0, 0, 0, 0, 0, 0)';
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_insert" AFTER INSERT ON "billing"."statements"
REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();
--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_update" AFTER UPDATE ON "billing"."statements"
REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();
--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_delete" AFTER DELETE ON "billing"."statements"
REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();
--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_truncate" AFTER TRUNCATE ON "billing"."statements"
FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();
--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_insert";
--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_update";
--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_delete";
--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_truncate";
