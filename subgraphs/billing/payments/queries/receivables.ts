import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import type { Reader } from '../../../kit/requests/context';
import { allOf, anyId } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import { customerNamed } from '../../conditions';
import type { ReceivableFilter } from '../../schema.generated';
import { owing, visibleStatements } from '../../statements/conditions';

export interface ReceivableRow {
  customerId: string;
  amount: string;
  statementCount: number;
  oldestMonth: string;
  lastPaidOn: string | null;
}

/** Customers with something left to pay. Operators and salespeople see kept sums; customers, what was sent to them. */
export async function listReceivables(
  context: Reader,
  filter: ReceivableFilter,
  page: PageArgs,
): Promise<Connection<ReceivableRow>> {
  const { sql } = context.db;
  return listConnection<ReceivableRow>(context.db, page, {
    columns: sql`/* receivables */ r.*, (select min(s.bill_month) from billing.statements s
        where s.customer_id = r.customer_id and s.receivable_amount > 0 and ${visibleStatements(context)}) as oldest_month,
      (select max(p.paid_on) from billing.payments p
        where p.customer_id = r.customer_id and p.state = 'PASSED') as last_paid_on`,
    from: sql`(select s.customer_id, sum(s.receivable_amount) as amount, sum(s.statement_count)::int as statement_count
      from ${unpaid(context, filter)} group by s.customer_id having sum(s.statement_count) > 0) r`,
    where: sql`true`,
    sort: [
      { column: 'r.amount', type: 'numeric', of: (r) => r.amount },
      { column: 'r.customer_id', type: 'bigint', of: (r) => r.customerId },
    ],
    direction: 'DESC',
  });
}

function unpaid(context: Reader, filter: ReceivableFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleStatements(context)];
  if (filter.keyword?.trim()) parts.push(customerNamed(sql, 's.customer_id', filter.keyword));
  if (filter.customerIds) parts.push(anyId(sql, 's.customer_id', filter.customerIds));
  return context.viewer.kind === 'customer'
    ? sql`(select t.*, 1 as statement_count from billing.statements t) s
        where s.receivable_amount > 0 and ${allOf(sql, parts)}`
    : sql`billing.statement_sums s where s.customer_id is not null and ${owing(sql)} and ${allOf(sql, parts)}`;
}
