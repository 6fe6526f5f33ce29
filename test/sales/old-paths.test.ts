import { addMonths } from '../../subgraphs/kit/basics/time';
import { hire } from '../platform/organisation';
import { freshProduct } from '../products/products-ground';
import { freshCustomer, freshKey, freshMobile, HIRED } from '../support/customers';
import { type Json, tokenOf } from '../support/front-door';
import { oldData, oldPath } from '../support/old-paths';
import { until } from '../support/own-database';
import { hired, THIS } from './people-ground';

const sales = async (path: string, body?: object): Promise<Json> =>
  oldData(await tokenOf('operator'), `/mt/crm/sales/${path}`, body);

/** The same until what it speaks of has come to sales. */
async function once(path: string, body: object): Promise<void> {
  const token = await tokenOf('operator');
  const worked = async () => (await oldPath(token, `/mt/crm/sales/${path}`, body)).code === 0;
  await until(worked, `${path} to find what it needs in sales`);
}

const detail = (salesmanId: string) => sales(`salesman/detail/${salesmanId}`);
const historyOf = (customerId: string): Promise<Json[]> => sales(`maintain/assignHistories/${customerId}`);

test('the old path that adds a salesperson makes one of the staff sell', async () => {
  const mobile = freshMobile();
  const { id: staffId } = await hire({ name: `${HIRED}${mobile.slice(-4)}`, mobile });
  await once('salesman/add', { salesmanStaffId: staffId, roleType: 'outer' });
  const { results } = await sales('salesman/list', { roleType: 'outer', pageSize: 500 });
  const made = results.filter(({ salesmanStaffId }: Json) => String(salesmanStaffId) === staffId);
  expect(made).toMatchObject([{ salesmanName: `${HIRED}${mobile.slice(-4)}`, mobile, roleType: 'outer' }]);
}, 60_000);

describe('of a salesperson', () => {
  let one: Awaited<ReturnType<typeof hired>>;
  beforeAll(async () => {
    one = await hired();
  }, 60_000);

  test('the old paths of floor prices set one beside the others, and all at once', async () => {
    const [first, second] = [await freshProduct(), await freshProduct()];
    const floors = async () =>
      (await detail(one.id)).beePriceConfigList.map(({ checkItem, floorPrice }: Json) => [checkItem, floorPrice]);
    await once('salesman/editFloorPrice', { salesmanId: one.id, checkItem: first, floorPrice: 0.6 });
    await once('salesman/editFloorPrice', { salesmanId: one.id, checkItem: second, floorPrice: 0.7 });
    expect((await floors()).sort()).toEqual(
      [
        [first, 0.6],
        [second, 0.7],
      ].sort(),
    );
    await sales('salesman/edit', {
      salesmanId: one.id,
      beePriceConfigList: [{ checkItem: second, floorPrice: 0.8 }],
    });
    expect(await floors()).toEqual([[second, 0.8]]);
  });

  test('the old path of a target sets it and keeps what was before', async () => {
    const save = (body: object) => sales('target/save', { salesmanId: one.id, ...body });
    await save({ monthTarget: 1000.5, effectMonth: THIS });
    await save({ monthTarget: 2000, quarterTarget: 6500, yearTarget: 26000 });
    expect(await sales('target/list', { salesmanIds: [one.id] })).toMatchObject([
      { salesmanId: Number(one.id), monthTarget: 2000, quarterTarget: 6500, yearTarget: 26000, effectMonth: THIS },
    ]);
    expect((await sales(`target/changeList/${one.id}`))[0]).toMatchObject({
      ...{ monthTarget: 2000, beforeMonthTarget: 1000.5 },
    });
  });

  test('the old paths of a KPI plan save versions, and end it', async () => {
    const details = [
      { code: 'sales_amount', name: '销售额', target: '10000', weight: 0.6 },
      { code: 'manner', name: '态度', target: '好', weight: 0.4, reachRate: 0.8 },
    ];
    const plans = async () => (await sales('salesman/kpi/list', { salesmanId: one.id })).results;
    await sales('salesman/kpi/save', { salesmanId: one.id, details });
    expect(await plans()).toMatchObject([
      { ver: 'V1', tags: 'init', isEffect: true, details: [{ weight: 0.6 }, { code: 'manner', reachRate: 0.8 }] },
    ]);
    const [first, second] = details;
    await sales('salesman/kpi/save', { salesmanId: one.id, details: [first, { ...second, target: '很好' }] });
    await sales('salesman/kpi/reset', { salesmanId: one.id });
    expect((await plans()).map(({ ver, tags, isEffect }: Json) => [ver, tags, isEffect])).toEqual([
      ['V3', 'reset', false],
      ['V2', 'manner', false],
      ['V1', 'init', false],
    ]);
  });
});

