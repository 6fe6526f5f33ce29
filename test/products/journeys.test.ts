import { randomBytes } from 'node:crypto';
import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { call, type Program } from '../usage/callers';
import { programOf } from '../usage/programs';
import { doneBy, sandboxProduct, turnBy } from './graph-product';
import { freshCode } from './products-ground';

let graph: OwnGraph;
let program: Program;
let accountId: string;

beforeAll(async () => {
  graph = await startOwnGraph('skep_products_journeys');
  program = await programOf(graph, 'customer');
  const [row] = await graph.rows('select developer_account_id::text as id from usage.known_access where app_id = $1', [
    program.appId,
  ]);
  accountId = row.id;
}, 180_000);
afterAll(() => graph?.stop());

const done = (...asked: Parameters<ReturnType<typeof doneBy>>): Promise<Json> => doneBy(graph)(...asked);
const turn = (...asked: Parameters<ReturnType<typeof turnBy>>): Promise<Json> => turnBy(graph)(...asked);
const product = (more?: object, extra?: object): Promise<string> => sandboxProduct(graph, more, extra);
const authorize = (items: object[]): Promise<Json[]> =>
  done(
    'authorizeProducts',
    'AuthorizeProductsInput',
    { developerAccountId: accountId, items, idempotencyKey: freshKey() },
    '{ id price product { code } }',
  );

/** Usage knows what products has told when its copy has the newest version. */
const known = (authorizationId: string) =>
  graph.eventually(
    `select 1 from usage.known_authorizations k join products.authorizations a on a.id = k.authorization_id
     where a.id = $1 and k.version = a.version`,
    [authorizationId],
  );
const knownProduct = (code: string) =>
  graph.eventually(
    'select 1 from usage.known_products k join products.products p on p.code = k.code where p.code = $1 and k.version = p.version',
    [code],
  );
const ask = (code: string, body: object = {}) =>
  call(program, `/api/v1/${code}`, { name: `张${randomBytes(4).toString('hex')}`, ...body });

test('from nothing to an answer: a product, its parameters, a route and an authorisation make a call', async () => {
  const code = await product({ price: '0.80' });
  const [{ id }] = (await authorize([{ productCode: code, terms: { price: '0.70' } }])) as [Json];
  await Promise.all([known(id), knownProduct(code)]);
  expect((await ask(code)).body).toMatchObject({ code: 0, charged: true, fee: '0.700000' });
  expect((await ask(code, { mobile: '1' })).body.code).toBe(1001);
});

describe('price at midnight', () => {
  test('every call costs what was in force when it was accepted, and a change that was called off never comes', async () => {
    const codes = [await product(), await product()];
    const rows = await authorize(codes.map((productCode) => ({ productCode, terms: { price: '0.50' } })));
    const [kept, cancelled] = rows.map(({ id }) => id) as [string, string];
    const midnight = new Date(Date.now() + 8_000);
    const input = (authorizationId: string) => ({
      ...{ effectiveAt: midnight.toISOString(), items: [{ authorizationId, price: '0.90' }] },
      idempotencyKey: freshKey(),
    });
    await done('changePrices', 'ChangePricesInput', input(kept));
    const [{ id: change }] = await done('changePrices', 'ChangePricesInput', input(cancelled));
    await done('cancelPriceChange', 'CancelPriceChangeInput', { id: change });
    await Promise.all([known(kept), known(cancelled), ...codes.map(knownProduct)]);
    const fees: Json[] = [];
    for (const code of codes) fees.push((await ask(code)).body);
    await until(() => Date.now() > midnight.getTime() - 300, 'the last moments before midnight');
    do {
      for (const code of codes) fees.push((await ask(code)).body);
    } while (Date.now() < midnight.getTime() + 300);
    expect(fees.map(({ code }) => code)).toEqual(fees.map(() => 0));
    const calls = await graph.rows(
      `select product_code, price::text, called_at >= $2 as after from usage.calls where product_code = any($1)`,
      [codes, midnight],
    );
    const seen = new Set(calls.map((one) => `${codes.indexOf(one.product_code)} ${one.after} ${one.price}`));
    expect(seen).toContain('0 true 0.900000');
    for (const one of seen)
      expect(['0 false 0.500000', '0 true 0.900000', '1 false 0.500000', '1 true 0.500000']).toContain(one);
    const period = await graph.eventually(
      'select effective_at from products.price_periods where authorization_id = $1 and price = 0.9',
      [kept],
    );
    expect(period.effective_at).toEqual(midnight);
    expect(
      await graph.rows('select from products.price_periods where authorization_id = $1', [cancelled]),
    ).toHaveLength(1);
  });
});

