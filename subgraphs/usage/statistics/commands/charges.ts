import { publish } from '../../../kit/exchange/outbox';
import type { EventPayloads } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';
import { type Fragment, fragment, unsafeFragment } from '../../../kit/sql/sql';

type DailyCharge = EventPayloads['usage.rolledUp']['charges'][number];

/** A row of daily_charges that is no longer what it was. */
interface ChangedCharge extends DailyCharge {
  day: string;
  developerAccountId: string;
  customerId: string;
}

/** Both days included; calls that no authorisation allowed have no price. Only under rebuildRollups' lock. */
export async function countCharges(tx: Transaction, first: string, last: string): Promise<ChangedCharge[]> {
  return tx.sql<ChangedCharge[]>`
    /* countCharges */ with counted as (
      select (called_at at time zone 'Asia/Shanghai')::date as day, developer_account_id, product_code, tag, price,
        max(customer_id) as customer_id, max(product_name) as product_name, count(*)::int as call_count,
        count(*) filter (where free)::int as free_count, count(*) filter (where fee > 0)::int as charge_count,
        sum(fee) as fee, sum(cost) as cost
      from usage.calls where ${during('called_at', first, last)} and authorization_id <> 0
      group by 1, 2, 3, 4, 5
    ), kept as (
      insert into usage.daily_charges as d (day, developer_account_id, product_code, tag, price, customer_id,
        product_name, call_count, free_count, charge_count, fee, cost)
      select day, developer_account_id, product_code, tag, price, customer_id, product_name, call_count, free_count,
        charge_count, fee, cost from counted
      on conflict (day, developer_account_id, product_code, tag, price) do update set customer_id = excluded.customer_id,
        product_name = excluded.product_name, call_count = excluded.call_count, free_count = excluded.free_count,
        charge_count = excluded.charge_count, fee = excluded.fee, cost = excluded.cost, version = d.version + 1
      where (d.customer_id, d.product_name, d.call_count, d.free_count, d.charge_count, d.fee, d.cost)
        is distinct from (excluded.customer_id, excluded.product_name, excluded.call_count, excluded.free_count,
          excluded.charge_count, excluded.fee, excluded.cost)
      returning *
    ), gone as (
      update usage.daily_charges d set call_count = 0, free_count = 0, charge_count = 0, fee = 0, cost = 0,
        version = d.version + 1
      where d.day between ${first}::date and ${last}::date and d.call_count > 0 and not exists (
        select from counted c where (c.day, c.developer_account_id, c.product_code, c.tag, c.price)
          = (d.day, d.developer_account_id, d.product_code, d.tag, d.price))
      returning *
    )
    select day::text, developer_account_id, customer_id, product_code, product_name, tag, price, call_count, free_count,
      charge_count, fee, cost, version
    from (select * from kept union all select * from gone) changed
    order by developer_account_id, day, product_code, tag, price`;
}

const CHUNK = 1_000;

/** Tells what changed: one event per developer account and day, with absolute values and their versions. */
export async function publishCharges(tx: Transaction, changed: readonly ChangedCharge[]): Promise<void> {
  const events = new Map<string, { key: string; payload: EventPayloads['usage.rolledUp'] }>();
  for (const { day, developerAccountId, customerId, ...charge } of changed) {
    const key = `${developerAccountId}/${day}`;
    const event = events.get(key) ?? { key, payload: { customerId, developerAccountId, day, charges: [] } };
    event.payload.charges.push(charge);
    events.set(key, event);
  }
  const all = [...events.values()];
  for (let i = 0; i < all.length; i += CHUNK) await publish(tx, 'usage', 'usage.rolledUp', all.slice(i, i + CHUNK));
}

/** Business days, both included, as bounds of an instant, so that partitions and indexes are used. */
export function during(column: string, first: string, last: string): Fragment {
  const at = unsafeFragment(column);
  return fragment`${at} >= ${first}::date::timestamp at time zone 'Asia/Shanghai'
    and ${at} < (${last}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;
}