test('the old path of a grade makes one, and changes it by its identifier', async () => {
  const gradeCode = `T${freshKey().slice(-8)}`;
  const listed = () => sales('grade/list', { gradeCodeList: [gradeCode] });
  await sales('grade/save', { gradeCode, royaltyRate: 0.07, enabled: true, remark: '试行' });
  const [made] = await listed();
  expect(made).toMatchObject({ gradeCode, royaltyRate: 0.07, enabled: true, remark: '试行' });
  await sales('grade/save', { id: made.id, gradeCode, royaltyRate: 0.05, enabled: false });
  expect(await listed()).toMatchObject([{ id: made.id, royaltyRate: 0.05, enabled: false }]);
});

describe('of who keeps whom', () => {
  test('the old paths give one customer and several, from the month that they say', async () => {
    const [keeper, next] = [await hired(), await hired()];
    const [first, second, third] = [await freshCustomer(), await freshCustomer(), await freshCustomer()];
    const given = { salesmanId: keeper.id, gradeCode: 'B', effectMonth: THIS };
    await sales('maintain/assign', { ...given, customerId: first.id, gainChannel: '展会' });
    const infoList = [second, third].map(({ id }) => ({ customerId: id, gradeCode: 'A', royaltyRate: 0.08 }));
    await sales('maintain/batchAssign', { salesmanId: keeper.id, infoList });
    const { results } = await sales('maintain/list', { salesmanIds: [keeper.id] });
    const facts = results.map(({ customerId, gradeCode, gainChannel, state, effectMonth, royaltyRate }: Json) => [
      ...[String(customerId), gradeCode, gainChannel, state, effectMonth],
      gradeCode === 'A' && royaltyRate,
    ]);
    expect(new Set(facts)).toEqual(
      new Set([
        [first.id, 'B', '展会', 1, THIS, false],
        [second.id, 'A', undefined, 1, THIS, 0.08],
        [third.id, 'A', undefined, 1, THIS, 0.08],
      ]),
    );
    await sales('maintain/assign', {
      ...given,
      salesmanId: next.id,
      customerId: first.id,
      effectMonth: addMonths(THIS, 1),
    });
    const history = await historyOf(first.id);
    expect(history.map(({ salesmanId, effectMonth, state }) => [String(salesmanId), effectMonth, state])).toEqual([
      [next.id, addMonths(THIS, 1), 0],
      [keeper.id, THIS, 1],
    ]);
  }, 60_000);

  test('the old path of a handover gives the customers of who leaves to those who are named', async () => {
    const [leaver, one, other] = [await hired(), await hired(), await hired()];
    const [first, second] = [await freshCustomer(), await freshCustomer()];
    const infoList = [first, second].map(({ id }) => ({ customerId: id, gradeCode: 'B' }));
    await sales('maintain/batchAssign', { salesmanId: leaver.id, infoList });
    const details = [
      { customerId: first.id, targetStaffId: one.staffId },
      { customerId: second.id, targetStaffId: other.staffId, gradeCode: 'A', royaltyRate: 0.03 },
    ];
    await oldData(await tokenOf('operator'), '/mt/crm/org/staff/handover', { staffId: leaver.staffId, details });
    const inForce = async (id: string) => (await historyOf(id)).find(({ state }) => state === 1);
    expect(await inForce(first.id)).toMatchObject({ salesmanId: Number(one.id), gradeCode: 'B' });
    expect(await inForce(second.id)).toMatchObject({
      ...{ salesmanId: Number(other.id), gradeCode: 'A', royaltyRate: 0.03 },
    });
    expect((await sales('maintain/list', { salesmanIds: [leaver.id] })).results).toEqual([]);
  }, 60_000);
});
