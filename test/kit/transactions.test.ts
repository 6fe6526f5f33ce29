import { sql } from 'drizzle-orm';
import { type Database, openDatabase, type Transaction, withTx } from '../../subgraphs/kit/sql/database';
import { CommitUnknown } from '../../subgraphs/kit/sql/lost-answers';
import { fragment, type Sql } from '../../subgraphs/kit/sql/sql';
import { makeDatabase, type OwnDatabase, sleep, until } from '../support/own-database';
import { startProxy } from '../support/proxy';

const WRITERS = 3;
let own: OwnDatabase;
let db: Database;

const put = (tx: Transaction, id: string) => tx.execute(sql`insert into entries (id) values (${id})`);
const kept = () => own.values('select id from entries order by id');
const backendOf = async (tx: Transaction): Promise<number> =>
  Number((await tx.execute(sql`select pg_backend_pid() pid`)).rows[0]?.pid);

beforeAll(async () => {
  own = await makeDatabase('kit_transactions');
  db = openDatabase(own.url, { writers: WRITERS, readers: 1 });
  await own.admin.query(`
    create table entries (id text primary key);
    create table counters (id int primary key, value int not null);
    create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(10); return null; end $$;
    create constraint trigger slow_commit after insert on entries deferrable initially deferred
      for each row when (new.id = 'slow') execute function linger();`);
});

beforeEach(() => own.admin.query(`truncate entries, counters; insert into counters values (1, 0), (2, 0)`));

afterAll(async () => {
  await db.close();
  await own.drop();
});

/** All slots at once, each with a statement that the others wait for. */
async function expectAllSlotsFree(): Promise<void> {
  expect(db.transactions.idleCount).toBe(db.transactions.totalCount);
  expect(db.transactions.waitingCount).toBe(0);
  let inside = 0;
  const occupy = () =>
    withTx(db, async (tx) => {
      await tx.execute(sql`select 1`);
      inside++;
      await until(() => inside === WRITERS, 'every slot in use at once');
    });
  await Promise.all(Array.from({ length: WRITERS }, occupy));
}

const deaths: [moment: string, work: (tx: Transaction) => Promise<unknown>][] = [
  [
    'idle between two statements',
    async (tx) => {
      await put(tx, 'early');
      await own.terminate(await backendOf(tx));
      await put(tx, 'late');
    },
  ],
  [
    'during a statement',
    async (tx) => {
      await put(tx, 'early');
      const pid = await backendOf(tx);
      await Promise.all([tx.execute(sql`select pg_sleep(10)`), sleep(20).then(() => own.terminate(pid))]);
    },
  ],
  [
    'after the last statement, before COMMIT',
    async (tx) => {
      await put(tx, 'early');
      await own.terminate(await backendOf(tx));
    },
  ],
  [
    'during COMMIT',
    async (tx) => {
      await put(tx, 'slow');
      const pid = await backendOf(tx);
      const committing = async () =>
        (await own.values(`select 1 from pg_stat_activity where pid = $1 and query = 'COMMIT'`, [pid])).length > 0;
      void until(committing, 'the COMMIT').then(() => own.terminate(pid));
    },
  ],
];

describe.each(deaths)('a backend that dies %s', (_moment, work) => {
  test('keeps nothing of its transaction, and the next one works', async () => {
    await expect(withTx(db, work)).rejects.toThrow();
    expect(await kept()).toEqual([]);
    await withTx(db, (tx) => put(tx, 'next'));
    expect(await kept()).toEqual(['next']);
  });

  test('does so every time without losing a slot of the pool', async () => {
    for (let i = 0; i < 13; i++) await expect(withTx(db, work)).rejects.toThrow();
    expect(await kept()).toEqual([]);
    await expectAllSlotsFree();
  });
});

