import { ask, type Json, legacy, type ViewerName } from '../../../../test/support/front-door';
import { contract } from '../contract';

/** An identifier of the printed example: it exists nowhere and JavaScript rounds it. */
const BIG = '1080446148159139840';

async function data(viewer: ViewerName, path: string, body?: unknown): Promise<Json> {
  const answer = await legacy(viewer, path, body);
  expect([path, answer.body.code, answer.body.msg]).toEqual([path, 0, '']);
  return answer.body.data;
}

const fieldsOf = (path: string) => {
  const response = contract().find((endpoint) => endpoint.path === path)?.response;
  return typeof response === 'object' ? (response.fields ?? []).map(({ name }) => name) : [];
};

const firstStatement = async (viewer: ViewerName, path: string) =>
  (await data(viewer, path, { pageSize: 1 })).results[0];

describe('statements', () => {
  test.each<[ViewerName, string]>([
    ['customer', '/mt/beeback/billStatement/list'],
    ['operator', '/mt/crm/bill/list'],
    ['operator', '/mt/crm/bill/invoice/list'],
    ['operator', '/mt/crm/bill/payment/list'],
    ['customer', '/mt/beeback/billStatement/invoiceList'],
    ['salesperson', '/mt/sales/finance/invoice/list'],
    ['salesperson', '/mt/sales/finance/payment/list'],
    ['salesperson', '/mt/sales/finance/billStatement/list'],
  ])('a page of %s %s is complete, and largePage counts nothing', async (viewer, path) => {
    const page = await data(viewer, path, { pageNo: 1, pageSize: 1 });
    expect(Object.keys(page)).toEqual(fieldsOf(path));
    expect(page).toMatchObject({ pageNo: 1, pageSize: 1, hasNext: page.total > 1, isLarge: false });
    expect(page.results).toHaveLength(1);
    const large = await data(viewer, path, { pageNo: 1, pageSize: 1, largePage: true });
    expect(large).toMatchObject({ total: -1, isLarge: true, results: page.results });
  });

  test('amounts are JSON numbers and dates are Asia/Shanghai text', async () => {
    const { results } = await data('operator', '/mt/crm/bill/list', { stateList: [40], pageSize: 5 });
    for (const statement of results) {
      expect(statement).toMatchObject({ state: 40, stateDesc: '已归档', totalAmount: expect.any(Number) });
      expect(statement.billDate).toMatch(/^\d{4}-\d\d$/);
      expect(statement.confirmDate).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    }
  });

  test('a detail has the lines of the statement, and they add up', async () => {
    const { statementNo } = await firstStatement('customer', '/mt/beeback/billStatement/list');
    const detail = await data('customer', `/mt/beeback/billStatement/detail/${statementNo}`);
    const cents = detail.billDetailList.map(({ totalFee }: Json) => Math.round(totalFee * 100));
    expect(cents.reduce((sum: number, fee: number) => sum + fee, 0)).toBe(Math.round(detail.totalAmount * 100));
  });

  test('a customer is not told what its calls cost us', async () => {
    const { statementNo } = await firstStatement('customer', '/mt/beeback/billStatement/list');
    const detail = await data('customer', `/mt/beeback/billStatement/detail/${statementNo}`);
    for (const line of detail.billDetailList) expect(line).not.toHaveProperty('totalCost');
  });

  test("somebody else's statement answers like a missing one", async () => {
    const { userId } = await firstStatement('customer', '/mt/beeback/billStatement/list');
    const { results } = await data('operator', '/mt/crm/bill/list', { pageSize: 100 });
    const foreign = results.find((statement: Json) => statement.userId !== userId);
    const theirs = await legacy('customer', `/mt/beeback/billStatement/detail/${foreign.statementNo}`);
    const missing = await legacy('customer', '/mt/beeback/billStatement/detail/ST000000000000');
    expect([theirs.status, theirs.body.code]).toEqual([200, 404]);
    expect([missing.status, missing.body.code, missing.body.msg]).toEqual([200, 404, theirs.body.msg]);
    const list = await data('customer', '/mt/beeback/billStatement/list', { deptIdList: [foreign.deptId] });
    expect(list).toMatchObject({ total: 0, results: [] });
  });

  test('a detail wants the developer account of the statement', async () => {
    const { statementNo } = await firstStatement('operator', '/mt/crm/bill/list');
    const { body } = await legacy(
      'operator',
      '/mt/crm/bill/detail',
      `{"deptId":${BIG},"statementNo":"${statementNo}"}`,
    );
    expect(body).toMatchObject({ code: 404, msg: expect.stringContaining('不存在') });
  });

  test('the statistics are the sums of the list with the same filter', async () => {
    const filter = { stateList: [20], nonPage: true };
    const { results } = await data('operator', '/mt/crm/bill/list', filter);
    const sums = await data('operator', '/mt/crm/bill/statistics', filter);
    const cents = (name: string) =>
      results.reduce((sum: number, row: Json) => sum + Math.round((row[name] ?? 0) * 100), 0);
    expect(Math.round(sums.totalAmountSum * 100)).toBe(cents('totalAmount'));
    expect(Math.round(sums.settledAmountSum * 100)).toBe(cents('settledAmount'));
    expect(Math.round(sums.invoicedAmountSum * 100)).toBe(cents('invoicedAmount'));
  });

  test('a wrong type and an unknown code are named in Chinese', async () => {
    const type = await legacy('operator', '/mt/crm/bill/list', { pageNo: 'first' });
    expect(type.body).toMatchObject({ code: 400, msg: expect.stringMatching(/pageNo.*应为整数/) });
    const code = await legacy('operator', '/mt/crm/bill/list', { stateList: [7] });
    expect(code.body).toMatchObject({ code: 400, msg: expect.stringMatching(/stateList\)没有取值7.*待复核/) });
    const month = await legacy('operator', '/mt/crm/bill/list', { billDateGte: '2025/01' });
    expect(month.body).toMatchObject({ code: 400, msg: '账单月份大于(billDateGte)格式应为yyyy-MM' });
  });
});

