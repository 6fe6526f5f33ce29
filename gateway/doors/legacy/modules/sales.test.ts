import { type Json, legacy, type ViewerName } from '../../../../test/support/front-door';

async function data(viewer: ViewerName, path: string, body?: unknown): Promise<Json> {
  const answer = await legacy(viewer, path, body);
  expect([path, answer.body.code, answer.body.msg]).toEqual([path, 0, '']);
  return answer.body.data;
}

const rows = async (viewer: ViewerName, path: string, body: object = {}): Promise<Json[]> =>
  (await data(viewer, path, { pageSize: 500, ...body })).results;

const SALESPEOPLE = '/mt/crm/sales/salesman/list';
const MAINTAINED = '/mt/crm/sales/maintain/list';

describe('salespeople', () => {
  test('filters choose rows', async () => {
    const promoters = await rows('operator', SALESPEOPLE, { roleType: 'outer' });
    expect(new Set(promoters.map(({ roleType }) => roleType))).toEqual(new Set(['outer']));
    const [{ salesmanId }] = promoters;
    const others = await rows('operator', SALESPEOPLE, { roleType: 'outer', excludeSalesmanIds: [salesmanId] });
    expect(others).toEqual(promoters.slice(1));
  });

  test('somebody reads the same in the list and alone, and a missing one is told', async () => {
    const [listed] = await rows('operator', SALESPEOPLE);
    expect(await data('operator', `/mt/crm/sales/salesman/detail/${listed.salesmanId}`)).toEqual(listed);
    const { body } = await legacy('operator', '/mt/crm/sales/salesman/detail/7');
    expect([body.code, body.msg]).toEqual([404, '数据不存在或无权查看']);
  });

  test('who keeps a customer is found by the customer', async () => {
    const [{ customerId, salesmanId }] = await rows('operator', MAINTAINED);
    const found = await rows('operator', SALESPEOPLE, { customerId });
    expect(found.map((salesperson) => salesperson.salesmanId)).toEqual([salesmanId]);
  });
});

describe('who keeps whom', () => {
  test('every customer that is kept stands there once, with the assignment in force', async () => {
    const kept = await rows('operator', MAINTAINED);
    expect(new Set(kept.map(({ customerId }) => customerId)).size).toBe(kept.length);
    for (const { state } of kept) expect(state).toBe(1);
  });

  test('the days of the last visits part the list in two', async () => {
    const day = '2026-01-01';
    const all = await rows('operator', MAINTAINED);
    const [since, before] = await Promise.all([
      rows('operator', MAINTAINED, { nearFollowDateGte: day }),
      rows('operator', MAINTAINED, { nearFollowDateLt: day }),
    ]);
    const ids = (list: Json[]) => list.map(({ id }) => id).sort();
    expect(ids([...since, ...before])).toEqual(ids(all));
  });

  test('the history has the assignment in force and is the same under both paths', async () => {
    const [current] = await rows('operator', MAINTAINED);
    const history = await data('operator', `/mt/crm/sales/maintain/assignHistories/${current.customerId}`);
    expect(history).toContainEqual(current);
    const months = history.map(({ effectMonth }: Json) => effectMonth);
    expect(months).toEqual([...months].sort().reverse());
    expect(await data('operator', `/mt/crm/customer/assignHistories/${current.customerId}`)).toEqual(history);
  });

  test('a keyword finds a customer of a salesperson by short name and by mobile number', async () => {
    const [{ organizationId, aliasName, mobile }] = await rows('salesperson', '/mt/sales/customer/list');
    for (const keyword of [aliasName, mobile]) {
      const found = await rows('salesperson', '/mt/sales/customer/list', { keyword });
      expect(found.map((customer) => customer.organizationId)).toContain(organizationId);
    }
    expect(await rows('salesperson', '/mt/sales/customer/list', { keyword: '%' })).toEqual([]);
  });
});
