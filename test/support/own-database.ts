import pg from 'pg';
import { state } from '../system/state';

export interface OwnDatabase {
  url: string;
  /** Looks at the database and hurts it, on connections that the code under test knows nothing of. */
  admin: pg.Pool;
  /** The values of the first column of what a statement gives. */
  values(statement: string, parameters?: unknown[]): Promise<unknown[]>;
  /** The backends of this database that an application (all but `admin` without one) has open; other tests have theirs beside them. */
  backends(application?: string): Promise<number[]>;
  /** Ends backends of this database and waits until they are gone. */
  terminate(...pids: number[]): Promise<void>;
  drop(): Promise<void>;
}

/** An empty database in the PostgreSQL of the test run. */
export async function makeDatabase(name: string, server = state().databaseUrl): Promise<OwnDatabase> {
  await onServer(server, `drop database if exists ${name} with (force)`, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = new pg.Pool({ connectionString: url.toString(), max: 4, application_name: 'admin' });
  admin.on('error', () => undefined);
  return {
    url: url.toString(),
    admin,
    async values(statement, parameters = []) {
      const { rows } = await admin.query({ text: statement, values: parameters, rowMode: 'array' });
      return rows.map((row) => row[0]);
    },
    async backends(application) {
      const { rows } = await admin.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and application_name <> 'admin'
           and ($1::text is null or application_name = $1)`,
        [application],
      );
      return rows.map(({ pid }) => pid);
    },
    async terminate(...pids) {
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid = any($1::int[])',
        [pids],
      );
      const alive = () => admin.query('select 1 from pg_stat_activity where pid = any($1::int[])', [pids]);
      await until(async () => (await alive()).rowCount === 0, 'the end of the backends');
    },
    async drop() {
      await admin.end();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Waits until a condition holds; fails after twenty seconds, or what was given. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  what: string,
  withinMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
    await sleep(10);
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
