import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { MovedClock } from '../support/moved-clock';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { call, type Program } from '../usage/callers';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const midnight = new Date(Math.ceil((Date.now() + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS);

const clock = new MovedClock();
let graph: OwnGraph;
beforeAll(async () => {
  const before = clock.startingAt(new Date(midnight.getTime() - 3_600_000));
  graph = await startOwnGraph('skep_products_midnight', before);
}, 120_000);
afterAll(() => graph?.stop());

/** The price in force when a call was accepted. */
async function priceOfCall(program: Program): Promise<string> {
  const timestamp = clock.now().getTime();
  const subject = { name: '张三', idCard: '110101199003070134' };
  const { body } = await call({ ...program, url: graph.server.url }, '/api/v1/id/two', subject, { timestamp });
  expect(body.code).toBe(0);
  const read = () => graph.rows('select price::text from usage.calls where seq_no = $1', [body.seqNo]);
  await until(async () => (await read()).length === 1, 'the record of the call');
  return (await read())[0].price;
}

test('a price planned for midnight holds from midnight on, also in a process that was not there when it was planned', async () => {
  const { viewer } = await graph.ask(
    'customer',
    '{ viewer { customer { developerAccounts { id environment appId appSecret } } } }',
  );
  const account = viewer.customer.developerAccounts.find((one: Json) => one.environment === 'PROD');
  const program = { url: graph.server.url, appId: account.appId, appSecret: account.appSecret };
  const find = `query($id: ID!) { authorizations(first: 1, filter: { developerAccountIds: [$id], codes: ["id_two"] }) { nodes {
    id price waitingPriceChange { id } } } }`;
  const [authorization] = (await graph.ask('operator', find, { id: account.id })).authorizations.nodes;
  if (authorization.waitingPriceChange) {
    const cancel = 'mutation($i: CancelPriceChangeInput!) { cancelPriceChange(input: $i) { id } }';
    await graph.ask('operator', cancel, { i: { id: authorization.waitingPriceChange.id } });
  }
  const plan = 'mutation($i: ChangePricesInput!) { changePrices(input: $i) { state plannedAt } }';
  const items = [{ authorizationId: authorization.id, price: '0.77' }];
  const input = { effectiveAt: midnight.toISOString(), items, idempotencyKey: freshKey() };
  expect((await graph.ask('operator', plan, { i: input })).changePrices).toEqual([
    { state: 'WAITING_EFFECT', plannedAt: midnight.toISOString() },
  ]);
  expect(await priceOfCall(program)).toBe(authorization.price);
  await graph.restart(clock.startingAt(new Date(midnight.getTime() + 1)));
  expect(await priceOfCall(program)).toBe('0.770000');
  const period = () =>
    graph.rows('select effective_at from products.price_periods where authorization_id = $1 and price = 0.77', [
      authorization.id,
    ]);
  await until(async () => (await period()).length === 1, 'the period to be written');
  expect((await period())[0].effective_at).toEqual(midnight);
  const [after] = (await graph.ask('operator', find, { id: account.id })).authorizations.nodes;
  expect(after).toMatchObject({ price: '0.770000', waitingPriceChange: null });
}, 180_000);
