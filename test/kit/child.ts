import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { runStatements } from '../../subgraphs/billing/statement-runs/commands/run';
import { takeInFile } from '../../subgraphs/customers/import-kinds';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf } from '../../subgraphs/kit/exchange/outbox';
import { startJobs } from '../../subgraphs/kit/jobs/jobs';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { SYSTEM } from '../../subgraphs/kit/requests/context';
import { openDatabase, type Transaction } from '../../subgraphs/kit/sql/database';
import { ALONE } from '../support/settings';

/** What a test lets another process do, to kill it or to race with it. */
const tasks = {
  migrate: (url: string) => migrateSubgraphs(url, SUBGRAPH_NAMES),

  /** Applies an event and stays between that and the COMMIT. */
  async apply(url: string) {
    const db = openDatabase(url, { readers: 1, writers: 1 });
    const handlers = {
      'businessCustomer.message': async (tx: Transaction, { key }: { key: string }) => {
        await tx.execute(sql`insert into applied (key) values (${key})`);
        process.stdout.write('applied\n');
        await new Promise(() => undefined);
      },
    };
    startConsumer({
      db,
      schema: 'sales',
      producer: 'customers',
      feed: feedOf(db, 'customers'),
      handlers,
      pollMs: 1_000,
      log: pino({ level: 'silent' }),
    });
    await new Promise(() => undefined);
  },

  /** Takes a job and never ends it. */
  async work(url: string) {
    const db = openDatabase(url, { readers: 1, writers: 1 });
    const run = async () => {
      process.stdout.write('working\n');
      await new Promise(() => undefined);
    };
    startJobs({
      db,
      ...ALONE,
      schema: 'sales',
      jobs: { note: { run } },
      clock: systemClock,
      log: pino({ level: 'silent' }),
    });
    await new Promise(() => undefined);
  },

  /** Takes in the files that are handed in to customers, for as long as it lives. */
  async takeInFiles(url: string) {
    const db = openDatabase(url, { readers: 1, writers: 1 });
    startJobs({
      db,
      ...ALONE,
      schema: 'customers',
      jobs: { takeInFile },
      clock: systemClock,
      log: pino({ level: 'silent' }),
    });
    await new Promise(() => undefined);
  },

  /** Makes the statements of the run that waits. */
  async makeStatements(url: string) {
    const db = openDatabase(url, { readers: 1, writers: 1 });
    const [run] = await db.sql<{ id: string }[]>`select id from billing.statement_runs where state = 'WAITING'`;
    const log = pino({ level: 'silent' });
    const context = {
      viewer: SYSTEM,
      requestId: 'child',
      clientIp: '',
      now: () => systemClock.now(),
      db,
      ...ALONE,
      log,
    };
    await runStatements({ runId: run?.id }, context);
  },
};

export type Task = keyof typeof tasks;

const [task, url = ''] = process.argv.slice(2);
tasks[task as Task](url).catch((error: unknown) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
