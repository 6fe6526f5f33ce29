import { ask, type Json, legacy, type ViewerName } from '../../../../test/support/front-door';

/** An identifier of the printed example: it exists nowhere and JavaScript rounds it. */
const BIG = '1080446148159139840';

const LISTS: [ViewerName, string][] = [
  ['customer', '/mt/beeback/apiData/recordList'],
  ['operator', '/mt/crm/api/recordList'],
  ['salesperson', '/mt/sales/bee/recordList'],
];

async function data(viewer: ViewerName, path: string, body?: unknown): Promise<Json> {
  const answer = await legacy(viewer, path, body);
  expect([path, answer.body.code, answer.body.msg]).toEqual([path, 0, '']);
  return answer.body.data;
}

describe('calls', () => {
  test.each(LISTS)('a page of %s %s is complete, and every subject on it is masked', async (viewer, path) => {
    const page = await data(viewer, path, { pageSize: 30 });
    expect(page).toMatchObject({ pageNo: 1, pageSize: 30, total: expect.any(Number), isLarge: false });
    expect(page.results).toHaveLength(30);
    for (const { name, idCard, mobile } of page.results) {
      for (const text of [name, idCard, mobile]) expect(text ?? '*').toContain('*');
    }
  });

  test.each(LISTS)('the last page of %s %s has what is left', async (viewer, path) => {
    const { total } = await data(viewer, path, { pageSize: 1 });
    const last = await data(viewer, path, { pageSize: 7, pageNo: Math.ceil(total / 7) });
    expect([last.hasNext, last.results.length]).toEqual([false, total % 7 || 7]);
    const beyond = await data(viewer, path, { pageSize: 7, pageNo: Math.ceil(total / 7) + 1 });
    expect([beyond.hasNext, beyond.results, beyond.total]).toEqual([false, [], total]);
  });

  test.each(LISTS)('the flags of %s %s split the calls in two', async (viewer, path) => {
    const count = async (filter: object) => (await data(viewer, path, { pageSize: 1, ...filter })).total;
    for (const name of ['isFee', 'success', 'cacheFlag']) {
      expect((await count({ [name]: 0 })) + (await count({ [name]: 1 }))).toBe(await count({}));
    }
  });

  test('a detail shows its owner the subject in full, and nothing about the sources', async () => {
    const { results } = await data('customer', '/mt/beeback/apiData/recordList', { success: 1, cacheFlag: 0 });
    const detail = await data('customer', `/mt/beeback/apiData/recordDetail/${results[0].seqNo}`);
    expect(detail).toMatchObject({ seqNo: results[0].seqNo, fee: results[0].fee });
    for (const text of [detail.name, detail.idCard, detail.mobile]) expect(text ?? '').not.toContain('*');
    expect(detail.upstreamRecordList.length).toBeGreaterThan(0);
    expect(detail).not.toHaveProperty('finalSource');
    for (const attempt of detail.upstreamRecordList) {
      for (const secret of ['dataSourceCode', 'dataSourceName', 'url', 'reqParam', 'response', 'stack', 'extra']) {
        expect(attempt).not.toHaveProperty(secret);
      }
      expect(attempt.outerName).toBe(`数据源${attempt.outerType}`);
    }
  });

  test("somebody else's call answers like a missing one", async () => {
    const { viewer } = await ask('customer', '{ viewer { customer { id } } }');
    const ranking = await data('operator', '/mt/crm/index/bee/customerRanking', { dateType: 40 });
    const { deptId } = ranking.find(({ organizationId }: Json) => String(organizationId) !== viewer.customer.id);
    const {
      results: [foreign],
    } = await data('operator', '/mt/crm/api/recordList', { pageSize: 1, deptIdList: [deptId] });
    const theirs = await legacy('customer', `/mt/beeback/apiData/recordDetail/${foreign.seqNo}`);
    const missing = await legacy('customer', '/mt/beeback/apiData/recordDetail/20250101000000');
    expect([theirs.status, theirs.body.code]).toEqual([200, 404]);
    expect([missing.status, missing.body.code, missing.body.msg]).toEqual([200, 404, theirs.body.msg]);
    const list = await data('customer', '/mt/beeback/apiData/recordList', { deptIdList: [deptId] });
    expect(list).toMatchObject({ total: 0, results: [] });
  });

  test('an identifier that JavaScript rounds finds nobody, and zeros and blanks filter nothing', async () => {
    const body = `{"deptIdList":[${BIG}],"pageSize":1}`;
    expect(await data('operator', '/mt/crm/api/recordList', body)).toMatchObject({ total: 0, hasNext: false });
    const all = await data('operator', '/mt/crm/api/recordList', { pageSize: 1 });
    const blank = { pageSize: 1, deptIdList: [0], itemCodeList: [''], keyword: '', idCard: '' };
    expect(await data('operator', '/mt/crm/api/recordList', blank)).toEqual(all);
  });

  test('a wrong date is named in Chinese', async () => {
    const { body } = await legacy('operator', '/mt/crm/api/recordList', { createDateGte: '2025-02-30 00:00:00' });
    expect(body).toMatchObject({ code: 400, msg: expect.stringContaining('createDateGte') });
  });

  test('health answers bare text', async () => {
    const { status, headers, body } = await legacy('operator', '/mt/crm/api/health');
    expect([status, headers.get('content-type'), body]).toEqual([200, 'text/plain; charset=utf-8', 'ok']);
  });
});

