import SwaggerParser from '@apidevtools/swagger-parser';
import { ask, baseUrl, type Json, legacy, request } from '../support/front-door';
import { done, freshProduct, refused } from './products-ground';

describe('without a session', () => {
  test('shelves and documents are read, and no price, floor or supplier with them', async () => {
    const shelves = (await legacy(null, '/mt/portal/apiDoc/categoryList')).body;
    expect(shelves).toMatchObject({ code: 0 });
    expect(shelves.data.length).toBeGreaterThan(3);
    for (const { itemCount, children } of shelves.data as Json[]) {
      expect(itemCount).toBeGreaterThan(0);
      expect(children.every((child: Json) => child.itemCount > 0)).toBe(true);
    }
    const list = (await legacy(null, '/mt/portal/apiDoc/queryList', { categoryCode: 'identity', keyword: '身份证' }))
      .body.data;
    expect(list.map((d: Json) => d.checkItem)).toContain('id_two');
    const detail = (await legacy(null, '/mt/portal/apiDoc/queryDetail', { checkItem: 'id_two' })).body.data;
    expect(detail).toMatchObject({
      apiPath: '/api/v1/id/two',
      requestMethod: 'POST',
      feeType: '查询计费',
    });
    expect(JSON.parse(detail.paramsExample)).toMatchObject({ name: '张三' });
    const { product } = await ask('operator', '{ product(code: "id_two") { price floorPrice } }');
    const text = JSON.stringify(detail);
    for (const hidden of [Number(product.price), Number(product.floorPrice)]) expect(text).not.toContain(`${hidden}`);
    expect(text).not.toMatch(/公民网络身份平台|百融数据/);
  });

  test('a document is found by its id or its product, and both must agree', async () => {
    const [{ id }] = (await legacy(null, '/mt/portal/apiDoc/queryList', { keyword: 'id_two' })).body.data;
    const detail = async (body: object) => (await legacy(null, '/mt/portal/apiDoc/queryDetail', body)).body;
    expect((await detail({ id })).data.checkItem).toBe('id_two');
    expect((await detail({ id, checkItem: 'mobile_two' })).data ?? null).toBeNull();
    expect((await detail({})).msg).toBe('id、checkItem必传其一');
  });

  test('a bad session is refused instead of being nobody', async () => {
    const answer = await request('/mt/portal/apiDoc/categoryList', { headers: { stoken: 'wrong' } });
    expect(answer.status).toBe(401);
  });

  test('what is off or unpublished is not read', async () => {
    const code = await freshProduct();
    await done('operator', 'saveApiDocument', 'SaveApiDocumentInput', { productCode: code, published: false });
    const read = () => ask(null, `{ apiDocument(productCode: "${code}") { id } }`);
    expect(await read()).toEqual({ apiDocument: null });
    await done('operator', 'saveApiDocument', 'SaveApiDocumentInput', { productCode: code, apiName: '自定义名称' });
    expect((await ask(null, `{ apiDocument(productCode: "${code}") { apiName } }`)).apiDocument).toEqual({
      apiName: '自定义名称',
    });
    expect((await request('/api/v1/docs/portrait_app.pdf')).status).toBe(404);
  });

  test('nothing is marked', async () => {
    const { body, status } = await legacy(null, '/mt/portal/apiDoc/dealCollect', { checkItem: 'id_two' });
    expect([status, body.code]).toEqual([401, 401]);
  });
});

test('a mark is set, taken off and turned over', async () => {
  const code = await freshProduct();
  const set = (input: object) =>
    done('customer', 'setFavourite', 'SetFavouriteInput', { productCode: code, ...input }, '{ collected }');
  expect(await set({ collected: true })).toEqual({ collected: true });
  expect(await set({ collected: true })).toEqual({ collected: true });
  expect(await set({})).toEqual({ collected: false });
  expect((await legacy('customer', '/mt/portal/apiDoc/dealCollect', { checkItem: code })).body.code).toBe(0);
  expect(await set({ collected: false })).toEqual({ collected: false });
  expect(
    await refused('customer', 'setFavourite', 'SetFavouriteInput', { productCode: 'nothing' }, '{ code }'),
  ).toMatch(/^NOT_FOUND/);
});

test('a document with something wrong in it is refused', async () => {
  const save = (more: object) =>
    refused('operator', 'saveApiDocument', 'SaveApiDocumentInput', { productCode: 'id_two', ...more });
  expect(await save({ paramsExample: '{' })).toMatch(/NOT_JSON/);
  expect(await save({ respSchema: [{ type: 'picture', rows: [] }] })).toMatch(/DOCUMENT_TYPE/);
  expect(await save({ respSchema: [{ rows: ['x'] }] })).toMatch(/DOCUMENT_ROWS/);
  expect(await save({ productCode: 'nothing' })).toMatch(/^NOT_FOUND/);
});

test('the description for programs is valid OpenAPI and has every published product', async () => {
  const { body, status } = await request('/api/v1/openapi.json');
  expect(status).toBe(200);
  expect(Object.keys(body.paths)).toContain('/api/v1/id/two');
  await expect(SwaggerParser.validate(structuredClone(body))).resolves.toBeDefined();
  expect(JSON.stringify(body)).not.toMatch(/floorPrice|百融数据/);
});

test('no published document tells a price, a floor or who supplies it, in whatever form', async () => {
  const { dataSources } = await ask('operator', '{ dataSources(first: 100) { nodes { code name } } }');
  const names: string[] = dataSources.nodes.map(({ name }: Json) => name).filter((name: string) => name !== '数据源');
  const list = (await legacy(null, '/mt/portal/apiDoc/queryList', {})).body.data;
  const openapi = (await request('/api/v1/openapi.json')).body;
  const documents = await Promise.all(
    list.slice(0, 40).map(async ({ checkItem }: Json) => (await request(`/api/v1/docs/${checkItem}.json`)).body),
  );
  expect(documents.map(({ productCode }) => productCode)).toEqual(list.slice(0, 40).map((d: Json) => d.checkItem));
  for (const document of [openapi, ...documents]) {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/"[^"]*(price|floor|cost|dataSource|supplier|upstream)[^"]*":/i);
    for (const name of names) expect(text).not.toContain(name);
  }
});

test('documents and templates are given as files', async () => {
  for (const [path, head] of [
    ['/api/v1/docs/id_two.pdf', '%PDF'],
    ['/api/v1/docs/id_two.xlsx', 'PK'],
  ] as const) {
    const answer = await fetch(baseUrl() + path);
    expect(answer.status).toBe(200);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, head.length)
        .toString('latin1'),
    ).toBe(head);
  }
  expect((await request('/api/v1/docs/nothing.pdf')).status).toBe(404);
});
