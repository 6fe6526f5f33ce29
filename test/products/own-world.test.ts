import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { type Stub, startStub } from '../usage/upstream-stub';
import { freshCode } from './products-ground';

/** What the other environment was asked, and by whom. */
const asked: { authorization: string | undefined; query: string; input: Json }[] = [];
let elsewhere: Server;
let stub: Stub;
let graph: OwnGraph;

beforeAll(async () => {
  stub = await startStub();
  elsewhere = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(Buffer.concat(await request.toArray()).toString('utf8'));
    const operation = /\{ (\w+)\(/.exec(query)?.[1] ?? '';
    asked.push({ authorization: request.headers.authorization, query: operation, input: variables.input });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { [operation]: { code: variables.input.code ?? 'there', id: '7' } } }));
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  const { port } = elsewhere.address() as AddressInfo;
  graph = await startOwnGraph('skep_products_own', {
    UPSTREAM_HOSTS: '127.0.0.1',
    SYNC_REGISTER_URL: `http://127.0.0.1:${port}/graphql`,
    SYNC_REGISTER_KEY: 'theirs',
  });
}, 180_000);
afterAll(async () => {
  await stub?.stop();
  elsewhere?.close();
  await graph?.stop();
});

async function done(name: string, type: string, input: object, fields = '{ id }'): Promise<Json> {
  const data = await graph.ask('operator', `mutation M($i: ${type}!) { r: ${name}(input: $i) ${fields} }`, {
    i: input,
  });
  return data.r;
}
const refusal = async (account: string, name: string, type: string, input: object, fields = '{ id }') => {
  const { code, reason } = await graph.refusal(
    account,
    `mutation M($i: ${type}!) { r: ${name}(input: $i) ${fields} }`,
    {
      i: input,
    },
  );
  return `${code} ${reason}`;
};

const SAVE = 'SaveUpstreamRouteInput';
const TRY = '{ request headers body end outcome data charged response error latencyMs thirdSeqNo }';

/** A route of a product of its own to where the stub listens, or elsewhere. */
async function routeTo(requestUrl: string, more: object = {}): Promise<string> {
  const code = freshCode();
  await done('addProduct', 'AddProductInput', { code, name: code, idempotencyKey: freshKey() }, '{ code }');
  const [{ id: dataSourceId }] = await graph.rows(`select id::text from products.data_sources where code = 'unicom'`);
  const input = { productCode: code, dataSourceId, adapter: 'http', requestUrl, cost: '0.5', ...more };
  return (await done('saveUpstreamRoute', SAVE, input)).id;
}
const attempt = (id: string, more: object = {}) =>
  done('testUpstreamRoute', 'TestUpstreamRouteInput', { id, send: true, ...more }, TRY);
const trialsOf = (id: string) =>
  graph.rows('select "end", outcome, cost::text from products.route_trials where upstream_route_id = $1', [id]);

describe('a route that is tried', () => {
  test('asks its supplier once, shows what is made of the answer, and is charged to nobody', async () => {
    const counts = () =>
      graph.rows('select (select count(*) from usage.calls)::int c, (select count(*) from billing.charges)::int b');
    const before = await counts();
    const sent = stub.bodies.length;
    const id = await routeTo(`${stub.url}/hit`);
    const answer = await attempt(id, { parameters: { mobile: '13800138000' } });
    expect(answer).toMatchObject({ end: 'ANSWERED', outcome: 'HIT', data: { score: 7 }, error: null });
    expect(JSON.parse(answer.response)).toEqual({ code: 0, data: { score: 7 } });
    expect(stub.bodies.slice(sent).map((body) => JSON.parse(body))).toEqual([{ mobile: '13800138000' }]);
    expect(await trialsOf(id)).toEqual([{ end: 'ANSWERED', outcome: 'HIT', cost: '0.500000' }]);
    expect(await counts()).toEqual(before);
    const { upstreamRoutes } = await graph.ask(
      'operator',
      `{ upstreamRoutes(first: 100, filter: {}) { nodes { id trials { end outcome cost askedById } } } }`,
    );
    const shown = upstreamRoutes.nodes.find((one: Json) => one.id === id);
    expect(shown.trials).toEqual([
      { end: 'ANSWERED', outcome: 'HIT', cost: '0.500000', askedById: expect.any(String) },
    ]);
  });

  test.each([
    ['/none', 'ANSWERED', 'NO_HIT', '0.500000'],
    ['/error', 'ANSWERED', 'FAILED', '0.500000'],
    ['/hang', 'UNKNOWN', 'FAILED', '0.500000'],
  ])('at %s ends %s with %s', async (path, end, outcome, cost) => {
    const id = await routeTo(`${stub.url}${path}`, { extra: { timeoutMs: 400 } });
    expect(await attempt(id)).toMatchObject({ end, outcome });
    expect(await trialsOf(id)).toEqual([{ end, outcome, cost }]);
  });

  test('that leads into a private network reaches nothing and costs nothing', async () => {
    const id = await routeTo('https://localtest.me/');
    await graph.rows('update products.upstream_routes set request_url = $2 where id = $1', [id, 'https://10.0.0.1/x']);
    expect(await attempt(id)).toMatchObject({
      end: 'NOT_SENT',
      outcome: 'FAILED',
      error: expect.stringContaining('private'),
    });
    expect(await trialsOf(id)).toEqual([{ end: 'NOT_SENT', outcome: 'FAILED', cost: '0.000000' }]);
  });

  test('shows its secret nowhere, not even where the supplier says it back', async () => {
    const extra = {
      request: { json: { secret: { from: 'secret' } }, headers: { 'x-secret': { from: 'secret' } } },
      response: { outcome: { path: 'code', map: { '0': 'HIT', '*': 'NO_HIT' } }, data: 'data' },
    };
    const id = await routeTo(`${stub.url}/echo`, { requestSecret: 'canary-4713-secret', extra });
    const answer = await attempt(id);
    expect(stub.bodies.at(-1)).toContain('canary-4713-secret');
    expect(answer).toMatchObject({
      end: 'ANSWERED',
      outcome: 'HIT',
      data: { body: expect.stringContaining('******') },
    });
    expect(JSON.stringify(answer)).not.toContain('canary-4713-secret');
  });

  test('is refused to whoever may not change it, without parameters that are any, and when there is none', async () => {
    const id = await routeTo(`${stub.url}/hit`);
    const type = 'TestUpstreamRouteInput';
    for (const account of ['customer', 'salesperson']) {
      expect(await refusal(account, 'testUpstreamRoute', type, { id, send: true }, TRY)).toMatch(/^FORBIDDEN/);
    }
    const wrong = (input: object) => refusal('operator', 'testUpstreamRoute', type, { id, ...input }, TRY);
    expect(await wrong({ parameters: [1] })).toMatch(/^BAD_USER_INPUT/);
    expect(await wrong({ send: true, answer: '{}' })).toMatch(/^BAD_USER_INPUT/);
    expect(await wrong({ id: '1', send: true })).toMatch(/^NOT_FOUND/);
    expect(await trialsOf(id)).toEqual([]);
  });
});

