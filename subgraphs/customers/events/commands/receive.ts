import { sql } from 'drizzle-orm';
import { conflict, type DomainError } from '../../../kit/basics/errors';
import { type Database, onCommit, sqlState, type Transaction, withTx } from '../../../kit/sql/database';
import { unsafeFragment } from '../../../kit/sql/sql';
import { UnusableEvent } from '../../reports/field-rules';
import { announce } from '../announcements';
import type { Delivery, Message } from '../message';
import { readOperation, type TimedOperation } from '../operation-rules';
import { checkReportedAt } from '../rules';
import { type DeadLetterRow, deadLetters, inbox } from '../tables';
import { type DeadLetterInput, keepDeadLetters, letterOf } from './dead-letters';
import { applyOperations } from './fold';

export interface Receipt {
  msgId: string;
  status: 'APPLIED' | 'DUPLICATE' | 'PARTLY_APPLIED' | 'NOT_APPLIED';
  applied: string[];
  deadLetters: DeadLetterRow[];
}

export type Outcome = Receipt | { refusal: DomainError };

interface Checked extends Delivery {
  operations: TimedOperation[];
  applied: string[];
  letters: DeadLetterInput[];
}

/**
 * Takes in messages: each event on its own, in the order of the messages and the documented order within each, all in
 * the transaction that marks the messages as received. A msgId that came with another content is refused and leaves the
 * others alone. Outcomes are in the order of the deliveries. A fault of ours undoes them all, to be delivered again.
 */
export async function receiveMessages(db: Database, deliveries: readonly Delivery[]): Promise<Outcome[]> {
  const checked = deliveries.map((delivery) => check(delivery));
  try {
    return await withTx(db, (tx) => takeIn(tx, checked, applyTogether));
  } catch (error) {
    if (!isValueRefused(error)) throw error;
    // The database refused a value of one of them; which one, shows when they come one by one.
    const outcomes: Outcome[] = [];
    for (const delivery of deliveries) {
      outcomes.push(...(await withTx(db, (tx) => takeIn(tx, [check(delivery)], applyOneByOne))));
    }
    return outcomes;
  }
}

/** Takes in a message of our own in the transaction that has a reason to tell it. */
export async function tellMessage(tx: Transaction, message: Message, now: Date): Promise<void> {
  await takeIn(tx, [check({ message, receivedAt: now, fromBroker: false }, true)], applyTogether);
}

/** @param isOwn whether it is of ours, whose time may follow that of a sender whose clock ran ahead. */
function check(delivery: Delivery, isOwn = false): Checked {
  const { message } = delivery;
  const checked: Checked = { ...delivery, operations: [], applied: [], letters: [] };
  for (const event of message.events) {
    try {
      const operation = readOperation(event.kind, event.body);
      if (!isOwn) checkReportedAt(message.reportedAt, delivery.receivedAt);
      checked.operations.push({ operation, at: message.reportedAt, msgId: message.msgId, tenant: message.tenant });
      checked.applied.push(event.kind);
    } catch (error) {
      if (!(error instanceof UnusableEvent)) throw error;
      checked.letters.push(letterOf(delivery, event, error));
    }
  }
  return checked;
}

type Apply = (tx: Transaction, checked: readonly Checked[]) => Promise<void>;

const applyTogether: Apply = (tx, checked) =>
  applyOperations(
    tx,
    checked.flatMap(({ operations }) => operations),
  );

/** Each event in a savepoint; what the database refuses becomes a dead letter and undoes that event alone. */
const applyOneByOne: Apply = async (tx, checked) => {
  for (const one of checked) {
    for (const [i, operation] of one.operations.entries()) {
      const kind = one.applied[i] as string;
      await tx.sql`savepoint event`;
      try {
        await applyOperations(tx, [operation]);
        await tx.sql`release savepoint event`;
      } catch (error) {
        if (!isValueRefused(error)) throw error;
        await tx.sql`rollback to savepoint event`;
        const event = one.message.events.find((known) => known.kind === kind);
        const explanation = `The database refused a value of the event (${sqlState(error)}).`;
        one.letters.push(
          letterOf(one, { kind, body: event?.body }, { reason: 'NOT_STORABLE', field: null, message: explanation }),
        );
      }
    }
    const refused = new Set(one.letters.map(({ kind }) => kind));
    one.applied = one.applied.filter((kind) => !refused.has(kind));
    await tx.update(inbox).set({ applied: one.applied }).where(sameMessage(one.message));
  }
};

/** Classes 22 and 23 of PostgreSQL's codes: a value that it cannot hold or that contradicts a constraint. */
const isValueRefused = (error: unknown) => /^2[23]/.test(sqlState(error) ?? '');

const keyOf = ({ tenant, projectId, msgId }: Message) => `${tenant} ${projectId} ${msgId}`;

