import type { Transaction } from '../../kit/sql/database';
import { type Fragment, fragment } from '../../kit/sql/sql';

/**
 * Makes the monthly bills anew from known_usages for the month of `day`, as far as the account called these products
 * in it. Months without calls any more keep a row of zeros, like their days.
 */
export async function addUpMonths(
  tx: Transaction,
  developerAccountId: string,
  day: string,
  productCodes: readonly string[],
): Promise<void> {
  const month = day.slice(0, 7);
  await tx.sql`${addUp(fragment`k.developer_account_id = ${developerAccountId}::bigint
    and k.product_code in (select jsonb_array_elements_text(${JSON.stringify(productCodes)}::jsonb))
    and k.day >= ${`${month}-01`}::date and k.day < (${`${month}-01`}::date + interval '1 month')::date`)}`;
}

/** The same for everything that is known, after a bulk load. */
export async function addUpAllMonths(tx: Transaction): Promise<void> {
  await tx.sql`${addUp(fragment`true`)}`;
}

const addUp = (where: Fragment): Fragment => fragment`
  /* addUpMonths */ insert into billing.monthly_usages (developer_account_id, month, product_code, tag, price,
    customer_id, product_name, call_count, free_count, charge_count, fee, cost, created_at)
  select k.developer_account_id, to_char(k.day, 'YYYY-MM'), k.product_code, k.tag, k.price, max(k.customer_id),
    max(k.product_name), sum(k.call_count), sum(k.free_count), sum(k.charge_count), sum(k.fee), sum(k.cost),
    min(k.created_at)
  from billing.known_usages k where ${where}
  group by 1, 2, 3, 4, 5
  on conflict (developer_account_id, month, product_code, tag, price) do update set
    customer_id = excluded.customer_id, product_name = excluded.product_name, call_count = excluded.call_count,
    free_count = excluded.free_count, charge_count = excluded.charge_count, fee = excluded.fee, cost = excluded.cost`;
