import pg from 'pg';
import { createCharging } from '../../subgraphs/billing/charges/charging';
import type { Charging } from '../../subgraphs/kit/exchange/charging';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { makeServer, type OwnServer } from '../support/postgres-server';
import { type Proxy as Network, startProxy } from '../support/proxy';
import { type App, insist, supervise } from './supervised';

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
  for (let i = 0; i < count; i++)
    apps.push(await supervise({ databaseUrl: databaseUrl.toString(), program: ['gateway/programs/gateway.js'] }));
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
