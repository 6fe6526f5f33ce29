import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SUBGRAPH_NAMES } from '../subgraphs/kit/subgraph-names';
import { runProgram, type Started, startProgram, stopProgram } from './processes';

/** What the test files need to know of the running system; travels to them in the environment. */
export interface SystemState {
  databaseUrl: string;
  oneProcessUrl: string;
  spreadOutUrl: string;
  subgraphUrls: Record<string, string>;
  hardenedUrl: string;
}

export interface TestSystem {
  state: SystemState;
  stop(): Promise<void>;
}

export const LISTENING = /http:\/\/localhost:(\d+)/;

/** Name of the database that holds the migrated demo world; tests get copies of it. */
const TEMPLATE = 'skep_demo';

export async function copyDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template ${TEMPLATE}`);
  await client.end();
  return urlOf(serverUrl, name);
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

export interface DemoDatabase {
  serverUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a folder of its own and makes the demo world once, smaller if asked; copyDatabase gives copies
 * of it.
 */
export async function startDemoDatabase(scale = 1): Promise<DemoDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-test-'));
  chmodSync(dataDir, 0o755);
  const database = await startProgram('gateway/main-database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  const admin = new pg.Client({ connectionString: database.ready });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await runProgram('gateway/main-seed.js', ['--scale', String(scale)], {
    DATABASE_URL: urlOf(database.ready, TEMPLATE),
    LOG_LEVEL: 'warn',
  });
  return {
    serverUrl: database.ready,
    async stop() {
      await stopProgram(database.process);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the system both ways on copies of the demo world. */
export async function startSystem(): Promise<TestSystem> {
  const database = await startDemoDatabase();
  const { serverUrl } = database;
  const started: Started[] = [];
  const start = async (...args: Parameters<typeof startProgram>) => {
    const program = await startProgram(...args);
    started.push(program);
    return program;
  };
  const one = await copyDatabase(serverUrl, 'skep_one');
  const spread = await copyDatabase(serverUrl, 'skep_spread');
  const [gateway, hardened, { gatewayPort, subgraphUrls }] = await Promise.all([
    start('gateway/main.js', [], { DATABASE_URL: one }, LISTENING),
    start('gateway/main.js', [], { DATABASE_URL: one, ...PRODUCTION }, LISTENING),
    startSpreadOut(spread, start),
  ]);
  const local = (port: string) => `http://127.0.0.1:${port}`;
  return {
    state: {
      databaseUrl: serverUrl,
      oneProcessUrl: local(gateway.ready),
      spreadOutUrl: local(gatewayPort),
      subgraphUrls,
      hardenedUrl: local(hardened.ready),
    },
    async stop() {
      await Promise.all(started.map(({ process }) => stopProgram(process)));
      await database.stop();
    },
  };
}

const PRODUCTION = {
  NODE_ENV: 'production',
  TOKEN_KEY: 'skep-development-key-not-for-production!',
  INTERNAL_KEY: 'skep-development-key-not-for-production!',
  SECRETS_KEY: `${'00'.repeat(31)}01`,
};

/** Every subgraph by itself and a gateway in front; another gateway can be started with the same `urls`. */
export async function startSpreadOut(
  databaseUrl: string,
  start: typeof startProgram,
): Promise<{ gatewayPort: string; subgraphUrls: Record<string, string>; urls: Record<string, string> }> {
  // Subgraphs read one another's outboxes, so each must know where the others will listen before it starts.
  const ports = await freePorts(SUBGRAPH_NAMES.length);
  const subgraphUrls = Object.fromEntries(SUBGRAPH_NAMES.map((name, i) => [name, `http://127.0.0.1:${ports[i]}`]));
  const urls = Object.fromEntries(
    Object.entries(subgraphUrls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]),
  );
  await Promise.all(
    SUBGRAPH_NAMES.map((name, i) =>
      start(
        'gateway/main-subgraph.js',
        [name],
        { DATABASE_URL: databaseUrl, PORT: String(ports[i]), ...urls },
        LISTENING,
      ),
    ),
  );
  const gateway = await start('gateway/main.js', [], urls, LISTENING);
  return { gatewayPort: gateway.ready, subgraphUrls, urls };
}

async function freePorts(count: number): Promise<number[]> {
  const { createServer } = await import('node:net');
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<import('node:net').Server>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
