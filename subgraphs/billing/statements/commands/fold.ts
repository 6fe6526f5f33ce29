import type { Job } from '../../../kit/jobs/jobs';
import { type Database, withTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';

const GROUP = fragment`bill_month, customer_id, developer_account_id, state, payment_state, invoice_state, overdraft_state`;

/**
 * Puts one row in the place of all that the trigger appended to a group of kept sums, and none where nothing is left.
 * Whoever reads meanwhile finds the rows of before or the one of after. What is appended meanwhile stays for the next
 * time, and of two at once each takes what the other left: only what was really deleted is added together.
 */
export async function foldStatementSums(db: Database): Promise<void> {
  await withTx(
    db,
    (tx) =>
      tx.sql`
      /* foldStatementSums */ with crowded as (
        select unnest(array_agg(ctid)) as row from billing.statement_sums group by ${GROUP} having count(*) > 1
      ), gone as (
        delete from billing.statement_sums where ctid = any(array(select row from crowded)) returning *
      )
      insert into billing.statement_sums (${GROUP}, statement_count, total_amount, settled_amount, invoiced_amount,
        invoiceable_amount, receivable_amount)
      select ${GROUP}, sum(statement_count), sum(total_amount), sum(settled_amount), sum(invoiced_amount),
        sum(invoiceable_amount), sum(receivable_amount)
      from gone group by ${GROUP}
      having (sum(statement_count), sum(total_amount), sum(settled_amount), sum(invoiced_amount),
        sum(invoiceable_amount), sum(receivable_amount)) <> (0, 0, 0, 0, 0, 0)`,
  );
}

/** Every minute: a thousand changes to statements append some thousand rows, which are quickly read as they are. */
export const foldStatementSumsJob: Job = {
  cron: '* * *',
  run: async (_payload: unknown, { db }) => foldStatementSums(db),
};
