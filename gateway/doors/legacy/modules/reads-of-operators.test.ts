import { addDays, addMonths } from '../../../../subgraphs/kit/basics/time';
import { ask, type Json } from '../../../../test/support/front-door';
import { lastMonth, read, rowsOf, sumOf, waitingWithProducts } from '../../../../test/support/legacy-reads';

const VIEWER = 'operator';
let statement: Json;
let month: string;

beforeAll(async () => {
  const { viewer } = await ask('customer', '{ viewer { customer { developerAccounts { id environment } } } }');
  const { id } = viewer.customer.developerAccounts.find(({ environment }: Json) => environment === 'PROD');
  [statement] = await rowsOf(VIEWER, '/mt/crm/bill/list', { deptIdList: [Number(id)] });
  month = await lastMonth();
});

const ids = (rows: readonly Json[], field = 'id') => rows.map((row) => row[field]);

describe('invoices and payments', () => {
  test('an invoice alone is the one of the list, and what can be invoiced is what statements leave', async () => {
    const [invoice] = await rowsOf(VIEWER, '/mt/crm/bill/invoice/list');
    const alone = await read(VIEWER, '/mt/crm/bill/invoice/detail', { id: invoice.id });
    expect(alone).toMatchObject({ id: invoice.id, invoiceAmount: invoice.invoiceAmount });
    const calculated = await read(VIEWER, '/mt/crm/bill/invoice/calculate', { deptId: statement.deptId });
    expect(calculated.notInvoicedAmountSum).toBe(sumOf(calculated.statementDetails, 'invoiceAmount'));
  });

  test('the sum of payments is that of the passed ones in the list', async () => {
    const passed = await rowsOf(VIEWER, '/mt/crm/bill/payment/list', { stateList: [10], nonPage: true });
    expect((await read(VIEWER, '/mt/crm/bill/payment/sum', {})).amountSum).toBe(sumOf(passed, 'amount'));
  });

  test('headings are of their customer, and receivers are addresses', async () => {
    const { userId, deptId } = statement;
    const headings = await read(VIEWER, '/mt/crm/customer/invoiceHeader/list', { userId });
    expect(headings.filter((heading: Json) => heading.userId !== userId)).toEqual([]);
    const { receiverList } = await read(VIEWER, '/mt/crm/bill/selectReceivers/{deptId}', undefined, { deptId });
    expect(receiverList.length).toBeGreaterThan(0);
    expect(receiverList.filter((address: string) => !address.includes('@'))).toEqual([]);
  });
});

describe('sales', () => {
  let salesmanId: number;

  beforeAll(async () => {
    const figures = await rowsOf(VIEWER, '/mt/crm/sales/salesman/statisticsList', { matchMonth: month });
    ({ salesmanId } = figures.find(({ salesAmount }: Json) => salesAmount > 0) ?? figures[0]);
  });

  test('grades have their rates, and are chosen by their codes', async () => {
    const [grade] = await read(VIEWER, '/mt/crm/sales/grade/list', { gradeCodeList: ['B'] });
    expect(grade).toMatchObject({ gradeCode: 'B', royaltyRate: expect.any(Number) });
  });

  test('the performance of a salesperson is the sum of the products of its customers', async () => {
    const asked = { dateType: 'monthly', statisticsDate: month, salesmanIds: [salesmanId] };
    const [performance] = await read(VIEWER, '/mt/crm/sales/perf/list', asked);
    expect(performance).toMatchObject({ salesmanId, statisticsDate: month });
    const filter = { salesmanId, matchMonth: month, nonPage: true };
    const items = (await read(VIEWER, '/mt/crm/sales/salesman/deptItemStatisticsList', filter)).results;
    expect(sumOf(items, 'salesAmount')).toBeCloseTo(performance.salesAmount, 4);
    const { results } = await read(VIEWER, '/mt/crm/sales/salesman/customerStatisticsList', filter);
    expect(sumOf(results, 'salesAmount')).toBeCloseTo(performance.salesAmount, 4);
    const trend = await read(VIEWER, '/mt/crm/sales/salesTrendStatisticsList', { salesmanId, matchMonth: month });
    expect(trend.totalSalesAmount).toBeCloseTo(performance.salesAmount, 4);
    const exported = await read(VIEWER, '/mt/crm/sales/salesman/deptItemStatisticsExport', filter);
    expect(exported.total).toBe(items.length);
  });

  test('targets stand in their history, and plans belong to whom they were asked of', async () => {
    const [target] = await read(VIEWER, '/mt/crm/sales/target/list', {});
    const path = '/mt/crm/sales/target/changeList/{salesmanId}';
    expect(ids(await read(VIEWER, path, undefined, target))).toContain(target.id);
    const plans = await read(VIEWER, '/mt/crm/sales/salesman/kpi/list', { salesmanId });
    expect(plans.results.filter((plan: Json) => plan.salesmanId !== salesmanId)).toEqual([]);
  });
});

