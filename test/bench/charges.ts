import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createCharging } from '../../subgraphs/billing/charges/charging';
import { systemClock } from '../../subgraphs/kit/basics/time';
import type { Charging } from '../../subgraphs/kit/exchange/charging';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { startProgram, stopProgram } from '../system/processes';
import { median } from './load';

const CLIENTS = [1, 8, 32];
const WALLETS = { hot: 1, many: 1000 } as const;
type Kind = keyof typeof WALLETS;

/** The equivalent of a charge in bare SQL: one row lock and one insert, committed. Without keys, floors or holds. */
const BARE = `
  create table bare_wallets (id int primary key, balance numeric(20,6) not null, version bigint not null);
  create table bare_entries (id bigint generated always as identity primary key, wallet_id int not null,
    amount numeric(20,6) not null, created_at timestamptz not null default clock_timestamp());
  insert into bare_wallets select i, 1000000000, 0 from generate_series(1, 1000) i;
  insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state, balance)
    select i, 'w', true, 'NORMAL', 'PREPAID', 1000000000 from generate_series(1, 1000) i;
  analyze`;
const scriptFor = (wallets: number) => `\\set id random(1, ${wallets})
begin;
update bare_wallets set balance = balance - 0.01, version = version + 1 where id = :id;
insert into bare_entries (wallet_id, amount) values (:id, -0.01);
commit;
`;

/** Transactions a second of pgbench, which must be on PATH (package postgresql-contrib or postgresql). */
function pgbench(url: string, wallets: number, clients: number, seconds: number): number {
  const script = join(mkdtempSync(join(tmpdir(), 'skep-bench-')), 'charge.sql');
  writeFileSync(script, scriptFor(wallets));
  const threads = String(Math.min(clients, 2));
  const args = ['-n', '-M', 'prepared', '-f', script, '-c', String(clients), '-j', threads, '-T', String(seconds), url];
  const text = execFileSync('pgbench', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/tps = ([\d.]+)/.exec(text)?.[1]);
}

let calls = 0;

/** Charges a second of the port, as usage asks it: each client waits for its answer and asks again. */
async function ours(charging: Charging, wallets: number, clients: number, seconds: number): Promise<number> {
  const started = performance.now();
  let done = 0;
  const client = async () => {
    while (performance.now() - started < seconds * 1000) {
      const customerId = String(1 + Math.floor(Math.random() * wallets));
      await charging.charge({ customerId, seqNo: `bench-${calls++}`, amount: '0.01', feeName: 'call' });
      done++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done / ((performance.now() - started) / 1000);
}

/** Charges on one hot wallet and on a thousand beside pgbench on the same server, rounds interleaved. */
export async function benchCharges(rounds: number, seconds: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skep-bench-'));
  execFileSync('chmod', ['755', dataDir]);
  const server = await startProgram('gateway/programs/database.js', [], { DATA_DIR: dataDir }, /DATABASE_URL=(\S+)/);
  try {
    const url = server.ready;
    await migrateSubgraphs(url, ['billing']);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(BARE);
    const db = openDatabase(url);
    const charging = createCharging(db);
    await ours(charging, 1000, 8, seconds);
    process.stdout.write(
      `charges a second, medians of ${rounds} rounds of ${seconds} s, ${systemClock.now().toISOString()}\n`,
    );
    for (const kind of Object.keys(WALLETS) as Kind[]) {
      for (const clients of CLIENTS) {
        const [mine, bare]: [number[], number[]] = [[], []];
        for (let i = 0; i < rounds; i++) {
          bare.push(pgbench(url, WALLETS[kind], clients, seconds));
          mine.push(await ours(charging, WALLETS[kind], clients, seconds));
        }
        const ratio = (median(mine) / median(bare)).toFixed(2);
        process.stdout.write(
          `${kind.padEnd(5)} ${String(clients).padStart(2)} clients  skep ${median(mine).toFixed(0).padStart(6)}  pgbench ${median(bare).toFixed(0).padStart(6)}  ratio ${ratio}\n`,
        );
      }
    }
    await admin.end();
    await db.close();
  } finally {
    await stopProgram(server.process);
  }
}
