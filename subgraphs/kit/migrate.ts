import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { jobsSchema } from './jobs/jobs';
import { projectPath } from './process/paths';

/** Taken by every migrating process of a database, so that several that start at once take turns. */
const MIGRATION_LOCK = 7_305_211;

/**
 * What all schemas of a database share: the identifier function. Milliseconds since 2020-01-01 times 8192 plus a
 * sequence: ordered by time, unique across processes (up to 8192 in one millisecond), below 2^53 until 2054.
 */
const FOUNDATION = `
  create schema if not exists skep;
  create sequence if not exists skep.identifiers cycle maxvalue 8191 minvalue 0;
  create or replace function skep.next_id() returns bigint language sql volatile as $$
    select ((extract(epoch from clock_timestamp()) * 1000)::bigint - 1577836800000) * 8192
      + nextval('skep.identifiers')
  $$;`;

/** Brings the schemas and queues of the named subgraphs up to date. Safe to run from several processes at once. */
export async function migrateSubgraphs(
  url: string,
  names: readonly string[],
  withJobs: readonly string[] = [],
): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'skep-migrate' });
  // A connection lost while nothing is asked is reported by the next statement; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(FOUNDATION);
    for (const name of names) {
      await migrate(drizzle(client), {
        migrationsFolder: projectPath('subgraphs', name, 'migrations'),
        migrationsSchema: `${name}_migrations`,
        migrationsTable: 'applied',
      });
    }
    for (const name of withJobs) await runMigrations({ connectionString: url, schema: jobsSchema(name) });
  } finally {
    await client.end();
  }
}
