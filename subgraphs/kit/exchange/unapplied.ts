import { EventEmitter } from 'node:events';
import { DomainError } from '../basics/errors';
import type { SubgraphName } from '../basics/subgraph-names';
import { type Database, onCommit, sqlState, type Transaction } from '../sql/database';
import { publish } from './outbox';
import type { EventHandlers, EventPayloads, OutboxEvent, Topic } from './topics';

/** How often an event is tried before it waits for an operator. */
const MOST_TRIES = 5;

export interface Place {
  db: Database;
  schema: SubgraphName;
  producer: SubgraphName;
  /** Milliseconds between the first try and the second; each further pause is four times as long. */
  retryMs: number;
}

type State = EventPayloads['unappliedEvent.changed']['state'];

interface Row {
  id: string;
  producer: SubgraphName;
  eventId: string;
  transactionId: string;
  topic: Topic;
  key: string;
  payload: OutboxEvent['payload'];
  publishedAt: Date;
  state: State;
  reason: string | null;
  detail: string | null;
  tries: number;
  nextTryAt: Date | null;
  setAsideAt: Date;
  settledAt: Date | null;
}

const tableOf = (tx: Pick<Transaction | Database, 'sql'>, schema: string) =>
  tx.sql.unsafe(`${schema}.unapplied_events`);

const waits = new EventEmitter().setMaxListeners(0);

export function onReplayAsked(schema: string, listener: () => void): () => void {
  waits.on(schema, listener);
  return () => waits.off(schema, listener);
}

/** Of these keys those that have an event which was not applied yet; what comes after it must wait. */
export async function blockedKeys(
  tx: Transaction,
  { schema, producer }: Place,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.sql<{ key: string }[]>`
    /* blockedKeys */ select distinct key from ${tableOf(tx, schema)}
    where producer = ${producer} and key = any(${[...new Set(keys)]}) and state in ('WAITING', 'BEHIND', 'DEAD')`;
  return new Set(rows.map(({ key }) => key));
}

export async function parkBehind(tx: Transaction, place: Place, event: OutboxEvent): Promise<void> {
  await keep(tx, place, event, { state: 'BEHIND', reason: 'BEHIND_AN_EARLIER_EVENT', detail: null, tries: 0 });
}

export async function setAside(tx: Transaction, place: Place, event: OutboxEvent, error: unknown): Promise<void> {
  await keep(tx, place, event, { state: 'WAITING', ...reasonOf(error), tries: 1 });
}

async function keep(
  tx: Transaction,
  { schema, producer, retryMs }: Place,
  { id, transactionId, topic, key, payload, createdAt }: OutboxEvent,
  { state, reason, detail, tries }: Pick<Row, 'state' | 'reason' | 'detail' | 'tries'>,
): Promise<void> {
  const rows = await tx.sql<Row[]>`
    /* keepUnapplied */ insert into ${tableOf(tx, schema)}
      (producer, event_id, transaction_id, topic, key, payload, published_at, state, reason, detail, tries, next_try_at)
    values (${producer}, ${id}, ${transactionId}, ${topic}, ${key}, ${JSON.stringify(payload)}::text::jsonb, ${createdAt},
      ${state}, ${reason}, ${detail}, ${tries},
      case when ${state}::text = 'WAITING' then clock_timestamp() + ${retryMs} * interval '1 millisecond' end)
    on conflict (producer, event_id) do nothing returning *`;
  await tell(tx, schema, rows);
}

/** The next event to be tried: null when none waits, not due while its pause lasts. */
export async function nextWaiting({ db, schema, producer }: Place): Promise<{ id: string; due: boolean } | null> {
  const [row] = await db.sql<{ id: string; due: boolean }[]>`
    /* nextWaiting */ select id, next_try_at <= clock_timestamp() as due from ${tableOf(db, schema)}
    where producer = ${producer} and state = 'WAITING' order by next_try_at, id limit 1`;
  return row ?? null;
}

/** Locks an event that waits for its next try; undefined when somebody else has dealt with it. */
export async function lockWaiting(tx: Transaction, schema: string, id: string): Promise<OutboxEvent | undefined> {
  const [row] = await tx.sql<Row[]>`
    /* lockWaiting */ select * from ${tableOf(tx, schema)} where id = ${id} and state = 'WAITING' for update`;
  if (!row) return undefined;
  const { eventId, transactionId, topic, key, payload, publishedAt } = row;
  return { id: eventId, transactionId, topic, key, payload, createdAt: publishedAt };
}

/** It was applied after all, so that the next one of its key is tried. */
export async function applied(tx: Transaction, schema: SubgraphName, id: string): Promise<void> {
  await settle(tx, schema, id, 'APPLIED', null);
}

