import { sql } from 'drizzle-orm';
import { type Database, sqlState, type Transaction, withTx } from '../../kit/database';
import { conflict } from '../../kit/errors';
import { BLANK_COMPANY, readCompany, readCompanyDeletion } from '../companies/rules';
import { companies } from '../companies/tables';
import { reportBinding } from '../persons/commands';
import { BLANK_PERSON, readBinding, readPerson, readPersonDeletion } from '../persons/rules';
import { persons } from '../persons/tables';
import { eventText, type Message, readMessage } from './message';
import { applyReport, markDeleted } from './profile-commands';
import { type EventKind, UnusableEvent } from './rules';
import { type DeadLetterRow, deadLetters, inbox } from './tables';

/** What became of a message. */
export interface Receipt {
  msgId: string;
  status: 'APPLIED' | 'DUPLICATE' | 'PARTLY_APPLIED';
  applied: string[];
  deadLetters: DeadLetterRow[];
}

/**
 * Takes in one message: each event on its own, in the documented order, all in the transaction that marks the message
 * as received. Throws BAD_USER_INPUT when the envelope is wrong and CONFLICT when its msgId came with another content.
 */
export async function receiveMessage(
  db: Database,
  input: { tenant: string; projectId: string; message: string },
  now: Date,
): Promise<Receipt> {
  const message = readMessage(input);
  return withTx(db, async (tx) => {
    if (!(await claim(tx, message, now))) return earlierReceipt(tx, message);
    const applied: string[] = [];
    const letters: DeadLetterRow[] = [];
    for (const event of message.events) {
      const refusal = await inSavepoint(tx, () => applyEvent(tx, event, message.reportedAt));
      if (refusal) letters.push(await keepDeadLetter(tx, message, event, refusal, now));
      else applied.push(event.kind);
    }
    await tx.update(inbox).set({ applied }).where(sameMessage(message));
    const status = letters.length === 0 ? 'APPLIED' : 'PARTLY_APPLIED';
    return { msgId: message.msgId, status, applied, deadLetters: letters };
  });
}

type Appliers = Record<EventKind, (tx: Transaction, body: unknown, path: string, at: Date) => Promise<void>>;

const APPLIERS: Appliers = {
  customerAdd: (tx, body, path, at) => applyReport(tx, persons, readPerson(body, path, true), at, BLANK_PERSON),
  customerUpdate: (tx, body, path, at) => applyReport(tx, persons, readPerson(body, path, false), at, BLANK_PERSON),
  customerBindCompany: (tx, body, path, at) => reportBinding(tx, readBinding(body, path), true, at),
  customerUnbindCompany: (tx, body, path, at) => reportBinding(tx, readBinding(body, path), false, at),
  customerDelete: (tx, body, path, at) => markDeleted(tx, persons, readPersonDeletion(body, path), at),
  companyAdd: (tx, body, path, at) => applyReport(tx, companies, readCompany(body, path, true), at, BLANK_COMPANY),
  companyUpdate: (tx, body, path, at) => applyReport(tx, companies, readCompany(body, path, false), at, BLANK_COMPANY),
  companyDelete: (tx, body, path, at) => markDeleted(tx, companies, readCompanyDeletion(body, path), at),
};

type MessageEvent = Message['events'][number];

async function applyEvent(tx: Transaction, { kind, body }: MessageEvent, reportedAt: Date): Promise<void> {
  const path = `events.${kind}`;
  if (!Object.hasOwn(APPLIERS, kind)) throw new UnusableEvent('UNKNOWN_EVENT', path, `${path} is not a known event.`);
  await APPLIERS[kind as EventKind](tx, body, path, reportedAt);
}

interface Refusal {
  reason: DeadLetterRow['reason'];
  field: string | null;
  explanation: string;
}

/**
 * Runs the work of one event; a refusal undoes that work alone. What is not the event's fault (a lost connection, a
 * deadlock that withTx resolves by running again) passes through and undoes the whole message, to be delivered again.
 */
async function inSavepoint(tx: Transaction, work: () => Promise<void>): Promise<Refusal | null> {
  await tx.execute(sql`savepoint event`);
  try {
    await work();
    await tx.execute(sql`release savepoint event`);
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await tx.execute(sql`rollback to savepoint event`);
    return refusal;
  }
}

/** Classes 22 and 23 of PostgreSQL's codes: a value that it cannot hold or that contradicts a constraint. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof UnusableEvent) return { reason: error.reason, field: error.field, explanation: error.message };
  const state = sqlState(error);
  if (!state || !/^2[23]/.test(state)) return null;
  return { reason: 'NOT_STORABLE', field: null, explanation: `The database refused a value of the event (${state}).` };
}

const sameMessage = ({ tenant, projectId, msgId }: Message) =>
  sql`${inbox.tenant} = ${tenant} and ${inbox.projectId} = ${projectId} and ${inbox.msgId} = ${msgId}`;

/** Whether the message is new. A second delivery at the same time waits here until the first is decided. */
async function claim(tx: Transaction, message: Message, receivedAt: Date): Promise<boolean> {
  const { tenant, projectId, msgId, fingerprint, reportedAt } = message;
  const claimed = await tx
    .insert(inbox)
    .values({ tenant, projectId, msgId, fingerprint, reportedAt, receivedAt })
    .onConflictDoNothing();
  return claimed.rowCount === 1;
}

async function earlierReceipt(tx: Transaction, message: Message): Promise<Receipt> {
  const [earlier] = await tx.select().from(inbox).where(sameMessage(message));
  if (earlier?.fingerprint !== message.fingerprint) {
    throw conflict('MESSAGE_ID_REUSED', 'This msgId came before with another content; nothing was changed.', {
      field: 'msgId',
    });
  }
  const { tenant, projectId, msgId } = message;
  const letters = await tx
    .select()
    .from(deadLetters)
    .where(
      sql`${deadLetters.tenant} = ${tenant} and ${deadLetters.projectId} = ${projectId} and ${deadLetters.msgId} = ${msgId}`,
    )
    .orderBy(deadLetters.id);
  return { msgId, status: 'DUPLICATE', applied: earlier.applied, deadLetters: letters };
}

const MAX_KIND = 100;

/** Names of unknown events are the sender's and may hold anything, even what PostgreSQL cannot keep. */
const storable = (text: string) => text.replaceAll('\0', '\uFFFD').slice(0, MAX_KIND);

async function keepDeadLetter(
  tx: Transaction,
  message: Message,
  event: MessageEvent,
  refusal: Refusal,
  receivedAt: Date,
): Promise<DeadLetterRow> {
  const { tenant, projectId, msgId, reportedAt } = message;
  const kind = storable(event.kind);
  const known = kind === event.kind;
  const [letter] = await tx
    .insert(deadLetters)
    .values({
      ...{ tenant, projectId, msgId, reportedAt, receivedAt, kind },
      reason: refusal.reason,
      field: known ? refusal.field : `events.${kind}`,
      explanation: known ? refusal.explanation : 'The event is not a known one.',
      payload: eventText(event.body),
    })
    .returning();
  return letter as DeadLetterRow;
}
