import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { visibleStatements } from '../statements/conditions';

export interface BillingSummaryRow {
  id: string;
  balance: string;
  overdraftQuota: string;
  overdueAmount: string;
  receivableAmount: string;
  receivableStatementCount: number;
  unconfirmedStatementCount: number;
  lastPaidOn: string | null;
}

/** Overdue is what was asked for and not paid and what wallets are below zero; what nobody sent is receivable only. */
export async function billingSummaries(context: Reader, customerIds: string[]): Promise<BillingSummaryRow[]> {
  const { sql } = context.db;
  return sql<BillingSummaryRow[]>`
    /* billingSummaries */ select k.customer_id as id,
      coalesce(w.balance, 0) as balance, coalesce(w.quota, 0) as overdraft_quota,
      coalesce(w.debt, 0) + coalesce(b.overdue, 0) as overdue_amount,
      coalesce(b.receivable, 0) as receivable_amount,
      b.receivable_count as receivable_statement_count, b.unconfirmed as unconfirmed_statement_count, p.last_paid_on
    from billing.known_customers k
    cross join lateral (
      select sum(w.balance) as balance, sum(greatest(-w.balance, 0)) as debt,
        sum(w.overdraft_quota) filter (where w.state = 'NORMAL' and w.overdraft_state <> 'LOCKED') as quota
      from billing.wallets w where w.customer_id = k.customer_id
    ) w
    cross join lateral (
      select sum(s.receivable_amount) as receivable,
        sum(s.receivable_amount) filter (where s.sent_at is not null) as overdue,
        count(*) filter (where s.receivable_amount > 0)::int as receivable_count,
        count(*) filter (where s.state = 'SENT')::int as unconfirmed
      from billing.statements s where s.customer_id = k.customer_id and ${visibleStatements(context)}
    ) b
    cross join lateral (
      select max(p.paid_on) as last_paid_on from billing.payments p
      where p.customer_id = k.customer_id and p.state = 'PASSED'
    ) p
    where k.customer_id = any(${customerIds}::bigint[])
      and ${visibleCustomers(context, 'billing', 'k.customer_id')}`;
}
