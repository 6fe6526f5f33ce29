import { type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { receiveMessages } from '../../../subgraphs/customers/events/commands/receive';
import { readMessage } from '../../../subgraphs/customers/events/message';
import { migrateSubgraphs } from '../../../subgraphs/kit/migrate';
import { type Database, openDatabase } from '../../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../../support/own-database';
import { endProcess, startExchangeProcess, startHangingRelay } from './consumers';
import { hasNats, makeNats, type OwnNats } from './nats';

const withNats = hasNats() ? it : it.skip;
const SUBJECT = 'acme.proj_7.v1-business-customer';

let nats: OwnNats;
let own: OwnDatabase;
let db: Database;
let connection: NatsConnection;
let manager: JetStreamManager;
let msgId = 5_000_000;

const nextMessage = (events: string) => `{"msgId":${++msgId},"reportTs":1700000000000,"events":${events}}`;
const addPerson = (id: number) =>
  nextMessage(`{"customerAdd":{"eventType":1,"id":${id},"projectId":7,"name":"n","phone":"1"}}`);
const publish = (data: string | Uint8Array, subject = SUBJECT) => jetstream(connection).publish(subject, data);
const personIds = () => own.values('select id from customers.persons order by id');
const letters = () =>
  own.admin.query(
    'select tenant, kind, reason, field, length(payload) as kept from customers.dead_letters order by id',
  );

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const settled = () =>
  until(async () => {
    const { num_pending, num_ack_pending } = await manager.consumers.info('business-customer', 'skep-customers');
    return num_pending === 0 && num_ack_pending === 0;
  }, 'every message acknowledged');

beforeAll(async () => {
  if (!hasNats()) return;
  nats = await makeNats();
  own = await makeDatabase('events_broker');
  await migrateSubgraphs(own.url, ['customers']);
  db = openDatabase(own.url, { readers: 2, writers: 2 });
  connection = await connect({ servers: nats.url, maxReconnectAttempts: -1, reconnectTimeWait: 200 });
  manager = await jetstreamManager(connection);
}, 60_000);

afterAll(async () => {
  await connection?.close();
  await db?.close();
  await own?.drop();
  await nats?.drop();
});

withNats(
  'what cannot be read is kept with its reason, the stream goes on, and nothing of ours is taken in again',
  async () => {
    const exchange = await startExchangeProcess(own.url, nats.url);
    await until(
      () =>
        manager.streams.info('business-customer').then(
          () => true,
          () => false,
        ),
      'the stream',
    );
    await publish(addPerson(1));
    await publish('{"msgId":');
    await publish(new Uint8Array([0x22, 0xff, 0x22]));
    await publish(nextMessage('{"customerAdd":{"id":"text"},"flies":{}}'));
    await publish(`"${'x'.repeat(5 * 1024 * 1024)}"`);
    await publish(addPerson(2), 'acme.other.v1-business-customer');
    await publish(addPerson(3));
    await publish(`{"msgId":${msgId},"reportTs":1,"events":{"customerAdd":{}}}`);
    const fromUs = headers();
    fromUs.set('Skep-Origin', 'skep');
    await jetstream(connection).publish(SUBJECT, addPerson(4), { headers: fromUs });
    await publish(addPerson(5));
    await settled();
    expect(await personIds()).toEqual(['1', '3', '5']);
    const found = (await letters()).rows.map(({ kind, reason, field }) => [kind, reason, field]);
    expect(found.sort()).toEqual(
      [
        ['message', 'UNREADABLE', 'message'],
        ['message', 'UNREADABLE', 'message'],
        ['customerAdd', 'WRONG_TYPE', 'events.customerAdd.id'],
        ['flies', 'UNKNOWN_EVENT', 'events.flies'],
        ['message', 'TOO_LARGE', null],
        ['message', 'UNREADABLE', 'projectId'],
        ['message', 'MESSAGE_ID_REUSED', 'msgId'],
      ].sort(),
    );
    await endProcess(exchange, 'SIGTERM');
  },
  90_000,
);

withNats(
  'what was committed reaches the broker, once, though the sender was killed after publishing and before noting it',
  async () => {
    const deliveries = [11, 12, 13].map((id) => ({
      message: readMessage({ tenant: 'a.b', projectId: '7', message: addPerson(id) }),
      receivedAt: new Date(),
      fromBroker: false,
    }));
    await receiveMessages(db, deliveries);
    const subject = 'a%2Eb.proj_7.v1-business-customer';
    await endProcess(await startHangingRelay(own.url, nats.url), 'SIGKILL');
    expect(await own.values("select 1 from customers.feed_positions where producer = 'broker'")).toEqual([]);
    const exchange = await startExchangeProcess(own.url, nats.url);
    const left =
      "select count(*)::int from customers.published_messages m where not from_broker and (transaction_id, id) > (select transaction_id, event_id from customers.feed_positions where producer = 'broker')";
    await until(
      async () =>
        (await own.values(`select exists (select from customers.feed_positions where producer = 'broker')`))[0] ===
        true,
      'the position',
    );
    await until(async () => (await own.values(left))[0] === 0, 'the relay');
    const { state } = await manager.streams.info('business-customer', { subjects_filter: subject });
    expect(state.subjects).toEqual({ [subject]: 3 });
    await settled();
    await endProcess(exchange, 'SIGTERM');
  },
  90_000,
);

withNats(
  'a broker that was away is found again, and a process killed in between takes in each message once',
  async () => {
    let exchange = await startExchangeProcess(own.url, nats.url, 2_000);
    await nats.kill();
    await nats.start();
    await until(
      () =>
        publish(addPerson(21)).then(
          () => true,
          () => false,
        ),
      'the broker to take a message',
    );
    await endProcess(exchange, 'SIGKILL');
    exchange = await startExchangeProcess(own.url, nats.url, 2_000);
    await publish(addPerson(22));
    await settled();
    expect((await personIds()).slice(-2)).toEqual(['21', '22']);
    expect(await own.values('select msg_id from customers.inbox group by msg_id having count(*) > 1')).toEqual([]);
    await endProcess(exchange, 'SIGTERM');
  },
  90_000,
);
