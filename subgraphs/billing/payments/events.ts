import { publish } from '../../kit/exchange/outbox';
import type { EventPayloads } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';

/** Tells sales of payments that passed; of others there is nothing to tell. In the transaction that passed them. */
export async function publishPayments(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<EventPayloads['payment.passed'][]>`
    /* paymentsToTell */ select p.id::text as payment_id, p.payment_no, p.customer_id::text, p.salesperson_id::text, p.paid_on,
      p.amount::text, p.allocated_amount::text, p.residue_amount::text
    from billing.payments p where p.id = any(${[...ids]}::bigint[]) and p.state = 'PASSED' order by p.id`;
  await publish(
    tx,
    'billing',
    'payment.passed',
    rows.map((payload) => ({ key: payload.paymentId, payload })),
  );
}
