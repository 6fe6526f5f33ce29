import { eq } from 'drizzle-orm';
import { badInput, DomainError, failedPrecondition, invariant, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { sqlState, type Transaction, withTx } from '../../../kit/sql/database';
import { UnusableEvent } from '../../reports/field-rules';
import { type Delivery, eventText, MAX_MESSAGE_BYTES, readEventBody, readEventText } from '../message';
import { readOperation } from '../operation-rules';
import { checkReportedAt } from '../rules';
import { type DeadLetterRow, deadLetters } from '../tables';
import { applyOperations } from './fold';

export type DeadLetterInput = typeof deadLetters.$inferInsert;

interface Refusal {
  reason: DeadLetterRow['reason'];
  field: string | null;
  message: string;
}

const MAX_KIND = 100;

/** Texts of a sender may hold anything, even what PostgreSQL cannot keep. */
export const storable = (text: string) => text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');

export function letterOf(
  { message, receivedAt }: Delivery,
  event: { kind: string; body: unknown },
  refusal: Refusal,
): DeadLetterInput {
  const { tenant, projectId, msgId, reportedAt } = message;
  const kind = storable(event.kind).slice(0, MAX_KIND);
  const isUnknown = refusal.reason === 'UNKNOWN_EVENT';
  return {
    ...{ tenant, projectId, msgId, reportedAt, receivedAt, kind, reason: refusal.reason },
    field: isUnknown ? `events.${kind}` : refusal.field,
    explanation: isUnknown ? 'The event is not a known one.' : refusal.message,
    payload: eventText(event.body),
  };
}

export async function keepDeadLetters(tx: Transaction, letters: DeadLetterInput[]): Promise<DeadLetterRow[]> {
  // A second delivery of what the broker gave before leaves no second letter.
  return letters.length === 0 ? [] : tx.insert(deadLetters).values(letters).onConflictDoNothing().returning();
}

/** What came of one attempt to apply an event after all; without a refusal it was applied. */
export interface Replay {
  deadLetter: DeadLetterRow;
  refusal: Refusal | null;
}

/**
 * Applies the event of a letter, or what an operator made of it, as if it had come now, at its own place in time. Once:
 * the letter is settled with it and keeps what was applied instead. A refusal leaves the letter open as it was.
 * Listeners got the message when it came and get nothing more.
 */
export async function replayDeadLetter(
  context: SubgraphRequest,
  { id, payload }: { id: string; payload?: string | null },
  field: string,
): Promise<Replay> {
  const corrected = typeof payload === 'string' ? readCorrection(payload) : null;
  return withTx(context.db, async (tx) => {
    const letter = await openLetter(tx, id, field);
    if (letter.kind === 'message' || letter.msgId === null || letter.reportedAt === null) {
      throw failedPrecondition('MESSAGE_UNREADABLE', 'A whole message is sent again by its sender, or discarded.', {
        field,
      });
    }
    const refusal = await tryEvent(tx, { ...letter, payload: corrected ?? letter.payload }, context.now());
    return { deadLetter: refusal ? letter : await settle(tx, context, letter, 'REPLAYED', corrected), refusal };
  });
}

function readCorrection(payload: string): string {
  if (Buffer.byteLength(payload) > MAX_MESSAGE_BYTES) {
    throw badInput('input.payload', `payload must have at most ${MAX_MESSAGE_BYTES} bytes.`);
  }
  try {
    return eventText(readEventText(payload));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw badInput('input.payload', error.message.replace('The message', 'payload'), error.reason);
  }
}

export async function discardDeadLetter(context: SubgraphRequest, id: string, field: string): Promise<DeadLetterRow> {
  return withTx(context.db, async (tx) => settle(tx, context, await openLetter(tx, id, field), 'DISCARDED'));
}

async function openLetter(tx: Transaction, id: string, field: string): Promise<DeadLetterRow> {
  const [letter] = await tx
    .select()
    .from(deadLetters)
    .where(eq(deadLetters.id, lookupId(id)))
    .for('update');
  if (!letter) throw notFound('The dead letter', field);
  if (letter.state !== 'OPEN') {
    throw failedPrecondition('DEAD_LETTER_SETTLED', 'The dead letter was replayed or discarded before.', { field });
  }
  return letter;
}

async function tryEvent(tx: Transaction, letter: DeadLetterRow, now: Date): Promise<Refusal | null> {
  const { tenant, kind, payload } = letter;
  await tx.sql`savepoint event`;
  try {
    const operation = readOperation(kind, readEventBody(payload));
    checkReportedAt(letter.reportedAt as Date, now);
    await applyOperations(tx, [{ operation, tenant, at: letter.reportedAt as Date, msgId: letter.msgId as string }]);
    return null;
  } catch (error) {
    if (error instanceof UnusableEvent) return error;
    const state = sqlState(error);
    if (!state || !/^2[23]/.test(state)) throw error;
    await tx.sql`rollback to savepoint event`;
    return { reason: 'NOT_STORABLE', field: null, message: `The database refused a value of the event (${state}).` };
  }
}

async function settle(
  tx: Transaction,
  { viewer, now }: SubgraphRequest,
  { id }: DeadLetterRow,
  state: 'REPLAYED' | 'DISCARDED',
  correctedPayload: string | null = null,
): Promise<DeadLetterRow> {
  const [settled] = await tx
    .update(deadLetters)
    .set({ state, correctedPayload, settledAt: now(), settledById: viewer.accountId })
    .where(eq(deadLetters.id, id))
    .returning();
  invariant(settled, 'a letter that is locked can be settled');
  return settled;
}

const MAX_REPLAYS = 100;

/** Replays letters one after the other, each in a transaction of its own, so that one that fails keeps none back. */
export async function replayDeadLetters(context: SubgraphRequest, ids: readonly string[]): Promise<Replay[]> {
  if (ids.length === 0 || ids.length > MAX_REPLAYS) throw badInput('input.ids', `ids must name 1 to ${MAX_REPLAYS}.`);
  if (new Set(ids).size < ids.length) throw badInput('input.ids', 'ids must name each letter once.');
  const replays: Replay[] = [];
  for (const [i, id] of ids.entries()) replays.push(await replayDeadLetter(context, { id }, `input.ids.${i}`));
  return replays;
}
