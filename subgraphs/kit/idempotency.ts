import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { RequestContext } from './context';
import { type Database, type Transaction, withTx } from './database';
import { badInput, conflict } from './errors';
import type { SubgraphName } from './subgraph-names';

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

/**
 * Runs `work` once per key. The key is stored in the transaction of the effect, so both are kept or neither. A second
 * request with the same key and payload gets the first answer; with another payload CONFLICT. Two at once: the second
 * waits for the first on the unique key. Answers are JSON: instants come back as text, the first time too, so that a
 * repetition cannot differ from it.
 */
export async function withIdempotency<T>(
  db: Database,
  request: KeyedRequest,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { schema, scope, key, operation } = request;
  if (key.length < 8 || key.length > 255 || key.includes('\0')) {
    throw badInput('input.idempotencyKey', 'idempotencyKey must have 8 to 255 characters, none of them null.');
  }
  const fingerprint = fingerprintOf(request.payload);
  const table = sql`${sql.identifier(schema)}.idempotency`;
  return withTx(db, async (tx) => {
    const claimed = await tx.execute(sql`
      /* claimIdempotencyKey */ insert into ${table} (scope, key, operation, fingerprint, answer)
      values (${scope}, ${key}, ${operation}, ${fingerprint}, 'null'::jsonb) on conflict do nothing`);
    if (claimed.rowCount === 0) return previousAnswer<T>(tx, request, fingerprint);
    const answer = jsonOf(await work(tx));
    await tx.execute(sql`
      /* keepAnswer */ update ${table} set answer = ${answer}::jsonb where scope = ${scope} and key = ${key}`);
    return JSON.parse(answer) as T;
  });
}

/**
 * The answer that a key got before, null when it got none. For what is done outside this database before its answer is
 * kept by withIdempotency; the rest needs only that. Throws CONFLICT as it does.
 */
export async function keptAnswer<T>(db: Database, request: KeyedRequest): Promise<T | null> {
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
  const { rows } = await tx.execute<{ operation: string; fingerprint: string; answer: T }>(sql`
    /* previousAnswer */ select operation, fingerprint, answer from ${sql.identifier(request.schema)}.idempotency
    where scope = ${request.scope} and key = ${request.key}`);
  const [previous] = rows;
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
