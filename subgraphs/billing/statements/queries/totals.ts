import type { Reader } from '../../../kit/requests/context';
import type { Fragment } from '../../../kit/sql/database';
import type { StatementFilter } from '../../schema.generated';
import { matchingStatements, matchingSums } from '../conditions';

interface StatementSums {
  count: number;
  totalAmount: string;
  invoicedAmount: string;
  invoiceableAmount: string;
  settledAmount: string;
  receivableAmount: string;
}

/** Kept sums answer when they can: to add up all statements would take too long. Void ones count and add nothing. */
export async function statementTotals(context: Reader, filter: StatementFilter): Promise<StatementSums> {
  const kept = matchingSums(context, filter);
  if (kept) return totalsOf(context, context.db.sql`billing.statement_sums s where ${kept}`);
  const each = context.db.sql`(select t.*, 1 as statement_count from billing.statements t) s`;
  return totalsOf(context, context.db.sql`${each} where ${matchingStatements(context, filter)}`);
}

async function totalsOf({ db }: Reader, source: Fragment): Promise<StatementSums> {
  const [row] = await db.sql<StatementSums[]>`
    /* statementTotals */ select coalesce(sum(s.statement_count), 0)::int as count,
      coalesce(sum(s.total_amount) filter (where s.state <> 'VOID'), 0.00) as total_amount,
      coalesce(sum(s.invoiced_amount), 0.00) as invoiced_amount,
      coalesce(sum(s.invoiceable_amount), 0.00) as invoiceable_amount,
      coalesce(sum(s.settled_amount), 0.00) as settled_amount,
      coalesce(sum(s.receivable_amount), 0.00) as receivable_amount
    from ${source}`;
  return row as StatementSums;
}

/** How a list counts what the filter matches without looking at each statement; undefined when that does not tell. */
export function statementCount(context: Reader, filter: StatementFilter): (() => Promise<number>) | undefined {
  const kept = matchingSums(context, filter);
  if (!kept) return undefined;
  return async () => {
    const [row] = await context.db.sql<{ count: number }[]>`
      /* statementCount */ select coalesce(sum(s.statement_count), 0)::int as count
      from billing.statement_sums s where ${kept}`;
    return row?.count ?? 0;
  };
}