export async function failedAgain(tx: Transaction, place: Place, id: string, error: unknown): Promise<void> {
  const { schema, retryMs } = place;
  const { reason, detail } = reasonOf(error);
  const rows = await tx.sql<Row[]>`
    /* failedAgain */ update ${tableOf(tx, schema)} set tries = tries + 1, reason = ${reason}, detail = ${detail},
      state = case when tries + 1 < ${MOST_TRIES} then 'WAITING' else 'DEAD' end,
      next_try_at = case when tries + 1 < ${MOST_TRIES}
        then clock_timestamp() + ${retryMs} * power(4, tries) * interval '1 millisecond' end
    where id = ${id} and state = 'WAITING' returning *`;
  await tell(tx, schema, rows);
}

/** What operators decide at platform about what this subgraph could not apply. */
export function decisionHandlers(schema: SubgraphName): EventHandlers {
  return {
    'unappliedEvent.decided': async (tx, { payload: { reader, unappliedEventId, decision, decidedById } }) => {
      if (reader !== schema) return;
      if (decision === 'DISCARD') return settle(tx, schema, unappliedEventId, 'DISCARDED', decidedById);
      await release(tx, schema, unappliedEventId, ['WAITING', 'DEAD']);
    },
  };
}

async function settle(
  tx: Transaction,
  schema: SubgraphName,
  id: string,
  state: 'APPLIED' | 'DISCARDED',
  settledById: string | null,
): Promise<void> {
  const rows = await tx.sql<Row[]>`
    /* settleUnapplied */ update ${tableOf(tx, schema)} set state = ${state}, settled_at = clock_timestamp(),
      settled_by_id = ${settledById}, next_try_at = null, tries = tries + ${state === 'APPLIED' ? 1 : 0}
    where id = ${id} and state in ('WAITING', 'BEHIND', 'DEAD') returning *`;
  const [row] = rows;
  if (!row) return;
  await tell(tx, schema, rows);
  const [next] = await tx.sql<{ id: string; state: State }[]>`
    /* nextOfKey */ select id, state from ${tableOf(tx, schema)}
    where producer = ${row.producer} and key = ${row.key} and state in ('WAITING', 'BEHIND', 'DEAD')
    order by transaction_id, event_id limit 1`;
  if (next?.state === 'BEHIND') await release(tx, schema, next.id, ['BEHIND']);
}

async function release(tx: Transaction, schema: SubgraphName, id: string, from: readonly State[]): Promise<void> {
  const rows = await tx.sql<Row[]>`
    /* releaseUnapplied */ update ${tableOf(tx, schema)} set state = 'WAITING', next_try_at = clock_timestamp()
    where id = ${id} and state = any(${[...from]}) returning *`;
  await tell(tx, schema, rows);
  onCommit(tx, () => waits.emit(schema));
}

/** Platform shows operators the events that all readers could not apply. News about such news would have no end. */
async function tell(tx: Transaction, reader: SubgraphName, rows: readonly Row[]): Promise<void> {
  const events = rows
    .filter(({ topic }) => topic !== 'unappliedEvent.changed')
    .map((row) => ({
      key: `${reader}:${row.id}`,
      payload: {
        ...{ reader, unappliedEventId: row.id, producer: row.producer, topic: row.topic, eventKey: row.key },
        ...{ payload: row.payload, publishedAt: row.publishedAt.toISOString(), state: row.state, reason: row.reason },
        ...{ detail: row.detail, tries: row.tries, setAsideAt: row.setAsideAt.toISOString() },
        nextTryAt: row.nextTryAt?.toISOString() ?? null,
        settledAt: row.settledAt?.toISOString() ?? null,
      },
    }));
  await publish(tx, reader, 'unappliedEvent.changed', events);
}

/** What may be known of a failure: codes and names, never a value of the event. */
function reasonOf(error: unknown): { reason: string; detail: string | null } {
  if (error instanceof DomainError) return { reason: error.reason, detail: null };
  const state = sqlState(error);
  if (!state) return { reason: error instanceof Error ? error.constructor.name : 'unknown', detail: null };
  for (let e = error; e instanceof Error; e = e.cause) {
    const { table, column, constraint } = e as { table?: string; column?: string; constraint?: string };
    const names = [table, column, constraint].filter(Boolean);
    if (names.length > 0) return { reason: state, detail: names.join(' ') };
  }
  return { reason: state, detail: null };
}

/** A database that is away, full or ending says nothing about the event that met it. */
const OUTAGE = /^(08|53|57P|58|25006)/;
const LOST =
  /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded|Query read timeout|Cannot use)/;

/** Whether a failure is one of the database or the network: the feed waits for its end and no event is to blame. */
export function isOutage(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e.name === 'CommitUnknown' || LOST.test(e.message)) return true;
    if (/^E[A-Z]+$/.test(String((e as { code?: unknown }).code ?? ''))) return true;
  }
  return OUTAGE.test(sqlState(error) ?? '');
}
