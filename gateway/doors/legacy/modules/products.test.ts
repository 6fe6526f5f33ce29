import { type Json, legacy, type ViewerName } from '../../../../test/support/front-door';

async function data(viewer: ViewerName, path: string, body?: unknown): Promise<Json> {
  const answer = await legacy(viewer, path, body);
  expect([path, answer.body.code, answer.body.msg]).toEqual([path, 0, '']);
  return answer.body.data;
}

const rows = async (viewer: ViewerName, path: string, body: object = {}): Promise<Json[]> =>
  (await data(viewer, path, { pageSize: 500, ...body })).results;

/** A customer that the salesperson keeps and that can call products. */
const keptCustomer = async (): Promise<Json> =>
  (await rows('salesperson', '/mt/sales/customer/list')).find(({ enableDevelop }) => enableDevelop);

const codes = (products: Json[]) => products.map(({ checkItem }) => checkItem);

describe.each<[ViewerName, string]>([
  ['operator', '/mt/crm/checkItem/list'],
  ['salesperson', '/mt/sales/bee/checkItem/list'],
])('the catalogue of a %s', (viewer, path) => {
  test('filters choose rows', async () => {
    const bundles = await rows(viewer, path, { isFusion: true });
    expect(bundles.length).toBeGreaterThan(0);
    for (const bundle of bundles) {
      expect(bundle).toMatchObject({ isFusion: true, subItems: codes(bundle.subItemList).join(',') });
    }
    const some = codes(bundles).slice(0, 1);
    expect(codes(await rows(viewer, path, { isFusion: true, excludeCheckItemList: some }))).toEqual(
      codes(bundles).slice(1),
    );
    expect(codes(await rows(viewer, path, { checkItemList: some }))).toEqual(some);
  });

  test('isAccredit says what compareDeptId holds, excludeDeptId leaves that out', async () => {
    const { deptId } = await keptCustomer();
    const marked = await rows(viewer, path, { compareDeptId: deptId });
    const free = marked.filter(({ isAccredit }) => isAccredit === false);
    expect(marked.length).toBeGreaterThan(free.length);
    expect(codes(await rows(viewer, path, { excludeDeptId: deptId }))).toEqual(codes(free));
    expect((await rows(viewer, path))[0]).not.toHaveProperty('isAccredit');
  });
});

describe('authorised products', () => {
  test('a customer sees its own but the hidden ones, whomever it asks for, and nothing of what promoters earn', async () => {
    const { merchantId } = await data('customer', '/mt/beeback/dept/querySession');
    const mine = await rows('customer', '/mt/beeback/deptItem/mineList');
    const known = await rows('operator', '/mt/crm/customer/deptItem/list', { merchantId });
    const ids = (list: Json[]) => list.map(({ id }) => id);
    expect(ids(mine)).toEqual(ids(known.filter(({ isHidden }) => !isHidden)));
    for (const row of mine) expect(row).not.toHaveProperty('spreaderRoyalties');
    const all = await rows('operator', '/mt/crm/customer/deptItem/list', { nonPage: true });
    const other = all.find(({ deptId }) => !known.some((row) => row.deptId === deptId));
    expect(await rows('customer', '/mt/beeback/deptItem/mineList', { deptIdList: [other.deptId] })).toEqual([]);
  });

  test('states choose rows, and codes that are not there are refused', async () => {
    const disabled = await rows('operator', '/mt/crm/customer/deptItem/list', { stateList: [-1, -10] });
    for (const { state } of disabled) expect([-1, -10]).toContain(state);
    const { body } = await legacy('operator', '/mt/crm/customer/deptItem/list', { stateList: [99] });
    expect(body).toMatchObject({ code: 400, msg: expect.stringMatching(/没有取值99/) });
  });

  test('a change that is under way starts from the terms in force', async () => {
    const changing = (await rows('operator', '/mt/crm/customer/deptItem/list')).filter(({ adjusting }) => adjusting);
    expect(changing.length).toBeGreaterThan(0);
    for (const { id, fee, feeDetail, adjusting } of changing) {
      expect(adjusting).toMatchObject({ deptItemId: id, beforeFee: fee });
      expect(adjusting.beforeFeeDetail).toBe(feeDetail);
    }
  });

  test('what promoters earn stands under the authorisation it is for', async () => {
    const promoted = (await rows('operator', '/mt/crm/customer/deptItem/list')).filter(
      ({ spreaderRoyalties }) => spreaderRoyalties.length > 0,
    );
    expect(promoted.length).toBeGreaterThan(0);
    for (const { id, deptId, checkItem, spreaderRoyalties } of promoted) {
      for (const royalty of spreaderRoyalties) expect(royalty).toMatchObject({ deptItemId: id, deptId, checkItem });
    }
  });

  test('a salesperson asks for the developer accounts of the own customers only', async () => {
    const { deptId, assistantId } = await keptCustomer();
    const asked = (id: number) => rows('salesperson', '/mt/sales/bee/deptItem/list', { deptIdList: [id] });
    expect((await asked(deptId)).length).toBeGreaterThan(0);
    const others = (await rows('operator', '/mt/crm/customer/list')).filter((row) => row.assistantId !== assistantId);
    const known = await rows('operator', '/mt/crm/customer/deptItem/list', {
      deptIdList: others.flatMap((row) => row.deptId ?? []),
    });
    expect(await asked(known[0].deptId)).toEqual([]);
  });
});

describe('contracts', () => {
  test('states choose and exclude rows', async () => {
    const signed = await rows('operator', '/mt/crm/deptContract/list', { stateList: [100] });
    expect(new Set(signed.map(({ state }) => state))).toEqual(new Set([100]));
    const others = await rows('operator', '/mt/crm/deptContract/list', { excludeStateList: [100] });
    expect(others.filter(({ state }) => state === 100)).toEqual([]);
    const { total } = await data('operator', '/mt/crm/deptContract/list', {});
    expect(signed.length + others.length).toBe(total);
  });

  test.each<[ViewerName, string]>([
    ['customer', '/mt/beeback/deptContract/list'],
    ['salesperson', '/mt/sales/contract/list'],
  ])('a %s sees those of its own customers, as the operator does', async (viewer, path) => {
    const mine = await rows(viewer, path);
    expect(mine.length).toBeGreaterThan(0);
    const all = await rows('operator', '/mt/crm/deptContract/list', { nonPage: true });
    const depts = new Set(mine.map(({ deptId }) => deptId));
    expect(mine).toEqual(all.filter(({ deptId }) => depts.has(deptId)));
    expect(depts.size).toBeLessThan(new Set(all.map(({ deptId }) => deptId)).size);
  });
});
