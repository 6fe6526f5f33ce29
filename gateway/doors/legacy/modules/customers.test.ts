import { addDays, businessDate, systemClock } from '../../../../subgraphs/kit/basics/time';
import { HIRED } from '../../../../test/support/customers';
import { type Json, legacy, tokenOf, type ViewerName } from '../../../../test/support/front-door';

/** Nobody has it, and JavaScript cannot hold it. */
const NOBODY = '9223372036854775807';

async function data(viewer: ViewerName, path: string, body?: unknown): Promise<Json> {
  const answer = await legacy(viewer, path, body);
  expect([path, answer.body.code, answer.body.msg]).toEqual([path, 0, '']);
  return answer.body.data;
}

const rows = async (viewer: ViewerName, path: string, body: object = {}): Promise<Json[]> =>
  (await data(viewer, path, { pageSize: 100, ...body })).results;

/** Those of the demo world: other tests register customers at the same time. */
const OLD = { createTimeLte: `${addDays(businessDate(systemClock.now()), -1)} 23:59:59` };

const allCustomers = () => rows('operator', '/mt/crm/customer/list', { ...OLD, nonPage: true });

describe('the customer lists', () => {
  test('a page is complete, largePage counts nothing, nonPage leaves none out', async () => {
    const first = await data('operator', '/mt/crm/customer/list', { ...OLD, pageNo: 1, pageSize: 1 });
    expect(first).toMatchObject({ pageNo: 1, pageSize: 1, hasNext: true, isLarge: false });
    const large = await data('operator', '/mt/crm/customer/list', { ...OLD, pageNo: 1, pageSize: 1, largePage: true });
    expect(large).toEqual({ ...first, total: -1, isLarge: true });
    expect(await allCustomers()).toHaveLength(first.total);
  });

  test('states, salespeople and developer accounts choose rows, and all of them together', async () => {
    const [known] = (await allCustomers()).filter((customer) => customer.assistantId && customer.deptId);
    const filter = { state: known.state, assistantId: known.assistantId, deptIds: [known.deptId] };
    expect(await rows('operator', '/mt/crm/customer/list', filter)).toEqual([known]);
    expect(await rows('operator', '/mt/crm/customer/list', { ...filter, excludeDeptIds: [known.deptId] })).toEqual([]);
  });

  test('zeros and blanks of an old form choose nothing', async () => {
    const form = { keyword: '', assistantId: 0, salesmanId: 0, deptIds: [0], merchantIdList: [], gainChannel: '' };
    expect(await rows('operator', '/mt/crm/customer/list', { ...form, ...OLD, nonPage: true })).toEqual(
      await allCustomers(),
    );
  });

  test('excludeCheckItem leaves out who may call the product, and nobody else', async () => {
    const open = () => rows('operator', '/mt/crm/customer/deptItem/list', { stateList: [10], nonPage: true });
    const [{ checkItem }] = await open();
    const holders = async () => (await open()).filter((row) => row.checkItem === checkItem).map(({ deptId }) => deptId);
    const asked = { ...OLD, excludeCheckItem: checkItem, nonPage: true };
    // Other suites authorise meanwhile: what is compared was read while nobody did.
    const read = async () => [await holders(), await rows('operator', '/mt/crm/customer/list', asked), await holders()];
    let [before, others, after] = await read();
    while (String(before) !== String(after)) [before, others, after] = await read();
    expect(others).toEqual((await allCustomers()).filter(({ deptId }) => !before?.includes(deptId)));
  });

  test('an unknown state is refused with the known ones', async () => {
    const { body } = await legacy('operator', '/mt/crm/customer/list', { state: 7 });
    expect(body).toMatchObject({ code: 400, msg: expect.stringMatching(/没有取值7.*10:正常/) });
  });

  test('a salesperson lists the customers kept this month, as operators know them, without their secrets', async () => {
    const { salesmanId } = await data('salesperson', '/mt/sales/login/querySession');
    const kept = await rows('salesperson', '/mt/sales/customer/list');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ assistantId }) => assistantId)).toEqual(kept.map(() => salesmanId));
    const known = await rows('operator', '/mt/crm/customer/list', { assistantId: salesmanId });
    expect(kept.map(({ organizationId }) => organizationId).sort()).toEqual(
      known.map(({ organizationId }) => organizationId).sort(),
    );
    expect(known.filter(({ deptId }) => deptId).every(({ appSecret }) => appSecret)).toBe(true);
    for (const customer of kept) expect(customer).not.toHaveProperty('appSecret');
  });
});

describe('a customer', () => {
  test('reads the same in the list and alone', async () => {
    const [listed] = await allCustomers();
    expect(await data('operator', `/mt/crm/customer/detail/${listed.organizationId}`)).toEqual(listed);
  });

  test("somebody else's answers a salesperson like a missing one", async () => {
    const { salesmanId } = await data('salesperson', '/mt/sales/login/querySession');
    const [other] = (await allCustomers()).filter(({ assistantId }) => assistantId !== salesmanId);
    for (const id of [other.organizationId, NOBODY]) {
      const { status, body } = await legacy('salesperson', `/mt/sales/customer/detail/${id}`);
      expect([status, body.code, body.msg]).toEqual([200, 404, '数据不存在或无权查看']);
    }
  });
});

describe('the session', () => {
  test("a customer's user reads who it is, with the token it sent", async () => {
    const session = await data('customer', '/mt/beeback/dept/querySession?mustRefresh=true');
    expect(session).toMatchObject({ stoken: await tokenOf('customer'), username: 'customer', appcode: 'beeback' });
    const customer = await data('operator', `/mt/crm/customer/detail/${session.enterpriseId}`);
    expect(session).toMatchObject({
      merchantId: customer.merchantId,
      merchantName: customer.organizationName,
      deptId: customer.deptId,
      appId: customer.appId,
      salesmanId: customer.assistantId,
    });
    expect(JSON.stringify(session)).not.toContain(customer.appSecret);
  });

  test('a salesperson belongs to no customer', async () => {
    const session = await data('salesperson', '/mt/sales/login/querySession');
    expect(session).toMatchObject({ username: 'salesperson', appcode: 'sales', roleType: 'inner' });
    expect(session).not.toHaveProperty('merchantId');
  });
});

describe('the staff', () => {
  test('somebody is found by identifier, and is no candidate for a salesperson when already one', async () => {
    const salespeople = (await rows('operator', '/mt/crm/sales/salesman/list')).filter(
      ({ salesmanName }: Json) => !salesmanName.startsWith(HIRED),
    );
    const [{ salesmanStaffId }] = salespeople;
    const found = await rows('operator', '/mt/crm/org/staff/list', { merchantId: 1, id: salesmanStaffId });
    expect(found.map(({ id }) => id)).toEqual([salesmanStaffId]);
    const candidates = await rows('operator', '/mt/crm/org/staff/list', { merchantId: 1, queryScene: 'addSalesman' });
    const staffIds = salespeople.map((salesperson) => salesperson.salesmanStaffId);
    expect(candidates.filter(({ id }) => staffIds.includes(id))).toEqual([]);
  });

  test('the roles that somebody holds are roles of the list', async () => {
    const roles = await rows('operator', '/mt/crm/org/role/list');
    const staff = await rows('operator', '/mt/crm/org/staff/list', { merchantId: 1 });
    const held = staff.flatMap((member) => member.roles);
    expect(held.length).toBeGreaterThan(0);
    for (const { roleId, roleCode } of held) expect(roles.find(({ id }) => id === roleId)?.code).toBe(roleCode);
  });
});
