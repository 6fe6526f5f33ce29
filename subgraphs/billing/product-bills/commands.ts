import type { Transaction } from '../../kit/sql/database';
import { type Fragment, fragment } from '../../kit/sql/sql';

interface BilledMonth {
  developerAccountId: string;
  month: string;
  productCode: string;
}

/** From known_usages alone. Months without calls any more keep a row of zeros, like their days. */
export async function addUpMonths(tx: Transaction, months: readonly BilledMonth[]): Promise<void> {
  const called = fragment`select distinct * from unnest(${months.map((one) => one.developerAccountId)}::bigint[],
    ${months.map(({ month }) => `${month}-01`)}::date[], ${months.map((one) => one.productCode)}::text[])
    as c(developer_account_id, first_day, product_code)`;
  await tx.sql`${addUp(fragment`(${called}) c join billing.known_usages k on k.developer_account_id = c.developer_account_id
    and k.product_code = c.product_code and k.day >= c.first_day and k.day < (c.first_day + interval '1 month')::date`)}`;
}

/** The same for everything that is known, after a bulk load. */
export async function addUpAllMonths(tx: Transaction): Promise<void> {
  await tx.sql`${addUp(fragment`billing.known_usages k`)}`;
}

const addUp = (usages: Fragment): Fragment => fragment`
  /* addUpMonths */ insert into billing.monthly_usages (developer_account_id, month, product_code, tag, price,
    customer_id, product_name, call_count, free_count, charge_count, fee, cost, created_at)
  select k.developer_account_id, to_char(k.day, 'YYYY-MM'), k.product_code, k.tag, k.price, max(k.customer_id),
    max(k.product_name), sum(k.call_count), sum(k.free_count), sum(k.charge_count), sum(k.fee), sum(k.cost),
    min(k.created_at)
  from ${usages}
  group by 1, 2, 3, 4, 5
  on conflict (developer_account_id, month, product_code, tag, price) do update set
    customer_id = excluded.customer_id, product_name = excluded.product_name, call_count = excluded.call_count,
    free_count = excluded.free_count, charge_count = excluded.charge_count, fee = excluded.fee, cost = excluded.cost`;