test('a product goes down and comes back: calls are refused in between, and who holds it is told', async () => {
  const code = await product();
  const [{ id }] = (await authorize([{ productCode: code }])) as [Json];
  await Promise.all([known(id), knownProduct(code)]);
  expect((await ask(code)).body.code).toBe(0);
  const notice = { noticeScope: 'ALL', noticeChannels: ['SMS', 'EMAIL'], note: '数据源维护' };
  const down = await turn(code, 'OFF', notice);
  await knownProduct(code);
  const refused = await ask(code);
  expect([refused.status, refused.body.code]).toEqual([403, 3002]);
  const effectiveAt = new Date(Date.now() + 1_500).toISOString();
  const up = await turn(code, 'ON', { effectiveAt });
  expect(up.scheduledChange.state).toBe('WAITING');
  await graph.eventually(`select 1 from products.products where code = $1 and state = 'ON'`, [code]);
  await knownProduct(code);
  expect((await ask(code)).body.code).toBe(0);
  await graph.eventually(
    `select 1 from platform.messages where business_no = $1 and template_code = 'PRODUCT_STATE_CHANGED' and channel = 'SMS'`,
    [down.scheduledChange.id],
  );
});

test('a bundle charged per component costs what answered: not what failed, what is off, nor twice what was kept', async () => {
  const [kept, failing, off] = [
    await product({ cacheEnabled: true, cacheDays: 1 }),
    await product({}, { failureRate: 1 }),
    await product(),
  ];
  const codes = [kept, failing, off] as string[];
  const bundleCode = freshCode();
  const facts = { code: bundleCode, name: '套餐', bundle: true, price: '5', idempotencyKey: freshKey() };
  await done('addProduct', 'AddProductInput', facts, '{ code }');
  await done('setBundleComponents', 'SetBundleComponentsInput', { bundleCode, componentCodes: codes }, '{ code }');
  await turn(bundleCode, 'ON');
  const rows = await authorize(codes.map((productCode) => ({ productCode, terms: { price: '0.40' } })));
  const bundle = await done(
    'authorizeBundle',
    'AuthorizeBundleInput',
    {
      ...{ developerAccountId: accountId, bundleCode, terms: { chargeType: 'PER_COMPONENT' } },
      items: codes.map((productCode) => ({ productCode, added: false })),
      idempotencyKey: freshKey(),
    },
    '{ id price }',
  );
  expect(bundle.price).toBe('1.200000');
  await turn(off, 'OFF');
  await Promise.all([
    ...rows.map(({ id }) => known(id)),
    known(bundle.id),
    ...codes.map(knownProduct),
    knownProduct(bundleCode),
  ]);
  const name = `李${randomBytes(4).toString('hex')}`;
  const first = await ask(bundleCode, { name });
  expect(first.body).toMatchObject({ code: 0, charged: true, fee: '0.400000' });
  const attempts = (seqNo: string) =>
    graph.rows('select product_code, success from usage.upstream_calls where seq_no = $1', [seqNo]);
  expect(new Set((await attempts(first.body.seqNo)).map((one) => one.product_code))).toEqual(new Set([kept, failing]));
  const second = await ask(bundleCode, { name });
  expect(second.body).toMatchObject({ code: 0, fee: '0.400000' });
  expect((await attempts(second.body.seqNo)).map((one) => one.product_code)).toEqual([failing]);
});
