import type { Transaction } from '../../kit/database';
import { publish } from '../../kit/outbox';
import { customerGrades } from './tables';

/** Tells the others which grades a customer may be given, in the transaction that changed one. */
export async function publishGrades(tx: Transaction): Promise<void> {
  const rows = await tx.select().from(customerGrades);
  const events = rows.map(({ code, commissionRate, enabled }) => ({
    key: code,
    payload: { code, commissionRate, enabled },
  }));
  await publish(tx, 'sales', 'customerGrade.changed', events);
}
