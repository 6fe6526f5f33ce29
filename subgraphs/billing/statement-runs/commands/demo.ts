import type { Transaction } from '../../../kit/sql/database';

/**
 * Notes what the statements of the demo world took of its calls, as if runs had made them: every month with statements
 * was made, and months of accounts without one wait to be billed.
 */
export async function noteDemoRuns(tx: Transaction): Promise<void> {
  await tx.sql`
    /* noteBilled */ insert into billing.billed_usages (statement_id, usage_month, product_code, tag, price,
      developer_account_id, call_count, free_count, charge_count, cost)
    select l.statement_id, l.usage_month, l.product_code, l.tag, l.price, s.developer_account_id, l.call_count,
      l.free_count, l.charge_count, l.total_cost
    from billing.statement_lines l join billing.statements s on s.id = l.statement_id where s.state <> 'VOID'`;
  await tx.sql`
    /* noteRuns */ insert into billing.statement_runs (month, state, customer_count, done_count, statement_count,
      created_at, started_at, finished_at)
    select bill_month, 'DONE', count(distinct customer_id), count(distinct customer_id), count(*), min(created_at),
      min(created_at), max(created_at)
    from billing.statements where state <> 'VOID' group by bill_month`;
  await tx.sql`
    /* noteUnbilled */ insert into billing.unbilled_months (developer_account_id, usage_month, customer_id)
    select distinct k.developer_account_id, to_char(k.day, 'YYYY-MM'), k.customer_id from billing.known_usages k
    where not exists (select from billing.statements s where s.developer_account_id = k.developer_account_id
      and s.bill_month = to_char(k.day, 'YYYY-MM') and s.state <> 'VOID')`;
}
