import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, isNull } from 'drizzle-orm';
import type { DeletionRefusal } from '../../kit/basics/reasons/customers';
import { publish } from '../../kit/exchange/outbox';
import type { EventHandlers } from '../../kit/exchange/topics';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import type { Transaction } from '../../kit/sql/database';
import { lockCustomer } from '../customers/commands/change';
import { customers } from '../customers/tables';
import type { Context } from '../loaders';
import type { DeleteCustomerInput } from '../schema.generated';
import { deletionById } from './queries';
import { deletionRefused, unanswered } from './rules';
import { type DeletionRow, deletions } from './tables';

const WAIT_MS = 2_000;
const LOOK_EVERY_MS = 20;

/**
 * Deletes a customer in two steps, because who has money or contracts is known to others alone. The wish is published;
 * billing shuts the customer's wallets and contracts looks at its contracts, each in a transaction of its own that
 * answers; the customer is deleted when all agree. A copy of balances here could not do it: money may arrive while the
 * copy is behind, but not in a wallet that is shut. A refusal opens the wallets again. Waits two seconds for the
 * answers. Throws FAILED_PRECONDITION with the reason of the owner that refused.
 */
export async function deleteCustomer(context: Context, input: DeleteCustomerInput): Promise<DeletionRow> {
  const id = await withIdempotency(context.db, keyedRequest(context, 'customers', 'deleteCustomer', input), (tx) =>
    ask(tx, context, input),
  );
  const deletion = await outcomeOf(context, id);
  if (deletion.refusal !== null) throw deletionRefused(deletion.refusal);
  return deletion;
}

/** Two wishes at once are one: the second waits for the same answers. */
async function ask(tx: Transaction, context: Context, input: DeleteCustomerInput): Promise<string> {
  const { id: customerId } = await lockCustomer(tx, input);
  const [open] = await tx
    .select({ id: deletions.id })
    .from(deletions)
    .where(and(eq(deletions.customerId, customerId), isNull(deletions.finishedAt)));
  if (open) return open.id;
  const now = context.now();
  const [made] = await tx
    .insert(deletions)
    .values({ customerId, requestedById: context.viewer.accountId, createdAt: now })
    .returning({ id: deletions.id });
  const deletionId = made?.id as string;
  const payload = { customerId, deletionId, at: now.toISOString() };
  await publish(tx, 'customers', 'customer.leaving', [{ key: customerId, payload }]);
  return deletionId;
}

async function outcomeOf(context: Context, id: string): Promise<DeletionRow> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const deletion = await deletionById(context, id);
    if (deletion.finishedAt !== null || performance.now() >= deadline) return deletion;
    await pause(LOOK_EVERY_MS);
  }
}

/** The answers of the owners. The first reason against it ends it; the last agreement carries it out. */
export const clearanceHandlers: EventHandlers = {
  'customer.clearance': async (tx, { payload: { deletionId, owner, refusal }, createdAt }) => {
    const [deletion] = await tx.select().from(deletions).where(eq(deletions.id, deletionId)).for('update');
    if (!deletion || deletion.finishedAt !== null) return;
    const clearedBy = refusal === null ? [...deletion.clearedBy, owner] : deletion.clearedBy;
    const finished = refusal !== null || unanswered(clearedBy).length === 0;
    await tx
      .update(deletions)
      .set({ clearedBy, refusal, finishedAt: finished ? createdAt : null })
      .where(eq(deletions.id, deletionId));
    if (finished) await finish(tx, deletion.customerId, deletionId, refusal, createdAt);
  },
};

async function finish(
  tx: Transaction,
  customerId: string,
  deletionId: string,
  refusal: DeletionRefusal | null,
  at: Date,
): Promise<void> {
  if (refusal !== null) {
    await publish(tx, 'customers', 'customer.stays', [{ key: customerId, payload: { customerId, deletionId } }]);
    return;
  }
  await tx.update(customers).set({ deletedAt: at, updatedAt: at }).where(eq(customers.id, customerId));
  await publish(tx, 'customers', 'customer.deleted', [{ key: customerId, payload: { customerId } }]);
}
