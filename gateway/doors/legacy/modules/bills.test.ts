import { readSheet } from 'read-excel-file/node';
import { ask, baseUrl, type Json, legacy, tokenOf } from '../../../../test/support/front-door';
import { read } from '../../../../test/support/legacy-reads';

const MARCH = { billType: 'source_monthly', startDate: '2026-03', endDate: '2026-03' };

const data = (path: string, body: object): Promise<Json> => read('operator', path, body);

const sum = (rows: Json[], field: string): number =>
  Number(rows.reduce((total, row) => total + Number(row[field]), 0).toFixed(6));

test.each(['source_monthly', 'source_daily'])('upstream bills of %s add up to their statistics', async (billType) => {
  const filter = { ...MARCH, billType };
  const { results, total } = await data('/mt/crm/bill/upstream/list', { ...filter, nonPage: true });
  expect(results).toHaveLength(total);
  expect(await data('/mt/crm/bill/upstream/statistics', filter)).toEqual({
    totalCount: sum(results, 'count'),
    totalCost: sum(results, 'totalCost'),
  });
  for (const { billDate, count, freeCount, chargeCount } of results) {
    expect(billDate).toMatch(billType === 'source_daily' ? /^2026-03-\d\d$/ : /^2026-03$/);
    expect(freeCount + chargeCount).toBe(count);
  }
});

test('the export of upstream bills is the list, and its numbers can be added up', async () => {
  const answer = await fetch(`${baseUrl()}/mt/crm/bill/upstream/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', stoken: await tokenOf('operator') },
    body: JSON.stringify(MARCH),
  });
  expect(answer.status).toBe(200);
  const [head = [], ...rows] = (await readSheet(Buffer.from(await answer.arrayBuffer()))) as (string | number)[][];
  const { results } = await data('/mt/crm/bill/upstream/list', { ...MARCH, nonPage: true });
  const shown = rows.map((row) =>
    ['数据源代号', '检测项', '调用笔数', '总成本'].map((title) => row[head.indexOf(title)]),
  );
  const listed = results.map((b: Json) => [b.dataSourceCode, b.checkItem, b.count, Number(b.totalCost)]);
  expect(shown).toEqual(listed);
  expect(shown.length).toBeGreaterThan(0);
});

test('upstream bills are found by source and product, and a source that is not one finds none', async () => {
  const [any] = (await data('/mt/crm/bill/upstream/list', MARCH)).results;
  const { dataSources } = await ask('operator', '{ dataSources(first: 100) { nodes { id code } } }');
  const { id } = dataSources.nodes.find(({ code }: Json) => code === any.dataSourceCode);
  const filter = { ...MARCH, dataSourceIdList: [Number(id)], checkItemList: [any.checkItem] };
  for (const bill of (await data('/mt/crm/bill/upstream/list', filter)).results) {
    expect(bill).toMatchObject({ dataSource: any.dataSource, checkItemName: any.checkItemName });
  }
  const none = await data('/mt/crm/bill/upstream/statistics', { ...MARCH, dataSourceIdList: [1] });
  expect(none).toEqual({ totalCount: 0, totalCost: 0 });
});

test('product bills of an account are its calls, and those of a month name the statement', async () => {
  const { viewer } = await ask('customer', '{ viewer { customer { developerAccounts { id } } } }');
  const deptIds = viewer.customer.developerAccounts.map(({ id }: Json) => Number(id));
  const month = { deptIds, nonPage: true, billDateGte: '2026-03', billDateLte: '2026-03' };
  const monthly = (await data('/mt/crm/bill/beeBill/list', { ...month, billType: 'cust_monthly' })).results;
  const daily = (await data('/mt/crm/bill/beeBill/list', { ...month, billType: 'cust_daily' })).results;
  expect(monthly.length).toBeGreaterThan(0);
  for (const field of ['count', 'freeCount', 'chargeCount', 'totalFee', 'totalCost']) {
    expect([field, sum(monthly, field)]).toEqual([field, sum(daily, field)]);
  }
  const { statementNo } = monthly[0];
  const { results } = await data('/mt/crm/bill/list', { statementNoList: [statementNo] });
  const onIt = monthly.filter((bill: Json) => bill.statementNo === statementNo);
  expect(sum(results[0].billDetailList, 'count')).toBe(sum(onIt, 'count'));
});

test('a line and a product bill name the source when one alone was asked for the product that month', async () => {
  const upstream = (await data('/mt/crm/bill/upstream/list', { ...MARCH, nonPage: true })).results;
  const asked = new Map<string, Set<string>>();
  for (const { checkItem, dataSourceCode } of upstream) {
    asked.set(checkItem, (asked.get(checkItem) ?? new Set()).add(dataSourceCode));
  }
  const sole = ({ checkItem }: Json) => {
    const [code, second] = asked.get(checkItem) ?? [];
    return second ? null : (code ?? null);
  };
  const month = { nonPage: true, billDateGte: '2026-03', billDateLte: '2026-03' };
  const bills = (await data('/mt/crm/bill/beeBill/list', { ...month, billType: 'cust_monthly' })).results;
  const { results } = await data('/mt/crm/bill/list', { billDateGte: '2026-03', billDateLte: '2026-03' });
  const lines = results.flatMap(({ billDetailList }: Json) => billDetailList);
  const named = [...bills, ...lines.filter(({ billDate }: Json) => billDate === '2026-03')];
  expect(named.map(({ dataSourceCode }) => dataSourceCode ?? null)).toEqual(named.map(sole));
  expect(new Set(named.map((row) => sole(row) === null)).size).toBe(2);
});

test('salespeople and customers do not see who the suppliers are', async () => {
  for (const [viewer, path] of [
    ['salesperson', '/mt/sales/finance/billStatement/list'],
    ['customer', '/mt/beeback/billStatement/list'],
  ] as const) {
    const { results } = (await legacy(viewer, path, { pageSize: 20 })).body.data;
    const lines: Json[] = results.flatMap(({ billDetailList }: Json) => billDetailList);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ dataSource, dataSourceCode }) => dataSource ?? dataSourceCode)).toEqual([]);
  }
});

test.each([
  ['/mt/crm/bill/upstream/list', { billType: 'cust_daily' }],
  ['/mt/crm/bill/upstream/list', { billType: 'source_daily', startDate: '2026-02-30' }],
  ['/mt/crm/bill/beeBill/list', { billType: 'weekly' }],
  ['/mt/crm/bill/beeBill/list', {}],
])('%s refuses %j and says why', async (path, body) => {
  const { body: envelope } = await legacy('operator', path, body);
  expect([envelope.code, /[\u4e00-\u9fff]/.test(envelope.msg)]).toEqual([400, true]);
});
