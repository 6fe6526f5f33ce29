import { sql } from 'drizzle-orm';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type KeyedRequest, withIdempotency } from '../../subgraphs/kit/requests/idempotency';
import { type Database, openDatabase, type Transaction } from '../../subgraphs/kit/sql/database';
import { CommitUnknown } from '../../subgraphs/kit/sql/lost-answers';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';
import { startProxy } from '../support/proxy';

let own: OwnDatabase;
let db: Database;

const request: KeyedRequest = {
  schema: 'customers',
  scope: '1001',
  key: 'key-of-a-client',
  operation: 'pay',
  payload: { amount: '12.50' },
};

const pay = async (tx: Transaction) => {
  const { rows } = await tx.execute<{ number: number }>(sql`insert into payments default values returning number`);
  return { paid: true, number: rows[0]?.number };
};
const payments = async () => Number((await own.values('select count(*)::int from payments'))[0]);

beforeAll(async () => {
  own = await makeDatabase('kit_idempotency');
  await migrateSubgraphs(own.url, ['customers']);
  await own.admin.query('create table payments (number int generated always as identity)');
  db = openDatabase(own.url, { readers: 1, writers: 8 });
});

beforeEach(() => own.admin.query('truncate payments, customers.idempotency'));

afterAll(async () => {
  await db.close();
  await own.drop();
});

describe('the same key', () => {
  test('twenty times at once runs the work once and gives all the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => withIdempotency(db, request, pay)));
    expect(await payments()).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ paid: true });
  });

  test.each([
    ['another payload', { payload: { amount: '12.51' } }],
    ['another operation', { operation: 'refund' }],
  ])('with %s is a conflict and does nothing', async (_what, change) => {
    await withIdempotency(db, request, pay);
    const again = withIdempotency(db, { ...request, ...change }, pay);
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await payments()).toBe(1);
  });

  test.each([['        '], ['\u3000'.repeat(8)], ['\u200b'.repeat(8)]])('that nobody sees is none: %j', async (key) => {
    const refused = withIdempotency(db, { ...request, key }, pay);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await payments()).toBe(0);
  });

  test('of two callers is two keys', async () => {
    await withIdempotency(db, request, pay);
    await withIdempotency(db, { ...request, scope: '1002', payload: { amount: '1.00' } }, pay);
    expect(await payments()).toBe(2);
  });

  test('is free again after work that failed', async () => {
    const failing = async (tx: Transaction) => {
      await pay(tx);
      throw new Error('no funds');
    };
    await expect(withIdempotency(db, request, failing)).rejects.toThrow('no funds');
    expect(await own.values('select key from customers.idempotency')).toEqual([]);
    await expect(withIdempotency(db, { ...request, payload: { amount: '3.00' } }, pay)).resolves.toBeDefined();
    expect(await payments()).toBe(1);
  });

  test('passes on to one of those who wait when the work of the first fails', async () => {
    let runs = 0;
    const failingOnce = async (tx: Transaction) => {
      if (++runs === 1) throw new Error('the first fails');
      return pay(tx);
    };
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => withIdempotency(db, request, failingOnce)));
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await payments()).toBe(1);
    expect(runs).toBe(2);
  });

  test('gives the same answer the first time and later, whatever it is made of', async () => {
    const work = async () => ({ at: new Date(0), none: undefined, list: [undefined], text: '\\u0000 "你好"' });
    const first = await withIdempotency<unknown>(db, request, work);
    expect(first).toEqual({ at: '1970-01-01T00:00:00.000Z', list: [null], text: '\\u0000 "你好"' });
    expect(await withIdempotency<unknown>(db, request, work)).toEqual(first);
    const nothing = { ...request, key: 'key-without-answer', payload: undefined };
    expect(await withIdempotency<unknown>(db, nothing, async () => undefined)).toBeNull();
    expect(await withIdempotency<unknown>(db, nothing, async () => undefined)).toBeNull();
  });

  test.each([
    ['before the answer', 1],
    ['before the server', 2],
  ] as const)('resolves a COMMIT that was cut %s: the work took effect once', async (when, runs) => {
    const proxy = await startProxy(own.url);
    const far = openDatabase(proxy.url, { readers: 1, writers: 1 });
    const work = jest.fn(pay);
    proxy.cutAt('COMMIT', when);
    await expect(withIdempotency(far, request, work)).rejects.toThrow(CommitUnknown);
    expect(await withIdempotency(far, request, work)).toMatchObject({ paid: true });
    expect(work).toHaveBeenCalledTimes(runs);
    await until(async () => (await payments()) === 1, 'one payment');
    await far.close();
    await proxy.close();
  });
});

test.each(['short', 'x'.repeat(256), 'with a null \0'])('the key %j is refused', async (key) => {
  const refused = withIdempotency(db, { ...request, key }, pay);
  await expect(refused).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    extensions: { field: 'input.idempotencyKey' },
  });
});
