import { freshKey } from '../support/customers';
import { ask, type Json, legacy } from '../support/front-door';
import {
  authorize,
  done,
  freshBundle,
  freshHolder,
  freshProduct,
  freshRoute,
  type Holder,
  turn,
} from './products-ground';

let holder: Holder;
let promoterId: string;
beforeAll(async () => {
  holder = await freshHolder();
  const { salespeople } = await ask(
    'operator',
    '{ salespeople(first: 50, filter: { type: OUTER }) { nodes { id enabled } } }',
  );
  promoterId = salespeople.nodes.find(({ enabled }: Json) => enabled).id;
}, 60_000);

const crm = async (path: string, body: object): Promise<Json> =>
  (await legacy('operator', `/mt/crm/${path}`, body)).body;
const customer = (path: string, body: object) => crm(`customer/deptItem/${path}`, body);
const held = async (productCode: string): Promise<string> =>
  (await authorize(holder.accountId, [{ productCode }]))[0].id;
const row = async (id: string): Promise<Json> =>
  (await customer('list', { idList: [id], deptIdList: [holder.accountId] })).data.results[0];

test('the old paths of one authorisation change what they name', async () => {
  const productCode = await freshProduct();
  const deptItemId = await held(productCode);
  const ok = async (path: string, body: object) => expect([path, (await customer(path, body)).code]).toEqual([path, 0]);
  const address = { deptId: holder.accountId, deptItemId, itemCode: productCode };
  await ok('edit', { ...address, fee: 0.85, freeCount: 3 });
  await ok('editCacheFetch', { deptItemId, cacheFetchDays: 9 });
  await ok('editFreeCount', { itemList: [{ deptItemId, freeCount: 4 }] });
  await ok('editExtra', { itemList: [{ deptItemId, isHidden: true, usedVersion: 'v2' }] });
  const spreaderRoyalties = [{ spreaderId: promoterId, royaltyType: 'price', royaltyPrice: 0.02 }];
  await ok('editSpreaderRoyalties', { deptItemId, spreaderRoyalties });
  expect(await row(deptItemId)).toMatchObject({
    ...{ fee: 0.85, freeCount: 4, cacheFetchDays: 9, isHidden: true, usedVersion: 'v2' },
    spreaderRoyalties: [{ royaltyPrice: 0.02, checkItem: productCode }],
  });
  expect((await customer('editFreeCount', { itemList: [{ deptItemId, freeCount: -1 }] })).msg).toBe(
    '免费次数不能小于0',
  );
  expect((await customer('editExtra', { itemList: [] })).code).not.toBe(0);
});

test('the old paths refuse prices of components where a product has none, and name what was sent', async () => {
  const itemCode = await freshProduct();
  const item = { itemCode, deptId: holder.accountId, feeType: 10, fee: 1 };
  const accredit = async (more: object) =>
    (await customer('accredit', { deptId: holder.accountId, checkItemList: [{ ...item, ...more }] })).msg;
  const feeDetail = JSON.stringify([{ checkItem: itemCode, fee: 0.6 }]);
  expect(await accredit({ feeDetail })).toBe('费用明细(checkItemList[0].feeDetail)仅适用于聚合产品');
  expect(await accredit({ fee: -1 })).toBe('费用(checkItemList[0].fee)不能为负');
  expect(await accredit({ feeType: 99 })).toBe(
    '计费方式(checkItemList[0].feeType)没有取值99,可选值:10:查询计费,20:查得计费',
  );
  const spreaderRoyalties = [{ spreaderId: promoterId, royaltyType: 'rate', royaltyRate: 2 }];
  expect(await accredit({ spreaderRoyalties })).toContain('(checkItemList[0].spreaderRoyalties[0].royaltyRate)');
  expect(await accredit({ feeDetail: '[]' })).toBe('');
});

test('the old paths of a bundle show its components, authorise it over them, and change what it consists of', async () => {
  const codes = [await freshProduct(), await freshProduct(), await freshProduct()] as [string, string, string];
  const bundleCode = await freshBundle(codes.slice(0, 2));
  await held(codes[0]);
  await held(codes[2]);
  const offers = await crm('customer/queryItemsForAccreditFusion', { checkItem: bundleCode, deptId: holder.accountId });
  expect(offers.data.map(({ checkItem, state }: Json) => [checkItem, state])).toEqual([
    [codes[0], 10],
    [codes[1], undefined],
  ]);
  const fusion = {
    ...{ deptId: holder.accountId, checkItem: bundleCode, chargeType: 10, feeType: 10 },
    feeDetail: JSON.stringify([{ checkItem: codes[1], fee: 0.6 }]),
    subItemList: [
      { itemCode: codes[0], isAdded: false },
      { itemCode: codes[1], isAdded: true, fee: 0.7, feeType: 10 },
    ],
  };
  expect(await customer('accreditFusion', fusion)).toMatchObject({ code: 0 });
  const list = await customer('list', { deptIdList: [holder.accountId], checkItemList: [bundleCode] });
  const [bundle] = list.data.results;
  expect(bundle).toMatchObject({ fee: 1.6, chargeType: 10, isFusion: true });
  const sub = (dealType: number | undefined, checkItemList: string[]) =>
    customer('dealSub', { deptItemId: bundle.id, checkItemList, dealType });
  expect((await sub(10, [codes[2]])).code).toBe(0);
  expect((await sub(20, [codes[1], codes[2]])).code).toBe(0);
  expect((await sub(20, [codes[0]])).msg).toBe('聚合产品至少保留一个子项');
  expect((await sub(undefined, [codes[2]])).code).not.toBe(0);
});

