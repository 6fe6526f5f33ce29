import pg from 'pg';
import { pino } from 'pino';
import { createCharging } from '../../subgraphs/billing/charges/charging';
import { expireHolds } from '../../subgraphs/billing/charges/commands/expire';
import { systemClock } from '../../subgraphs/kit/basics/time';
import type { CallSurroundings } from '../../subgraphs/kit/exchange/call-door';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { finishCalls } from '../../subgraphs/usage/call/recovery';
import { countDirtyHours } from '../../subgraphs/usage/statistics/counting';
import { freePort, makeServer, type OwnServer } from '../support/postgres-server';
import { DEVELOPMENT_SECRETS } from '../usage/call-world';
import { type Stub, startStub } from '../usage/upstream-stub';
import { type App, insist, supervise } from './supervised';

export interface CallsSystem {
  server: OwnServer;
  stub: Stub;
  /** Asks the database directly, whatever happens to it meanwhile. Only for statements that may be repeated. */
  rows(statement: string, parameters?: unknown[]): Promise<Record<string, string>[]>;
  /** Those that take calls. */
  apps: App[];
  /** Where it runs by itself. */
  billing: App | null;
  /** The database as another process of the system has it, which is never hurt. */
  around: CallSurroundings;
  /** Does what the processes do by themselves every so often: for those who have no time to wait. */
  upkeep(): Promise<void>;
  stop(): Promise<void>;
}

const SETTINGS = ['max_connections=300', 'max_wal_size=512MB'];

/** One gateway with everything in it; or several processes of usage with one of billing, whose other neighbours are away. */
export async function startCallsSystem(count: number): Promise<CallsSystem> {
  const server = await makeServer(SETTINGS);
  const stub = await startStub();
  const databaseUrl = await emptyDatabase(server);
  const env = { UPSTREAM_HOSTS: '127.0.0.1' };
  const apps: App[] = [];
  let billing: App | null = null;
  if (count === 1) apps.push(await supervise({ databaseUrl, program: ['gateway/programs/gateway.js'], env }));
  else {
    const [port, ...ports] = await Promise.all(Array.from({ length: count + 1 }, freePort));
    const urls = urlsOf(port as number, ports[0] as number);
    const start = (name: string, at: number | undefined) =>
      supervise({ databaseUrl, program: ['gateway/programs/subgraph.js', name], env: { ...env, ...urls }, port: at });
    billing = await start('billing', port);
    // One after the other: the first migrates the database.
    for (const at of ports) apps.push(await start('usage', at));
  }
  const direct = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'auditor' });
  direct.on('error', () => undefined);
  direct.on('connect', (client) => client.on('error', () => undefined));
  const db = openDatabase(databaseUrl, { readers: 2, writers: 2, secrets: DEVELOPMENT_SECRETS });
  const around: CallSurroundings = {
    db,
    charging: createCharging(db),
    clock: systemClock,
    log: pino({ level: 'silent' }),
    settings: {
      sandboxSources: false,
      outbound: { allowedHosts: [], httpsOnly: true },
    },
  };
  return {
    server,
    stub,
    apps,
    billing,
    around,
    rows: (statement, parameters = []) => insist(async () => (await direct.query(statement, parameters)).rows),
    upkeep: () =>
      insist(async () => {
        await finishCalls(around);
        await expireHolds(db);
        await countDirtyHours(db);
      }),
    async stop() {
      await Promise.all([...apps, ...(billing ? [billing] : [])].map((app) => app.stop()));
      await db.close();
      await direct.end();
      await stub.stop();
      await server.drop();
    },
  };
}

async function emptyDatabase(server: OwnServer): Promise<string> {
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database calls');
  await admin.end();
  const url = new URL(server.url);
  url.pathname = '/calls';
  return url.toString();
}

/** Subgraphs that are not there tell nothing; what they would tell stands in the database already. */
function urlsOf(billing: number, usage: number): Record<string, string> {
  const names = ['CUSTOMERS', 'PRODUCTS', 'SALES', 'CONTRACTS', 'PLATFORM'];
  const away = names.map((name) => [`${name}_URL`, 'http://127.0.0.1:9']);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return { ...Object.fromEntries(away), BILLING_URL: local(billing), USAGE_URL: local(usage) };
}
