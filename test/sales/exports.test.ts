import { addMonths } from '../../subgraphs/kit/basics/time';
import { ask, type Json, legacy, type ViewerName } from '../support/front-door';
import { until } from '../support/own-database';
import { columnsOf, sheetOf } from '../support/sheets';
import { THIS } from './people-ground';

const MONTH = addMonths(THIS, -1);
/** Fields of the list and the column of the sheet that shows the same. */
const SALES = {
  ...{ id: '主键', checkItem: '检测项', itemName: '检测项名称' },
  ...{ salesAmount: '总金额', chargeCalls: '计费笔数', royaltyAmount: '预计提成' },
};
const STATEMENTS = { statementNo: '账单编号', billDate: '账单月份', totalAmount: '总金额' };
const AUTHORIZATIONS = { id: '主键', checkItem: '检测项', fee: '费用', deptName: '机构名称' };

interface Known {
  /** Somebody whom the manager leads, with a customer credited to it in the month, and one that is not. */
  salesmanId: number;
  customerId: number;
  customerName: string;
  /** Of a customer that somebody below keeps now. */
  accountIds: number[];
  foreignId: number;
  foreignName: string;
  team: string[];
}
let known: Known;

const CREDITED = `query($month: Month!, $id: ID) { customerStatistics(month: $month, filter: { salespersonId: $id }, first: 100) {
  nodes { salesAmount customerName customer { id } } } }`;

const COUNTED = `query($month: Month!, $id: ID!, $customerId: ID!) {
  authorizationStatistics(month: $month, filter: { salespersonId: $id, customerId: $customerId }, first: 1) { totalCount } }`;

beforeAll(async () => {
  const { viewer, salespeople } = await ask(
    'manager',
    '{ viewer { salesperson { id } } salespeople(first: 100) { nodes { id } } }',
  );
  const team: string[] = salespeople.nodes.map(({ id }: Json) => id);
  const of = async (id?: string): Promise<Json[]> =>
    (await ask('operator', CREDITED, { month: MONTH, id })).customerStatistics.nodes.filter(
      ({ customer, salesAmount }: Json) => customer && Number(salesAmount) > 0,
    );
  // Nothing at all: neither kept nor with a royalty, even one that has earned nothing.
  const isForeign = async ({ customer }: Json): Promise<boolean> => {
    const counts = team.map((id) => ask('operator', COUNTED, { month: MONTH, id, customerId: customer.id }));
    return (await Promise.all(counts)).every(({ authorizationStatistics }) => authorizationStatistics.totalCount === 0);
  };
  const others = team.filter((id) => id !== viewer.salesperson.id);
  const credited = await Promise.all(others.map(async (id) => ({ id, rows: await of(id) })));
  const led = credited.find(({ rows }) => rows.length > 0);
  let foreign: Json;
  for (const row of await of()) if (!foreign && (await isForeign(row))) foreign = row;
  const own = led?.rows[0];
  const kept =
    '{ customers(first: 100) { nodes { salesperson { id } developerAccounts { id } bills { totalCount } } } }';
  const below = (await ask('manager', kept)).customers.nodes.find(
    ({ salesperson, bills }: Json) => salesperson.id !== viewer.salesperson.id && bills.totalCount > 0,
  );
  known = {
    accountIds: below.developerAccounts.map(({ id }: Json) => Number(id)),
    ...{ salesmanId: Number(led?.id), customerId: Number(own?.customer.id), customerName: own?.customerName },
    ...{ foreignId: Number(foreign?.customer.id), foreignName: foreign?.customerName, team },
  };
});

type Case = [viewer: ViewerName, path: string, what: string, filter: (known: Known) => object];
const CRM = '/mt/crm/sales/salesman/deptItemStatistics';
const OWN = '/mt/sales/customer/deptItemStatistics';

