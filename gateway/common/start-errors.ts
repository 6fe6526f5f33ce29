import { sqlState } from '../../subgraphs/kit/sql/database';
import { describeCause } from './error-cause';
import { createLastLog } from './log';

export class StartRefused extends Error {
  override readonly name: string = 'StartRefused';
}

/** What to do about a database that lets nobody in; by SQLSTATE. */
const DATABASE: Readonly<Record<string, string>> = {
  '28P01': 'PostgreSQL refused the password in DATABASE_URL.',
  '28000': 'PostgreSQL refused the user in DATABASE_URL.',
  '3D000': 'The database that DATABASE_URL names does not exist. Create it first.',
  '42501': 'The user in DATABASE_URL may not create schemas in the database: GRANT CREATE ON DATABASE … TO it.',
  '42P01': 'The database lacks tables of this version: start the system once, which makes them.',
  '3F000': 'The database lacks schemas of this version: start the system once, which makes them.',
  '53300': 'PostgreSQL has no connection left: raise max_connections, or stop what uses them.',
  '57P03': 'PostgreSQL is starting or stopping. Try again in a moment.',
};

const NETWORK: Readonly<Record<string, (address: string) => string>> = {
  EADDRINUSE: (at) =>
    `Port ${at} is taken. Set PORT, or METRICS_PORT if that names it, to another one, or to 0 for any free one.`,
  EACCES: (at) => `Port ${at} may not be used by this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (at) => `HOST is no address of this machine (${at}).`,
  ECONNREFUSED: (at) => `Nothing listens at ${at}. Is PostgreSQL running there? See DATABASE_URL.`,
  ENOTFOUND: (at) => `The host ${at} is not known. See DATABASE_URL.`,
  EAI_AGAIN: (at) => `The host ${at} is not known. See DATABASE_URL.`,
};

/** Why a folder cannot be made; by the code of the system. */
const FOLDER: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'no room is left',
};

const unmade = ({ code = '', path }: SystemError): string =>
  `The folder ${path} cannot be made: ${FOLDER[code] ?? code}. See DATA_DIR.`;

interface SystemError extends Error {
  code?: string;
  /** What the system was asked for, and where. */
  syscall?: string;
  path?: string;
  address?: string;
  hostname?: string;
  port?: number;
  errors?: Error[];
}

/** Why a program did not start, in sentences for who started it; null when only the log can say. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof StartRefused || (error as Error | null)?.name === 'WrongSettings')
    return (error as Error).message;
  for (let e = error as SystemError | undefined; e instanceof Error; e = e.cause as SystemError | undefined) {
    const { code, address, hostname, port, errors } = e as SystemError;
    if ((e as SystemError).syscall === 'mkdir') return unmade(e as SystemError);
    const say = NETWORK[code ?? ''];
    const inner = errors?.[0] as SystemError | undefined;
    const place = [address ?? hostname ?? inner?.address, port ?? inner?.port].filter((part) => part !== undefined);
    if (say) return say(place.join(':') || 'the given address');
  }
  const state = sqlState(error);
  if (!state) return null;
  return DATABASE[state] ?? `PostgreSQL refused to work with this database (${state}).`;
}

/** Says why a program did not start, to a person at a terminal or as a line of the log, and ends it with 1. */
export function endWith(error: unknown, what = 'not started'): never {
  const sentence = sentenceOf(error);
  if (sentence !== null && process.stderr.isTTY) {
    process.stderr.write(`${sentence}\n`);
  } else if (sentence !== null) {
    const { database } = describeCause(error);
    createLastLog().fatal({ reason: sentence.split('\n'), ...(database && { database }) }, what);
  } else {
    createLastLog().fatal({ err: error }, what);
  }
  process.exit(1);
}
