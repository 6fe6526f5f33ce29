import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import type { SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { whoIsBehind } from '../../subgraphs/kit/exchange/deliveries';
import { feedOf, publish } from '../../subgraphs/kit/exchange/outbox';
import { type EventHandlers, FEED_START } from '../../subgraphs/kit/exchange/topics';
import { standingFeeds } from '../../subgraphs/kit/exchange/watched-readers';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase, type Transaction, withTx } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';
import { makeServer, type OwnServer } from '../support/postgres-server';
import { exitOf, startChild } from './children';

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
/** Events of one key. */
const emitAs = (tx: Transaction, key: string, ...messages: string[]) =>
  publish(
    tx,
    'customers',
    'businessCustomer.message',
    messages.map((message) => ({ key, payload: { tenant: 't', projectId: 'p', message } })),
  );
const note = async (tx: Transaction, key: string) => {
  await tx.execute(sql`insert into applied (key) values (${key})`);
};
const applying: EventHandlers = { 'businessCustomer.message': (tx, { key }) => note(tx, key) };
const applied = () => own.values('select key from applied order by at');
const setAside = () =>
  own.values(
    "select payload->>'message' || ' ' || state from sales.unapplied_events order by transaction_id, event_id",
  );
const consume = (handlers = applying, producer: SubgraphName = 'customers') =>
  startConsumer({
    db,
    schema: 'sales',
    producer,
    feed: feedOf(db, producer),
    handlers,
    pollMs: 1_000,
    retryMs: 5,
    log,
  });

beforeAll(async () => {
  // A transaction in any database of a server holds its feeds back, so this test takes a server of its own.
  server = await makeServer();
  own = await makeDatabase('kit_feeds', server.url);
  await migrateSubgraphs(own.url, ['customers', 'sales', 'platform']);
  await own.admin.query('create table applied (key text not null, at bigint generated always as identity)');
  db = openDatabase(own.url);
});

beforeEach(() =>
  own.admin.query(
    'truncate applied, customers.outbox, customers.deliveries, platform.outbox, platform.deliveries, sales.feed_positions, sales.unapplied_events, sales.outbox',
  ),
);

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

  test('passes an event that fails by itself, and applies it and those behind it in order when it succeeds', async () => {
    await withTx(db, (tx) => emit(tx, 'bad', 'good'));
    let healed = false;
    const consumer = consume({
      'businessCustomer.message': async (tx, { key, payload }) => {
        if (key === 'bad' && !healed) throw new Error('not now');
        await note(tx, String(payload.message));
      },
    });
    await consumer.catchUp();
    await withTx(db, (tx) => emitAs(tx, 'bad', 'second', 'third'));
    await consumer.catchUp();
    expect(await applied()).toEqual(['good']);
    expect(await setAside()).toEqual(['bad WAITING', 'second BEHIND', 'third BEHIND']);
    healed = true;
    await until(async () => {
      await consumer.catchUp();
      return (await applied()).length === 4;
    }, 'the next try');
    expect(await applied()).toEqual(['good', 'bad', 'second', 'third']);
    expect(await setAside()).toEqual(['bad APPLIED', 'second APPLIED', 'third APPLIED']);
    await consumer.stop();
  });

  test('applies together what follows one another of a topic; of those that fail together each alone', async () => {
    const runs: string[][] = [];
    const consumer = consume({
      'businessCustomer.message': {
        together: async (tx, events) => {
          runs.push(events.map(({ key }) => key));
          for (const { key } of events) {
            if (key === 'wrong') throw new Error('wrong');
            await note(tx, key);
          }
        },
      },
    });
    await withTx(db, (tx) => emit(tx, 'a', 'b'));
    await consumer.catchUp();
    await withTx(db, (tx) => emit(tx, 'c', 'wrong', 'd'));
    await consumer.catchUp();
    expect(runs.slice(0, 5)).toEqual([['a', 'b'], ['c', 'wrong', 'd'], ['c'], ['wrong'], ['d']]);
    expect(await applied()).toEqual(['a', 'b', 'c', 'd']);
    expect(await setAside()).toEqual(['wrong WAITING']);
    await consumer.stop();
  });

  test('tries an event five times, keeps no value of it in the reason, and goes on when an operator gives it up', async () => {
    await withTx(db, (tx) => emit(tx, 'secret', 'good'));
    await withTx(db, (tx) => emitAs(tx, 'secret', 'after'));
    const consumer = consume({
      'businessCustomer.message': async (tx, { payload }) => {
        if (payload.message === 'secret') await tx.sql`select ${String(payload.message)}::text::int`;
        await note(tx, String(payload.message));
      },
    });
    await until(async () => {
      await consumer.catchUp();
      return (await setAside())[0] === 'secret DEAD';
    }, 'the last try');
    expect(await own.values("select tries || ' ' || reason from sales.unapplied_events where state = 'DEAD'")).toEqual([
      '5 22P02',
    ]);
    expect(await applied()).toEqual(['good']);
    const [id] = (await own.values("select id from sales.unapplied_events where state = 'DEAD'")) as string[];
    const decided = { reader: 'sales' as const, unappliedEventId: id as string, decidedById: '7' };
    const payload = { ...decided, decision: 'DISCARD' as const };
    await withTx(db, (tx) => publish(tx, 'platform', 'unappliedEvent.decided', [{ key: 'sales', payload }]));
    const decisions = consume(applying, 'platform');
    await decisions.catchUp();
    await until(async () => (await applied()).length === 2, 'the one behind it');
    expect(await applied()).toEqual(['good', 'after']);
    expect(await setAside()).toEqual(['secret DISCARDED', 'after APPLIED']);
    await Promise.all([consumer.stop(), decisions.stop()]);
  });

  test('blames no event for a database that is away, and says so once', async () => {
    await withTx(db, (tx) => emit(tx, ...keysOf(3)));
    let isAway = true;
    const consumer = consume({
      'businessCustomer.message': async (tx, { key }) => {
        if (isAway) throw Object.assign(new Error('away'), { code: 'ECONNRESET' });
        await note(tx, key);
      },
    });
    await expect(consumer.catchUp()).rejects.toThrow('away');
    await expect(consumer.catchUp()).rejects.toThrow('away');
    expect(standingFeeds()).toMatchObject([{ reader: 'sales', producer: 'customers' }]);
    isAway = false;
    await consumer.catchUp();
    expect(standingFeeds()).toEqual([]);
    expect(await applied()).toEqual(keysOf(3));
    expect(await setAside()).toEqual([]);
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
