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
$$;--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_insert" AFTER INSERT ON "billing"."statements"
REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_update" AFTER UPDATE ON "billing"."statements"
REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_delete" AFTER DELETE ON "billing"."statements"
REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();--> statement-breakpoint
CREATE TRIGGER "statements_sums_after_truncate" AFTER TRUNCATE ON "billing"."statements"
FOR EACH STATEMENT EXECUTE FUNCTION "billing"."keep_statement_sums"();--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_insert";--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_update";--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_delete";--> statement-breakpoint
ALTER TABLE "billing"."statements" ENABLE ALWAYS TRIGGER "statements_sums_after_truncate";--> statement-breakpoint
-- The triggers hold writers off until this is committed. Empty where demo data is yet to be loaded.
INSERT INTO billing.statement_sums (bill_month, customer_id, developer_account_id, state, payment_state, invoice_state,
	overdraft_state, statement_count, total_amount, settled_amount, invoiced_amount, invoiceable_amount, receivable_amount)
SELECT bill_month, customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state, count(*),
	sum(total_amount), sum(settled_amount), sum(invoiced_amount), sum(invoiceable_amount), sum(receivable_amount)
FROM billing.statements
GROUP BY GROUPING SETS ((bill_month, state, payment_state, invoice_state, overdraft_state),
	(customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state));
