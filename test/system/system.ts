import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { runProgram, type Started, startProgram, stopProgram } from './processes';

/** What the test files need to know of the running system; travels to them in the environment. */
export interface SystemState {
  databaseUrl: string;
  oneProcessUrl: string;
  spreadOutUrl: string;
  subgraphUrls: Record<string, string>;
  hardenedUrl: string;
}

interface TestSystem {
  state: SystemState;
  stop(): Promise<void>;
}

export const LISTENING = /http:\/\/localhost:(\d+)/;

/** Name of the database that holds the migrated demo world; tests get copies of it. */
const TEMPLATE = 'skep_demo';

/** A copy of the demo world, or an empty database. */
export const copyDatabase = (serverUrl: string, name: string): Promise<string> =>
  createDatabase(serverUrl, name, TEMPLATE);

async function createDatabase(serverUrl: string, name: string, template = 'template1'): Promise<string> {
  const drop = `drop database if exists ${name} with (force)`;
  // The default way writes every page to the log as well.
  await onServer(serverUrl, drop, `create database ${name} template ${template} strategy file_copy`);
  return urlOf(serverUrl, name);
}

/** Copies of the demo world fill a disk unless they go with the test that made them. */
export const dropDatabase = (serverUrl: string, name: string): Promise<void> =>
  onServer(serverUrl, `drop database if exists ${name} with (force)`);

async function onServer(serverUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Nothing of a test run need outlive a loss of power; those that cut it have a PostgreSQL of their own. */
const FORGETFUL = [
  'alter system set fsync = off',
  'alter system set synchronous_commit = off',
  'alter system set full_page_writes = off',
  'select pg_reload_conf()',
];

interface DemoDatabase {
  serverUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a folder of its own with the demo world in it, smaller if asked; copyDatabase gives copies of it.
 * A world that an earlier run of the same sources made on the same day is taken as it is, but not where CI proves them.
 */
export async function startDemoDatabase(scale = 1): Promise<DemoDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-test-'));
  chmodSync(dataDir, 0o755);
  const kept = join(tmpdir(), `skep-world-${worldStamp(scale)}`);
  const isKept = !process.env.CI && existsSync(kept);
  if (isKept) utimesSync(kept, new Date(), new Date());
  if (isKept) execFileSync('cp', ['-a', `${kept}/.`, dataDir]);
  const start = () => startProgram('gateway/programs/database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  let database = await start();
  if (!isKept) {
    await makeWorld(database.ready, scale);
    if (!process.env.CI) {
      await stopProgram(database.process);
      keepWorld(dataDir, kept);
      database = await start();
    }
  }
  return {
    serverUrl: database.ready,
    async stop() {
      await stopProgram(database.process);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeWorld(serverUrl: string, scale: number): Promise<void> {
  await onServer(serverUrl, ...FORGETFUL, `create database ${TEMPLATE}`);
  await runProgram('gateway/programs/seed.js', ['--scale', String(scale), '--yes'], {
    DATABASE_URL: urlOf(serverUrl, TEMPLATE),
    LOG_LEVEL: 'warn',
  });
}

/** What the demo world is made from: the day, its plain facts, who writes them, and the tables. */
function worldStamp(scale: number): string {
  const root = projectPath('subgraphs');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^demo\/|\/demo(\.ts$|\/)|\/migrations\/.*\.sql$/.test(file))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
  const hash = createHash('sha256').update(`${scale} ${new Date().toISOString().slice(0, 10)}`);
  for (const file of sources) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Hours after which a world of other sources, or what a run that was killed left behind, only takes up the disk. */
const STALE_HOURS = 2;

function dropStale(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => /^skep-(world|test)-/.test(entry))) {
    const path = join(tmpdir(), name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_HOURS * 3600_000) rmSync(path, { recursive: true, force: true });
  }
}

/** Renamed into place, so that a run beside this one finds all of it or nothing. */
function keepWorld(dataDir: string, kept: string): void {
  dropStale();
  const copy = `${kept}-${process.pid}`;
  execFileSync('cp', ['-a', dataDir, copy]);
  if (existsSync(kept)) rmSync(copy, { recursive: true });
  else renameSync(copy, kept);
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
  // For work on one thing (`npm run test:one -- PATTERN`): no suite of both-ways can run then.
  const oneWay = process.env.SKEP_TEST_WAYS === 'one';
  const startGateway = (env: Record<string, string>) => start('gateway/programs/gateway.js', [], env, LISTENING);
  const [gateway, hardened, { gatewayPort, subgraphUrls }] = await Promise.all([
    startGateway({ DATABASE_URL: one }),
    oneWay
      ? { ready: '' }
      : createDatabase(serverUrl, 'skep_hardened').then((url) =>
          startGateway({ DATABASE_URL: url, ...productionSettings() }),
        ),
    oneWay
      ? { gatewayPort: '', subgraphUrls: {} }
      : startSpreadOut(await copyDatabase(serverUrl, 'skep_spread'), start),
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

/** What production must be told; keys that are drawn anew each time. */
export const productionSettings = (): Record<string, string> => ({
  NODE_ENV: 'production',
  TOKEN_KEY: randomBytes(32).toString('base64url'),
  INTERNAL_KEY: randomBytes(32).toString('base64url'),
  SECRETS_KEY: randomBytes(32).toString('hex'),
  HOUSE_NAME: '蜂巢数据服务有限公司',
  HOUSE_CREDIT_CODE: '91310000MA1K35XY05',
});

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
        'gateway/programs/subgraph.js',
        [name],
        { DATABASE_URL: databaseUrl, PORT: String(ports[i]), ...urls },
        LISTENING,
      ),
    ),
  );
  const gateway = await start('gateway/programs/gateway.js', [], urls, LISTENING);
  return { gatewayPort: gateway.ready, subgraphUrls, urls };
}

export async function freePorts(count: number): Promise<number[]> {
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
