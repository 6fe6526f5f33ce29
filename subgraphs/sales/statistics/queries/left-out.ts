import type { Reader } from '../../../kit/requests/context';
import { assignedIn } from '../../../kit/requests/row-scope';
import { allOf, anyOf } from '../../../kit/sql/conditions';
import type { SalesFilter, SalesLeftOut } from '../../schema.generated';
import { teamRows } from '../../scope';
import { spanOf } from '../rules';
import { creditedTo, ofCustomers, ofEverybody, soldIn } from './sold';

/** What lists.ts does not show of a month, so that nobody takes what it shows for everything. */
export async function leftOutOf(context: Reader, month: string, filter: SalesFilter): Promise<SalesLeftOut> {
  const { sql } = context.db;
  const sold = soldIn(context, spanOf('MONTHLY', month), filter);
  const closed = [sql`not u.deleted and u.state <> 'OPEN'`, ...ofCustomers(context, filter, 'u.customer_id')];
  if (filter.productCodes) closed.push(anyOf(sql, 'u.product_code', filter.productCodes));
  if (!ofEverybody(context, filter)) {
    closed.push(sql`(u.customer_id in (select a.customer_id from sales.assignments a
        where ${assignedIn(month, 'a')} and ${creditedTo(context, filter, 'a.salesperson_id')})
      or (u.developer_account_id, u.product_code) in (select o.developer_account_id, o.product_code
        from sales.known_promoter_royalties o
        where ${assignedIn(month, 'o')} and ${creditedTo(context, filter, 'o.promoter_id')}))`);
  }
  const [row] = await sql<SalesLeftOut[]>`
    /* salesLeftOut */ with sold as materialized (select * from ${sold} s), uncredited as (
      select * from sold s where s.commission is null)
    select
      (select count(*)::int from (select distinct u.developer_account_id, u.product_code
        from sales.known_authorizations u where ${allOf(sql, closed)}
          and not exists (select from sales.known_authorizations o where o.developer_account_id = u.developer_account_id
            and o.product_code = u.product_code and o.state = 'OPEN' and not o.deleted)
          and (u.developer_account_id, u.product_code) not in (select developer_account_id, product_code from sold)) c)
        as authorization_count,
      (select count(*)::int from sales.salespeople s where not s.enabled and ${teamRows(context, 's.id')}
        and not exists (select from sales.monthly_credits c where c.month = ${month} and c.salesperson_id = s.id
          and (c.charge_count <> 0 or c.fee <> 0))) as salesperson_count,
      (select count(distinct customer_id)::int from uncredited) as uncredited_customer_count,
      (select coalesce(sum(fee), 0)::numeric(30,6) from uncredited) as uncredited_amount,
      (select least(coalesce(sum(charge_count), 0), 2147483647)::int from uncredited) as uncredited_calls`;
  return row as SalesLeftOut;
}
