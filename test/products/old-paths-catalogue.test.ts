import { ask, type Json, legacy } from '../support/front-door';
import { authorize, freshCode, freshHolder, freshProduct, freshRoute } from './products-ground';

const catalogue = async (path: string, body: object): Promise<Json> => {
  const answer = (await legacy('operator', `/mt/crm/checkItem/${path}`, body)).body;
  expect([path, answer.code, answer.msg]).toEqual([path, 0, '']);
  return answer.data;
};
const refusal = async (path: string, body: object): Promise<string> =>
  (await legacy('operator', `/mt/crm/checkItem/${path}`, body)).body.msg;
const found = async (keyword: string): Promise<Json> => (await catalogue('list', { keyword })).results[0];

test('a product is added, turned on and off for those who are named, and deleted by the old paths', async () => {
  const checkItem = freshCode();
  expect(await catalogue('add', { checkItem, itemName: `测试产品${checkItem}`, price: 1.5, floorPrice: 0.5 })).toBe(
    checkItem,
  );
  await freshRoute(checkItem);
  const quietly = { checkItem, noticeScope: 0 };
  await catalogue('changeState', { ...quietly, state: 10 });
  expect(await found(checkItem)).toMatchObject({ checkItem, price: 1.5, state: 10 });
  const { accountId } = await freshHolder();
  await authorize(accountId, [{ productCode: checkItem }]);
  const { id } = await found(checkItem);
  expect(await refusal('delete', { id })).not.toBe('');
  const noticeCustomers = [{ deptId: accountId, mobile: '13900000071', email: 'ops71@example.com' }];
  const told = { noticeScope: 10, noticeMethods: ['sms', 'email'], noticeCustomers, note: '维护' };
  await catalogue('changeState', { checkItem, state: -1, confirmed: true, ...told });
  expect(await found(checkItem)).toMatchObject({ state: -1 });
  const unused = await freshProduct({}, { on: false });
  const { product } = await ask('operator', `{ product(code: "${unused}") { id } }`);
  await catalogue('delete', { id: product.id });
  expect((await ask('operator', `{ product(code: "${unused}") { id } }`)).product).toBeNull();
});

test('what a bundle consists of by default is set by the old path', async () => {
  const [one, other] = [await freshProduct(), await freshProduct()];
  const bundle = await freshProduct({ bundle: true, price: '2.00', floorPrice: '1.00' }, { on: false });
  await catalogue('saveDefaultSubItems', { checkItem: bundle, subItems: [one, other] });
  const components = `{ product(code: "${bundle}") { components { code } } }`;
  const codes = (await ask('operator', components)).product.components.map(({ code }: Json) => code);
  expect(codes.sort()).toEqual([one, other].sort());
});

test('a supplier and a route to it go once nothing needs them', async () => {
  const dataSourceCode = freshCode('s');
  await catalogue('datasource/save', { dataSourceCode, dataSourceName: `供应商${dataSourceCode}` });
  const supplier = async () => (await catalogue('datasource/list', { keyword: dataSourceCode })).results;
  const [{ id }] = await supplier();
  const checkItem = await freshProduct({}, { on: false });
  await catalogue('upstream/save', { checkItem, datasourceCode: dataSourceCode, service: 'sandbox', cost: 0.1 });
  const routes = async () => (await catalogue('upstream/list', { checkItem })).results;
  const [route] = await routes();
  expect(route).toMatchObject({ cost: 0.1, checkItem });
  expect(await refusal('datasource/delete', { id })).not.toBe('');
  await catalogue('upstream/delete', { id: route.id });
  expect(await routes()).toEqual([]);
  await catalogue('datasource/delete', { id });
  expect(await supplier()).toEqual([]);
});
