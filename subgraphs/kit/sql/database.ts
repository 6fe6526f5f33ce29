import { setTimeout as pause } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { statementsSent } from '../process/metrics';
import { Secrets } from '../process/secrets';
import { slot } from '../process/slot';
import { inSpan } from '../process/tracing';
import { socketFolderOf, socketIn, throughSocket } from './local-socket';
import { CommitUnknown, isUnanswered } from './lost-answers';
import { measurePools } from './pool-metrics';
import { openReader } from './reader';
import type { Sql } from './sql';
import { inStatementSpan } from './traced-statements';
import { type Query, transactionSql } from './transaction-sql';

export type { Fragment, Sql } from './sql';

/** On an exclusive connection. Never nested: Drizzle would commit the outer one at the end of the inner one. */
export type Transaction = Omit<NodePgDatabase, 'transaction'> & { readonly sql: Sql; readonly secrets: Secrets };

/** Who writes and why: what the transactions of one mutation tell of their changes, see kit/exchange/told-changes.ts. */
interface Acting {
  facts: string;
  of: Database;
}

export interface Database {
  readonly url: string;
  readonly secrets: Secrets;
  readonly sql: Sql;
  /** The same, also where `sql` may be one statement with those of others: for what may take long. */
  readonly alone: Sql;
  /** What loaders have as `sql`: what is sent in one turn of the event loop may go as one statement. */
  readonly merged: Sql;
  /**
   * Statements that are transactions by themselves: PostgreSQL answers after the commit, so that each costs one round trip.
   * What PostgreSQL refuses had no effect; an answer that is lost rejects with CommitUnknown, like a lost COMMIT. Nothing
   * is tried again.
   */
  readonly committed: Sql;
  readonly transactions: pg.Pool;
  /** A few connections for what must not wait behind transactions that wait for locks. */
  readonly reserved: pg.Pool;
  /** Set on the database as one mutation has it. */
  readonly acting?: Acting;
  close(): Promise<void>;
}

/** The database that all requests share, for what is kept by its identity: one mutation has a view of its own. */
export const sharedDatabase = (db: Database): Database => db.acting?.of ?? db;

interface DatabaseOptions {
  /** Without them nothing sealed can be written or read. */
  secrets?: Secrets;
  /** Connections for reads, some of them for quick ones alone. */
  readers?: number;
  writers?: number;
  reserved?: number;
  answerTimeoutMs?: number;
  /** Of the Unix socket that all of these take instead of TCP, see kit/sql/local-socket.ts. */
  socketFolder?: string | null;
  /** For loading demo data and imports: a statement may take as long as it needs. */
  bulk?: boolean;
}

const TIMEOUTS_MS = { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000 };

/** Transactions look up few rows by their keys. PostgreSQL's default, made for spinning disks, would read small tables whole. */
const ROWS_BY_KEY = '-c random_page_cost=1.1';

/** As many as that: reads that take long have to go on beside one another. */
export const DEFAULT_READERS = 12;
/** To compile a read takes PostgreSQL longer than the read; it would do so for what it takes to cost much. */
const NEVER_COMPILED = { jit: 'off' };

/** Ends the wait for a server that no longer answers at all; later than the server's own limit on a statement. */
const ANSWER_TIMEOUT_MS = 20_000;
const BULK_ANSWER_TIMEOUT_MS = 15 * 60_000;

/**
 * Opens the two ways to one PostgreSQL database: reads through postgres.js (kit/sql/reader.ts), transactions through
 * node-postgres. In postgres.js 3.4.9 the late statements of a transaction whose connection died can run inside
 * another one (#1216), which no money may rest on.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { readers = DEFAULT_READERS, writers = 8, reserved = 2, bulk = false, secrets = new Secrets([]) } = options;
  const { socketFolder = null } = options;
  const answerTimeoutMs = bulk ? BULK_ANSWER_TIMEOUT_MS : (options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS);
  const session = { ...TIMEOUTS_MS, ...(bulk && { statement_timeout: 0 }), application_name: 'skep' };
  const reader = openReader(url, {
    ...{ max: readers, socket: socketFolder && socketIn(socketFolder, url), answerTimeoutMs },
    session: { ...session, ...NEVER_COMPILED },
  });
  const writersOf = (max: number) =>
    openWriters({
      connectionString: socketFolder ? throughSocket(url, socketFolder) : url,
      options: ROWS_BY_KEY,
      max,
      connectionTimeoutMillis: 5_000,
      query_timeout: answerTimeoutMs,
      ...session,
    });
  const pools = { transactions: writersOf(writers), reserved: writersOf(reserved) };
  const unmeasure = bulk ? () => undefined : measurePools({ reads: { load: reader.load, max: readers }, ...pools });

  return {
    url,
    secrets,
    sql: reader.sql,
    alone: reader.slow,
    merged: reader.merged,
    committed: transactionSql(runAlone(pools.transactions)),
    ...pools,
    async close() {
      unmeasure();
      await Promise.all([reader.close(), pools.transactions.end(), pools.reserved.end()]);
    },
  };
}

/** The same through the server's Unix socket, where it is on this machine and lets this account in that way. */
export const openNearby = async (url: string, options: DatabaseOptions = {}): Promise<Database> =>
  openDatabase(url, { ...options, socketFolder: await socketFolderOf(url) });

