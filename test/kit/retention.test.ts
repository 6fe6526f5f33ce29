import { pruneTopic } from '../../subgraphs/customers/events/commands/prune';
import { pruneExchange } from '../../subgraphs/kit/exchange/retention';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { pruneExports } from '../../subgraphs/platform/exports/commands';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

const NOW = new Date('2026-06-30T00:00:00Z');
const now = () => NOW;
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('kit_retention');
  await migrateSubgraphs(own.url, ['customers', 'platform']);
  db = openDatabase(own.url);
});

beforeEach(async () => {
  await own.admin.query(`truncate customers.outbox, customers.deliveries, customers.idempotency, customers.inbox,
    customers.dead_letters, customers.published_messages, customers.feed_positions`);
});

afterAll(async () => {
  await db.close();
  await own.drop();
});

/** An event of one transaction a day, the newest of today. */
async function publishEvents(topic: string, days: number): Promise<void> {
  await own.admin.query(
    `insert into customers.outbox (transaction_id, topic, key, payload, created_at)
     select 5000 - d, $1, d, '{}', $2::timestamptz - d * interval '1 day' from generate_series(0, $3::int - 1) d`,
    [topic, NOW, days],
  );
}

const read = (reader: string, transactionId: number) =>
  own.admin.query('insert into customers.deliveries values ($1, $2, 9223372036854775807)', [reader, transactionId]);
const oldest = (topic: string) =>
  own.values(`select count(*)::int || ' up to ' || max(key::int) from customers.outbox where topic = $1`, [topic]);

describe('events', () => {
  it('go after 30 days, but those of which copies are made', async () => {
    await publishEvents('customer.registered', 2_500);
    await publishEvents('customer.changed', 2_500);
    await read('billing', 6_000);
    await pruneExchange({ db, now }, 'customers');
    expect(await oldest('customer.registered')).toEqual(['31 up to 30']);
    expect(await oldest('customer.changed')).toEqual(['2500 up to 2499']);
  });

  it('that one reader has not passed stay, however old', async () => {
    await publishEvents('customer.registered', 100);
    await read('billing', 6_000);
    await read('sales', 5000 - 60);
    await pruneExchange({ db, now }, 'customers');
    expect(await oldest('customer.registered')).toEqual(['60 up to 59']);
  });

  it('stay while nobody reads at all', async () => {
    await publishEvents('customer.registered', 100);
    await pruneExchange({ db, now }, 'customers');
    expect(await oldest('customer.registered')).toEqual(['100 up to 99']);
  });
});

test('answers of keyed mutations go after 90 days', async () => {
  await own.admin.query(
    `insert into customers.idempotency (scope, key, operation, fingerprint, answer, created_at)
     select 'a', d::text, 'o', 'f', '{}', $1::timestamptz - d * interval '1 day' from generate_series(0, 2500) d`,
    [NOW],
  );
  await pruneExchange({ db, now }, 'customers');
  expect(await own.values('select count(*)::int from customers.idempotency')).toEqual([91]);
});

describe('the topic', () => {
  const publish = (days: number, fromBroker: boolean) =>
    own.admin.query(
      `insert into customers.published_messages (transaction_id, tenant, project_id, message, from_broker, created_at)
       values ($1, 't', 1, '{}', $2, $3)`,
      [1000 - days, fromBroker, ago(days)],
    );
  const left = () => own.values('select 1000 - transaction_id::int from customers.published_messages order by 1');

  it('goes after 30 days', async () => {
    for (const days of [0, 29, 31, 40]) await publish(days, false);
    await pruneTopic({ db, now });
    expect(await left()).toEqual([0, 29]);
  });

  it('stays for a broker that has not got it', async () => {
    for (const days of [31, 40, 50]) await publish(days, false);
    await publish(35, true);
    await own.admin.query(`insert into customers.feed_positions values ('broker', $1, 9223372036854775807)`, [960]);
    await pruneTopic({ db, now });
    expect(await left()).toEqual([31]);
  });

  it('forgets a msgId after 180 days unless a letter of it is open, and settled letters after a year', async () => {
    const letter = (msgId: number, state: string, days: number) =>
      own.admin.query(
        `insert into customers.dead_letters (tenant, project_id, msg_id, kind, reason, explanation, payload, received_at,
           state, settled_at) values ('t', 1, $1, 'k', 'WRONG_TYPE', 'e', '{}', $2, $3::text, case when $3::text <> 'OPEN' then $2::timestamptz end)`,
        [msgId, ago(days), state],
      );
    for (const [msgId, days] of [1, 179, 181, 400, 500].entries()) {
      await own.admin.query(`insert into customers.inbox values ('t', 1, $1, 'f', $2, $2)`, [msgId, ago(days)]);
    }
    await letter(2, 'REPLAYED', 181);
    await letter(3, 'DISCARDED', 400);
    await letter(4, 'OPEN', 500);
    await pruneTopic({ db, now });
    expect(await own.values('select msg_id::int from customers.inbox order by 1')).toEqual([0, 1, 4]);
    expect(await own.values('select msg_id::int from customers.dead_letters order by 1')).toEqual([2, 4]);
  });
});

test('an export goes when no link leads to it any more', async () => {
  await own.admin.query(
    `insert into platform.files (name, media_type, sha256, byte_size, bytes, created_at)
     select name, 'text/csv', '', 0, '', $1::timestamptz - age::interval
     from (values ('new', '0 h'), ('linked', '24 h'), ('old', '49 h')) as kept(name, age)`,
    [NOW],
  );
  await pruneExports({ db, now });
  expect(await own.values('select name from platform.files order by created_at')).toEqual(['linked', 'new']);
});
