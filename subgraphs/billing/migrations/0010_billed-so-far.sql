-- What statements took of the calls before that was written down. Empty where demo data is yet to be loaded.
INSERT INTO billing.billed_usages (statement_id, usage_month, product_code, tag, price, developer_account_id, call_count,
	free_count, charge_count, cost)
SELECT l.statement_id, l.usage_month, l.product_code, l.tag, l.price, s.developer_account_id, sum(l.call_count),
	sum(l.free_count), sum(l.charge_count), sum(l.total_cost)
FROM billing.statement_lines l JOIN billing.statements s ON s.id = l.statement_id
WHERE l.kind <> 'MANUAL' AND s.state <> 'VOID' GROUP BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
INSERT INTO billing.statement_runs (month, state, customer_count, done_count, statement_count, created_at, started_at, finished_at)
SELECT bill_month, 'DONE', count(distinct customer_id), count(distinct customer_id), count(*), min(created_at),
	min(created_at), max(created_at)
FROM billing.statements WHERE state <> 'VOID' GROUP BY bill_month;