function openWriters(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // A backend that dies under a checked-out or idle client would otherwise end the process.
  pool.on('error', () => undefined);
  return pool.on('connect', (client) => client.on('error', () => undefined));
}

/** Serialisation failure and deadlock: PostgreSQL rolled back and asks to try again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 6;

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
 * deadlocks run the whole of `work` again, so it must have no effect outside the database; so does a pooled connection
 * that turns out to be dead before `work` began. A connection that dies is never used again, and statements that
 * `work` left behind are refused once the transaction is over. A COMMIT that was sent but not confirmed rejects with
 * CommitUnknown, to be resolved by asking again with the same idempotency key.
 */
export function withTx<T>(
  { transactions, secrets, acting }: Pick<Database, 'transactions' | 'secrets' | 'acting'>,
  work: (tx: Transaction) => PromiseLike<T>,
): Promise<T> {
  return runOn(transactions, { secrets, acting }, work);
}

export function withReservedTx<T>(
  { reserved, secrets, acting }: Pick<Database, 'reserved' | 'secrets' | 'acting'>,
  work: (tx: Transaction) => PromiseLike<T>,
): Promise<T> {
  return runOn(reserved, { secrets, acting }, work);
}

interface Held {
  secrets: Secrets;
  acting: Acting | undefined;
}

const transactionPart = () => ({ name: 'transaction', attributes: { 'db.system.name': 'postgresql' } });

async function runOn<T>(pool: pg.Pool, held: Held, work: (tx: Transaction) => PromiseLike<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inSpan(transactionPart, () => runOnce(pool, held, work));
    } catch (error) {
      const again = error instanceof NotBegun || RETRYABLE.has(sqlState(error) ?? '');
      if (attempt >= ATTEMPTS || !again) throw error instanceof NotBegun ? error.cause : error;
      // Those who collided must not collide again in step.
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

const runAlone =
  (pool: pg.Pool): Query =>
  async (statement) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    try {
      statementsSent.count++;
      return await inStatementSpan(statement, () => client.query(statement));
    } catch (cause) {
      if (isRefusal(cause)) throw cause;
      broken = cause as Error;
      throw new CommitUnknown('The connection was lost while a statement was being committed.', { cause });
    } finally {
      client.removeListener('error', onError);
      client.release(broken);
    }
  };

const commitListeners = slot<(() => void)[]>('commit listeners');

/** Runs `listener` once PostgreSQL confirmed the COMMIT of this transaction, never otherwise. */
export function onCommit(tx: Transaction, listener: () => void): void {
  commitListeners.set(tx, [...(commitListeners.get(tx) ?? []), listener]);
}

/** The connection was dead before anything ran on it. */
class NotBegun extends Error {}

async function runOnce<T>(
  pool: pg.Pool,
  { secrets, acting }: Held,
  work: (tx: Transaction) => PromiseLike<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  let over = false;
  const onError = (error: Error) => {
    broken = error;
  };
  // A statement that outlives its transaction would run inside the next one on this connection.
  const query = (...args: unknown[]): Promise<pg.QueryResult> =>
    over
      ? Promise.reject(new Error('The transaction is over.'))
      : inStatementSpan(args[0], () => Reflect.apply(client.query, client, args));
  client.on('error', onError);
  try {
    const begin = () => client.query(acting ? beginning(client, acting) : 'BEGIN') as Promise<pg.QueryResult>;
    await inStatementSpan('BEGIN', begin).catch((cause: Error) => {
      broken = cause;
      if (isUnanswered(cause)) throw cause;
      throw new NotBegun('The connection was lost before the transaction began.', { cause });
    });
    const logger = { logQuery: () => statementsSent.count++ };
    const counted: Query = (config) => {
      statementsSent.count++;
      return query(config) as ReturnType<Query>;
    };
    const builder = drizzle({ query } as unknown as pg.PoolClient, { logger });
    const tx: Transaction = Object.assign(builder, { sql: transactionSql(counted), secrets });
    const result = await work(tx);
    over = true;
    if (broken) throw broken;
    await commit(client);
    for (const listener of commitListeners.get(tx) ?? []) listener();
    return result;
  } catch (error) {
    over = true;
    if (isUnanswered(error)) broken ??= error;
    if (!broken) await client.query('ROLLBACK').catch(onError);
    throw error;
  } finally {
    client.removeListener('error', onError);
    client.release(broken);
  }
}

/** One round trip, as without; the triggers that tell of changes read it. */
const beginning = (client: pg.PoolClient, { facts }: Acting): string =>
  `BEGIN; SET LOCAL skep.act = ${client.escapeLiteral(facts)}`;

/** What leaves open whether a COMMIT took effect: a lost connection, a server that ran out of something or broke. */
const UNCERTAIN = /^(08|53|57P|58|XX|40003)/;

function isRefusal(error: unknown): boolean {
  const code = sqlState(error);
  return code !== undefined && !UNCERTAIN.test(code);
}

async function commit(client: pg.PoolClient): Promise<void> {
  const answer = await inStatementSpan('COMMIT', () => client.query('COMMIT')).catch((cause: Error) => {
    if (isRefusal(cause)) throw cause;
    throw new CommitUnknown('The connection was lost while the transaction was being committed.', { cause });
  });
  // PostgreSQL answers ROLLBACK to a COMMIT of a failed transaction: an error that `work` swallowed.
  if (answer.command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.');
}
