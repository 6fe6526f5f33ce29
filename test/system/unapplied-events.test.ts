import { SUBGRAPHS } from '../../subgraphs/index';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { TOPIC_PRODUCERS, type Topic } from '../../subgraphs/kit/exchange/topics';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { type Started, startProgram, stopProgram } from './processes';
import { LISTENING } from './system';

const QUICK = { FEED_RETRY_MS: '1', FEED_POLL_MS: '50' };
const LIST = `query($filter: UnappliedEventFilter, $first: Int) { unappliedEvents(filter: $filter, first: $first) {
  totalCount nodes { id reader producer topic key state reason tries payload } } }`;
const DISCARD = `mutation($input: UnappliedEventsInput!) { discardUnappliedEvents(input: $input) { id state } }`;
const REPLAY = `mutation($input: UnappliedEventsInput!) { replayUnappliedEvents(input: $input) { id state tries reason } }`;

interface Unapplied {
  id: string;
  reader: string;
  producer: string;
  topic: string;
  key: string;
  state: string;
  reason: string;
  tries: number;
}

let graph: OwnGraph;
let again: Started | undefined;

/** The topics that somebody reads, once from each producer. */
const poisons = () => {
  const read = new Set(SUBGRAPHS.flatMap(({ consumes }) => Object.keys(consumes) as Topic[]));
  for (const topic of [
    'customer.changed',
    'customer.deleted',
    'developerAccount.changed',
    'assignments.changed',
    'watchers.changed',
  ] as const) {
    read.add(topic);
  }
  read.delete('unappliedEvent.changed');
  return [...read].flatMap((topic) => TOPIC_PRODUCERS[topic].map((producer) => ({ topic, producer })));
};

const unapplied = async (filter: object = {}): Promise<Unapplied[]> =>
  (await graph.ask('operator', LIST, { filter, first: 100 })).unappliedEvents.nodes;

beforeAll(async () => {
  graph = await startOwnGraph('skep_poisoned', QUICK);
}, 120_000);

afterAll(async () => {
  if (again) await stopProgram(again.process);
  await graph.stop();
});

test('an event that no reader can apply stops no feed, no start and no later event; operators see it and give it up', async () => {
  for (const { topic, producer } of poisons()) {
    await graph.rows(`insert into ${producer}.outbox (topic, key, payload) values ($1, $2, '{}')`, [
      topic,
      `poison ${topic}`,
    ]);
  }
  // What ignores an empty event is not poisoned by it; every reader has something that it cannot apply.
  const readers = async () => new Set((await unapplied({ states: ['DEAD'] })).map(({ reader }) => reader));
  await until(async () => (await readers()).size === SUBGRAPH_NAMES.length, 'every reader to give up', 60_000);
  const dead = await unapplied({ states: ['DEAD'] });
  expect(dead.every(({ tries, reason }) => tries === 5 && reason !== null)).toBe(true);

  const { url } = graph.server;
  expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ ready: true, problems: [] });
  const shown = async () => (await fetch(`${url}/metrics`)).text();
  const isTold = /skep_unapplied_events\{[^}]*state="DEAD"\} [1-9]/;
  await until(async () => isTold.test(await shown()), 'the figure', 30_000);

  again = await startProgram(
    'gateway/programs/gateway.js',
    [],
    { DATABASE_URL: graph.server.databaseUrl, ...QUICK },
    LISTENING,
  );
  await until(() => /GraphiQL/.test(again?.output() ?? ''), 'the second start');

  const [first] = dead as [Unapplied];
  const { replayUnappliedEvents } = await graph.ask('operator', REPLAY, { input: { ids: [first.id] } });
  expect(replayUnappliedEvents).toMatchObject([{ id: first.id, state: 'DEAD', tries: 6 }]);

  for (let open = await unapplied(); open.length > 0; open = await unapplied()) {
    const refused = await graph.refusal('operator', DISCARD, { input: { ids: open.map(({ id }) => id) } });
    // What was on its way when it was listed may be settled by now.
    expect(refused?.reason ?? 'UNAPPLIED_EVENT_SETTLED').toBe('UNAPPLIED_EVENT_SETTLED');
  }
  const settled = await graph.refusal('operator', DISCARD, { input: { ids: [first.id] } });
  expect(settled).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'UNAPPLIED_EVENT_SETTLED' });
}, 120_000);

test('an event that can be applied once its cause is gone is applied by a replay, and those behind it after it', async () => {
  const [customer] = await graph.rows(
    'select customer_id, merchant_id, mobile, state from billing.known_customers limit 1',
  );
  const payload = (name: string) => ({
    ...{ customerId: customer.customer_id, merchantId: customer.merchant_id, mobile: customer.mobile, name },
    ...{ aliasName: null, state: customer.state, developerAccountId: null },
  });
  const emit = (name: string) =>
    graph.rows("insert into customers.outbox (topic, key, payload) values ('customer.changed', 'repair', $1)", [
      JSON.stringify(payload(name)),
    ]);
  await graph.rows('alter table billing.known_customers add constraint no_first check (name <> $$first$$) not valid');
  await emit('first');
  await emit('second');
  const ofBilling = { readers: ['billing'], key: 'repair', states: ['WAITING', 'BEHIND', 'DEAD'] };
  await until(async () => (await unapplied(ofBilling)).some(({ state }) => state === 'DEAD'), 'billing to give up');
  const [behind, dead] = (await unapplied(ofBilling)) as [Unapplied, Unapplied];
  expect([dead.state, dead.reason, behind.state]).toEqual(['DEAD', '23514', 'BEHIND']);
  expect(await graph.refusal('operator', REPLAY, { input: { ids: [behind.id] } })).toMatchObject({
    reason: 'UNAPPLIED_EVENT_BEHIND',
  });
  await graph.rows('alter table billing.known_customers drop constraint no_first');
  const { replayUnappliedEvents } = await graph.ask('operator', REPLAY, { input: { ids: [dead.id] } });
  expect(replayUnappliedEvents).toMatchObject([{ state: 'APPLIED' }]);
  await until(async () => (await unapplied(ofBilling)).length === 0, 'the one behind it');
  const names = await graph.rows('select name from billing.known_customers where customer_id = $1', [
    customer.customer_id,
  ]);
  expect(names).toEqual([{ name: 'second' }]);
}, 60_000);

test('events that were not applied are for operators who may change platform, and named ones must be there', async () => {
  expect(await graph.refusal('salesperson', LIST, {})).toMatchObject({ code: 'FORBIDDEN' });
  expect(await graph.refusal('operator', DISCARD, { input: { ids: ['1'] } })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await graph.refusal('operator', DISCARD, { input: { ids: [] } })).toMatchObject({ field: 'input.ids' });
});
