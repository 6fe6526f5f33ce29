import { freshKey } from '../support/customers';
import { ask, type Json, legacy } from '../support/front-door';
import { done, freshCode, freshProduct, freshRoute, refused } from './products-ground';

const SAVE = 'SaveUpstreamRouteInput';
const route = async (code: string): Promise<Json> =>
  (
    await ask(
      'operator',
      `{ upstreamRoutes(first: 5, filter: { productCode: "${code}" }) { nodes { id priority cost adapter requestUrl extra hasRequestSecret requestSecret dataSource { code } } } }`,
    )
  ).upstreamRoutes.nodes;

async function freshSource(): Promise<{ id: string; code: string }> {
  const code = freshCode('s');
  return done('operator', 'saveDataSource', 'SaveDataSourceInput', { code, name: '数据源' }, '{ id code }');
}

describe('a supplier', () => {
  test('has a code of its own that never changes, and goes when no route leads to it', async () => {
    const { id, code } = await freshSource();
    const save = (input: object) => refused('operator', 'saveDataSource', 'SaveDataSourceInput', input);
    expect(await save({ code, name: 'x' })).toBe('CONFLICT DATA_SOURCE_CODE_TAKEN input.code');
    expect(await save({ code: '1', name: 'x' })).toMatch(/DATA_SOURCE_CODE_FORM/);
    expect(await save({ id, code: 'other', name: 'x' })).toMatch(/DATA_SOURCE_CODE_FIXED/);
    const productCode = await freshProduct();
    const routeId = await freshRoute(productCode, { dataSourceId: id });
    const gone = () => refused('operator', 'deleteDataSource', 'DeleteDataSourceInput', { id }, '');
    expect(await gone()).toMatch(/DATA_SOURCE_IN_USE/);
    await done('operator', 'deleteUpstreamRoute', 'DeleteUpstreamRouteInput', { id: routeId }, '');
    expect(await done('operator', 'deleteDataSource', 'DeleteDataSourceInput', { id }, '')).toBe(code);
    expect(await gone()).toMatch(/^NOT_FOUND/);
  });
});