describe('invoices and payments', () => {
  test('what a payment settled and what was left of it are its amount', async () => {
    const { results } = await data('operator', '/mt/crm/bill/payment/list', { stateList: [10], pageSize: 50 });
    const cents = (value: number) => Math.round(value * 100);
    for (const { amount, residueAmount, settleDetails } of results) {
      const settled = settleDetails.reduce((sum: number, part: Json) => sum + cents(part.settleAmount), 0);
      expect(settled + cents(residueAmount)).toBe(cents(amount));
    }
  });

  test('a receivable is the sum of its statements', async () => {
    for (const row of await data('salesperson', '/mt/sales/finance/payment/receivableBillList', {})) {
      const open = row.statementList.map((s: Json) => Math.round((s.totalAmount - s.settledAmount) * 100));
      expect(open.reduce((sum: number, cents: number) => sum + cents, 0)).toBe(Math.round(row.receivableAmount * 100));
      expect(row.receivableCount).toBe(row.statementList.length);
    }
  });

  test('what is refused is said in Chinese', async () => {
    const [{ userId, deptId }] = (await data('salesperson', '/mt/sales/finance/billStatement/list', {})).results;
    const payment = { customerId: userId, amount: 1, paymentDate: '2099-01-01' };
    const late = await legacy('salesperson', '/mt/sales/finance/payment/add', payment);
    expect(late.body).toMatchObject({ code: 400, msg: '回款日期不能晚于今天' });
    const heading = { invoiceType: 'normal', headerName: 'x', tin: '91310115MA9878051G', email: 'a@example.com' };
    const invoice = { deptId, invoiceAmount: 999_999_999, ...heading };
    const more = await legacy('salesperson', '/mt/sales/finance/invoice/add', invoice);
    expect(more.body).toMatchObject({ code: 412, msg: expect.stringContaining('超出可开票金额') });
    const wrong = await legacy('operator', '/mt/crm/bill/invoice/add', { ...invoice, tin: '91310115MA98780510' });
    expect(wrong.body).toMatchObject({ code: 400, msg: '税号校验位不正确' });
    const audit = await legacy('operator', '/mt/crm/bill/payment/audit', { paymentNo: 'HK1', auditType: 'maybe' });
    expect(audit.body).toMatchObject({ code: 400, msg: expect.stringContaining('(auditType)没有取值maybe') });
  });
});

describe('wallets', () => {
  test('the balance of a wallet is that after its newest movement', async () => {
    for (const wallet of await data('customer', '/mt/beeback/wallet/wallet/list', {})) {
      const page = await data('customer', '/mt/beeback/wallet/wallet/flowList', { assignWalletId: wallet.id });
      if (page.total > 0) expect(page.results[0]).toMatchObject({ walletId: wallet.id, afterBalance: wallet.balance });
    }
  });

  test('money in and money out have the sign in their type', async () => {
    const [{ id }] = await data('customer', '/mt/beeback/wallet/wallet/list', {});
    for (const flowType of ['in', 'out']) {
      const { results } = await data('customer', '/mt/beeback/wallet/wallet/flowList', {
        assignWalletId: id,
        flowType,
      });
      for (const flow of results) expect([flow.flowType, flow.flowAmount >= 0]).toEqual([flowType, true]);
    }
  });

  test('the wallets of a customer are found by its merchantId, with every digit of it', async () => {
    const { viewer } = await ask('customer', '{ viewer { customer { merchantId } } }');
    const { merchantId } = viewer.customer;
    expect(await data('operator', '/mt/crm/customer/wallet/list', { merchantId })).toEqual(
      await data('customer', '/mt/beeback/wallet/wallet/list', {}),
    );
    expect(await data('operator', '/mt/crm/customer/wallet/list', `{"merchantId":${BIG}}`)).toEqual([]);
  });

  test("the movements of somebody else's wallet answer like those of a missing one", async () => {
    const mine = (await data('customer', '/mt/beeback/wallet/wallet/list', {})).map(({ id }: Json) => String(id));
    const { wallets } = await ask('operator', '{ wallets(first: 100) { nodes { id } } }');
    const foreign = wallets.nodes.find(({ id }: Json) => !mine.includes(id)).id;
    const theirs = await data('customer', '/mt/beeback/wallet/wallet/flowList', { assignWalletId: foreign });
    const missing = await data('customer', '/mt/beeback/wallet/wallet/flowList', `{"assignWalletId":${BIG}}`);
    expect(theirs).toEqual(missing);
    expect(theirs).toMatchObject({ total: 0, results: [] });
  });

  test('both spellings of a payment find the same movements', async () => {
    const [{ id }] = await data('customer', '/mt/beeback/wallet/wallet/list', {});
    const movements = (code: string) =>
      data('customer', '/mt/beeback/wallet/wallet/flowList', { assignWalletId: id, bizTypeList: [code] });
    expect(await movements('bizPay')).toEqual(await movements('pay'));
  });
});
