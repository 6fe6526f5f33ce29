import { ownCustomerId, type Reader } from '../../../kit/requests/context';
import { allOf, anyId, anyOf } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import type { InvoiceCalculationFilter } from '../../schema.generated';
import { visibleStatements } from '../../statements/conditions';
import { GIVING_BACK_STATES, INVOICEABLE_STATES, leftToInvoice, oldestParts } from '../rules';

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
  invoiceableAmount: string;
  totalAmount: string;
  invoicedAmount: string;
  ofChosen: string;
  ofAccount: string;
}

const MOST_STATEMENTS = 1_000;

/** By the rules of commands/allocate.ts. The sums cover all that was confirmed; the list, what an invoice may take. */
export async function calculateInvoice(
  context: Reader,
  filter: InvoiceCalculationFilter,
): Promise<InvoiceCalculationRow> {
  const { sql } = context.db;
  const rows = await sql<StatementSums[]>`
    /* invoiceCalculation */ select c.id, c.statement_no, c.bill_month, c.leaves as invoiceable_amount,
      sum(c.total) over () as total_amount, sum(c.invoiced_amount) over () as invoiced_amount,
      sum(c.leaves) over () as of_chosen,
      (select coalesce(sum(${leaving(context)}), 0.00) from billing.statements s
        where ${allOf(sql, [visibleStatements(context), account(context, filter)])}) as of_account
    from (select s.id, s.statement_no, s.bill_month, s.invoiced_amount, ${leaving(context)} as leaves,
        case when s.state = 'VOID' then 0.00 else s.total_amount end as total
      from billing.statements s where ${chosen(context, filter)}) c
    order by c.leaves = 0, c.bill_month, c.id limit ${MOST_STATEMENTS}`;
  const [first] = rows;
  if (!first) return NOTHING;
  const { totalAmount, invoicedAmount, ofChosen, ofAccount } = first;
  const invoiceableAmount = leftToInvoice(ofChosen, ofAccount);
  const parts = new Map(oldestParts(invoiceableAmount, rows).map((part) => [part.statementId, part.amount]));
  const statements = rows
    .filter(({ id }) => filter.statementNos || parts.has(id))
    .map(({ id, statementNo, billMonth }) => ({
      ...{ statementId: id, statementNo, billMonth },
      amount: parts.get(id) ?? '0.00',
    }));
  return { totalAmount, invoicedAmount, invoiceableAmount, statements };
}

const NOTHING = { totalAmount: '0.00', invoicedAmount: '0.00', invoiceableAmount: '0.00', statements: [] };

const confirmed = ({ db: { sql } }: Reader) => anyOf(sql, 's.state', INVOICEABLE_STATES);

/** `leavingOf` of ../rules, asked of a row. */
const leaving = (context: Reader): Fragment => context.db.sql`case when ${confirmed(context)} then s.invoiceable_amount
  when ${anyOf(context.db.sql, 's.state', GIVING_BACK_STATES)} then least(s.invoiceable_amount, 0) else 0.00 end`;

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
    where k.customer_id = ${ownCustomerId(viewer)}::bigint)`;
}