describe('a route', () => {
  test('is made once with a key however often it is sent', async () => {
    const code = await freshProduct();
    const [before, idempotencyKey] = [(await route(code)).length, freshKey()];
    const [one, same] = [await freshRoute(code, { idempotencyKey }), await freshRoute(code, { idempotencyKey })];
    expect(same).toBe(one);
    expect(await route(code)).toHaveLength(before + 1);
  });

  test('keeps its secret when it comes back blank or as asterisks, and shows it to nobody who may not see it', async () => {
    const code = await freshProduct();
    const id = await freshRoute(code, { requestSecret: 'canary-4711' });
    const { dataSources } = await ask(
      'operator',
      '{ dataSources(first: 1, filter: { keyword: "unicom" }) { nodes { id } } }',
    );
    const input = { id, productCode: code, dataSourceId: dataSources.nodes[0].id, adapter: 'sandbox' };
    for (const requestSecret of ['', '******'])
      await done('operator', 'saveUpstreamRoute', SAVE, { ...input, requestSecret });
    const own = (await route(code)).find((one: Json) => one.id === id);
    expect(own).toMatchObject({ hasRequestSecret: true, requestSecret: 'canary-4711' });
    const { body } = await legacy('operator', '/mt/crm/checkItem/upstream/list', { checkItem: code });
    expect(JSON.stringify(body)).not.toContain('canary-4711');
    expect(body.data.results.map((r: Json) => r.reqSecret)).toContain('******');
  });

  test.each([
    [{ adapter: 'soap' }, 'UNKNOWN_ADAPTER input.adapter'],
    [{ adapter: 'http' }, 'REQUEST_URL_MISSING input.requestUrl'],
    [{ adapter: 'http', requestUrl: 'https://169.254.169.254/' }, 'REQUEST_URL_REFUSED input.requestUrl'],
    [{ adapter: 'http', requestUrl: 'https://localhost/' }, 'REQUEST_URL_REFUSED input.requestUrl'],
    [{ extra: { timeoutMs: 1 } }, 'ROUTE_SETTINGS input.extra'],
    [{ extra: { response: { outcome: { path: 'a..b', map: { 0: 'HIT' } } } } }, 'ROUTE_SETTINGS input.extra'],
    [{ cost: '-1' }, 'AMOUNT_BELOW_ZERO input.cost'],
    [{ priority: -1 }, 'NUMBER_OUT_OF_RANGE input.priority'],
    [{ dataSourceId: '1' }, 'NOT_FOUND input.dataSourceId'],
  ])('with %j is refused', async (more, expected) => {
    const { dataSources } = await ask(
      'operator',
      '{ dataSources(first: 1, filter: { keyword: "unicom" }) { nodes { id } } }',
    );
    const input = { productCode: 'id_two', dataSourceId: dataSources.nodes[0].id, adapter: 'sandbox', ...more };
    expect(await refused('operator', 'saveUpstreamRoute', SAVE, input)).toMatch(
      new RegExp(`${expected.replaceAll('.', '\\.')}$`),
    );
  });

  test('never changes its product or its supplier', async () => {
    const code = await freshProduct();
    const id = await freshRoute(code);
    const other = await freshSource();
    const input = { id, productCode: code, dataSourceId: other.id, adapter: 'sandbox' };
    expect(await refused('operator', 'saveUpstreamRoute', SAVE, input)).toMatch(/ROUTE_IMMUTABLE/);
  });

  test('that is the last of a product which can be called stays', async () => {
    const code = await freshProduct();
    const [{ id }] = await route(code);
    expect(await refused('operator', 'deleteUpstreamRoute', 'DeleteUpstreamRouteInput', { id }, '')).toMatch(
      /LAST_ROUTE/,
    );
  });

  test('is tried without being asked, and what is made with its secret is masked', async () => {
    const code = await freshProduct();
    const extra = {
      request: {
        json: { id: { from: 'params.idCard', as: ['upper'] } },
        headers: { 'x-sign': { sign: { over: ['key', 'body'], with: 'hmac-sha256' } } },
      },
      response: { outcome: { path: 'status', map: { ok: 'HIT', '*': 'NO_HIT' } }, data: 'score' },
    };
    const more = {
      adapter: 'http',
      requestUrl: 'https://api.example.com/v1',
      requestKey: 'us',
      requestSecret: 'canary-4712',
      extra,
    };
    const id = await freshRoute(code, more);
    const input = { id, parameters: { idCard: 'x' }, answer: '{"status":"ok","score":7}' };
    const fields = '{ request headers body outcome data end }';
    const t = await done('operator', 'testUpstreamRoute', 'TestUpstreamRouteInput', input, fields);
    expect(t).toMatchObject({
      request: 'POST https://api.example.com/v1',
      body: '{"id":"X"}',
      outcome: 'HIT',
      data: 7,
      end: null,
    });
    expect(t.headers['x-sign']).toContain('******');
    expect(JSON.stringify(t)).not.toContain('canary-4712');
  });
});

test('the old paths save and list suppliers and routes, and not all of them at once', async () => {
  const dataSourceCode = freshCode('s');
  const save = { dataSourceCode, dataSourceName: '数据源' };
  expect((await legacy('operator', '/mt/crm/checkItem/datasource/save', save)).body.code).toBe(0);
  const checkItem = await freshProduct({}, { on: false });
  const upstream = {
    checkItem,
    datasourceCode: dataSourceCode,
    service: 'sandbox',
    cost: 0.05,
    extra: '{"hitRate":0.5}',
  };
  expect((await legacy('operator', '/mt/crm/checkItem/upstream/save', upstream)).body.code).toBe(0);
  const { body } = await legacy('operator', '/mt/crm/checkItem/upstream/list', { checkItem });
  expect(body.data.results).toMatchObject([
    { dataSourceCode, priority: 10, cost: 0.05, service: 'sandbox', extra: '{"hitRate":0.5}' },
  ]);
  const empty = { checkItem: '', dataSourceId: 0 };
  expect((await legacy('operator', '/mt/crm/checkItem/upstream/list', empty)).body.msg).toBe(
    '产品编码和数据源编码不能都为空',
  );
  const every = await legacy('operator', '/mt/crm/checkItem/upstream/list', { pageNo: 1, pageSize: 2 });
  expect(every.body.data.results).toHaveLength(2);
  const seen = await legacy('salesperson', '/mt/sales/bee/upstream/list', { checkItem });
  expect(seen.body.data.results).toMatchObject([{ dataSourceCode, cost: 0.05 }]);
  expect(seen.body.data.results[0].service ?? null).toBeNull();
});
