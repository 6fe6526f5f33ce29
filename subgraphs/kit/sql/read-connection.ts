import { Socket, type SocketConstructorOpts } from 'node:net';
import pg from 'pg';
import postgres from 'postgres';
import { statementsSent } from '../process/metrics';
import { textArray } from './arrays';

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

/** `socket` is missing from the types of postgres.js. */
type PoolOptions = postgres.Options<never> & { socket: (target: Target) => Socket };

/** postgres.js as reads need it; it connects when it is first asked. */
export function openPostgres(url: string, options: PoolOptions): postgres.Sql {
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

export interface Target {
  host: string[];
  port: number[];
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

/** @param path the Unix socket that is taken instead of host and port, if any. */
export function connect({ host, port }: Target, path: string | null, answerTimeoutMs: number): Socket {
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
export function refusedSocket(): Socket {
  const socket = new Socket();
  setImmediate(() => socket.destroy(lostConnection('The connection to PostgreSQL was lost.')));
  return socket;
}

const lostConnection = (message: string) => Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' });
