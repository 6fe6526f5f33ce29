import pg from 'pg';
import { state } from '../system/state';
import type { Json } from './front-door';

let pool: pg.Pool | undefined;
/** A bench is no suite and ends with its pool. */
if (typeof afterAll === 'function') {
  afterAll(async () => {
    await pool?.end();
    pool = undefined;
  });
}

/** Address of the database of the shared server of one process. */
export const serverDatabaseUrl = (): string => new URL('/skep_one', state().databaseUrl).toString();

/** Reads and disturbs the database of the shared server behind its back. */
export function behindServer(): pg.Pool {
  pool ??= new pg.Pool({ connectionString: serverDatabaseUrl(), max: 4 });
  return pool;
}

export const rows = async (text: string, values: unknown[] = []): Promise<Json[]> =>
  (await behindServer().query(text, values)).rows;
