import { publish } from '../../../kit/exchange/outbox';
import type { EventPayloads } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';
import { during } from './charges';

type SourceCost = EventPayloads['usage.sourceCosts']['costs'][number];

/** A row of daily_source_costs that is no longer what it was. */
interface ChangedSourceCost extends SourceCost {
  day: string;
}

/**
 * Makes the costs of the sources on business days, both included, anew from the attempts and returns those that changed.
 * A call is sold once: its fee goes to the last attempt, when that one answered, because sources are asked until one
 * does. A bundle asks for several products, whose attempts cost something and share a fee that nobody splits. For
 * rebuildRollups, whose lock keeps two runs apart.
 */
export async function countSourceCosts(tx: Transaction, first: string, last: string): Promise<ChangedSourceCost[]> {
  return tx.sql<ChangedSourceCost[]>`
    /* countSourceCosts */ with counted as (
      select (u.called_at at time zone 'Asia/Shanghai')::date as day, u.upstream_route_id,
        max(u.data_source_id) as data_source_id, max(u.data_source_code) as data_source_code,
        max(u.data_source_name) as data_source_name, max(u.product_code) as product_code, count(*)::int as call_count,
        count(*) filter (where u.charged)::int as charge_count, sum(u.cost) as cost,
        coalesce(sum(c.fee) filter (where u.success and u.attempt_no = c.upstream_count
          and u.product_code = c.product_code), 0) as sales,
        coalesce(sum(u.cost) filter (where u.product_code <> c.product_code), 0) as bundle_cost
      from usage.upstream_calls u join usage.calls c on c.called_at = u.called_at and c.id = u.call_id
      where ${during('u.called_at', first, last)} and ${during('c.called_at', first, last)}
      group by 1, 2
    ), kept as (
      insert into usage.daily_source_costs as d (day, upstream_route_id, data_source_id, data_source_code,
        data_source_name, product_code, call_count, charge_count, cost, sales, bundle_cost)
      select day, upstream_route_id, data_source_id, data_source_code, data_source_name, product_code, call_count,
        charge_count, cost, sales, bundle_cost from counted
      on conflict (day, upstream_route_id) do update set data_source_id = excluded.data_source_id,
        data_source_code = excluded.data_source_code, data_source_name = excluded.data_source_name,
        product_code = excluded.product_code, call_count = excluded.call_count, charge_count = excluded.charge_count,
        cost = excluded.cost, sales = excluded.sales, bundle_cost = excluded.bundle_cost, version = d.version + 1
      where (d.data_source_id, d.data_source_code, d.data_source_name, d.product_code, d.call_count, d.charge_count,
          d.cost, d.sales, d.bundle_cost)
        is distinct from (excluded.data_source_id, excluded.data_source_code, excluded.data_source_name,
          excluded.product_code, excluded.call_count, excluded.charge_count, excluded.cost, excluded.sales,
          excluded.bundle_cost)
      returning *
    ), gone as (
      update usage.daily_source_costs d set call_count = 0, charge_count = 0, cost = 0, sales = 0, bundle_cost = 0,
        version = d.version + 1
      where d.day between ${first}::date and ${last}::date and d.call_count > 0 and not exists (
        select from counted c where (c.day, c.upstream_route_id) = (d.day, d.upstream_route_id))
      returning *
    )
    select day::text, upstream_route_id, data_source_id, data_source_code, data_source_name, product_code, call_count,
      charge_count, cost, sales, bundle_cost, version
    from (select * from kept union all select * from gone) changed
    order by day, upstream_route_id`;
}

/** Tells what changed: one event per day, with absolute values and their versions. */
export async function publishSourceCosts(tx: Transaction, changed: readonly ChangedSourceCost[]): Promise<void> {
  const events = new Map<string, { key: string; payload: EventPayloads['usage.sourceCosts'] }>();
  for (const { day, ...cost } of changed) {
    const event = events.get(day) ?? { key: day, payload: { day, costs: [] } };
    event.payload.costs.push(cost);
    events.set(day, event);
  }
  await publish(tx, 'usage', 'usage.sourceCosts', [...events.values()]);
}
