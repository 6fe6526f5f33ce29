import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase, sleep, until } from '../support/own-database';
import { makeServer, type OwnServer } from '../support/postgres-server';
import { startProxy } from '../support/proxy';

const READERS = 12;
const CALLERS = 40;
let own: OwnDatabase;

const backends = () => own.backends('skep');

beforeAll(async () => {
  own = await makeDatabase('kit_reads');
  await own.admin.query('create table numbers as select n from generate_series(1, 100) n');
});

afterAll(() => own.drop());

interface Load {
  served: number;
  failed: number;
  /** The longest that a caller waited for an answer or an error. */
  longestMs: number;
}

/** Callers who ask again in the very tick in which their last answer or error came. */
function startLoad(db: Database): { load: Load; stop(): Promise<void> } {
  const load: Load = { served: 0, failed: 0, longestMs: 0 };
  let stopped = false;
  const call = async (caller: number) => {
    while (!stopped) {
      const started = performance.now();
      try {
        const rows = await db.sql<{ n: number }[]>`select n from numbers where n <= ${caller} order by n`;
        expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: caller }, (_, i) => i + 1));
        load.served++;
      } catch (error) {
        expect(error).toHaveProperty('code');
        load.failed++;
        // A server that is gone is refused at once; without a pause this would starve the timers of the test.
        await new Promise((resolve) => (load.failed % 50 ? process.nextTick(resolve) : setTimeout(resolve, 5)));
      }
      load.longestMs = Math.max(load.longestMs, performance.now() - started);
    }
  };
  const callers = Array.from({ length: CALLERS }, (_, i) => call(i + 1));
  return {
    load,
    async stop() {
      stopped = true;
      await Promise.all(callers);
    },
  };
}

async function expectServing(db: Database): Promise<void> {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => db.sql`select ${i}::int as i`));
  expect(answers.map(([row]) => row?.i)).toEqual(Array.from({ length: 50 }, (_, i) => i));
}

