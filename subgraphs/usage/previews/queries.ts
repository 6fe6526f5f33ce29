import { addMonths } from '../../kit/basics/time';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { MonthOfCalls } from './rules';

export type MonthOfAuthorization = MonthOfCalls & { authorizationId: string };

/** The calls of authorisations in a business month, day by day so that the keys of the counted days are used. */
export async function monthOfAuthorizations(
  context: Reader,
  ids: readonly string[],
  month: string,
): Promise<MonthOfAuthorization[]> {
  const { sql } = context.db;
  return sql<MonthOfAuthorization[]>`
    /* monthOfAuthorizations */ with wanted as (
      select a.authorization_id, a.developer_account_id, a.product_code from usage.known_authorizations a
      where a.authorization_id = any(${[...ids]}::bigint[])
        and ${visibleCustomers(context, 'usage', "(a.facts->>'customerId')::bigint")}
    ), days as (
      select day::date as day from generate_series(${`${month}-01`}::date,
        ${`${addMonths(month, 1)}-01`}::date - 1, interval '1 day') as day
    )
    select w.authorization_id, coalesce(c.calls, 0)::int as calls, coalesce(c.answered, 0)::int as answered,
      coalesce(c.hits, 0)::int as hits, coalesce(c.free, 0)::int as free, coalesce(c.fee, 0)::numeric(20, 6) as fee,
      coalesce(p.full_fee, 0)::numeric(30, 6) as full_fee
    from wanted w left join lateral (
      select sum(r.calls) as calls, sum(r.calls - r.failed_calls) as answered, sum(r.hit_calls) as hits,
        sum(r.free_calls) as free, sum(r.fee) as fee
      from days join usage.daily_rollups r on r.day = days.day and r.developer_account_id = w.developer_account_id
        and r.authorization_id = w.authorization_id
    ) c on true left join lateral (
      select sum(d.price * d.charge_count) as full_fee
      from days join usage.daily_charges d on d.day = days.day and d.developer_account_id = w.developer_account_id
        and d.product_code = w.product_code
    ) p on true`;
}