describe('customers', () => {
  test('applications, visits and opportunities are chosen by what they have', async () => {
    const passed = await rowsOf(VIEWER, '/mt/crm/customer/applyList', { auditStateList: [10] });
    expect(new Set(ids(passed, 'auditState'))).toEqual(new Set([10]));
    const [visit] = await rowsOf(VIEWER, '/mt/crm/customer/follow/list');
    const visits = await rowsOf(VIEWER, '/mt/crm/customer/follow/list', { salesmanId: visit.salesmanId });
    expect(new Set(ids(visits, 'salesmanId'))).toEqual(new Set([visit.salesmanId]));
    const [opportunity] = await rowsOf(VIEWER, '/mt/crm/customer/opportunity/list');
    const { salesmanId } = opportunity;
    const opportunities = await rowsOf(VIEWER, '/mt/crm/customer/opportunity/list', { salesmanId });
    expect(new Set(ids(opportunities, 'salesmanId'))).toEqual(new Set([salesmanId]));
  });

  test('who keeps a customer is found by a part of its name', async () => {
    const [{ customerName }] = await rowsOf(VIEWER, '/mt/crm/customer/maintainList');
    const found = await rowsOf(VIEWER, '/mt/crm/customer/maintainList', { customerNameLike: customerName.slice(2, 6) });
    expect(ids(found, 'customerName')).toContain(customerName);
  });

  test('a certification alone is the one of the list', async () => {
    const [listed] = await rowsOf(VIEWER, '/mt/crm/customer/auth/list');
    const alone = await read(VIEWER, '/mt/crm/customer/auth/detail/{id}', undefined, listed);
    expect(alone).toMatchObject({ id: listed.id, userId: listed.userId, state: listed.state });
  });

  test('movements are of the wallet that was asked for', async () => {
    const { viewer } = await ask('customer', '{ viewer { customer { merchantId } } }');
    const merchantId = Number(viewer.customer.merchantId);
    const [wallet] = await read(VIEWER, '/mt/crm/customer/wallet/list', { merchantId });
    const flows = await rowsOf(VIEWER, '/mt/crm/customer/wallet/flowList', { assignWalletId: wallet.id });
    expect(new Set(ids(flows, 'walletId'))).toEqual(new Set([wallet.id]));
  });

  test('accounts that can be bound to staff have login names', async () => {
    const found = await rowsOf(VIEWER, '/mt/crm/org/queryBindableUserList');
    expect(found.filter(({ username }) => !username)).toEqual([]);
  });
});

describe('products', () => {
  let authorised: Json;

  beforeAll(async () => {
    const filter = { deptIdList: [statement.deptId], stateList: [10] };
    [authorised] = await rowsOf(VIEWER, '/mt/crm/customer/deptItem/list', filter);
  });

  test('who may call a product is in its list of accounts', async () => {
    const { checkItem, deptId } = authorised;
    const opened = await read(VIEWER, '/mt/crm/checkItem/queryOpenedDeptList', { checkItem });
    expect(ids(opened)).toContain(deptId);
    const asked = { deptIdList: [deptId], checkItemList: [checkItem] };
    const rows = await rowsOf(VIEWER, '/mt/crm/checkItem/deptItem/list', asked);
    expect(rows.map((row) => [row.deptId, row.checkItem])).toEqual(rows.map(() => [deptId, checkItem]));
  });

  test('the sources of an authorisation and its price changes are those of the account', async () => {
    const { checkItem, deptId } = authorised;
    const sources = await read(VIEWER, '/mt/crm/customer/deptItem/sourceConfigList', { deptId, checkItem });
    expect(sources.filter((one: Json) => one.deptId !== deptId)).toEqual([]);
    const changes = (await read(VIEWER, '/mt/crm/customer/deptItem/adjustList', { deptId })).results;
    expect(changes.filter((one: Json) => one.deptId !== deptId)).toEqual([]);
  });

  test('a bundle has components to authorise', async () => {
    const [bundle] = await rowsOf('salesperson', '/mt/sales/bee/checkItem/list', { isFusion: true });
    const asked = { deptId: statement.deptId, checkItem: bundle.checkItem };
    const components = await read(VIEWER, '/mt/crm/customer/queryItemsForAccreditFusion', asked);
    expect(components.length).toBeGreaterThan(0);
  });

  test('the sources of a bundle are those of what it consists of, which they name', async () => {
    const filter = { deptIdList: [statement.deptId], stateList: [10] };
    const [bundle] = await rowsOf(VIEWER, '/mt/crm/customer/deptItem/list', { ...filter, isFusion: true });
    const held = { deptId: bundle.deptId, checkItem: bundle.checkItem };
    const sourcesOf = (checkItem: string): Promise<Json[]> =>
      read(VIEWER, '/mt/crm/customer/deptItem/sourceConfigList', { ...held, checkItem });
    const parts = await rowsOf(VIEWER, '/mt/crm/customer/deptItem/list', { ...filter, fusionDeptItemId: bundle.id });
    const ofParts = (await Promise.all(parts.map(({ checkItem }: Json) => sourcesOf(checkItem)))).flat();
    const ofBundle = await sourcesOf(bundle.checkItem);
    expect(ofBundle.length).toBeGreaterThan(0);
    expect(ids(ofBundle).sort()).toEqual(ids(ofParts).sort());
    expect(ids(parts, 'checkItem')).toEqual(expect.arrayContaining(ids(ofBundle, 'checkItem')));
  });

  test('suppliers are found by their names', async () => {
    const [{ id, dataSourceName: keyword }] = await rowsOf(VIEWER, '/mt/crm/checkItem/datasource/list');
    expect(ids(await rowsOf(VIEWER, '/mt/crm/checkItem/datasource/list', { keyword }))).toContain(id);
  });

  test('tasks are of their kind, and chosen by their states', async () => {
    for (const path of ['/mt/crm/schedule/adjustTaskList', '/mt/crm/schedule/changeCheckItemTaskList']) {
      const { results, total } = await read(VIEWER, path, { nonPage: true });
      expect(results).toHaveLength(total);
      const done = (await read(VIEWER, path, { nonPage: true, stateList: [20] })).results;
      expect(ids(done)).toEqual(ids(results.filter(({ state }: Json) => state === 20)));
    }
  });
});

