import { Socket, type SocketConstructorOpts } from 'node:net';
import pg from 'pg';
import postgres from 'postgres';
import { statementsSent } from '../process/metrics';
import { textArray } from './arrays';
import { type Result, sendMerged } from './merged';
import { type Sql, sqlOver } from './sql';
import { tracedSend } from './traced-statements';

interface ReadPool {
  /** Statements are prepared, and sent by the pool of the moment. Columns come back in camelCase. */
  readonly sql: Sql;
  /** The same, but what is asked for in one turn of the event loop may go as one statement, see kit/sql/merged.ts. */
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
  /** Connections. */
  max: number;
  /** How long a server may stay silent while an answer is due; then the connection counts as lost. */
  answerTimeoutMs: number;
  /** Settings of every session, e.g. statement_timeout. */
  session: Record<string, string | number>;
}

/** What reads on the healthy connections of a lost pool have to finish; no statement may run longer. */
const GRACE_MS = 15_000;

const asText = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value };

const parseTexts = pg.types.getTypeParser(1009 as never) as (text: string) => (string | null)[];

/** Arrays whose elements are read and written as text; `to` and `from` are PostgreSQL's numbers of the array types. */
const textsOf = (...types: number[]) => ({
  to: types[0] as number,
  from: types,
  serialize: (values: readonly (string | number | null)[] | string) =>
    typeof values === 'string' ? values : textArray(values.map((value) => (value === null ? null : String(value)))),
  parse: parseTexts,
});

/**
 * postgres.js would ask every new connection for its array types, and a connection lost during that question ends the
 * process with an unhandled rejection (porsager/postgres PR #1201). So the ones we use are named: text, varchar, char,
 * bigint, numeric and date arrays as texts, int arrays as numbers.
 */
const types = {
  date: asText,
  texts: textsOf(1009),
  varchars: textsOf(1015),
  chars: textsOf(1014),
  bigints: textsOf(1016),
  numerics: textsOf(1231),
  dates: textsOf(1182),
  integers: { ...textsOf(1007), parse: (text: string) => parseTexts(text).map((n) => (n === null ? null : Number(n))) },
};

/**
 * Pools of postgres.js for reads. What a connection object of 3.4.9 had queued when its backend died is never sent and
 * blocks the object for good (porsager/postgres #1208, #1186), and a caller whose read failed may ask again before the
 * object notices. So the first sign of a lost connection replaces the whole pool, and nothing of the old one connects
 * again: what waited for a connection there fails, what runs on its healthy connections finishes.
 */
export function openReader(url: string, { max, answerTimeoutMs, session }: ReaderLimits): ReadPool {
  let closing = false;
  let current: postgres.Sql | undefined;
  /** How to end what is left of each lost pool. postgres.js waits for good for the answers of a dead connection. */
  const leftovers = new Set<() => void>();
  const load = { open: 0, asked: 0 };

  function openPool(): postgres.Sql {
    let lost = false;
    const sockets = new Set<Socket>();

    const lose = () => {
      if (lost || closing) return;
      lost = true;
      if (current === pool) current = undefined;
      void pool.end();
      const endRest = () => {
        leftovers.delete(endRest);
        for (const socket of sockets) socket.destroy();
      };
      leftovers.add(endRest);
      setTimeout(endRest, GRACE_MS).unref();
    };

    const makeSocket = (target: Target) => {
      if (lost) return refusedSocket();
      const socket = connect(target, answerTimeoutMs);
      sockets.add(socket);
      load.open++;
      socket.once('close', () => {
        sockets.delete(socket);
        load.open--;
      });
      return socket.once('error', lose).once('close', lose);
    };

    const pool: postgres.Sql = openPostgres(url, {
      max,
      connection: session as never,
      onclose: lose,
      socket: makeSocket,
    });
    return pool;
  }

  const answersOf =
    <Row>(shape: Shape) =>
    (text: string, values: readonly unknown[]) => {
      current ??= openPool();
      return answerOf<Row>(current, shape, { text, values, load });
    };
  const answers = { rows: answersOf<unknown>('rows'), values: answersOf<unknown[]>('values') };

  return {
    sql: sqlOver(tracedSend(async (text, values) => (await answers.rows(text, values)).rows)),
    merged: sqlOver(tracedSend(sendMerged(answers))),
    load,
    async close() {
      closing = true;
      for (const endRest of leftovers) endRest();
      await current?.end({ timeout: 5 });
    },
  };
}

/** Whether rows are objects or arrays of their values. */
type Shape = 'rows' | 'values';

interface Asked {
  text: string;
  values: readonly unknown[];
  load: Load;
}

/** Rows are taken one by one, because what postgres.js keeps of a statement outlives it, see kit/sql/sql.ts. */
async function answerOf<Row>(pool: postgres.Sql, shape: Shape, { text, values, load }: Asked): Promise<Result<Row>> {
  const taken: { rows: Row[] | null } = { rows: [] };
  // Of a statement without values postgres.js would believe that it cannot be prepared.
  const options = { prepare: true, simple: false } as { prepare: boolean };
  const query = pool.unsafe(text, values as never[], options);
  if (shape === 'values') query.values();
  load.asked++;
  try {
    const { columns } = (await query.forEach((row) => {
      taken.rows?.push(row as Row);
    })) as unknown as Pick<Result<Row>, 'columns'>;
    const rows = taken.rows as Row[];
    taken.rows = null;
    return { rows, columns };
  } finally {
    load.asked--;
  }
}

/** `socket` is missing from the types of postgres.js. */
type PoolOptions = postgres.Options<never> & { socket: (target: Target) => Socket };

function openPostgres(url: string, options: PoolOptions): postgres.Sql {
  const sql = postgres(url, {
    ...options,
    connect_timeout: 5,
    idle_timeout: 0,
    max_lifetime: null,
    backoff: () => 0,
    fetch_types: false,
    transform: { column: { from: postgres.toCamel } },
    types: types as never,
    onnotice: () => undefined,
  }) as unknown as postgres.Sql;
  // Given to the constructor, it would make postgres.js take a stack trace for every fragment of a statement.
  Object.assign(sql.options, { debug: () => statementsSent.count++ });
  return sql;
}

interface Target {
  host: string[];
  port: number[];
  path: string | false;
}

/** Bytes that are read at once. */
const READ_SIZE = 64 * 1024;

/** Reads into one buffer and hands out copies as long as what came; Node would take memory of full size for each read. */
function reusedBuffer(): { buffer: Buffer; callback(count: number, buffer: Uint8Array): boolean } {
  return {
    buffer: Buffer.allocUnsafeSlow(READ_SIZE),
    callback(count, buffer) {
      (this as unknown as Socket).emit('data', Buffer.from(buffer.subarray(0, count)));
      return true;
    },
  };
}

function connect({ host, port, path }: Target, answerTimeoutMs: number): Socket {
  const socket = new Socket({ onread: reusedBuffer() } as SocketConstructorOpts);
  let answered = 0;
  socket.on('data', () => {
    answered = socket.bytesWritten;
  });
  socket.setTimeout(answerTimeoutMs, () => {
    if (socket.bytesWritten > answered) socket.destroy(lostConnection('PostgreSQL does not answer.'));
  });
  return path ? socket.connect(path) : socket.connect(Number(port[0]), host[0] as string);
}

/** Fails by itself, once its owner had the time to listen. */
function refusedSocket(): Socket {
  const socket = new Socket();
  setImmediate(() => socket.destroy(lostConnection('The connection to PostgreSQL was lost.')));
  return socket;
}

const lostConnection = (message: string) => Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' });
