import { type Json, legacy, type ViewerName } from '../support/front-door';
import { columnsOf, sheetOf } from '../support/sheets';

/** Fields of the list and the column of the sheet that shows the same. */
const STATEMENTS = { statementNo: '账单编号', billDate: '账单月份', totalAmount: '总金额', confirmDate: '确认时间' };
const AUTHORIZATIONS = { id: '主键', checkItem: '检测项', fee: '费用', createDate: '申请时间', deptName: '机构名称' };
const PRODUCTS = { id: '主键', itemName: '检测项名称', price: '单价', updateDate: '修改时间' };
const CALLS = { seqNo: '流水号', mobile: '手机号', fee: '费用', createDate: '创建时间' };

const DAY = { createDateGte: '2026-01-01 00:00:00', itemCodeList: ['mobile_status'], success: 0 };

test.each<[ViewerName, string, string, Record<string, string>, object]>([
  ['operator', '/mt/crm/bill/export', '/mt/crm/bill/list', STATEMENTS, {}],
  ['salesperson', '/mt/sales/finance/billStatement/export', '/mt/sales/finance/billStatement/list', STATEMENTS, {}],
  ['operator', '/mt/crm/customer/deptItem/export', '/mt/crm/customer/deptItem/list', AUTHORIZATIONS, {}],
  ['salesperson', '/mt/sales/bee/checkItem/export', '/mt/sales/bee/checkItem/list', PRODUCTS, {}],
  ['operator', '/mt/crm/api/recordExport', '/mt/crm/api/recordList', CALLS, DAY],
  ['customer', '/mt/beeback/apiData/recordExport', '/mt/beeback/apiData/recordList', CALLS, DAY],
])('for %s %s shows the rows of %s', async (viewer, exported, listed, fields, filter) => {
  const sheet = await sheetOf(viewer, exported, filter);
  const { body } = await legacy(viewer, listed, { ...filter, nonPage: true });
  expect(body.code).toBe(0);
  const names = Object.keys(fields);
  const shown = columnsOf(sheet, Object.values(fields));
  const expected = body.data.results.map((row: Json) => names.map((name) => String(row[name] ?? '')));
  // Other tests add rows meanwhile: what is in both must be most of each, and equal.
  const common = new Set(expected.map(String).filter((row: string) => shown.map(String).includes(row)));
  expect(expected.length).toBeGreaterThan(0);
  expect(common.size).toBeGreaterThanOrEqual(0.9 * Math.max(expected.length, shown.length));
});

test('a salesperson exports the authorisations of one account as the list shows them', async () => {
  const [head = [], first = []] = await sheetOf('salesperson', '/mt/sales/bee/deptItem/export', {});
  const filter = { deptIdList: [Number(first[head.indexOf('机构id')])] };
  const [, ...rows] = await sheetOf('salesperson', '/mt/sales/bee/deptItem/export', filter);
  const { body } = await legacy('salesperson', '/mt/sales/bee/deptItem/list', { ...filter, nonPage: true });
  const shown = rows.map((row) => [row[head.indexOf('主键')], row[head.indexOf('费用')]].map(String));
  expect(shown).toEqual(body.data.results.map(({ id, fee }: Json) => [String(id), String(fee)]));
  expect(shown.length).toBeGreaterThan(0);
});

test('an export holds what the filter matches and nothing else', async () => {
  const [head = [], ...rows] = await sheetOf('operator', '/mt/crm/bill/export', { stateList: [0], nonPage: true });
  const { body } = await legacy('operator', '/mt/crm/bill/list', { stateList: [0] });
  const state = head.indexOf('账单状态');
  expect(new Set(rows.map((row) => row[state])).size).toBeLessThanOrEqual(1);
  expect(Math.abs(rows.length - body.data.total)).toBeLessThan(5);
});

test('a customer cannot export what is for staff', async () => {
  const { status, body } = await legacy('customer', '/mt/crm/bill/export', {});
  expect([status, body.code]).toEqual([401, 401]);
});