const CASES: Case[] = [
  ['operator', CRM, 'everybody', () => ({ salesmanId: 0 })],
  ['operator', CRM, 'a salesperson', ({ salesmanId }) => ({ salesmanId })],
  ['operator', CRM, 'a customer of a salesperson', ({ salesmanId, customerId }) => ({ salesmanId, customerId })],
  ['operator', CRM, 'a customer, whoever keeps it', ({ foreignId: customerId }) => ({ salesmanId: 0, customerId })],
  ['operator', CRM, 'a part of a name', ({ customerName: keyword }) => ({ salesmanId: 0, keyword })],
  ['operator', CRM, 'nothing', ({ salesmanId, foreignId: customerId }) => ({ salesmanId, customerId })],
  ['salesperson', OWN, 'its own', () => ({})],
  ['manager', OWN, 'its team', () => ({})],
  ['manager', OWN, 'a customer below it', ({ customerName: keyword }) => ({ keyword })],
  ['manager', OWN, "nothing of another's", ({ foreignName: keyword }) => ({ keyword })],
];

/** The sheet and the list, read while the list stands still: other tests sell beside this one. */
async function both(viewer: ViewerName, exported: string, listed: string, filter: object, fields: object) {
  const list = async (): Promise<string[][]> => {
    const { body } = await legacy(viewer, listed, { ...filter, nonPage: true });
    expect(body).toMatchObject({ code: 0 });
    return body.data.results.map((row: Json) => Object.keys(fields).map((name) => String(row[name] ?? '')));
  };
  let shown: string[][] = [];
  let expected: string[][] = [];
  await until(async () => {
    expected = await list();
    shown = columnsOf(await sheetOf(viewer, exported, filter), Object.values(fields));
    return JSON.stringify(expected) === JSON.stringify(await list());
  }, 'a list that stands still');
  return { shown, expected };
}

describe('an export of sales', () => {
  test.each(CASES)('for %s by %s holds the rows of the list in its order: %s', async (viewer, path, what, filter) => {
    const asked = { matchMonth: MONTH, ...filter(known) };
    const { shown, expected } = await both(viewer, `${path}Export`, `${path}List`, asked, SALES);
    expect(shown).toEqual(expected);
    if (what.startsWith('nothing')) expect(shown).toEqual([]);
    else expect(shown.length).toBeGreaterThan(0);
  });

  test('of who leads others holds what each of them is credited with, and of nobody else', async () => {
    const titles = ['客户名', '检测项'];
    const rows = async (viewer: ViewerName, path: string, filter: object) =>
      columnsOf(await sheetOf(viewer, `${path}Export`, { matchMonth: MONTH, ...filter }), titles).map(String);
    const led = await Promise.all(known.team.map((id) => rows('operator', CRM, { salesmanId: Number(id) })));
    expect(new Set(await rows('manager', OWN, {}))).toEqual(new Set(led.flat()));
    for (const one of led) expect(one.length).toBeGreaterThan(0);
  });

  test('sums to what the sum of the list says', async () => {
    const asked = { matchMonth: MONTH };
    const titles = ['总金额', '计费笔数', '预计提成'];
    for (const viewer of ['salesperson', 'manager'] as const) {
      const rows = columnsOf(await sheetOf(viewer, `${OWN}Export`, asked), titles);
      const { body } = await legacy(viewer, `${OWN}Sum`, asked);
      const { salesAmount, chargeCalls, royaltyAmount } = body.data;
      const sum = (place: number) => rows.reduce((total, row) => total + Number(row[place]), 0);
      expect(sum(0)).toBeCloseTo(salesAmount, 4);
      expect(sum(1)).toBe(chargeCalls);
      expect(sum(2)).toBeCloseTo(royaltyAmount, 3);
    }
  });
});

describe('an export for who leads others', () => {
  test.each([
    ['/mt/sales/finance/billStatement/export', '/mt/sales/finance/billStatement/list', STATEMENTS],
    ['/mt/sales/bee/deptItem/export', '/mt/sales/bee/deptItem/list', AUTHORIZATIONS],
  ])('%s holds what the list shows of a customer below', async (exported, listed, fields) => {
    const { shown, expected } = await both('manager', exported, listed, { deptIdList: known.accountIds }, fields);
    expect(shown).toEqual(expected);
    expect(shown.length).toBeGreaterThan(0);
  });
});