test("the old paths of a customer's own sources set, move and remove them", async () => {
  const productCode = await freshProduct();
  const sourceId = await freshRoute(productCode);
  await held(productCode);
  const at = { deptId: holder.accountId, checkItem: productCode };
  const save = (sources: object[]) => customer('saveSourceConfig', { ...at, sourceList: sources });
  const saved = await save([{ sourceId, priority: 2 }]);
  expect(saved).toMatchObject({ code: 0 });
  const [own] = (await customer('sourceConfigList', at)).data;
  expect(own).toMatchObject({ sourceId: Number(sourceId), priority: 2, checkItem: productCode });
  expect((await customer('deleteSourceConfig', { id: own.id })).code).toBe(0);
  expect((await customer('sourceConfigList', at)).data).toEqual([]);
});

test('the old paths of an audit decide one and many, and say what is missing', async () => {
  const apply = async () => {
    const productCodes = [await freshProduct()];
    const input = { productCodes, idempotencyKey: freshKey() };
    const [one] = await done(
      'customer',
      'applyForProducts',
      'ApplyForProductsInput',
      input,
      '{ id developerAccount { id } product { code } }',
    );
    return { deptItemId: one.id, deptId: one.developerAccount.id, itemCode: one.product.code };
  };
  const one = await apply();
  expect((await crm('checkItem/deptItem/audit', { ...one, auditType: 'reject' })).code).not.toBe(0);
  expect((await crm('checkItem/deptItem/audit', { ...one, auditType: 'pass', fee: 0.66 })).code).toBe(0);
  expect((await crm('checkItem/deptItem/audit', { ...one, auditType: 'pass' })).msg).toBe('该授权已审核');
  const many = [await apply(), await apply()];
  const batch = { auditType: 'reject', rejectReason: '不符合', itemList: many };
  expect((await crm('checkItem/deptItem/batchAudit', batch)).code).toBe(0);
  const list = await crm('checkItem/deptItem/list', { idList: [one, ...many].map(({ deptItemId }) => deptItemId) });
  const states = new Map(list.data.results.map((found: Json) => [String(found.id), [found.state, found.fee]]));
  expect(states.get(one.deptItemId)).toEqual([10, 0.66]);
  expect(many.map(({ deptItemId }) => (states.get(deptItemId) as number[])[0])).toEqual([-10, -10]);
});

test('the old paths of schedules list what is planned, call it off, and try again only what failed', async () => {
  const code = await freshProduct();
  const deptItemId = await held(code);
  const effectTime = '2099-01-01 00:00:00';
  expect((await customer('adjust', { effectTime, itemList: [{ deptItemId, fee: 0.5 }] })).code).not.toBe(0);
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  expect(
    (await customer('adjust', { effectTime: `${later} 00:00:00`, itemList: [{ deptItemId, fee: 0.5 }] })).code,
  ).toBe(0);
  const planned = await crm('schedule/adjustTaskList', { deptIdList: [holder.accountId], checkItem: code });
  expect(planned.data.results).toMatchObject([
    {
      taskKey: 'adjustDeptItem',
      state: 0,
      scheduleTime: `${later} 00:00:00`,
      taskDetail: [{ afterFee: 0.5, checkItem: code }],
    },
  ]);
  const { id } = planned.data.results[0];
  expect((await crm('schedule/retry', { id })).msg).toBe('任务当前状态不允许此操作');
  expect((await crm('schedule/cancel', { id })).code).toBe(0);
  expect((await crm('schedule/cancel', { id })).msg).toBe('任务当前状态不允许此操作');
  expect((await row(deptItemId)).adjusting ?? null).toBeNull();
  await turn(code, 'OFF', { confirmed: true, effectiveAt: new Date(Date.now() + 86_400_000).toISOString() });
  const states = await crm('schedule/changeCheckItemTaskList', { checkItem: code });
  expect(states.data.results).toMatchObject([
    { taskKey: 'changeCheckItem', bizKey: code, state: 0, taskDetail: { toState: 'DOWN' } },
    { taskKey: 'changeCheckItem', bizKey: code, state: 20, taskDetail: { toState: 'UP' } },
  ]);
});

test('the old path of what a customer finds shows its own standing with each product', async () => {
  const productCode = await freshProduct();
  const find = async (body: object) =>
    (await legacy('customer', '/mt/beeback/deptItem/searchItems', { checkItemList: [productCode], ...body })).body.data
      .results;
  const [found] = await find({});
  expect([found.checkItem, found.state, found.fee]).toEqual([productCode, undefined, 1]);
  const body = { checkItemList: [{ itemCode: productCode }], applyRemark: '试用' };
  expect((await legacy('customer', '/mt/beeback/deptItem/apply', body)).body.code).toBe(0);
  expect(await find({})).toMatchObject([{ checkItem: productCode, state: 0, applyRemark: '试用' }]);
  expect((await legacy('customer', '/mt/beeback/deptItem/apply', body)).body.msg).toContain(productCode);
});
