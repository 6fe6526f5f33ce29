-- What was called before charges were kept, and its publication. Empty where demo data is yet to be loaded.
INSERT INTO usage.daily_charges (day, developer_account_id, product_code, tag, price, customer_id, product_name, call_count,
	free_count, charge_count, fee, cost)
SELECT (called_at at time zone 'Asia/Shanghai')::date, developer_account_id, product_code, tag, price, max(customer_id),
	max(product_name), count(*), count(*) filter (where free), count(*) filter (where fee > 0), sum(fee), sum(cost)
FROM usage.calls GROUP BY 1, 2, 3, 4, 5;
--> statement-breakpoint
INSERT INTO usage.outbox (topic, key, payload)
SELECT 'usage.rolledUp', developer_account_id || '/' || day, jsonb_build_object('customerId', max(customer_id)::text,
	'developerAccountId', developer_account_id::text, 'day', day::text, 'charges', jsonb_agg(jsonb_build_object(
		'productCode', product_code, 'productName', product_name, 'tag', tag, 'price', price::text, 'callCount', call_count,
		'freeCount', free_count, 'chargeCount', charge_count, 'fee', fee::text, 'cost', cost::text, 'version', version::text)))
FROM usage.daily_charges GROUP BY developer_account_id, day;
