-- Who was here before these events were published is told once, so that the copies of others are whole.
insert into sales.outbox (topic, key, payload)
select 'salesperson.changed', id::text, jsonb_build_object('salespersonId', id::text, 'name', name, 'kind', type,
  'state', case when enabled then 'ENABLED' else 'DISABLED' end)
from sales.salespeople;
--> statement-breakpoint
insert into sales.outbox (topic, key, payload)
select 'customerGrade.changed', code,
  jsonb_build_object('code', code, 'commissionRate', commission_rate::text, 'enabled', enabled)
from sales.customer_grades;
