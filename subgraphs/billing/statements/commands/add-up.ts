import type { Transaction } from '../../../kit/sql/database';
import { publishStatements } from '../events';
import { spreadSettled } from './settle';

/**
 * Makes the totals of statements the sums of their lines, after lines changed in the same transaction and with the
 * statements locked. What the wallet paid as the calls were charged is the total; what payments settled stays. A limit
 * of what may be invoiced never exceeds the total; where none was set, all may be.
 */
export async function addUpStatements(tx: Transaction, statementIds: readonly string[], now: Date): Promise<void> {
  if (statementIds.length === 0) return;
  await tx.sql`
    /* addUpStatements */ with sums as (
      select s.id, coalesce(sum(l.total_fee), 0) as total, coalesce(sum(l.total_cost), 0) as cost
      from billing.statements s left join billing.statement_lines l on l.statement_id = s.id
      where s.id = any(${statementIds}::bigint[]) group by s.id
    )
    update billing.statements s set total_amount = sums.total, total_cost = sums.cost,
      settled_amount = case when s.overdraft_state = 'MONTHLY' then s.settled_amount else greatest(sums.total, 0) end,
      invoice_limit = case when s.invoice_limit > sums.total then greatest(sums.total, 0) else s.invoice_limit end,
      updated_at = ${now.toISOString()}::timestamptz
    from sums where s.id = sums.id`;
  await spreadSettled(tx, statementIds);
  await publishStatements(tx, statementIds);
}
