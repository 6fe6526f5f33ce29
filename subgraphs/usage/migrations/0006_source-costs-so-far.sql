-- What the sources charged before costs were kept, and its publication. Empty where demo data is yet to be loaded.
INSERT INTO usage.daily_source_costs (day, upstream_route_id, data_source_id, data_source_code, data_source_name, product_code,
	call_count, charge_count, cost, sales, bundle_cost)
SELECT (u.called_at at time zone 'Asia/Shanghai')::date, u.upstream_route_id, max(u.data_source_id), max(u.data_source_code),
	max(u.data_source_name), max(u.product_code), count(*), count(*) filter (where u.charged), sum(u.cost),
	coalesce(sum(c.fee) filter (where u.success and u.attempt_no = c.upstream_count and u.product_code = c.product_code), 0),
	coalesce(sum(u.cost) filter (where u.product_code <> c.product_code), 0)
FROM usage.upstream_calls u JOIN usage.calls c ON c.called_at = u.called_at AND c.id = u.call_id GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO usage.outbox (topic, key, payload)
SELECT 'usage.sourceCosts', day::text, jsonb_build_object('day', day::text, 'costs', jsonb_agg(jsonb_build_object(
	'upstreamRouteId', upstream_route_id::text, 'dataSourceId', data_source_id::text, 'dataSourceCode', data_source_code,
	'dataSourceName', data_source_name, 'productCode', product_code, 'callCount', call_count, 'chargeCount', charge_count,
	'cost', cost::text, 'sales', sales::text, 'bundleCost', bundle_cost::text, 'version', version::text)))
FROM usage.daily_source_costs GROUP BY day ORDER BY day;
