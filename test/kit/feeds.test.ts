import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { type EventHandlers, startConsumer } from '../../subgraphs/kit/consumer';
import { type Database, openDatabase, type Transaction, withTx } from '../../subgraphs/kit/database';
import { whoIsBehind } from '../../subgraphs/kit/deliveries';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { FEED_START, feedOf, publish } from '../../subgraphs/kit/outbox';
import { exitOf, startChild } from './children';
import { makeDatabase, type OwnDatabase } from './own-database';
import { makeServer, type OwnServer } from './own-server';

const log = pino({ level: 'silent' });
let server: OwnServer;
let own: OwnDatabase;
let db: Database;

const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `event-${String(i).padStart(5, '0')}`);
const emit = (tx: Transaction, ...keys: string[]) =>
  publish(
    tx,
    'customers',
    'businessCustomer.message',
    keys.map((key) => ({ key, payload: { tenant: 't', projectId: 'p', message: key } })),
  );
const note = async (tx: Transaction, key: string) => {
  await tx.execute(sql`insert into applied (key) values (${key})`);
};
const applying: EventHandlers = { 'businessCustomer.message': (tx, { key }) => note(tx, key) };
const applied = () => own.values('select key from applied order by at');
const consume = (handlers = applying) =>
  startConsumer({
    db,
    schema: 'sales',
    producer: 'customers',
    feed: feedOf(db, 'customers'),
    handlers,
    pollMs: 1_000,
    log,
  });

beforeAll(async () => {
  // A transaction in any database of a server holds its feeds back, so this test takes a server of its own.
  server = await makeServer();
  own = await makeDatabase('kit_feeds', server.url);
  await migrateSubgraphs(own.url, ['customers', 'sales']);
  await own.admin.query('create table applied (key text not null, at bigint generated always as identity)');
  db = openDatabase(own.url);
});

beforeEach(() => own.admin.query('truncate applied, customers.outbox, customers.deliveries, sales.feed_positions'));

afterAll(async () => {
  await db.close();
  await own.drop();
  await server.drop();
});

describe('a feed', () => {
  test('does not skip the transaction that began first and commits last', async () => {
    const consumer = consume();
    let commit: () => void = () => undefined;
    const free = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written: () => void = () => undefined;
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = withTx(db, async (tx) => {
      await emit(tx, 'first begun');
      written();
      await free;
    });
    await isWritten;
    await withTx(db, (tx) => emit(tx, 'first committed'));
    await consumer.catchUp();
    expect(await applied()).toEqual([]);
    commit();
    await slow;
    await consumer.catchUp();
    expect(await applied()).toEqual(['first begun', 'first committed']);
    await consumer.stop();
  });

  test('loses and doubles nothing while many write and read', async () => {
    const consumers = [consume(), consume()];
    const keys = keysOf(300);
    await Promise.all(keys.map((key) => withTx(db, (tx) => emit(tx, key))));
    await Promise.all(consumers.map((consumer) => consumer.catchUp()));
    expect([...(await applied())].sort()).toEqual(keys);
    await Promise.all(consumers.map((consumer) => consumer.stop()));
  });

  test('gives pages in order, each going on after the last', async () => {
    await withTx(db, (tx) => emit(tx, ...keysOf(7)));
    const feed = feedOf(db, 'customers');
    const first = await feed(FEED_START, 5, 'sales');
    const last = first.at(-1);
    const rest = await feed({ transactionId: last?.transactionId ?? '', eventId: last?.id ?? '' }, 5, 'sales');
    expect([...first, ...rest].map(({ key }) => key)).toEqual(keysOf(7));
  });
});

describe('a consumer', () => {
  test('beside another one of the same subgraph applies each event once, in order', async () => {
    const keys = keysOf(1_200);
    await withTx(db, (tx) => emit(tx, ...keys));
    const consumers = [consume(), consume(), consume()];
    await Promise.all(consumers.map((consumer) => consumer.catchUp()));
    expect(await applied()).toEqual(keys);
    await Promise.all(consumers.map((consumer) => consumer.stop()));
  });

  test('whose handler fails keeps its position and applies everything once when it succeeds', async () => {
    await withTx(db, (tx) => emit(tx, ...keysOf(5)));
    let failures = 0;
    const consumer = consume({
      'businessCustomer.message': async (tx, { key }) => {
        await note(tx, key);
        if (key === 'event-00003' && failures++ < 2) throw new Error('not now');
      },
    });
    while (failures < 2) await expect(consumer.catchUp()).rejects.toThrow('not now');
    expect(await applied()).toEqual([]);
    await consumer.catchUp();
    expect(await applied()).toEqual(keysOf(5));
    await consumer.stop();
  });

  test('has applied, when catchUp returns, all that was published before it was asked', async () => {
    const consumer = consume();
    for (const key of keysOf(60)) {
      await withTx(db, (tx) => emit(tx, key));
      await consumer.catchUp();
      expect((await applied()).at(-1)).toBe(key);
    }
    await consumer.stop();
  });

  test('killed between applying and COMMIT applies once after all', async () => {
    await withTx(db, (tx) => emit(tx, 'survivor'));
    const child = await startChild('apply', own.url);
    if (!child.stdout) throw new Error('the child says nothing');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await exitOf(child);
    expect(await applied()).toEqual([]);
    const consumer = consume();
    await consumer.catchUp();
    expect(await applied()).toEqual(['survivor']);
    await consumer.stop();
  });
});

describe('a producer', () => {
  test('knows who has applied what it published, and who is behind', async () => {
    const consumer = consume();
    await withTx(db, (tx) => emit(tx, 'news'));
    expect(await whoIsBehind(db, 'customers', ['sales'], 2_000)).toEqual([]);
    expect(await applied()).toEqual(['news']);
    await consumer.stop();
    await withTx(db, (tx) => emit(tx, 'more news'));
    expect(await whoIsBehind(db, 'customers', ['sales', 'billing'], 50)).toEqual(['sales', 'billing']);
  });
});