describe('what is also done in the other environment', () => {
  const since = (from: number) => asked.slice(from);

  test('is done there by a job, under the token of that environment, secrets unsealed on the way alone', async () => {
    const from = asked.length;
    const code = freshCode();
    const product = { code, name: '两地', idempotencyKey: freshKey(), alsoElsewhere: true };
    await done('addProduct', 'AddProductInput', product, '{ code }');
    await done('editProduct', 'EditProductInput', { code, name: '两地改', alsoElsewhere: true }, '{ code }');
    const [{ id: dataSourceId }] = await graph.rows(`select id::text from products.data_sources where code = 'unicom'`);
    const route = { productCode: code, dataSourceId, adapter: 'sandbox', requestSecret: 'canary-4714' };
    await done('saveUpstreamRoute', SAVE, { ...route, alsoElsewhere: true });
    const jobs = await graph.rows('select payload::text from products_jobs._private_jobs');
    expect(JSON.stringify(jobs)).not.toContain('canary-4714');
    await until(() => since(from).length === 3, 'the other environment to be asked');
    const told = since(from);
    expect(new Set(told.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer theirs']));
    expect(told.map(({ query }) => query).sort()).toEqual(['addProduct', 'editProduct', 'saveUpstreamRoute']);
    const inputOf = (name: string) => told.find(({ query }) => query === name)?.input;
    expect(inputOf('editProduct')).toMatchObject({ code, name: '两地改', alsoElsewhere: false });
    expect(inputOf('saveUpstreamRoute')).toMatchObject({
      ...{ productCode: code, dataSourceCode: 'unicom', requestSecret: 'canary-4714', matchExisting: true },
    });
  });

  test('by the old paths alone leaves this one as it is, and the other has all of it', async () => {
    const from = asked.length;
    const [code, component, supplier] = [freshCode(), freshCode(), freshCode()];
    const catalogue = (path: string, body: object) => graph.legacy('operator', `/mt/crm/checkItem/${path}`, body);
    expect(await catalogue('syncAdd', { checkItem: code, itemName: '只在那边', price: 1.5 })).toBe(code);
    await catalogue('syncEdit', { itemCode: code, itemName: '改名' });
    await catalogue('syncSaveDefaultSubItems', { checkItem: code, subItems: [component] });
    await catalogue('datasource/syncSave', { dataSourceCode: supplier, dataSourceName: '供应商' });
    await catalogue('upstream/syncSave', { checkItem: code, datasourceCode: supplier, service: 'sandbox', cost: 0.1 });
    expect(since(from).map(({ query, input }) => [query, input])).toEqual([
      ['addProduct', expect.objectContaining({ code, name: '只在那边', price: '1.5' })],
      ['editProduct', expect.objectContaining({ code, name: '改名' })],
      ['setBundleComponents', expect.objectContaining({ bundleCode: code, componentCodes: [component] })],
      ['saveDataSource', expect.objectContaining({ code: supplier, name: '供应商' })],
      ['saveUpstreamRoute', expect.objectContaining({ productCode: code, dataSourceCode: supplier, cost: '0.1' })],
    ]);
    const here = `{ product(code: "${code}") { id } dataSources(first: 1, filter: { keyword: "${supplier}" }) { totalCount } }`;
    expect(await graph.ask('operator', here)).toEqual({ product: null, dataSources: { totalCount: 0 } });
  });

  test('alone leaves this one as it is', async () => {
    const from = asked.length;
    const code = freshCode();
    const input = { code, name: '只在那边', idempotencyKey: freshKey() };
    expect(await done('mirrorProduct', 'AddProductInput', input, '')).toBe(code);
    expect(since(from)).toMatchObject([{ query: 'addProduct', input: { code } }]);
    expect(await graph.rows('select from products.products where code = $1', [code])).toEqual([]);
    expect(await refusal('salesperson', 'mirrorProduct', 'AddProductInput', input, '')).toMatch(/^FORBIDDEN/);
  });
});

describe('a change of price that waits for an operator', () => {
  const waiting = async (): Promise<Json> =>
    (
      await graph.rows(`select id::text, authorization_id::text from products.price_changes
        where state = 'WAITING_AUDIT' and planned_at is null order by id limit 1`)
    )[0];
  const audit = (id: string, decision: string) =>
    done(
      'auditPriceChange',
      'AuditPriceChangeInput',
      { id, decision },
      '{ state effectiveAt after { price } authorization { price } }',
    );

  test('takes effect once it is passed, is over once it is refused, and is decided once', async () => {
    const passed = await waiting();
    const change = await audit(passed.id, 'PASS');
    expect(change).toMatchObject({ state: 'IN_EFFECT', authorization: { price: change.after.price } });
    const type = 'AuditPriceChangeInput';
    const again = { id: passed.id, decision: 'REJECT' };
    expect(await refusal('operator', 'auditPriceChange', type, again)).toBe('FAILED_PRECONDITION PRICE_CHANGE_STATE');
    const periods = await graph.rows(
      'select price::text from products.price_periods where authorization_id = $1 order by effective_at desc',
      [passed.authorization_id],
    );
    expect(periods[0].price).toBe(change.after.price);
    const refused = await waiting();
    const before = await graph.rows('select price from products.authorizations where id = $1', [
      refused.authorization_id,
    ]);
    expect(await audit(refused.id, 'REJECT')).toMatchObject({ state: 'REJECTED' });
    expect(
      await graph.rows('select price from products.authorizations where id = $1', [refused.authorization_id]),
    ).toEqual(before);
  });

  test('is decided by nobody else', async () => {
    const { id } = await waiting();
    for (const account of ['customer', 'salesperson']) {
      const input = { id, decision: 'PASS' };
      expect(await refusal(account, 'auditPriceChange', 'AuditPriceChangeInput', input)).toMatch(/^FORBIDDEN/);
    }
    expect(
      await refusal('operator', 'auditPriceChange', 'AuditPriceChangeInput', { id: '1', decision: 'PASS' }),
    ).toMatch(/^NOT_FOUND/);
  });
});

test('a preview charges the calls of a past month anew and writes nothing', async () => {
  const [row] = await graph.rows(`
    select a.id::text, to_char(r.day, 'YYYY-MM') as month, sum(r.calls)::int as calls, sum(r.calls - r.failed_calls)::int as answered,
      sum(r.hit_calls)::int as hits, sum(r.free_calls)::int as free, sum(r.fee)::text as fee
    from usage.daily_rollups r join products.authorizations a on a.id = r.authorization_id
    where a.state = 'OPEN' and not a.bundle and a.fee_type = 'PER_QUERY' and r.day < date_trunc('month', now()) - interval '1 month'
      and not exists (select from products.price_changes c where c.authorization_id = a.id and (c.state like 'WAIT%' or c.state = 'NOT_STARTED'))
    group by 1, 2 having sum(r.hit_calls) between 1 and sum(r.calls - r.failed_calls) - 1 order by calls desc limit 1`);
  const query = `query($i: PreviewPriceChangeInput!) { p: previewPriceChange(input: $i) { month after { price }
    charges { callCount answeredCount hitCount freeCount fee newFee } } }`;
  const preview = async (item: object) => {
    const input = { month: row.month, items: [{ authorizationId: row.id, ...item }] };
    return (await graph.ask('operator', query, { i: input })).p[0];
  };
  const perQuery = await preview({ price: '0.01' });
  const paid = Math.max(0, row.answered - row.free);
  expect(perQuery.charges).toEqual({
    ...{ callCount: row.calls, answeredCount: row.answered, hitCount: row.hits, freeCount: row.free },
    ...{ fee: Number(row.fee).toFixed(6), newFee: (paid / 100).toFixed(6) },
  });
  const perHit = await preview({ price: '0.01', feeType: 'PER_HIT' });
  expect(perHit.charges.newFee).toBe((Math.max(0, row.hits - row.free) / 100).toFixed(6));
  const ahead = { month: '2999-01', items: [{ authorizationId: row.id, price: '0.01' }] };
  expect(await graph.refusal('operator', query, { i: ahead })).toMatchObject({ reason: 'PREVIEW_MONTH_AHEAD' });
});