describe('reads', () => {
  test('go on at once when every backend is terminated under load, again and again', async () => {
    const db = openDatabase(own.url, { readers: READERS, writers: 1 });
    const { load, stop } = startLoad(db);
    for (let round = 0; round < 6; round++) {
      const { served } = load;
      await until(() => load.served > served + 100, 'serving again');
      await own.terminate(...(await backends()));
    }
    const { served } = load;
    await until(() => load.served > served + 100, 'serving again');
    await stop();
    expect(load.failed).toBeGreaterThan(0);
    expect(load.longestMs).toBeLessThan(2_000);
    await until(async () => (await backends()).length <= READERS, 'the connections of lost pools ended');
    await expectServing(db);
    await db.close();
    await until(async () => (await backends()).length === 0, 'no connection left');
  });

  test('go on when the network resets every connection, also those that are being made', async () => {
    const proxy = await startProxy(own.url);
    const db = openDatabase(proxy.url, { readers: READERS, writers: 1 });
    const { load, stop } = startLoad(db);
    for (let round = 0; round < 15; round++) {
      await sleep(round * 3);
      proxy.resetAll();
    }
    const { served } = load;
    await until(() => load.served > served + 100, 'serving again');
    await stop();
    expect(load.longestMs).toBeLessThan(2_000);
    await expectServing(db);
    await db.close();
    await proxy.close();
  });

  test.each(['before the server', 'before the answer'] as const)(
    'fail within a bound when a new connection is cut %s',
    async (when) => {
      const proxy = await startProxy(own.url);
      const db = openDatabase(proxy.url, { readers: 1, writers: 1 });
      proxy.cutAt('application_name', when);
      const started = performance.now();
      await expect(db.sql`select 1`).rejects.toHaveProperty('code');
      expect(performance.now() - started).toBeLessThan(1_000);
      await expectServing(db);
      await db.close();
      await proxy.close();
    },
  );

  test('asked in each tick around a close all end, and none ends the process', async () => {
    const db = openDatabase(own.url, { readers: 3, writers: 1 });
    await expectServing(db);
    const asked: Promise<unknown>[] = [];
    const ask = () => asked.push(db.sql`select 1`.then(String, String));
    const killed = own.terminate(...(await backends()));
    for (let tick = 0; tick < 300; tick++) {
      ask();
      process.nextTick(ask);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await killed;
    const all = Promise.all(asked);
    expect(await Promise.race([all.then(() => 'ended'), sleep(2_000)])).toBe('ended');
    await expectServing(db);
    await db.close();
  });

  test('that run on healthy connections finish when another one is lost', async () => {
    const db = openDatabase(own.url, { readers: 2, writers: 1 });
    const slow = db.sql<{ pid: number }[]>`select pg_backend_pid() as pid, pg_sleep(0.4)`.then((rows) => rows[0]?.pid);
    const [other] = await db.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await own.terminate(other?.pid as number);
    const isServing = () => db.sql`select 1`.then(Boolean, () => false);
    await until(isServing, 'serving again');
    await expectServing(db);
    expect(await slow).not.toBe(other?.pid);
    await db.close();
  });

  test('that are quick do not wait behind slow ones, once their text was seen to be slow, nor long behind a new one', async () => {
    const db = openDatabase(own.url, { readers: 6, writers: 1 });
    await expectServing(db);
    const slow = () => Promise.all([1, 2, 3].map(() => db.sql`/* slow */ select pg_sleep(0.6)`));
    const longestOf = async (meanwhile: Promise<unknown>) => {
      let [longestMs, over] = [0, false];
      void meanwhile.then(() => {
        over = true;
      });
      while (!over) {
        const asked = performance.now();
        await Promise.all(Array.from({ length: 8 }, (_, i) => db.sql`/* quick */ select ${i}::int as i`));
        longestMs = Math.max(longestMs, performance.now() - asked);
      }
      return longestMs;
    };
    const unknown = slow();
    await sleep(50);
    expect(await longestOf(unknown)).toBeLessThan(300);
    expect(await longestOf(slow())).toBeLessThan(300);
    expect(await longestOf(Promise.all([1, 2].map(() => db.alone`/* told */ select pg_sleep(0.6)`)))).toBeLessThan(300);
    await db.close();
  });

  test('by keys are planned once, however many keys they bring', async () => {
    const db = openDatabase(own.url, { readers: 3, writers: 1 });
    const byKeys = (count: number) => db.merged`
      /* byKeys */ select t.typname from unnest(${Array.from({ length: count }, (_, i) => `${i + 16}`)}::text[]::bigint[]) k(key)
      join pg_type t on t.oid = k.key`;
    for (let i = 1; i <= 20; i++) await byKeys(i % 3);
    const plansOf = () => db.merged<{ custom: number; generic: number }[]>`
      /* plans */ select custom_plans::int as custom, generic_plans::int as generic from pg_prepared_statements
      where statement like '%/* by' || 'Keys */%'`;
    // Of a new text nobody knows that it is quick, so that it begins on another connection.
    await plansOf();
    const [plans] = await plansOf();
    expect(plans?.custom).toBe(0);
    expect(plans?.generic).toBeGreaterThan(10);
    await db.close();
  });

  test('give arrays of texts, identifiers, amounts, days and numbers, and take them', async () => {
    const db = openDatabase(own.url, { readers: 1, writers: 1 });
    const texts = ['plain', 'with "quotes", {braces} and \\', '', 'NULL', '你好\n'];
    const [row] = await db.sql`
      select ${texts}::text[] as texts, array[9007199254740993, null]::bigint[] as ids, array[1, 2] as numbers,
        array['0.100000']::numeric[] as amounts, array['2026-02-28']::date[] as days,
        'b' = any(${['a', 'b']}) as member, '{}'::text[] as nothing`;
    expect(row).toEqual({
      texts,
      ids: ['9007199254740993', null],
      numbers: [1, 2],
      amounts: ['0.100000'],
      days: ['2026-02-28'],
      member: true,
      nothing: [],
    });
    await db.close();
  });
});

describe('a PostgreSQL server', () => {
  let server: OwnServer;

  beforeAll(async () => {
    server = await makeServer();
  });

  afterAll(() => server.drop());

  test('that is killed and started again is used again within ten seconds', async () => {
    const db = openDatabase(server.url, { readers: READERS, writers: 2 });
    await db.sql`create table numbers as select n from generate_series(1, 100) n`;
    const { load, stop } = startLoad(db);
    await until(() => load.served > 100, 'serving');
    await server.kill();
    await until(() => load.failed > CALLERS, 'failing');
    const down = performance.now();
    await server.start();
    const { served } = load;
    await until(() => load.served > served + 100, 'serving again');
    await stop();
    expect(performance.now() - down).toBeLessThan(10_000);
    expect(load.longestMs).toBeLessThan(5_000);
    await withTx(db, async () => undefined);
    await db.close();
  });

  test('that stops answering fails reads and transactions within a bound, and is used again when it answers', async () => {
    const db = openDatabase(server.url, { readers: 1, writers: 1, answerTimeoutMs: 300 });
    const [reader] = await db.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const writer = await withTx(db, async (tx) => (await tx.execute('select pg_backend_pid() as pid')).rows[0]?.pid);
    const frozen = [reader?.pid, writer] as number[];
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    const started = performance.now();
    await Promise.all([
      expect(db.sql`select 1`).rejects.toThrow('PostgreSQL does not answer.'),
      expect(withTx(db, async () => undefined)).rejects.toThrow(),
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
    await expectServing(db);
    await withTx(db, async () => undefined);
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
    await db.close();
  });

  test('that is only idle for long keeps its connections', async () => {
    const db = openDatabase(server.url, { readers: 1, writers: 1, answerTimeoutMs: 500 });
    const backend = async () => (await db.sql<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid;
    const before = await backend();
    await sleep(1_200);
    expect(await backend()).toBe(before);
    await db.close();
  });
});
