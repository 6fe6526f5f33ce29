import { chargesOf } from '../../../kit/exchange/rolled-up';
import type { EventHandlers } from '../../../kit/exchange/topics';
import { addUp, type Called } from '../../statistics/commands';

/** Keeps the copy of what was called and the sums over it. Repeated and older versions change nothing. */
export const usageHandlers: EventHandlers = {
  'usage.rolledUp': {
    together: async (tx, events) => {
      const changed = await tx.sql<Called[]>`
        /* knowUsage */ insert into sales.known_usages as k (developer_account_id, day, product_code, tag, price,
          customer_id, product_name, charge_count, fee, version)
        select distinct on ("developerAccountId", day, "productCode", tag, price) "developerAccountId", day,
          "productCode", tag, price, "customerId", "productName", "chargeCount", fee, version
        from jsonb_to_recordset(${JSON.stringify(chargesOf(events))}::text::jsonb) as c("developerAccountId" bigint, day date,
          "customerId" bigint, "productCode" text, "productName" text, tag text, price numeric(20,6), "chargeCount" int,
          fee numeric(20,6), version bigint)
        order by "developerAccountId", day, "productCode", tag, price, version desc
        on conflict (developer_account_id, day, product_code, tag, price) do update set
          customer_id = excluded.customer_id, product_name = excluded.product_name,
          charge_count = excluded.charge_count, fee = excluded.fee, version = excluded.version
        where excluded.version > k.version
        returning customer_id, developer_account_id, day::text as day, product_code`;
      await addUp(tx, changed);
    },
  },
};
