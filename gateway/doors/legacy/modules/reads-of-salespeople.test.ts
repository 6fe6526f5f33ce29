import type { Json } from '../../../../test/support/front-door';
import { lastMonth, read, rowsOf, sumOf, waitingWithProducts } from '../../../../test/support/legacy-reads';

const VIEWER = 'salesperson';
let statement: Json;
let customers: Json[];
let month: string;

beforeAll(async () => {
  [statement] = await rowsOf(VIEWER, '/mt/sales/finance/billStatement/list');
  customers = await rowsOf(VIEWER, '/mt/sales/customer/list');
  month = await lastMonth();
});

const ids = (rows: readonly Json[], field = 'id') => rows.map((row) => row[field]);

describe('statements, invoices and payments', () => {
  test('a statement alone is the one of the list', async () => {
    const { deptId, statementNo, totalAmount } = statement;
    const alone = await read(VIEWER, '/mt/sales/finance/detail', { deptId, statementNo });
    expect(alone).toMatchObject({ statementNo, deptId, totalAmount });
    expect(sumOf(alone.billDetailList, 'totalFee')).toBe(totalAmount);
  });

  test('a payment and an invoice alone are those of the lists', async () => {
    const [payment] = await rowsOf(VIEWER, '/mt/sales/finance/payment/list');
    const path = '/mt/sales/finance/payment/detail/{paymentNo}';
    expect(await read(VIEWER, path, undefined, payment)).toMatchObject({ id: payment.id, amount: payment.amount });
    const [invoice] = await rowsOf(VIEWER, '/mt/sales/finance/invoice/list');
    const alone = await read(VIEWER, '/mt/sales/finance/invoice/detail', { id: invoice.id });
    expect(alone).toMatchObject({ id: invoice.id, invoiceAmount: invoice.invoiceAmount });
  });

  test('what can be invoiced of an account is what its statements leave', async () => {
    const { deptId } = statement;
    const calculated = await read(VIEWER, '/mt/sales/finance/invoice/calculate', { deptId });
    expect(calculated.notInvoicedAmountSum).toBe(sumOf(calculated.statementDetails, 'invoiceAmount'));
  });

  test('headings and receivers are those of the customer', async () => {
    const { userId, deptId } = statement;
    const headings = await read(VIEWER, '/mt/sales/finance/invoiceHeader/list', { userId });
    expect(headings.filter((heading: Json) => heading.userId !== userId)).toEqual([]);
    const path = '/mt/sales/finance/billStatement/selectReceivers/{deptId}';
    const { receiverList } = await read(VIEWER, path, undefined, { deptId });
    expect(receiverList.filter((address: string) => !address.includes('@'))).toEqual([]);
    expect(receiverList.length).toBeGreaterThan(0);
  });
});

describe('products and contracts', () => {
  test('price changes are of the account that was asked for', async () => {
    const { deptId } = statement;
    const changes = await rowsOf(VIEWER, '/mt/sales/bee/deptItem/adjustList', { deptId });
    expect(new Set(ids(changes, 'deptId'))).toEqual(new Set([deptId]));
  });

  test('a bundle has components to authorise', async () => {
    const [bundle] = await rowsOf(VIEWER, '/mt/sales/bee/checkItem/list', { isFusion: true });
    const asked = { deptId: statement.deptId, checkItem: bundle.checkItem };
    const components = await read(VIEWER, '/mt/sales/bee/queryItemsForAccreditFusion', asked);
    expect(components.length).toBeGreaterThan(0);
    expect(ids(components, 'checkItem')).not.toContain(bundle.checkItem);
  });

  test('what waits for a contract is told with the products that are under none', async () => {
    const { waiting, items } = await waitingWithProducts(VIEWER, 'sales/contract');
    const asked = { deptId: waiting.id };
    const filled = await read(VIEWER, '/mt/sales/contract/preData', asked);
    expect(ids(filled.deptItemList, 'deptItemId').sort()).toEqual(ids(items, 'deptItemId').sort());
    const values = new Map(filled.fillData.map(({ key, value }: Json) => [key, value]));
    expect(values.get('partyAName')).toBe(waiting.userName);
    expect(await read(VIEWER, '/mt/sales/contract/queryManualSeq', asked)).toBe(filled.seq);
  });
});

