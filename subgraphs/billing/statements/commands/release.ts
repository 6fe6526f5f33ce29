import type { Transaction } from '../../../kit/sql/database';

/** As statements are made void or deleted: their months can be billed again, and what monthly customers called accrues. */
export async function releaseUsage(tx: Transaction, statementIds: readonly string[]): Promise<void> {
  await tx.sql`
    /* releaseUsage */ with released as (
      delete from billing.billed_usages where statement_id = any(${statementIds}::bigint[])
      returning statement_id, developer_account_id, usage_month, charge_count, price
    ), accrued as (
      update billing.wallets w set accrued_amount = w.accrued_amount + back.amount, updated_at = clock_timestamp()
      from (select s.wallet_id, sum(r.charge_count * r.price) as amount
        from released r join billing.statements s on s.id = r.statement_id
        where s.overdraft_state = 'MONTHLY' group by 1) back
      where w.id = back.wallet_id
    )
    insert into billing.unbilled_months as u (developer_account_id, usage_month, customer_id, wallet_id, overdraft_state)
    select distinct on (1, 2) r.developer_account_id, r.usage_month, s.customer_id, s.wallet_id, s.overdraft_state
    from released r join billing.statements s on s.id = r.statement_id
    order by 1, 2, s.bill_month = r.usage_month desc, s.id desc
    on conflict (developer_account_id, usage_month) do update set changes = u.changes + 1,
      wallet_id = excluded.wallet_id, overdraft_state = excluded.overdraft_state`;
}
