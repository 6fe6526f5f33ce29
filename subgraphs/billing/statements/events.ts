import { publish } from '../../kit/exchange/outbox';
import type { EventPayloads } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';

type StatementChanged = EventPayloads['statement.changed'];

/** In the transaction of the change. The version is taken behind the lock, so that it grows from change to change. */
export async function publishStatements(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<StatementChanged[]>`
    /* statementsToTell */ select s.id::text as statement_id, s.statement_no, s.developer_account_id::text, s.customer_id::text,
      s.bill_month, s.state, s.overdraft_state, s.total_amount::text, s.settled_amount::text,
      skep.next_id()::text as version, coalesce(l.lines, '[]') as lines
    from billing.statements s
    left join lateral (select jsonb_agg(jsonb_build_object('usageMonth', usage_month, 'productCode', product_code,
        'totalFee', fee::text, 'chargeCount', calls) order by usage_month, product_code) as lines
      from (select usage_month, product_code, sum(total_fee) as fee, sum(charge_count) as calls
        from billing.statement_lines where statement_id = s.id group by 1, 2) summed) l on true
    where s.id = any(${[...ids]}::bigint[]) order by s.id`;
  await publish(tx, 'billing', 'statement.changed', rows.map(eventOf));
}

export async function publishDeleted(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<StatementChanged[]>`
    /* statementsToForget */ select s.id::text as statement_id, s.statement_no, s.developer_account_id::text,
      s.customer_id::text, s.bill_month, 'VOID' as state, s.overdraft_state, '0.00' as total_amount,
      '0.00' as settled_amount, skep.next_id()::text as version, '[]'::jsonb as lines
    from billing.statements s where s.id = any(${[...ids]}::bigint[]) order by s.id`;
  await publish(tx, 'billing', 'statement.changed', rows.map(eventOf));
}

const eventOf = (payload: StatementChanged) => ({ key: payload.statementId, payload });
