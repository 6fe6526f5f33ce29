import type { EventHandlers } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';

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
    if (productCodes.length > 0) await addUp(tx, developerAccountId, day, productCodes);
  },
};

/** Makes the sums of a day and of its month what their rows add up to. */
async function addUp(tx: Transaction, developerAccountId: string, day: string, productCodes: string[]): Promise<void> {
  const month = day.slice(0, 7);
  await tx.sql`
    /* addUpDay */ insert into sales.daily_sales as d (day, developer_account_id, product_code, customer_id, product_name,
      charge_count, fee)
    select day, developer_account_id, product_code, max(customer_id), max(product_name), sum(charge_count), sum(fee)
    from sales.known_usages where developer_account_id = ${developerAccountId}::text::bigint
      and day = ${day}::text::date and product_code = any(${productCodes}::text[]) group by 1, 2, 3
    on conflict (developer_account_id, day, product_code) do update set customer_id = excluded.customer_id,
      product_name = excluded.product_name, charge_count = excluded.charge_count, fee = excluded.fee`;
  await tx.sql`
    /* addUpMonth */ insert into sales.monthly_sales as m (month, developer_account_id, product_code, customer_id,
      product_name, charge_count, fee)
    select ${month}, developer_account_id, product_code, max(customer_id), max(product_name), sum(charge_count), sum(fee)
    from sales.daily_sales where developer_account_id = ${developerAccountId}::text::bigint
      and day >= ${`${month}-01`}::text::date and day < (${`${month}-01`}::text::date + interval '1 month')::date
      and product_code = any(${productCodes}::text[]) group by developer_account_id, product_code
    on conflict (developer_account_id, month, product_code) do update set customer_id = excluded.customer_id,
      product_name = excluded.product_name, charge_count = excluded.charge_count, fee = excluded.fee`;
}

/** The same for everything at once, after known_usages was filled by hand. */
export async function addUpAll(tx: Transaction): Promise<void> {
  await tx.sql`
    /* addUpAllDays */ insert into sales.daily_sales (day, developer_account_id, product_code, customer_id, product_name,
      charge_count, fee)
    select day, developer_account_id, product_code, max(customer_id), max(product_name), sum(charge_count), sum(fee)
    from sales.known_usages group by 1, 2, 3`;
  await tx.sql`
    /* addUpAllMonths */ insert into sales.monthly_sales (month, developer_account_id, product_code, customer_id,
      product_name, charge_count, fee)
    select to_char(day, 'YYYY-MM'), developer_account_id, product_code, max(customer_id), max(product_name),
      sum(charge_count), sum(fee)
    from sales.daily_sales group by 1, 2, 3`;
}
