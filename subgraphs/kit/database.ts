import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import postgres from 'postgres';
import { statementCounter } from './metrics';

/** postgres.js templates: `sql` for reads, composable as fragments. Columns come back in camelCase. */
export type Sql = postgres.Sql;
export type Fragment = postgres.PendingQuery<postgres.Row[]> | postgres.Helper<string, []>;

/** A transaction: Drizzle's builder and its `sql` templates on one exclusive node-postgres connection. */
export type Transaction = NodePgDatabase;

export interface Database {
  readonly url: string;
  /** For reads outside transactions. Ask for it anew for each statement: it is replaced after a lost connection. */
  readonly sql: Sql;
  readonly transactions: pg.Pool;
  close(): Promise<void>;
}

const TIMEOUTS_MS = { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000 };

const asText = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value };

/**
 * Opens the two ways to one PostgreSQL database.
 *
 * Reads go through postgres.js. Its connection objects can be left unusable when a backend dies while a write is
 * queued (porsager/postgres #1208), so no connection object is ever used again after a close: the whole pool is
 * replaced, and what still runs on the old one may finish.
 *
 * Transactions go through node-postgres: in postgres.js 3.4.9 the late statements of a transaction whose connection
 * died can run inside another one (#1216), which no money may rest on.
 */
export function openDatabase(url: string, options: { readers?: number; writers?: number } = {}): Database {
  let closing = false;
  let reader = openReader();

  function openReader(): Sql {
    return postgres(url, {
      max: options.readers ?? 12,
      connect_timeout: 5,
      idle_timeout: 0,
      max_lifetime: null,
      transform: { column: { from: postgres.toCamel } },
      types: { date: asText } as never,
      connection: { ...TIMEOUTS_MS, application_name: 'skep' },
      onnotice: () => undefined,
      debug: () => statementCounter.inc(),
      onclose: () => {
        if (closing) return;
        const lost = reader;
        reader = openReader();
        void lost.end({ timeout: 15 }).catch(() => undefined);
      },
    });
  }

  const transactions = new pg.Pool({
    connectionString: url,
    max: options.writers ?? 8,
    connectionTimeoutMillis: 5_000,
    application_name: 'skep',
    ...TIMEOUTS_MS,
  });
  // A backend that dies under a checked-out or idle client would otherwise end the process.
  transactions.on('error', () => undefined);
  transactions.on('connect', (client) => client.on('error', () => undefined));

  return {
    url,
    get sql() {
      return reader;
    },
    transactions,
    async close() {
      closing = true;
      await Promise.all([reader.end({ timeout: 5 }), transactions.end()]);
    },
  };
}

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** The PostgreSQL error code of a failure, wherever the libraries wrapped it; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

/**
 * Runs `work` in one transaction and answers only when PostgreSQL confirmed the COMMIT. Serialisation failures and
 * deadlocks run the whole of `work` again, so it must have no effect outside the database. A connection that dies is
 * never used again; a COMMIT that was sent but not confirmed rejects with CommitUnknown, to be resolved by asking
 * again with the same idempotency key.
 */
export async function withTx<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(db, work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
    }
  }
}

export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

async function runOnce<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await db.transactions.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    const result = await work(drizzle(client, { logger: { logQuery: () => statementCounter.inc() } }));
    await commit(client);
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.removeListener('error', onError);
    client.release(broken);
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  const answer = await client.query('COMMIT').catch((cause: Error) => {
    if (sqlState(cause) && !sqlState(cause)?.startsWith('57') && !sqlState(cause)?.startsWith('08')) throw cause;
    throw new CommitUnknown('The connection was lost while the transaction was being committed.', { cause });
  });
  // PostgreSQL answers ROLLBACK to a COMMIT of a failed transaction: an error that `work` swallowed.
  if (answer.command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.');
}
