import type { EventHandlers } from '../../kit/exchange/topics';
import { addUpMonths } from '../product-bills/commands';

/** Keeps the copy of what was called, and remembers which months that changes. Older versions change nothing. */
export const usageHandlers: EventHandlers = {
  'usage.rolledUp': async (tx, { payload }) => {
    const { customerId, developerAccountId, day, charges } = payload;
    const changed = await tx.sql`
      /* knowUsage */ insert into billing.known_usages as k (developer_account_id, day, product_code, tag, price,
        customer_id, product_name, call_count, free_count, charge_count, fee, cost, version)
      select ${developerAccountId}::bigint, ${day}::date, "productCode", tag, price, ${customerId}::bigint, "productName",
        "callCount", "freeCount", "chargeCount", fee, cost, version
      from jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) as c("productCode" text, "productName" text, tag text,
        price numeric(20,6), "callCount" int, "freeCount" int, "chargeCount" int, fee numeric(20,6), cost numeric(20,6),
        version bigint)
      on conflict (developer_account_id, day, product_code, tag, price) do update set
        customer_id = excluded.customer_id, product_name = excluded.product_name, call_count = excluded.call_count,
        free_count = excluded.free_count, charge_count = excluded.charge_count, fee = excluded.fee, cost = excluded.cost,
        version = excluded.version
      where excluded.version > k.version
      returning 1`;
    if (changed.length === 0) return;
    const productCodes = [...new Set(charges.map(({ productCode }) => productCode))];
    await addUpMonths(tx, developerAccountId, day, productCodes);
    await tx.sql`
      /* rememberMonth */ insert into billing.unbilled_months as u (developer_account_id, usage_month, customer_id)
      values (${developerAccountId}, ${day.slice(0, 7)}, ${customerId})
      on conflict (developer_account_id, usage_month) do update set changes = u.changes + 1`;
  },
};