describe('a transaction', () => {
  test('whose connection died runs no later statement inside another transaction', async () => {
    let other: () => void = () => undefined;
    const otherRuns = new Promise<void>((resolve) => {
      other = resolve;
    });
    let late: Promise<unknown> = Promise.resolve();
    const dead = withTx(db, async (tx) => {
      await put(tx, 'early');
      await own.terminate(await backendOf(tx));
      await put(tx, 'swallowed').catch(() => undefined);
      late = otherRuns.then(() => put(tx, 'late'));
      late.catch(() => undefined);
    });
    await expect(dead).rejects.toThrow();
    await withTx(db, async (tx) => {
      await put(tx, 'other');
      other();
      await expect(late).rejects.toThrow();
      await put(tx, 'other too');
    });
    expect(await kept()).toEqual(['other', 'other too']);
  });

  test.each(['failed', 'committed'])('that has %s refuses the statements it left behind', async (end) => {
    let late: Promise<unknown> = Promise.resolve();
    const left = withTx(db, async (tx) => {
      await put(tx, 'first');
      late = sleep(30).then(() => put(tx, 'late'));
      late.catch(() => undefined);
      if (end === 'failed') throw new Error('the work fails');
    });
    await left.catch(() => undefined);
    await expect(late).rejects.toHaveProperty('cause.message', 'The transaction is over.');
    expect(await kept()).toEqual(end === 'failed' ? [] : ['first']);
  });

  test('does not commit after an error that its work swallowed', async () => {
    const work = withTx(db, async (tx) => {
      await put(tx, 'twice');
      await put(tx, 'twice').catch(() => undefined);
      return 'well';
    });
    await expect(work).rejects.toThrow('The transaction had failed and was rolled back.');
    expect(await kept()).toEqual([]);
  });

  test('takes effect once however often it could not be serialised', async () => {
    let runs = 0;
    const add = () =>
      withTx(db, async (tx) => {
        runs++;
        await tx.execute(sql`set transaction isolation level serializable`);
        const { rows } = await tx.execute(sql`select value from counters where id = 1`);
        await sleep(5);
        await tx.execute(sql`update counters set value = ${Number(rows[0]?.value) + 1} where id = 1`);
      });
    await Promise.all(Array.from({ length: WRITERS }, add));
    expect(await own.values('select value from counters where id = 1')).toEqual([WRITERS]);
    expect(runs).toBeGreaterThan(WRITERS);
  });

  test('takes effect once after a deadlock', async () => {
    let met = 0;
    const both = (ids: [number, number]) =>
      withTx(db, async (tx) => {
        await tx.execute(sql`set local deadlock_timeout = '30ms'`);
        await tx.execute(sql`update counters set value = value + 1 where id = ${ids[0]}`);
        met++;
        await until(() => met >= 2, 'both hold their first row');
        await tx.execute(sql`update counters set value = value + 1 where id = ${ids[1]}`);
      });
    await Promise.all([both([1, 2]), both([2, 1])]);
    expect(met).toBe(3);
    expect(await own.values('select value from counters order by id')).toEqual([2, 2]);
  });

  test('begins anew when its pooled connection turns out to be dead', async () => {
    await expectAllSlotsFree();
    await own.terminate(...(await own.backends('skep')));
    await Promise.all(['a', 'b', 'c'].map((id) => withTx(db, (tx) => put(tx, id))));
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });
});

describe('a COMMIT that is not confirmed', () => {
  test.each([
    ['before the answer', ['paid']],
    ['before the server', []],
  ] as const)('is reported as unknown when the network fails %s', async (when, rows) => {
    const proxy = await startProxy(own.url);
    const far = openDatabase(proxy.url, { writers: 1 });
    proxy.cutAt('COMMIT', when);
    await expect(withTx(far, (tx) => put(tx, 'paid'))).rejects.toThrow(CommitUnknown);
    await until(async () => (await kept()).length === rows.length, 'the fate of the transaction');
    expect(await kept()).toEqual(rows);
    await withTx(far, (tx) => put(tx, 'next'));
    await far.close();
    await proxy.close();
  });
});

describe('the sql of a transaction', () => {
  test('gives rows as reads give them: camelCase, int64, numeric and dates as text, arrays of them too', async () => {
    const statement = (sql: Sql) => sql<Record<string, unknown>[]>`
      select 9007199254740993::bigint as big_id, 1.100000::numeric as unit_price, date '2026-02-28' as due_on,
        timestamptz '2026-01-01 00:00:00.123+08' as made_at, '{"a":[1]}'::jsonb as facts, true as is_paid,
        array[9007199254740993]::bigint[] as ids, array[0.10]::numeric[] as rates, array[date '2026-01-01'] as days,
        array['x', null] as names, null::text as nothing, 7 as row_no`;
    const read = await statement(db.sql);
    const written = await withTx(db, (tx) => statement(tx.sql));
    expect(written).toEqual(read.map((row) => ({ ...row })));
    expect(written).toMatchObject([{ bigId: '9007199254740993', unitPrice: '1.100000', dueOn: '2026-02-28' }]);
  });

  test('takes parts that belong to no database or to another sql, with their values', async () => {
    const part = fragment`value > ${5} and ${db.sql`id = any(${['1', '2']}::text[]::int[])`}`;
    const put = (tx: Transaction) => tx.sql`update counters set value = value + ${10} where id = ${1} returning id`;
    await withTx(db, put);
    expect(await withTx(db, (tx) => tx.sql`select id, value from counters where ${part}`)).toEqual([
      { id: 1, value: 10 },
    ]);
  });

  test('refuses a value that is undefined, and a statement once the transaction is over', async () => {
    const escaped: Transaction[] = [];
    const undefinedValue = withTx(db, async (tx) => {
      escaped.push(tx);
      await tx.sql`insert into entries (id) values (${undefined})`;
    });
    await expect(undefinedValue).rejects.toThrow('undefined');
    const [tx] = escaped as [Transaction];
    await expect(tx.sql`insert into entries (id) values ('late')`.then()).rejects.toThrow('over');
    expect(await kept()).toEqual([]);
  });
});
