import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../common/config';
import { StartRefused } from '../common/start-errors';
import { ownerOf } from './own-folder';

const fileOf = (dataDir: string) => join(dataDir, 'address');

/** Says beside the data where the gateway listens, so that programs find it whatever its port. */
export function noteAddress({ dataDir }: Pick<Config, 'dataDir'>, address: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileOf(dataDir), `${address}\n`);
}

/** Where the gateway is reached: at PORT if that is set, else where the one of this DATA_DIR said that it listens. */
export function addressOf({ dataDir, port, portGiven }: Pick<Config, 'dataDir' | 'port' | 'portGiven'>): string {
  if (portGiven && port !== 0) return `http://127.0.0.1:${port}`;
  return existsSync(fileOf(dataDir))
    ? readFileSync(fileOf(dataDir), 'utf8').trim()
    : `http://127.0.0.1:${port || 4000}`;
}

/** @throws StartRefused while a server uses one of the databases, whose data must not change under it. */
export async function refuseUnderRunningSystem({ dataDir, databaseUrls }: Config): Promise<void> {
  const owner = ownerOf(dataDir);
  if (Object.values(databaseUrls).includes(null) && owner !== null) {
    throw new StartRefused(`The system runs on ${dataDir} (process ${owner}). Stop it first.`);
  }
  for (const url of new Set(Object.values(databaseUrls))) {
    if (url === null || !(await isUsed(url))) continue;
    throw new StartRefused('The system runs on the database of DATABASE_URL. Stop it first.');
  }
}

async function isUsed(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'skep-seed' });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database()
       and application_name in ('skep', 'skep-jobs') limit 1`,
    );
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
