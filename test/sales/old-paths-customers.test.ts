import { authorize, freshHolder, freshProduct } from '../products/products-ground';
import { freshKey } from '../support/customers';
import { type Json, tokenOf } from '../support/front-door';
import { keep, oldData, oldPath, tokenOfAccount } from '../support/old-paths';
import { until } from '../support/own-database';
import { hiredToSell } from './people-ground';

let one: Awaited<ReturnType<typeof hiredToSell>>;
let token: string;
beforeAll(async () => {
  one = await hiredToSell();
  token = await tokenOfAccount(one.accountId);
}, 60_000);

const own = (path: string, body?: object): Promise<Json> => oldData(token, `/mt/sales/${path}`, body);
const crm = async (path: string, body: object): Promise<Json> =>
  oldData(await tokenOf('operator'), `/mt/crm/customer/${path}`, body);

describe('an opportunity', () => {
  const open = async (): Promise<Json[]> => (await own('customer/opportunity/list', { pageSize: 100 })).results;
  const found = (customerName: string, more: object = {}) =>
    own('customer/opportunity/save', { customerName, ...more });

  test('is written down, changed and given up through the old paths of who sells', async () => {
    const customerName = `旧路商机${freshKey()}`;
    const id = await found(customerName, { contactName: '李四', contactMobile: '13900001111' });
    expect((await open()).find((row) => row.id === id)).toMatchObject({
      ...{ customerName, contactName: '李四', contactMobile: '13900001111', salesmanId: Number(one.id) },
    });
    expect(await found(`${customerName}改`, { id, contactName: '王五', customerNature: '消费金融' })).toBe(id);
    expect((await open()).find((row) => row.id === id)).toMatchObject({
      ...{ customerName: `${customerName}改`, contactName: '王五', customerNature: '消费金融' },
      contactMobile: '13900001111',
    });
    await own('customer/opportunity/delete', { id });
    expect((await open()).map((row) => row.id)).not.toContain(id);
    expect((await oldPath(token, '/mt/sales/customer/opportunity/delete', { id })).code).toBe(404);
  });

  test('is deleted through the old path of operators, for who found it too', async () => {
    const id = await found(`旧路商机${freshKey()}`);
    const listed = async () =>
      (await crm('opportunity/list', { salesmanId: one.id })).results.map((row: Json) => row.id);
    expect(await listed()).toContain(id);
    await crm('opportunity/delete', { id });
    expect(await listed()).not.toContain(id);
    expect((await open()).map((row) => row.id)).not.toContain(id);
  });

  test('is visited through the old path, and the visit is changed by its identifier', async () => {
    const opportunityId = await found(`旧路商机${freshKey()}`);
    const followDate = '2026-01-15';
    const visits = async (): Promise<Json[]> =>
      (await own('customer/follow/list', { opportunityIds: [opportunityId] })).results;
    const visit = { opportunityId, followDate, contactName: '李四', contactPosition: '经理', flowContent: '初访' };
    await own('customer/follow/save', visit);
    const [made] = await visits();
    expect(made).toMatchObject({ ...visit, salesmanId: Number(one.id), followType: 'visit' });
    await own('customer/follow/save', { id: made.id, flowContent: '补充', feedback: '满意' });
    const changed = { ...visit, id: made.id, flowContent: '补充', feedback: '满意' };
    expect(await visits()).toMatchObject([changed]);
    const { results } = await crm('follow/list', { salesmanId: one.id, opportunityIds: [opportunityId] });
    expect(results).toMatchObject([{ id: made.id, flowContent: '补充' }]);
  });
});

test('who keeps a customer reads it alone as in the list, and counts what waits to be done for it', async () => {
  const backlog = () => own('index/backlog', {});
  expect(await backlog()).toEqual({ unsignCount: 0, receivableCustomerCount: 0, waitInvoiceCount: 0 });
  const { customerId, accountId } = await freshHolder();
  expect((await oldPath(token, `/mt/sales/customer/detail/${customerId}`)).code).toBe(404);
  await authorize(accountId, [{ productCode: await freshProduct() }]);
  await keep(one.id, [customerId]);
  const kept = async (): Promise<Json> => oldPath(token, '/mt/sales/customer/list', {});
  const alone = await own(`customer/detail/${customerId}`);
  expect([alone]).toEqual((await kept()).data.results);
  expect(alone).toMatchObject({ organizationId: Number(customerId), assistantId: Number(one.id) });
  await until(async () => (await backlog()).unsignCount === 1, 'the contract to be waited for');
  expect(await backlog()).toEqual({ unsignCount: 1, receivableCustomerCount: 0, waitInvoiceCount: 0 });
}, 60_000);
