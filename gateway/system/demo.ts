import { SingleBar } from 'cli-progress';
import pg from 'pg';
import type { Logger } from 'pino';
import { buildWorld } from '../../subgraphs/demo/build-world';
import type { World } from '../../subgraphs/demo/world';
import type { Database } from '../../subgraphs/kit/sql/database';
import type { Subgraph } from '../../subgraphs/kit/subgraph';
import { StartRefused } from '../common/start-errors';

/** A row says that a subgraph's demo data was begun or finished, so that a load that broke off is made again. */
const LOADS = `create table if not exists skep.demo_loads (
  subgraph text primary key, seed text not null, started_at timestamptz not null, finished_at timestamptz)`;

interface DemoOptions {
  now: Date;
  scale: number;
  /** Loads over existing demo data; never over data of any other origin. */
  replace: boolean;
}

/**
 * Loads the demo world into subgraphs whose demo data is missing or was broken off. Deterministic for a month and a
 * scale. Tables that hold rows of another origin are left alone.
 */
export async function loadDemo(
  subgraphs: readonly { subgraph: Subgraph<World>; db: Database }[],
  options: DemoOptions,
  log: Logger,
): Promise<void> {
  const due: { subgraph: Subgraph<World>; db: Database }[] = [];
  for (const entry of subgraphs) if (await isDue(entry, options)) due.push(entry);
  if (due.length === 0) return;
  const world = buildWorld({ now: options.now, scale: options.scale });
  log.info({ subgraphs: due.map(({ subgraph }) => subgraph.name) }, 'loading demo data');
  const bar = process.stderr.isTTY ? new SingleBar({ format: 'demo data [{bar}] {percentage}% {name}' }) : null;
  bar?.start(due.length, 0, { name: '' });
  for (const { subgraph, db } of due) {
    bar?.update({ name: subgraph.name });
    const started = performance.now();
    let rows = 0;
    await begin(db, subgraph.name, world.seed, options.now);
    await subgraph.loadDemo(db, world, (count) => {
      rows += count;
      bar?.update({ name: `${subgraph.name} ${rows} rows` });
    });
    await finish(db, subgraph.name, options.now);
    bar?.increment();
    // A terminal has the bar instead.
    const ms = Math.round(performance.now() - started);
    if (!bar) log.info({ subgraph: subgraph.name, rows, ms }, 'demo data loaded');
  }
  bar?.stop();
}

/** @throws StartRefused where the demo world is, whose accounts have a password that everybody knows. */
export async function refuseDemoAccounts(entries: readonly { db: Database }[]): Promise<void> {
  for (const db of new Set(entries.map((entry) => entry.db))) {
    const { rows } = await query(db, "select to_regclass('skep.demo_loads') is not null as any");
    if (!rows[0]?.any || !(await query(db, 'select 1 from skep.demo_loads limit 1')).rowCount) continue;
    throw new StartRefused(
      'The database holds the demo world, whose accounts have a public password: take an empty one.',
    );
  }
}

async function query(db: Database, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  return db.transactions.query(text, values);
}

async function isDue(
  { subgraph, db }: { subgraph: Subgraph<World>; db: Database },
  options: DemoOptions,
): Promise<boolean> {
  await query(db, LOADS);
  const { rows } = await query(db, 'select finished_at from skep.demo_loads where subgraph = $1', [subgraph.name]);
  if (rows.length > 0) return options.replace || rows[0].finished_at === null;
  return isEmpty(db, subgraph.name);
}

async function tablesOf(db: Database, schema: string): Promise<string[]> {
  const { rows } = await query(
    db,
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition`,
    [schema],
  );
  return rows.map((row) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(row.relname)}`);
}

async function isEmpty(db: Database, schema: string): Promise<boolean> {
  for (const table of await tablesOf(db, schema)) {
    const { rowCount } = await query(db, `select 1 from ${table} limit 1`);
    if (rowCount) return false;
  }
  return true;
}

async function begin(db: Database, name: string, seed: string, now: Date): Promise<void> {
  const tables = await tablesOf(db, name);
  // One text without parameters is one transaction; wallet entries let themselves be emptied only when it says why.
  await query(db, `select set_config('skep.replaces_demo', 'on', true); truncate ${tables.join(', ')}`);
  await query(
    db,
    `insert into skep.demo_loads values ($1, $2, $3, null)
     on conflict (subgraph) do update set seed = $2, started_at = $3, finished_at = null`,
    [name, seed, now],
  );
}

async function finish(db: Database, name: string, now: Date): Promise<void> {
  for (const table of await tablesOf(db, name)) await query(db, `analyze ${table}`);
  await query(db, 'update skep.demo_loads set finished_at = $2 where subgraph = $1', [name, now]);
}
