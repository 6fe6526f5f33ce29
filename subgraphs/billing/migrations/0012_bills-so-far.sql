-- The months of what was called before monthly bills were kept. Empty where demo data is yet to be loaded.
INSERT INTO billing.monthly_usages (developer_account_id, month, product_code, tag, price, customer_id, product_name,
	call_count, free_count, charge_count, fee, cost)
SELECT developer_account_id, to_char(day, 'YYYY-MM'), product_code, tag, price, max(customer_id), max(product_name),
	sum(call_count), sum(free_count), sum(charge_count), sum(fee), sum(cost)
FROM billing.known_usages GROUP BY 1, 2, 3, 4, 5;
