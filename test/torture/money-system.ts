import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createCharging } from '../../subgraphs/billing/charges/charging';
import type { Charging } from '../../subgraphs/kit/charging';
import { type Database, openDatabase } from '../../subgraphs/kit/database';
import { freePort, makeServer, type OwnServer } from '../kit/own-server';
import { type Proxy as Network, startProxy } from '../kit/proxy';
import { type Started, startProgram, stopProgram } from '../processes';
import { LISTENING } from '../system';
import { TOKEN_KEY } from './money-door';

/** One process of the application, behind a network of its own, that is started again whenever it dies. */
export interface App {
  url: string;
  network: Network;
  signal(name: NodeJS.Signals): void;
  /** When the process that runs now was ready. */
  bornAt(): number;
  stop(): Promise<void>;
}

export interface MoneySystem {
  server: OwnServer;
  /** Asks the database directly, whatever happens to it meanwhile. Only for statements that may be repeated. */
  rows(statement: string, parameters?: unknown[]): Promise<Record<string, string>[]>;
  apps: App[];
  /** Charging ports as other processes of the system have them, each with a network of its own. */
  charging: { port: Charging; network: Network }[];
  stop(): Promise<void>;
}

const SETTINGS = ['max_connections=300', 'max_wal_size=512MB'];

export const makeMoneyServer = (): Promise<OwnServer> => makeServer(SETTINGS);

/** `count` gateways with everything in them, and as many charging ports, on one empty database of the server. */
export async function startMoneySystem(server: OwnServer, name: string, count: number): Promise<MoneySystem> {
  const databaseUrl = new URL(server.url);
  databaseUrl.pathname = `/${name}`;
  const admin = new pg.Pool({ connectionString: server.url, max: 1 });
  await admin.query(`create database ${name}`);
  await admin.end();
  const direct = new pg.Pool({ connectionString: databaseUrl.toString(), max: 2, application_name: 'auditor' });
  direct.on('error', () => undefined);
  direct.on('connect', (client) => client.on('error', () => undefined));
  const apps: App[] = [];
  // One after the other: the first migrates the database.
  for (let i = 0; i < count; i++) apps.push(await superviseApp(databaseUrl.toString()));
  const charging = await Promise.all(apps.map(() => openCharging(databaseUrl.toString())));
  return {
    server,
    apps,
    charging,
    rows: (statement, parameters = []) => insist(async () => (await direct.query(statement, parameters)).rows),
    async stop() {
      await Promise.all(apps.map((app) => app.stop()));
      for (const { db, network } of charging) {
        await db.close();
        await network.close();
      }
      await direct.end();
    },
  };
}

async function openCharging(databaseUrl: string): Promise<{ port: Charging; network: Network; db: Database }> {
  const network = await startProxy(databaseUrl);
  const db = openDatabase(network.url, { readers: 2, writers: 3 });
  return { port: createCharging(db), network, db };
}

/** Reads until the database answers, for a minute. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // 57P03, 57P01 and connections that break are the faults of this test; a wrong statement is not.
      const code = (error as { code?: string }).code ?? '';
      if (attempt > 600 || /^(42|23|22)/.test(code)) throw error;
      await pause(100);
    }
  }
}

async function superviseApp(databaseUrl: string): Promise<App> {
  const network = await startProxy(databaseUrl);
  const port = await freePort();
  const env = {
    DATABASE_URL: network.url,
    PORT: String(port),
    SEED_DEMO: 'off',
    SANDBOX_PAYMENTS: 'on',
    TOKEN_KEY,
    LOG_LEVEL: 'info',
  };
  let stopping = false;
  let current: Started | undefined;
  let bornAt = 0;

  async function start(): Promise<void> {
    for (let attempt = 1; !stopping; attempt++) {
      try {
        current = await startProgram('gateway/main.js', [], env, LISTENING);
        bornAt = performance.now();
        current.process.once('exit', () => void start().catch(() => undefined));
        if (stopping) await stopProgram(current.process);
        return;
      } catch (error) {
        // It ends when the database is away as it starts, like any service that is started again.
        if (attempt > 30) throw error;
        await pause(300);
      }
    }
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    network,
    signal: (name) => current?.process.kill(name),
    bornAt: () => (current?.process.exitCode === null && current.process.signalCode === null ? bornAt : -1),
    async stop() {
      stopping = true;
      current?.process.kill('SIGCONT');
      if (current) await stopProgram(current.process);
      await network.close();
    },
  };
}
