import { allOf, anyId } from '../../kit/conditions';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { type Connection, listConnection, type PageArgs } from '../../kit/pagination';
import { customerNamed } from '../conditions';
import { visibleStatements } from '../statements/queries';
import type { ReceivableFilter } from '../types.generated';

export interface ReceivableRow {
  customerId: string;
  amount: string;
  statementCount: number;
  oldestMonth: string;
  lastPaidOn: string | null;
}

/** Customers with something left to pay, summed over the partial index of unpaid statements. */
export async function listReceivables(
  context: Reader,
  filter: ReceivableFilter,
  page: PageArgs,
): Promise<Connection<ReceivableRow>> {
  const { sql } = context.db;
  return listConnection<ReceivableRow>(context.db, page, {
    columns: sql`/* receivables */ r.*, (select max(p.paid_on) from billing.payments p
      where p.customer_id = r.customer_id and p.state = 'PASSED') as last_paid_on`,
    from: sql`(select s.customer_id, sum(s.receivable_amount) as amount, count(*)::int as statement_count,
      min(s.bill_month) as oldest_month from billing.statements s
      where ${unpaid(context, filter)} group by s.customer_id) r`,
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
  const parts: Fragment[] = [visibleStatements(context), sql`s.receivable_amount > 0`];
  if (filter.keyword?.trim()) parts.push(customerNamed(sql, 's.customer_id', filter.keyword));
  if (filter.customerIds) parts.push(anyId(sql, 's.customer_id', filter.customerIds));
  return allOf(sql, parts);
}