describe('contracts', () => {
  test('what waits for a contract is told with the products that are under none', async () => {
    const { waiting, items } = await waitingWithProducts(VIEWER, 'crm/deptContract');
    const asked = { deptId: waiting.id };
    const filled = await read(VIEWER, '/mt/crm/deptContract/preData', asked);
    expect(ids(filled.deptItemList, 'deptItemId').sort()).toEqual(ids(items, 'deptItemId').sort());
    expect(await read(VIEWER, '/mt/crm/deptContract/queryManualSeq', asked)).toBe(filled.seq);
  });
});

describe('calls and messages', () => {
  test('the attempts of a call are numbered in the order in which sources were asked', async () => {
    const [{ seqNo }] = await rowsOf(VIEWER, '/mt/crm/api/recordList', { success: 1, cacheFlag: 0 });
    const { upstreamRecordList: attempts } = await read(VIEWER, '/mt/crm/api/recordDetail/{seqNo}', undefined, {
      seqNo,
    });
    expect(ids(attempts, 'outerType')).toEqual(attempts.map((_: Json, i: number) => i + 1));
  });

  test('a call alone is the one of the list, with all its attempts', async () => {
    const [call] = await rowsOf(VIEWER, '/mt/crm/api/recordList', { deptIdList: [statement.deptId], success: 1 });
    const alone = await read(VIEWER, '/mt/crm/api/recordDetail/{seqNo}', undefined, call);
    expect(alone).toMatchObject({ seqNo: call.seqNo, checkItem: call.checkItem, fee: call.fee });
  });

  test('the months of calls have their products', async () => {
    const asked = { unit: 'MONTHS', startDate: month, endDate: month, deptIdList: [statement.deptId] };
    const [only, ...others] = await read(VIEWER, '/mt/crm/index/bee/apiCallStatistics', asked);
    expect([only.date, others]).toEqual([month, []]);
    // The ten products that were called most.
    expect(only.items.length).toBe(Math.min(only.itemCount, 10));
    const calls = {
      createDateGte: `${month}-01 00:00:00`,
      createDateLte: `${addDays(`${addMonths(month, 1)}-01`, -1)} 23:59:59`,
      pageSize: 1,
    };
    const { total } = await read(VIEWER, '/mt/crm/api/recordList', { deptIdList: asked.deptIdList, ...calls });
    expect(only.totalCount).toBe(total);
  });

  test('messages and their templates are there, and a code chooses among them', async () => {
    const templates = await read(VIEWER, '/mt/crm/sys/smsTemplateList', {});
    const codes = templates.map(({ code }: Json) => code);
    const ofContracts = [
      'CONTRACT_TO_SIGN',
      'CONTRACT_CODE',
      'CONTRACT_SIGNED',
      'CONTRACT_WITHDRAWN',
      'CONTRACT_EXPIRING',
    ];
    for (const code of ofContracts) expect(codes.filter((one: string) => one === code)).toHaveLength(2);
    const [agreement, annex] = templates.slice(-2);
    expect([agreement.code, annex.code]).toEqual(['cooperation-agreement', 'price-annex']);
    expect(agreement).toMatchObject({
      validDays: 7,
      fillConfigs: { signer: [{ name: '甲方' }, { name: '乙方' }] },
    });
    expect(annex.fillConfigs.array[0].subList.map(({ key }: Json) => key)).toContain('price');
    const { results } = await read(VIEWER, '/mt/crm/sys/smsRecordList', { templateCode: templates[0].code });
    expect(results.filter(({ templateCode }: Json) => templateCode !== templates[0].code)).toEqual([]);
  });
});