describe('statistics', () => {
  /** From the first of the month to today in Asia/Shanghai, by the clock of the server. */
  async function thisMonth() {
    const { body } = await legacy('operator', '/mt/crm/index/bee/coreStatistics', { dateType: 10 });
    const today = new Date(body.timestamp + 8 * 3600_000).toISOString().slice(0, 10);
    return { unit: 'DAYS', startDate: `${today.slice(0, 7)}-01`, endDate: today };
  }

  test('the days of a trend add up to its totals', async () => {
    const trend = await data('customer', '/mt/beeback/index/apiStatistics', await thisMonth());
    const sum = (rows: Json[], name: string) => rows.reduce((total, row) => total + row[name], 0);
    expect(sum(trend.dates, 'totalCount')).toBe(trend.totalCount);
    expect(sum(trend.itemCounts, 'count')).toBe(trend.totalCount);
    expect(sum(trend.itemFees, 'fee')).toBeCloseTo(trend.totalFee, 4);
    expect(trend.checkItems).toEqual(trend.itemCounts.map(({ checkItemName }: Json) => checkItemName));
  });

  test('the ranking of customers agrees with the core figures', async () => {
    const ranking = await data('operator', '/mt/crm/index/bee/customerRanking', { dateType: 40 });
    const core = await data('operator', '/mt/crm/index/bee/coreStatistics', { dateType: 40 });
    const amounts = ranking.map(({ amount }: Json) => amount).reduce((sum: number, one: number) => sum + one, 0);
    expect(ranking.length).toBeGreaterThan(0);
    for (const { amount, royaltyAmount = 0 } of ranking) expect(royaltyAmount).toBeLessThanOrEqual(amount);
    expect(amounts).toBeLessThanOrEqual(core.orderAmount + 0.000_001);
  });

  test('the products of one account are no more than those of all', async () => {
    const path = '/mt/crm/index/bee/customerCallStatistics';
    const [{ deptId }] = await data('operator', '/mt/crm/index/bee/customerRanking', { dateType: 40 });
    const all = await data('operator', path, { dateType: 40 });
    const counts = new Map<string, number>(all.map((row: Json) => [row.checkItemName, row.count]));
    for (const row of await data('operator', path, { dateType: 40, deptId })) {
      expect(row.count).toBeLessThanOrEqual(counts.get(row.checkItemName) ?? 0);
    }
    expect(await data('operator', path, `{"dateType":40,"deptId":${BIG}}`)).toEqual([]);
  });

  test('a customer finds its own balance, debts and products', async () => {
    const core = await data('customer', '/mt/beeback/index/coreStatistics');
    const wallets = await data('customer', '/mt/beeback/wallet/wallet/list', {});
    const balance = wallets.reduce((sum: number, wallet: Json) => sum + wallet.balance, 0);
    expect(core.balance).toBeCloseTo(balance, 4);
    expect(core.mineItemCount).toBeGreaterThan(0);
  });

  test('a period that does not exist, a unit and a span too long are refused in Chinese', async () => {
    const period = await legacy('operator', '/mt/crm/index/bee/coreStatistics', { dateType: 15 });
    expect(period.body).toMatchObject({ code: 400, msg: expect.stringMatching(/dateType\)没有取值15/) });
    const unit = await legacy('customer', '/mt/beeback/index/apiStatistics', { ...(await thisMonth()), unit: 'HOURS' });
    expect(unit.body).toMatchObject({ code: 400, msg: expect.stringContaining('DAYS|MONTHS') });
    const long = { unit: 'DAYS', startDate: '2025-01-01', endDate: '2025-03-01' };
    const span = await legacy('customer', '/mt/beeback/index/apiStatistics', long);
    expect(span.body).toMatchObject({ code: 400, msg: expect.stringContaining('最长31日') });
  });
});
