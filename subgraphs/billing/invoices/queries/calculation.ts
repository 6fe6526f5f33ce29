import { compareMoney } from '../../../kit/basics/money';
import { ownCustomerId, type Reader } from '../../../kit/requests/context';
import { allOf, anyId, anyOf } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { InvoiceCalculationFilter } from '../../schema.generated';
import { visibleStatements } from '../../statements/conditions';
import { INVOICEABLE_STATES } from '../rules';

export interface InvoiceCalculationRow {
  totalAmount: string;
  invoicedAmount: string;
  invoiceableAmount: string;
  statements: { statementId: string; statementNo: string; billMonth: string; amount: string }[];
}

interface StatementSums {
  id: string;
  statementNo: string;
  billMonth: string;
  left: string;
  totalAmount: string;
  invoicedAmount: string;
  invoiceableAmount: string;
}

const MOST_STATEMENTS = 1_000;

/** By the rule of commands/allocate.ts. The sums cover all that was confirmed; the list, what has something left. */
export async function calculateInvoice(
  context: Reader,
  filter: InvoiceCalculationFilter,
): Promise<InvoiceCalculationRow> {
  const { sql } = context.db;
  const rows = await sql<StatementSums[]>`
    /* invoiceCalculation */ select c.id, c.statement_no, c.bill_month, c.leaves as left,
      sum(c.total) over () as total_amount, sum(c.invoiced_amount) over () as invoiced_amount,
      sum(c.leaves) over () as invoiceable_amount
    from (select s.id, s.statement_no, s.bill_month, s.invoiced_amount,
        case when s.state = 'VOID' then 0.00 else s.total_amount end as total,
        case when ${confirmed(context)} then s.invoiceable_amount else 0.00 end as leaves
      from billing.statements s where ${chosen(context, filter)}) c
    order by c.leaves = 0, c.bill_month, c.id limit ${MOST_STATEMENTS}`;
  const [{ totalAmount, invoicedAmount, invoiceableAmount } = NOTHING] = rows;
  const statements = rows
    .filter(({ left }) => filter.statementNos || compareMoney(left, '0') > 0)
    .map(({ id, statementNo, billMonth, left }) => ({ statementId: id, statementNo, billMonth, amount: left }));
  return { totalAmount, invoicedAmount, invoiceableAmount, statements };
}

const NOTHING = { totalAmount: '0.00', invoicedAmount: '0.00', invoiceableAmount: '0.00' };

const confirmed = ({ db: { sql } }: Reader) => anyOf(sql, 's.state', INVOICEABLE_STATES);

function chosen(context: Reader, filter: InvoiceCalculationFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleStatements(context), account(context, filter)];
  if (filter.statementNos) parts.push(anyOf(sql, 's.statement_no', filter.statementNos));
  else parts.push(confirmed(context));
  if (filter.billMonthFrom) parts.push(sql`s.bill_month >= ${filter.billMonthFrom}`);
  if (filter.billMonthUntil) parts.push(sql`s.bill_month <= ${filter.billMonthUntil}`);
  return allOf(sql, parts);
}

function account(
  { db: { sql }, viewer }: Reader,
  { developerAccountId, statementNos }: InvoiceCalculationFilter,
): Fragment {
  if (developerAccountId != null) return anyId(sql, 's.developer_account_id', [developerAccountId]);
  if (statementNos) {
    return sql`s.developer_account_id = (select f.developer_account_id from billing.statements f
      where f.statement_no = ${statementNos[0] ?? ''})`;
  }
  return sql`s.developer_account_id = (select k.developer_account_id from billing.known_customers k
    where k.customer_id = ${ownCustomerId(viewer)}::text::bigint)`;
}
