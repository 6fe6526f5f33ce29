import {
  ADDRESS,
  freshCreditCode,
  freshCustomer,
  freshMobile,
  freshRegistration,
  SELLER,
} from '../../../../test/support/customers';
import { type Json, legacy, request, signIn, type ViewerName } from '../../../../test/support/front-door';

async function call(viewer: ViewerName, path: string, body: unknown): Promise<Json> {
  return (await legacy(viewer, path, body)).body;
}

async function data(path: string, body: unknown): Promise<Json> {
  const answer = await call('operator', path, body);
  expect([path, answer.code, answer.msg]).toEqual([path, 0, '']);
  return answer.data;
}

const form = (more: object = {}) => ({
  organizationName: freshRegistration().organizationName,
  enterpriseNo: freshCreditCode(),
  mobile: freshMobile(),
  appcodes: [{ appcode: 'beeback' }],
  realName: '张三',
  linkAddress: ADDRESS,
  overdraftQuota: 0,
  opportunityId: 0,
  ...more,
});

/** Asks as the salesperson to whom tests may give customers. */
async function asSeller(path: string, body: unknown): Promise<Json> {
  const { accessToken: stoken } = await signIn(SELLER);
  const init = { method: 'POST', headers: { stoken, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await request(path, init)).body;
}

test('a registered customer is answered like the detail of a customer', async () => {
  const { salesmanId } = (await asSellerSession()).data;
  const filled = form({ assistantId: salesmanId, gradeCode: 'A', isMonthlySettle: true, overdraftQuota: undefined });
  const made = await data('/mt/crm/customer/register', filled);
  expect(made).toMatchObject({
    ...{
      organizationName: filled.organizationName,
      mobile: filled.mobile,
      state: 10,
      customerType: 10,
      assistantId: salesmanId,
    },
    ...{ gradeCode: 'A', authRecord: { state: 0, authType: 20, enterpriseNo: filled.enterpriseNo } },
    enabledApps: [{ appcode: 'beeback', appName: '客户控制台' }],
  });
  const known = await legacy('operator', `/mt/crm/customer/detail/${made.organizationId}`);
  expect(known.body.data).toMatchObject({ organizationId: made.organizationId, merchantId: made.merchantId });
});

test.each([
  [{ appcodes: [] }, '请至少选择一个可用系统(可用系统(appcodes))'],
  [{ syncAppId: 'a.b' }, '同步appId(syncAppId)应为8至64个字母、数字、连字符或下划线'],
])('a refusal names the field that was sent, and what it may be: %j', async (more, msg) => {
  expect((await call('operator', '/mt/crm/customer/register', form(more))).msg).toBe(msg);
  expect((await asSeller('/mt/sales/customer/register', form({ gradeCode: 'B', ...more }))).msg).toBe(msg);
});

test('a limit of nothing is none when prepaid, and refused when settled by the month', async () => {
  await data('/mt/crm/customer/register', form());
  const monthly = form({ gradeCode: 'B', isMonthlySettle: true });
  const refusal = { code: 400, msg: '可透支额度(overdraftQuota)应大于0' };
  expect(await call('operator', '/mt/crm/customer/register', monthly)).toMatchObject(refusal);
  expect(await asSeller('/mt/sales/customer/register', monthly)).toMatchObject(refusal);
});

test.each(['abc', 12, '12345678901234567890'])(
  'an opportunity that there is not is refused: %s',
  async (opportunityId) => {
    for (const ask of [
      asSeller('/mt/sales/customer/register', form({ gradeCode: 'B', opportunityId })),
      call('operator', '/mt/crm/customer/register', form({ opportunityId })),
    ]) {
      expect(await ask).toMatchObject({ code: expect.any(Number), msg: expect.stringContaining('opportunityId') });
    }
  },
);

async function asSellerSession(): Promise<Json> {
  const { accessToken: stoken } = await signIn(SELLER);
  return (await request('/mt/sales/login/querySession', { headers: { stoken } })).body;
}

test.each([
  [{ enterpriseNo: '91310106MA0000000X' }, 400, /^统一社会信用代码有误/],
  [{ linkAddress: { ...ADDRESS, cityName: '' } }, 400, /^地址不完整/],
  [{ assistantId: 12, gradeCode: 'A' }, 404, /数据不存在/],
  [{ appcodes: [{ appcode: 'sales' }] }, 400, /^应用编码有误/],
  [{ syncOtherEnv: true }, 412, /^未配置其他环境/],
  [{ syncAppId: '过短' }, 400, /syncAppId|appId/],
  [{ enterpriseDesc: 'x'.repeat(501) }, 400, /最多500个?字/],
])('a registration with %j is refused in Chinese', async (more, code, msg) => {
  const answer = await call('operator', '/mt/crm/customer/register', form(more));
  expect([answer.code, answer.msg]).toEqual([code, expect.stringMatching(msg)]);
});

test('an application goes from the salesperson to the operator and back', async () => {
  const first = (await asSeller('/mt/sales/customer/register', form({ gradeCode: 'B', applyRemark: '请审核' }))).data;
  expect(first).toMatchObject({
    auditState: 0,
    isOut: false,
    submitRemark: '请审核',
    submitInfo: { linkAddress: ADDRESS },
  });
  const reject = { applyNo: first.applyNo, auditType: 'reject', gradeCode: 'B', royaltyRate: 0.1 };
  expect((await call('operator', '/mt/crm/customer/registerAudit', reject)).msg).toBe('驳回时须填写原因');
  await data('/mt/crm/customer/registerAudit', { ...reject, auditRemark: '资料不全' });
  const again = await asSeller('/mt/sales/customer/register', form({ gradeCode: 'B', applyId: first.id }));
  expect(again.data).toMatchObject({ applyNo: first.applyNo, auditState: 0 });
  await data('/mt/crm/customer/registerAudit', { ...reject, auditType: 'pass' });
  const detail = await data('/mt/crm/customer/applyDetail', { applyNo: first.applyNo });
  expect(detail).toMatchObject({ id: again.data.id, auditState: 10, customerId: expect.any(Number) });
  const old = await data('/mt/crm/customer/applyDetail', { applyId: first.id });
  expect(old).toMatchObject({ id: first.id, auditState: -10, isOut: true, auditRemark: '资料不全' });
  const listed = (await asSeller('/mt/sales/customer/applyList', { applyNo: first.applyNo })).data.results;
  expect(listed.map(({ id }: Json) => id)).toEqual([again.data.id, first.id]);
});

test('an application shows again what was filled in', async () => {
  const told = { invitationCode: 'YQ8', syncAppId: `T${freshMobile()}`, noticeAtOnce: true };
  const filled = form({ gradeCode: 'B', overdraftQuota: 500, syncOtherEnv: false, ...told });
  const { id, applyNo } = (await asSeller('/mt/sales/customer/register', filled)).data;
  const { submitInfo } = await data('/mt/crm/customer/applyDetail', { applyNo });
  expect(submitInfo).toMatchObject({ ...told, syncOtherEnv: false, overdraftQuota: 500, linkAddress: { id } });
  expect(submitInfo.appcodes).toEqual([
    { appcode: 'beeback', bizAppcode: 'mt', appName: '客户控制台', bizAppName: '数据服务平台' },
  ]);
  await data('/mt/crm/customer/registerAudit', { applyNo, auditType: 'pass', gradeCode: 'B', royaltyRate: 0.1 });
  const { customerId } = await data('/mt/crm/customer/applyDetail', { applyNo });
  const { body } = await legacy('operator', `/mt/crm/customer/detail/${customerId}`);
  expect(body.data).toMatchObject({ appId: told.syncAppId, enableDevelop: true, addressInfo: { id: customerId } });
});

test('a customer is edited, certified, assigned and deleted by the old paths', async () => {
  const { salesmanId } = (await asSellerSession()).data;
  const { id: organizationId, merchantId } = await freshCustomer();
  await data('/mt/crm/customer/edit', { merchantId, baseInfo: { aliasName: '甲' }, authInfo: { realName: '乙' } });
  await data('/mt/crm/customer/activeApp', { merchantId, appcode: 'portal' });
  await data('/mt/crm/customer/editGainChannel', { merchantId, gainChannel: '展会' });
  await data('/mt/crm/customer/editAssistant', { merchantId, assistantId: salesmanId, gradeCode: 'C' });
  const [papers] = (await data('/mt/crm/customer/auth/list', { userId: organizationId })).results;
  await data('/mt/crm/customer/auth/edit', { id: papers.id, linkman: '丙' });
  await data('/mt/crm/customer/auth/audit', { id: papers.id, auditType: 'pass' });
  const { body } = await legacy('operator', `/mt/crm/customer/detail/${organizationId}`);
  expect(body.data).toMatchObject({
    ...{ aliasName: '甲', gainChannel: '展会', gradeCode: 'C', assistantId: salesmanId },
    authRecord: { state: 10, realName: '乙', linkman: '丙' },
  });
  await data('/mt/crm/customer/delete', { organizationId });
  expect((await legacy('operator', `/mt/crm/customer/detail/${organizationId}`)).body.code).toBe(404);
});

test('a customer certified by hand is an enterprise', async () => {
  const { id: userId } = await freshCustomer();
  const certified = { userId, organizationName: '已认证企业', enterpriseNo: freshCreditCode(), realName: '张三' };
  await data('/mt/crm/customer/manualAuth', certified);
  const { body } = await legacy('operator', `/mt/crm/customer/detail/${userId}`);
  expect(body.data).toMatchObject({ organizationName: '已认证企业', authRecord: { state: 10, authType: 20 } });
});

test('a registration in another environment says in Chinese that there is none', async () => {
  expect(await call('operator', '/mt/crm/customer/syncRegister', form())).toMatchObject({
    ...{ code: 412, msg: '未配置其他环境,无法同步注册' },
  });
});

test('a direct client is added once and found by its code', async () => {
  const orgCode = `T${freshMobile()}`;
  await data('/mt/crm/customer/organization/add', { orgCode, orgName: '直客机构' });
  expect(await call('operator', '/mt/crm/customer/organization/add', { orgCode, orgName: '再来' })).toMatchObject({
    ...{ code: 409, msg: '直客机构编码已存在' },
  });
  const { results } = await data('/mt/crm/customer/organization/list', { keyword: orgCode });
  expect(results).toMatchObject([{ orgCode, orgName: '直客机构' }]);
});

test('the customers of a buyer of leads are exactly those saved last', async () => {
  const find = async (keyword: string) => (await data('/mt/crm/marketing/cust/list', { keyword })).results[0];
  const [last] = (await data('/mt/crm/marketing/cust/list', { pageSize: 100 })).results.slice(-1);
  const before: number[] = last.includeDeptIds;
  const { results } = await data('/mt/crm/customer/list', { pageSize: 100 });
  const free = results.find(({ deptId }: Json) => deptId && !before.includes(deptId));
  const save = (deptIds: number[]) =>
    data('/mt/crm/marketing/cust/saveSubscribe', { custCode: last.custCode, deptIds });
  await save([...before, free.deptId]);
  expect((await find(last.custCode)).includeDeptIds.sort()).toEqual([...before, free.deptId].sort());
  const subscribed = (await data('/mt/crm/marketing/list', { deptIds: [free.deptId] })).results;
  expect(subscribed).toMatchObject([{ organizationId: free.organizationId, subscribeCount: expect.any(Number) }]);
  await save(before);
  expect((await find(last.custCode)).includeDeptIds.sort()).toEqual([...before].sort());
  const wrong = { custCode: last.custCode, deptIds: [12] };
  expect((await call('operator', '/mt/crm/marketing/cust/saveSubscribe', wrong)).code).toBe(404);
});