describe('figures', () => {
  test('the month in the summary is the last month of the core figures', async () => {
    const core = await read(VIEWER, '/mt/sales/index/coreStatistics', {});
    const asked = { dateType: 'monthly', statisticsDate: month };
    const summary = await read(VIEWER, '/mt/sales/index/summary', asked);
    expect([summary.salesAmount, summary.royaltyAmount]).toEqual([core.prevMonthAmount, core.prevMonthRoyaltyAmount]);
    const sums = await read(VIEWER, '/mt/sales/customer/deptItemStatisticsSum', { matchMonth: month });
    expect([sums.salesAmount, sums.chargeCalls]).toEqual([summary.salesAmount, summary.chargeCalls]);
  });

  test('customers and products of a month add up to its sum', async () => {
    const asked = { matchMonth: month, nonPage: true };
    const sums = await read(VIEWER, '/mt/sales/customer/deptItemStatisticsSum', { matchMonth: month });
    const items = (await read(VIEWER, '/mt/sales/customer/deptItemStatisticsList', asked)).results;
    expect(sumOf(items, 'salesAmount')).toBeCloseTo(sums.salesAmount, 4);
    const { results } = await read(VIEWER, '/mt/sales/customer/customerStatisticsList', asked);
    expect(sumOf(results, 'salesAmount')).toBeCloseTo(sums.salesAmount, 4);
    const trend = await read(VIEWER, '/mt/sales/customer/salesTrendStatisticsList', { matchMonth: month });
    expect(trend.totalSalesAmount).toBeCloseTo(sums.salesAmount, 4);
    const exported = await read(VIEWER, '/mt/sales/customer/deptItemStatisticsExport', asked);
    expect([exported.total, exported.fileName]).toEqual([items.length, expect.stringMatching(/\.xlsx$/)]);
  });

  test('the rankings of the last month are of own customers, and of what they called', async () => {
    const ranking = await read(VIEWER, '/mt/sales/index/customerRanking', { dateType: 40 });
    expect(ranking.length).toBeGreaterThan(0);
    const own = new Set(ids(customers, 'organizationId'));
    expect(ids(ranking, 'organizationId').filter((id: number) => !own.has(id))).toEqual([]);
    const calls = await read(VIEWER, '/mt/sales/index/customerCallStatistics', { dateType: 40 });
    expect(sumOf(calls, 'count')).toBeGreaterThanOrEqual(sumOf(ranking, 'count'));
    const range = { dateType: 'monthly', statisticsDateGte: month, statisticsDateLte: month, displayType: 1 };
    const performances = await read(VIEWER, '/mt/sales/index/salesPerfStatistics', range);
    expect(performances.length).toBeGreaterThan(0);
  });
});

describe('customers', () => {
  test('an application alone is the one of the list', async () => {
    const [{ applyNo, customerName }] = await rowsOf(VIEWER, '/mt/sales/customer/applyList');
    const alone = await read(VIEWER, '/mt/sales/customer/applyDetail', { applyNo });
    expect(alone).toMatchObject({ applyNo, customerName });
  });

  test('the wallets of a customer are its own', async () => {
    const [{ merchantId, organizationId }] = customers;
    const wallets = await read(VIEWER, '/mt/sales/customer/wallet/list', { merchantId });
    expect(wallets.length).toBeGreaterThan(0);
    expect(new Set(ids(wallets, 'userId'))).toEqual(new Set([organizationId]));
  });

  test('visits, opportunities and grades are there, and a keyword finds its customer', async () => {
    const [visit] = await rowsOf(VIEWER, '/mt/sales/customer/follow/list');
    const found = await rowsOf(VIEWER, '/mt/sales/customer/follow/list', { keyword: visit.customerName });
    expect(new Set(ids(found, 'customerName'))).toEqual(new Set([visit.customerName]));
    const [opportunity] = await rowsOf(VIEWER, '/mt/sales/customer/opportunity/list');
    const { customerName: keyword } = opportunity;
    expect(ids(await rowsOf(VIEWER, '/mt/sales/customer/opportunity/list', { keyword }))).toContain(opportunity.id);
    const grades = await read(VIEWER, '/mt/sales/customer/grade/list', { gradeCodeList: ['A'] });
    expect(ids(grades, 'gradeCode')).toEqual(['A']);
  });

  test('salespeople and direct clients are found by their names', async () => {
    const [{ salesmanName }] = await rowsOf(VIEWER, '/mt/sales/customer/salesman/list');
    const found = await rowsOf(VIEWER, '/mt/sales/customer/salesman/list', { keyword: salesmanName });
    expect(ids(found, 'salesmanName')).toContain(salesmanName);
    const [{ orgCode }] = await rowsOf(VIEWER, '/mt/sales/customer/organization/list');
    expect(
      ids(await rowsOf(VIEWER, '/mt/sales/customer/organization/list', { keyword: orgCode }), 'orgCode'),
    ).toContain(orgCode);
  });

  test('an enum has its codes and words', async () => {
    const entries = await read(VIEWER, '/mt/sales/base/enumList', { className: 'ContractState' });
    expect(entries).toContainEqual({ code: '100', desc: '已签署' });
  });
});
