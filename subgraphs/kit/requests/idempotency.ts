import { createHash } from 'node:crypto';
import { badInput, conflict, invariant } from '../basics/errors';
import type { SubgraphName } from '../basics/subgraph-names';
import { isBlank } from '../basics/text';
import { type Database, type Transaction, withTx } from '../sql/database';
import { unsafeFragment } from '../sql/sql';
import type { RequestContext, SubgraphRequest } from './context';

export interface KeyedRequest {
  schema: string;
  /** Who sent the key: an account identifier. */
  scope: string;
  key: string;
  operation: string;
  /** What was asked; the same key with another payload is a conflict. */
  payload: unknown;
}

/** A keyed mutation of a subgraph: the key is the viewer's own, everything of the input but the key is what was asked. */
export function keyedRequest<Input extends { idempotencyKey: string }>(
  { viewer }: Pick<RequestContext, 'viewer'>,
  schema: SubgraphName,
  operation: string,
  { idempotencyKey: key, ...payload }: Input,
): KeyedRequest {
  return { schema, scope: viewer.accountId ?? '', key, operation, payload };
}

export function checkKey(key: string): void {
  if (key.length >= 8 && key.length <= 255 && !key.includes('\0') && !isBlank(key)) return;
  const message = 'idempotencyKey must have 8 to 255 characters, none of them null and not all of them blank.';
  throw badInput('input.idempotencyKey', message);
}

/**
 * Runs `work` once per key. The key is stored in the transaction of the effect, so both are kept or neither. A second
 * request with the same key and payload gets the first answer; with another payload CONFLICT. Two at once: the second
 * waits for the first on the unique key. Answers are JSON: instants come back as text, the first time too, so that a
 * repetition cannot differ from it.
 */
export async function withIdempotency<T>(
  db: Database,
  request: KeyedRequest,
  work: (tx: Transaction) => PromiseLike<T>,
): Promise<T> {
  const { schema, scope, key, operation } = request;
  checkKey(key);
  const fingerprint = fingerprintOf(request.payload);
  const table = unsafeFragment(`${schema}.idempotency`);
  return withTx(db, async (tx) => {
    const claimed = await tx.sql`
      /* claimIdempotencyKey */ insert into ${table} (scope, key, operation, fingerprint, answer)
      values (${scope}, ${key}, ${operation}, ${fingerprint}, 'null'::jsonb) on conflict do nothing returning 1`;
    if (claimed.length === 0) return previousAnswer<T>(tx, request, fingerprint);
    const answer = jsonOf(await work(tx));
    await tx.sql`
      /* keepAnswer */ update ${table} set answer = ${answer}::text::jsonb where scope = ${scope} and key = ${key}`;
    return JSON.parse(answer) as T;
  });
}

/** What may come without a key, as what it writes may be written twice on purpose: `work` runs each time then. */
export async function onceIfKeyed<Input extends { idempotencyKey?: string | null }>(
  context: Pick<SubgraphRequest, 'viewer' | 'db'>,
  schema: SubgraphName,
  operation: string,
  { idempotencyKey, ...asked }: Input,
  work: (tx: Transaction) => PromiseLike<string>,
): Promise<string> {
  if (idempotencyKey == null) return withTx(context.db, work);
  return withIdempotency(context.db, keyedRequest(context, schema, operation, { ...asked, idempotencyKey }), work);
}

/**
 * withIdempotency for a row that `work` writes: the key keeps its identifier, and only a repetition reads it, as it is by
 * then.
 */
export async function writtenOnce<Row extends { id: string }>(
  db: Database,
  request: KeyedRequest,
  work: (tx: Transaction) => PromiseLike<Row>,
  read: (id: string) => Promise<Row | null | undefined>,
): Promise<Row> {
  let written: Row | undefined;
  const id = await withIdempotency(db, request, async (tx) => {
    written = await work(tx);
    return written.id;
  });
  const row = written ?? (await read(id));
  invariant(row, 'what a key has written can be read');
  return row;
}

/**
 * The answer that a key got before, null when it got none. For what is done outside this database before its answer is
 * kept by withIdempotency; the rest needs only that. Throws CONFLICT as it does.
 */
export async function keptAnswer<T>(db: Database, request: KeyedRequest): Promise<T | null> {
  checkKey(request.key);
  const fingerprint = fingerprintOf(request.payload);
  const [row] = await db.sql<{ operation: string; fingerprint: string; answer: T }[]>`
    /* keptAnswer */ select operation, fingerprint, answer from ${db.sql(request.schema)}.idempotency
    where scope = ${request.scope} and key = ${request.key}`;
  if (!row) return null;
  checkSame(row, request, fingerprint);
  return row.answer;
}

const fingerprintOf = (payload: unknown): string => createHash('sha256').update(jsonOf(payload)).digest('hex');

const jsonOf = (value: unknown): string => JSON.stringify(value ?? null);

async function previousAnswer<T>(tx: Transaction, request: KeyedRequest, fingerprint: string): Promise<T> {
  const [previous] = await tx.sql<{ operation: string; fingerprint: string; answer: T }[]>`
    /* previousAnswer */ select operation, fingerprint, answer from ${tx.sql(request.schema)}.idempotency
    where scope = ${request.scope} and key = ${request.key}`;
  checkSame(previous, request, fingerprint);
  return previous.answer;
}

type Kept = { operation: string; fingerprint: string };

function checkSame<Row extends Kept>(
  previous: Row | undefined,
  { operation }: KeyedRequest,
  fingerprint: string,
): asserts previous is Row {
  if (previous?.operation === operation && previous.fingerprint === fingerprint) return;
  throw conflict('IDEMPOTENCY_KEY_REUSED', 'This idempotencyKey was used for another request.', {
    field: 'input.idempotencyKey',
  });
}