async function takeIn(tx: Transaction, checked: readonly Checked[], apply: Apply): Promise<Outcome[]> {
  const firsts = new Map<string, Checked>();
  for (const one of checked) if (!firsts.has(keyOf(one.message))) firsts.set(keyOf(one.message), one);
  const claimed = await claim(tx, [...firsts.values()]);
  const fresh = [...firsts].filter(([key]) => claimed.has(key)).map(([, one]) => one);
  await apply(tx, fresh);
  const letters = await keepDeadLetters(
    tx,
    fresh.flatMap((one) => one.letters),
  );
  await publishMessages(tx, fresh);
  const isFresh = new Set(fresh);
  const earlier = await earlierReceipts(
    tx,
    checked.filter((one) => !isFresh.has(one)),
  );
  return checked.map((one) => (isFresh.has(one) ? receiptOf(one, letters) : outcomeOf(one.message, earlier)));
}

const lettersOf = (message: Message, letters: readonly DeadLetterRow[]) =>
  letters.filter((letter) => keyOf(message) === `${letter.tenant} ${letter.projectId} ${letter.msgId}`);

function receiptOf({ message, applied }: Checked, letters: readonly DeadLetterRow[]): Receipt {
  const own = lettersOf(message, letters);
  const status = own.length === 0 ? 'APPLIED' : applied.length === 0 ? 'NOT_APPLIED' : 'PARTLY_APPLIED';
  return { msgId: message.msgId, status, applied, deadLetters: own };
}

/** Which messages are new. A second delivery at the same time waits here until the first is decided. */
async function claim(tx: Transaction, checked: readonly Checked[]): Promise<Set<string>> {
  const rows = checked.map(({ message, applied, receivedAt }) => ({
    ...{ tenant: message.tenant, project_id: message.projectId, msg_id: message.msgId, applied },
    ...{ fingerprint: message.fingerprint, reported_at: message.reportedAt, received_at: receivedAt },
  }));
  const columns = unsafeFragment('tenant, project_id, msg_id, fingerprint, reported_at, received_at, applied');
  const claimed = await tx.sql<{ key: string }[]>`
    /* claimMessages */ insert into customers.inbox (${columns})
    select ${columns} from jsonb_populate_recordset(null::customers.inbox, ${JSON.stringify(rows)}::jsonb)
    order by tenant, project_id, msg_id
    on conflict do nothing returning concat_ws(' ', tenant, project_id, msg_id) as key`;
  return new Set(claimed.map(({ key }) => key));
}

const sameMessage = ({ tenant, projectId, msgId }: Message) =>
  sql`${inbox.tenant} = ${tenant} and ${inbox.projectId} = ${projectId} and ${inbox.msgId} = ${msgId}`;

interface Earlier {
  rows: Map<string, { fingerprint: string; applied: string[] }>;
  letters: DeadLetterRow[];
}

async function earlierReceipts(tx: Transaction, checked: readonly Checked[]): Promise<Earlier> {
  if (checked.length === 0) return { rows: new Map(), letters: [] };
  const keys = JSON.stringify(
    checked.map(({ message: { tenant, projectId, msgId } }) => ({ tenant, projectId, msgId })),
  );
  const asked = sql`(select tenant, "projectId", "msgId"
    from jsonb_to_recordset(${keys}::jsonb) as asked(tenant text, "projectId" bigint, "msgId" bigint))`;
  const rows = await tx
    .select()
    .from(inbox)
    .where(sql`(${inbox.tenant}, ${inbox.projectId}, ${inbox.msgId}) in ${asked}`);
  const letters = await tx
    .select()
    .from(deadLetters)
    .where(
      sql`(${deadLetters.tenant}, ${deadLetters.projectId}, ${deadLetters.msgId}) in ${asked}
        and ${deadLetters.kind} <> 'message'`,
    )
    .orderBy(deadLetters.id);
  return { rows: new Map(rows.map((row) => [`${row.tenant} ${row.projectId} ${row.msgId}`, row])), letters };
}

function outcomeOf(message: Message, { rows, letters }: Earlier): Outcome {
  const row = rows.get(keyOf(message));
  if (row?.fingerprint !== message.fingerprint) {
    const text = 'This msgId came before with another content; nothing was changed.';
    return { refusal: conflict('MESSAGE_ID_REUSED', text, { field: 'msgId' }) };
  }
  return { msgId: message.msgId, status: 'DUPLICATE', applied: row.applied, deadLetters: lettersOf(message, letters) };
}

async function publishMessages(tx: Transaction, checked: readonly Checked[]): Promise<void> {
  if (checked.length === 0) return;
  const column = (of: (one: Checked) => string) => checked.map(of);
  // One array a column: a parameter for each value costs more to write down than all the rest of a batch.
  await tx.sql`
    /* publishMessages */ insert into customers.published_messages (tenant, project_id, message, from_broker)
    select tenant, project_id, message, from_broker
    from unnest(${column(({ message }) => message.tenant)}::text[], ${column(({ message }) => message.projectId)}::bigint[],
      ${column(({ message }) => message.text)}::text[], ${column(({ fromBroker }) => String(fromBroker))}::boolean[])
      with ordinality as told(tenant, project_id, message, from_broker, place)
    order by place`;
  onCommit(tx, announce);
}
