import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { addJob, type Jobs, startJobs } from '../../subgraphs/kit/jobs/jobs';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase, type Transaction, withTx } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';
import { startProxy } from '../support/proxy';
import { ALONE } from '../support/settings';
import { exitOf, startChild } from './children';

let own: OwnDatabase;
let db: Database;
const log = pino({ level: 'silent' });
const done = () => own.values('select key from done order by at');
const start = (jobs: Jobs) => startJobs({ db, ...ALONE, schema: 'sales', jobs, clock: systemClock, log });
const add = (key: string) => withTx(db, (tx) => addJob(tx, 'sales', 'note', { key }, { key }));
const noting: Jobs = {
  note: {
    run: async ({ key }: { key: string }, context) => {
      await withTx(context.db, (tx: Transaction) => tx.execute(sql`insert into done (key) values (${key})`));
    },
  },
};

beforeAll(async () => {
  own = await makeDatabase('kit_jobs');
  await migrateSubgraphs(own.url, ['sales'], ['sales']);
  await own.admin.query('create table done (key text not null, at bigint generated always as identity)');
  db = openDatabase(own.url);
});

beforeEach(() => own.admin.query('truncate done'));

afterAll(async () => {
  await db.close();
  await own.drop();
});

test('a job is kept with the transaction that asks for it, or not at all', async () => {
  const runner = start(noting);
  await withTx(db, async (tx) => {
    await addJob(tx, 'sales', 'note', { key: 'rolled back' });
    throw new Error('after all not');
  }).catch(() => undefined);
  await add('kept');
  await until(async () => (await done()).length > 0, 'the job');
  expect(await done()).toEqual(['kept']);
  await runner.stop();
});

test('a job that fails is tried again, and its failure keeps no value that a client sent', async () => {
  let attempts = 0;
  const runner = start({
    note: {
      run: async ({ key }: { key: string }, context) => {
        attempts += 1;
        if (attempts === 1) await withTx(context.db, (tx) => tx.execute(sql`select ${`secret of ${key}`}::int`));
        await withTx(context.db, (tx) => tx.execute(sql`insert into done (key) values (${key})`));
      },
    },
  });
  await add('second try');
  await until(async () => (await own.values('select last_error from sales_jobs.jobs'))[0] !== null, 'the failure');
  expect(await own.values('select last_error from sales_jobs.jobs')).toEqual(['22P02']);
  await own.admin.query(`update sales_jobs._private_jobs set run_at = now()`);
  await until(async () => (await done()).length > 0, 'the second try');
  await runner.stop();
});

test('a job that came due a thousand times while nothing ran is made up for once', async () => {
  await own.admin.query(`insert into sales_jobs._private_known_crontabs (identifier, known_since, last_execution)
    values ('every_minute', now() - interval '2 days', now() - interval '1000 minutes')`);
  const runner = start({
    every_minute: {
      run: (_: unknown, context) =>
        withTx(context.db, async (tx) => {
          await tx.execute(sql`insert into done (key) values ('made up for')`);
        }),
      cron: '* * *',
    },
  });
  await until(async () => (await done()).length > 0, 'the job');
  await until(async () => (await own.values('select count(*)::int from sales_jobs.jobs'))[0] === 0, 'an empty queue');
  // Once more, when the minute ends meanwhile.
  expect((await done()).length).toBeLessThanOrEqual(2);
  await runner.stop();
  await own.admin.query('truncate sales_jobs._private_known_crontabs');
});

test('a job whose process was killed is run by another one within seconds', async () => {
  await add('orphan');
  const child = await startChild('work', own.url);
  if (!child.stdout) throw new Error('the child says nothing');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await exitOf(child);
  const runner = start(noting);
  await until(async () => (await done()).length > 0, 'the orphan');
  expect(await done()).toEqual(['orphan']);
  await runner.stop();
});

test('jobs go on after the database ended all their connections', async () => {
  const runner = start(noting);
  await add('before');
  await until(async () => (await done()).length === 1, 'the first');
  await own.terminate(...(await own.backends()));
  await until(
    () =>
      add('after').then(
        () => true,
        () => false,
      ),
    'a connection',
  );
  await until(async () => (await done()).length === 2, 'the second');
  await runner.stop();
});

test('a job whose end could not be reported for want of a connection is run to its end by new workers', async () => {
  let runs = 0;
  const runner = start({
    note: {
      run: async ({ key }: { key: string }, context) => {
        runs += 1;
        await withTx(context.db, (tx) => tx.execute(sql`insert into done (key) values (${`${key} ${runs}`})`));
        if (runs > 1) return;
        await own.admin.query('alter table sales_jobs._private_jobs rename to hidden_jobs');
        await own.terminate(...(await own.backends('skep-jobs')));
        setTimeout(() => void own.admin.query('alter table sales_jobs.hidden_jobs rename to _private_jobs'), 500);
      },
    },
  });
  await add('reported late');
  await until(async () => (await done()).length >= 2, 'the second run');
  await until(async () => (await own.values('select 1 from sales_jobs._private_jobs')).length === 0, 'the report');
  await runner.stop();
});

test('a job that a worker was given but never heard of is run all the same', async () => {
  const proxy = await startProxy(own.url);
  const far = openDatabase(proxy.url);
  await Promise.all([add('given'), add('other')]);
  proxy.cutAt('get_job', 'before the answer');
  const runner = startJobs({ db: far, ...ALONE, schema: 'sales', jobs: noting, clock: systemClock, log });
  await until(async () => (await done()).length >= 2, 'both jobs');
  expect((await done()).sort()).toEqual(['given', 'other']);
  await runner.stop();
  await far.close();
  await proxy.close();
});
