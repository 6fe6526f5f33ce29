import type { Socket } from 'node:net';
import type postgres from 'postgres';
import { type Result, sendMerged } from './merged';
import { connect, openPostgres, refusedSocket, type Target } from './read-connection';
import { type Lane, LaneChoice, partOf, type ReadKind } from './read-lanes';
import { type Sql, sqlOver } from './sql';
import { tracedSend } from './traced-statements';

interface ReadPool {
  /** Statements are prepared, and sent by the pool of the moment. Columns come back in camelCase. */
  readonly sql: Sql;
  /** The same for what may take long: nothing quick waits behind it. */
  readonly slow: Sql;
  /** For reads by keys: planned once, and what is asked for in one turn of the event loop may go as one statement, see kit/sql/merged.ts. */
  readonly merged: Sql;
  readonly load: Readonly<Load>;
  close(): Promise<void>;
}

/** Connections that are open, and statements that were sent or wait for one. */
interface Load {
  open: number;
  asked: number;
}

interface ReaderLimits {
  max: number;
  /** The Unix socket that leads to the server, if any. */
  socket: string | null;
  /** How long a server may stay silent while an answer is due; then the connection counts as lost. */
  answerTimeoutMs: number;
  /** Settings of every session, e.g. statement_timeout. */
  session: Record<string, string | number>;
}

/** What reads on the healthy connections of a lost pool have to finish; no statement may run longer. */
const GRACE_MS = 15_000;

/**
 * For lookups. PostgreSQL plans a prepared statement anew for its values as long as it takes such plans to be cheaper; it
 * does so for good where it sees that an array has fewer elements than it expects of any, and plans for longer than it
 * then runs.
 */
const PLANNED_ONCE = { plan_cache_mode: 'force_generic_plan' };

interface Connection extends Lane {
  readonly sql: postgres.Sql;
}

/**
 * Connections of postgres.js for reads, each with a queue of its own; read-lanes.ts chooses between them. What a connection
 * object of 3.4.9 had queued when its backend died is never sent and blocks the object for good (porsager/postgres #1208,
 * #1186), and a caller whose read failed may ask again before the object notices. So the first sign of a lost connection
 * replaces all of them, and nothing of the old ones connects again: what waited for a connection there fails, what runs on
 * healthy ones finishes.
 */
export function openReader(url: string, { max, socket, answerTimeoutMs, session }: ReaderLimits): ReadPool {
  let closing = false;
  let current: readonly Connection[] | undefined;
  const part = partOf(max);
  const choice = new LaneChoice(part);
  const sessions = sessionsOf(session, max, part);
  /** How to end what is left of each lost set. postgres.js waits for good for the answers of a dead connection. */
  const leftovers = new Set<() => void>();
  const load = { open: 0, asked: 0 };

  function openAll(): readonly Connection[] {
    let lost = false;
    const sockets = new Set<Socket>();

    const lose = () => {
      if (lost || closing) return;
      lost = true;
      if (current === all) current = undefined;
      for (const { sql } of all) void sql.end();
      const endRest = () => {
        leftovers.delete(endRest);
        for (const socket of sockets) socket.destroy();
      };
      leftovers.add(endRest);
      setTimeout(endRest, GRACE_MS).unref();
    };

    const makeSocket = (target: Target) => {
      if (lost) return refusedSocket();
      const made = connect(target, socket, answerTimeoutMs);
      countWhileOpen(made, sockets, load);
      return made.once('error', lose).once('close', lose);
    };

    const options = { max: 1, onclose: lose, socket: makeSocket };
    const open = (connection: never) => ({ sql: openPostgres(url, { ...options, connection }), pending: 0, since: 0 });
    const all: readonly Connection[] = sessions.map(open);
    return all;
  }

  const answersOf =
    <Row>(shape: Shape, kind: ReadKind) =>
    async (text: string, values: readonly unknown[]) => {
      current ??= openAll();
      const connection = choice.of(current, text, kind);
      load.asked++;
      try {
        return await answerOf<Row>(connection.sql, shape, text, values);
      } finally {
        load.asked--;
        choice.answered(connection, text);
      }
    };
  const lookups = { rows: answersOf<unknown>('rows', 'LOOKUP'), values: answersOf<unknown[]>('values', 'LOOKUP') };

  return {
    sql: sqlOver(rowsOf(answersOf('rows', 'ANY'))),
    slow: sqlOver(rowsOf(answersOf('rows', 'SLOW'))),
    merged: sqlOver(tracedSend(sendMerged(lookups))),
    load,
    async close() {
      closing = true;
      for (const endRest of leftovers) endRest();
      await Promise.all((current ?? []).map(({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}

function countWhileOpen(socket: Socket, sockets: Set<Socket>, load: Load): void {
  sockets.add(socket);
  load.open++;
  socket.once('close', () => {
    sockets.delete(socket);
    load.open--;
  });
}

const sessionsOf = (session: ReaderLimits['session'], max: number, lookups: number) =>
  Array.from({ length: max }, (_, i) => (i < lookups ? { ...session, ...PLANNED_ONCE } : session) as never);

const rowsOf = (answers: (text: string, values: readonly unknown[]) => Promise<Result<unknown>>) =>
  tracedSend(async (text, values) => (await answers(text, values)).rows);

type Shape = 'rows' | 'values';

/** Rows are taken one by one, because what postgres.js keeps of a statement outlives it, see kit/sql/sql.ts. */
async function answerOf<Row>(
  sql: postgres.Sql,
  shape: Shape,
  text: string,
  values: readonly unknown[],
): Promise<Result<Row>> {
  const taken: { rows: Row[] | null } = { rows: [] };
  // Of a statement without values postgres.js would believe that it cannot be prepared.
  const options = { prepare: true, simple: false } as { prepare: boolean };
  const query = sql.unsafe(text, values as never[], options);
  if (shape === 'values') query.values();
  const { columns } = (await query.forEach((row) => {
    taken.rows?.push(row as Row);
  })) as unknown as Pick<Result<Row>, 'columns'>;
  const rows = taken.rows as Row[];
  taken.rows = null;
  return { rows, columns };
}
