import type { EventHandlers } from '../../../kit/exchange/topics';
import { addUp } from '../../statistics/commands';

/** Keeps the copy of what was called and the sums over it. Repeated and older versions change nothing. */
export const usageHandlers: EventHandlers = {
  'usage.rolledUp': async (tx, { payload }) => {
    const { customerId, developerAccountId, day, charges } = payload;
    const changed = await tx.sql<{ productCode: string }[]>`
      /* knowUsage */ insert into sales.known_usages as k (developer_account_id, day, product_code, tag, price, customer_id,
        product_name, charge_count, fee, version)
      select ${developerAccountId}::text::bigint, ${day}::text::date, "productCode", tag, price,
        ${customerId}::text::bigint, "productName", "chargeCount", fee, version
      from jsonb_to_recordset(${JSON.stringify(charges)}::text::jsonb) as c("productCode" text, "productName" text,
        tag text, price numeric(20,6), "chargeCount" int, fee numeric(20,6), version bigint)
      on conflict (developer_account_id, day, product_code, tag, price) do update set
        customer_id = excluded.customer_id, product_name = excluded.product_name,
        charge_count = excluded.charge_count, fee = excluded.fee, version = excluded.version
      where excluded.version > k.version
      returning product_code`;
    const productCodes = [...new Set(changed.map(({ productCode }) => productCode))];
    if (productCodes.length > 0) await addUp(tx, { customerId, developerAccountId, day, productCodes });
  },
};
