import { chargesOf } from '../../kit/exchange/rolled-up';
import type { EventHandlers } from '../../kit/exchange/topics';
import { addUpMonths } from '../product-bills/commands';

type Changed = Record<'developerAccountId' | 'customerId' | 'month' | 'productCode', string>;

/** Keeps the copy of what was called, and remembers which months that changes. Older versions change nothing. */
export const usageHandlers = {
  'usage.rolledUp': {
    together: async (tx, events) => {
      const changed = await tx.sql<Changed[]>`
        /* knowUsage */ insert into billing.known_usages as k (developer_account_id, day, product_code, tag, price,
          customer_id, product_name, call_count, free_count, charge_count, fee, cost, version)
        select distinct on ("developerAccountId", day, "productCode", tag, price) "developerAccountId", day,
          "productCode", tag, price, "customerId", "productName", "callCount", "freeCount", "chargeCount", fee, cost, version
        from jsonb_to_recordset(${JSON.stringify(chargesOf(events))}::jsonb) as c("developerAccountId" bigint, day date,
          "customerId" bigint, "productCode" text, "productName" text, tag text, price numeric(20,6), "callCount" int,
          "freeCount" int, "chargeCount" int, fee numeric(20,6), cost numeric(20,6), version bigint)
        order by "developerAccountId", day, "productCode", tag, price, version desc
        on conflict (developer_account_id, day, product_code, tag, price) do update set
          customer_id = excluded.customer_id, product_name = excluded.product_name, call_count = excluded.call_count,
          free_count = excluded.free_count, charge_count = excluded.charge_count, fee = excluded.fee, cost = excluded.cost,
          version = excluded.version
        where excluded.version > k.version
        returning developer_account_id, customer_id, to_char(day, 'YYYY-MM') as month, product_code`;
      if (changed.length === 0) return;
      const columnOf = (name: keyof Changed) => changed.map((row) => row[name]);
      await addUpMonths(tx, changed);
      await tx.sql`
        /* rememberMonths */ insert into billing.unbilled_months as u (developer_account_id, usage_month, customer_id)
        select account::bigint, month, max(customer::bigint)
        from unnest(${columnOf('developerAccountId')}::text[], ${columnOf('month')}::text[], ${columnOf('customerId')}::text[])
          as c(account, month, customer)
        group by 1, 2 order by 1, 2
        on conflict (developer_account_id, usage_month) do update set changes = u.changes + 1`;
    },
  },
} satisfies EventHandlers;
