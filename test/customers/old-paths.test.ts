import { hiredToSell } from '../sales/people-ground';
import { freshCustomer, freshRegistration } from '../support/customers';
import { ask, type Json, tokenOf } from '../support/front-door';
import { keep, oldData, oldPath, tokenOfAccount, tokenOfCustomer } from '../support/old-paths';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';

const crm = async (path: string, body: object): Promise<Json> =>
  oldData(await tokenOf('operator'), `/mt/crm/customer/${path}`, body);

interface Opened {
  customer: Json;
  deptId: string;
}

const accountsOf = async (customerId: string): Promise<Json[]> => {
  const asked = `query($id: ID!) { customer(id: $id) { developerAccounts {
    id appId environment ipAllowListEnabled ipAllowList } } }`;
  return (await ask('operator', asked, { id: customerId })).customer.developerAccounts;
};

/** A customer with an account for production, which the old path of operators opens. */
async function opened(more: object = {}): Promise<Opened> {
  const customer = await freshCustomer(more);
  await crm('applyDeveloper', { userId: customer.id, env: 'prod' });
  const accounts = await accountsOf(customer.id);
  expect(accounts).toMatchObject([{ environment: 'PROD', appId: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
  return { customer, deptId: accounts[0].id };
}

/** The messages with which appId and secret of an account went out. */
const sendings = async (deptId: string): Promise<Json[]> =>
  rows(
    `select o.payload->>'channel' as channel, o.payload->'recipients' as recipients, o.payload->'cc' as cc
      from customers.outbox o join customers.developer_accounts d on d.app_id = o.payload->>'businessNo'
      where o.topic = 'message.requested' and o.payload->>'templateCode' = 'DEVELOPER_INFO' and d.id = $1`,
    [deptId],
  );

describe('the old paths of operators', () => {
  test('open a developer account and set who may call from where', async () => {
    const { customer, deptId } = await opened();
    await crm('saveWhiteIpList', { deptId, enable: true, ipList: '10.1.2.3/8,192.0.2.1' });
    expect(await accountsOf(customer.id)).toMatchObject([
      { ipAllowListEnabled: true, ipAllowList: ['10.0.0.0/8', '192.0.2.1'] },
    ]);
    const unreadable = { deptId, enable: true, ipList: 'x' };
    const { msg } = await oldPath(await tokenOf('operator'), '/mt/crm/customer/saveWhiteIpList', unreadable);
    expect(msg).toBe('白名单ip(ipList)格式有误,应为IPv4、IPv6地址或CIDR网段,且不能为全部地址');
    await crm('saveWhiteIpList', { deptId, enable: false });
    const detail = await oldData(await tokenOf('operator'), `/mt/crm/customer/detail/${customer.id}`);
    expect(detail).toMatchObject({ deptId: Number(deptId), enableDevelop: true });
    expect(await accountsOf(customer.id)).toMatchObject([{ ipAllowListEnabled: false }]);
  });

  test('send appId and secret to whom they name, once a minute', async () => {
    const { deptId } = await opened();
    const sent = { deptId, method: 'email', receiver: 'one@example.com,two@example.com', ccList: ['copy@example.com'] };
    await crm('sendDeveloperInfo', sent);
    expect(await sendings(deptId)).toEqual([
      { channel: 'EMAIL', recipients: ['one@example.com', 'two@example.com'], cc: ['copy@example.com'] },
    ]);
    const again = await oldPath(await tokenOf('operator'), '/mt/crm/customer/sendDeveloperInfo', sent);
    expect(again.code).not.toBe(0);
    expect(await sendings(deptId)).toHaveLength(1);
  });
});

describe('the old paths of customers', () => {
  test('open an account of their own for tests, and set the addresses of that for production', async () => {
    const { customer, deptId } = await opened();
    const token = await tokenOfCustomer(customer.id);
    const own = (path: string, body: object): Promise<Json> => oldData(token, `/mt/beeback/dept/${path}`, body);
    await own('applyDeveloper', { env: 'test' });
    const [test] = await own('developerInfo', { env: 'test' });
    expect(test).toMatchObject({ env: 'test', appId: expect.stringMatching(/^[0-9a-f]{16}$/) });
    await own('saveWhiteIpList', { enable: true, ipList: '192.0.2.7' });
    const accounts = await accountsOf(customer.id);
    expect(accounts.find(({ id }) => id === deptId)).toMatchObject({
      ...{ environment: 'PROD', ipAllowListEnabled: true, ipAllowList: ['192.0.2.7'] },
    });
    expect(accounts.find(({ id }) => id === String(test.deptId))).toMatchObject({ ipAllowListEnabled: false });
    expect(await own('developerInfo', { env: 'prod' })).toMatchObject([{ deptId: Number(deptId) }]);
  });
});

describe('the old paths of salespeople', () => {
  let seller: { id: string; token: string };
  beforeAll(async () => {
    const { id, accountId } = await hiredToSell();
    seller = { id, token: await tokenOfAccount(accountId) };
  }, 60_000);

  const own = (path: string, body: object) => oldPath(seller.token, `/mt/sales/customer/${path}`, body);

  async function kept(more: object = {}): Promise<Opened> {
    const { customer, deptId } = await opened(more);
    await keep(seller.id, [customer.id]);
    // Sales tells the others whom somebody keeps, and the list needs what they know of the customer.
    const known = async () =>
      (await own('list', {})).data?.results.some((row: Json) => String(row.deptId) === deptId) ?? false;
    await until(known, 'customers to know who keeps the customer');
    return { customer, deptId };
  }

  test('set the addresses of a customer that they keep, and of nobody else', async () => {
    const { customer, deptId } = await kept();
    const list = { enable: true, ipList: '192.0.2.8' };
    expect(await own('saveWhiteIpList', { deptId, ...list })).toMatchObject({ code: 0 });
    expect(await accountsOf(customer.id)).toMatchObject([{ ipAllowListEnabled: true, ipAllowList: ['192.0.2.8'] }]);
    const other = await opened();
    expect((await own('saveWhiteIpList', { deptId: other.deptId, ...list })).code).toBe(404);
    expect(await accountsOf(other.customer.id)).toMatchObject([{ ipAllowListEnabled: false }]);
  });

  test("send appId and secret to the customer's own number, and to no other", async () => {
    const { customer, deptId } = await kept();
    const send = (receiver: string) => own('sendDeveloperInfo', { deptId, method: 'sms', receiver });
    expect((await send('13900009999')).code).toBe(403);
    expect(await send(customer.mobile)).toMatchObject({ code: 0 });
    expect((await send(customer.mobile)).code).toBe(429);
    expect(await sendings(deptId)).toMatchObject([{ channel: 'SMS', recipients: [customer.mobile] }]);
  });

  test('submit an application that operators then change through theirs', async () => {
    const { organizationName, unifiedSocialCreditCode: enterpriseNo, mobile } = freshRegistration();
    const form = { organizationName, enterpriseNo, mobile, appcodes: [{ appcode: 'beeback' }], gradeCode: 'B' };
    const applied = await own('register', { ...form, applyRemark: '请审核' });
    const { id: applyId, applyNo } = applied.data;
    const changed = { ...form, organizationName: `${organizationName}改`, gradeCode: 'A', email: 'x@example.com' };
    const answer = await crm('editApply', { ...changed, applyId });
    expect(answer).toMatchObject({ id: applyId, applyNo, auditState: 0, customerName: `${organizationName}改` });
    const detail = await crm('applyDetail', { applyNo });
    expect(detail).toEqual(answer);
    expect(detail.submitInfo).toMatchObject({ ...changed, mobile, assistantId: Number(seller.id) });
    expect(detail.submitRemark).toBe('请审核');
    await crm('registerAudit', { applyNo, auditType: 'pass', gradeCode: 'A', royaltyRate: 0.1 });
    const { customerId } = await crm('applyDetail', { applyNo });
    const { customer } = await ask('operator', 'query($id: ID!) { customer(id: $id) { name email } }', {
      id: customerId,
    });
    expect(customer).toEqual({ name: `${organizationName}改`, email: 'x@example.com' });
  });
});
