import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type BillingGround, type MadeCustomer, openBillingGround } from './billing-ground';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_old_wallets');
}, 120_000);
afterAll(() => ground?.stop());

const crm = (path: string, body: object) => ground.old(ground.operator, `/mt/crm/customer/wallet/${path}`, body);
const refused = (path: string, body: object) =>
  ground.oldRefusal(ground.operator, `/mt/crm/customer/wallet/${path}`, body);
const own = ({ token }: MadeCustomer, path: string, body: object = {}) =>
  ground.old(token, `/mt/beeback/wallet/${path}`, body);

/** A wallet of the customer as it sees it; the youngest unless it is named. */
async function walletOf(customer: MadeCustomer, id?: string): Promise<Json> {
  const wallets = (await own(customer, 'wallet/list')).sort((one: Json, other: Json) => other.id - one.id);
  return id ? wallets.find((wallet: Json) => String(wallet.id) === id) : wallets[0];
}
const movementsOf = async (customer: MadeCustomer, assignWalletId: string): Promise<Json[]> =>
  (await own(customer, 'wallet/flowList', { assignWalletId })).results;

/** A contact of the customer, once billing knows it. */
async function contactOf({ token }: MadeCustomer): Promise<number> {
  const body = { linkman: '值班', mobile: '13900000077' };
  const { id } = await ground.old(token, '/mt/beeback/forewarn/addContacts', body);
  const known = 'select 1 from billing.known_alert_contacts where contact_id = $1';
  await until(async () => (await ground.rows(known, [id])).length > 0, 'the contact in billing');
  return id;
}

const opened = async (customer: MadeCustomer, more: object = {}): Promise<Json> => {
  await crm('add', { merchantId: customer.customerId, appcode: `app-${customer.customerId}`, ...more });
  return walletOf(customer);
};

test('a wallet is opened with its terms, its calls and its alert, and what is edited changes alone', async () => {
  const customer = await ground.customer([]);
  const contact = await contactOf(customer);
  const wallet = await opened(customer, {
    ...{ properSceneList: ['a', 'b'], overdraftState: 10, overdraftQuota: 50.5 },
    ...{ forewarnThreshold: 5, forewarnContactList: [contact] },
  });
  expect(wallet).toMatchObject({
    ...{ isDefault: false, state: 10, balance: 0, overdraftState: 10, overdraftQuota: 50.5, forewarnThreshold: 5 },
    forewarnContactList: [{ id: contact, linkman: '值班' }],
    payRouteList: [{ appcode: `app-${customer.customerId}`, properSceneList: ['a', 'b'] }],
  });
  await crm('edit', { walletId: wallet.id, overdraftQuota: 20 });
  expect(await walletOf(customer)).toEqual({ ...wallet, overdraftQuota: 20 });
  await crm('edit', { walletId: wallet.id, overdraftState: 20, forewarnThreshold: 7, forewarnContactList: [] });
  expect(await walletOf(customer)).toEqual({
    ...wallet,
    ...{ overdraftState: 20, overdraftQuota: 20, forewarnThreshold: 7, forewarnContactList: [] },
  });
});

test('a wallet with an empty appcode is reserved for no application, and one without any is refused', async () => {
  const customer = await ground.customer([]);
  const wallet = await opened(customer, { appcode: '', properSceneList: [''] });
  expect(String(wallet.id)).not.toBe(customer.walletId);
  expect(wallet).toMatchObject({ isDefault: false, state: 10, payRouteList: [] });
  expect(await refused('add', { merchantId: customer.customerId })).toMatchObject({ code: 400 });
});

test('a top-up by hand is credited once it is confirmed, to a wallet of the customer that is named', async () => {
  const [customer, other] = [await ground.customer([]), await ground.customer([])];
  const { customerId: merchantId, walletId } = customer;
  const topUp = { merchantId, walletId, rechargeAmount: 12.34 };
  expect(await refused('recharge', topUp)).toMatchObject({ code: 412 });
  expect(await refused('recharge', { ...topUp, merchantId: other.customerId, confirmed: true })).toMatchObject({
    code: 404,
  });
  await crm('recharge', { ...topUp, confirmed: true, sendSms: true });
  expect(await walletOf(customer)).toMatchObject({ balance: 12.34 });
  expect(await movementsOf(customer, walletId)).toMatchObject([
    { flowType: 'in', bizType: 'recharge', flowAmount: 12.34, afterBalance: 12.34 },
  ]);
  const told = 'select template_code from platform.messages where customer_id = $1';
  await until(async () => (await ground.rows(told, [merchantId])).length > 0, 'the message');
  expect(await ground.rows(told, [merchantId])).toEqual([{ template_code: 'WALLET_TOPPED_UP' }]);
});

test('a wallet that is merged into another gives it its money and what it pays for, and stays locked', async () => {
  const customer = await ground.customer([]);
  const { customerId: merchantId, walletId: toWalletId } = customer;
  const { id: fromWalletId, payRouteList } = await opened(customer);
  await crm('recharge', { merchantId, walletId: fromWalletId, rechargeAmount: 3.21, confirmed: true });
  await crm('recharge', { merchantId, walletId: toWalletId, rechargeAmount: 1, confirmed: true });
  await crm('merge', { merchantId, fromWalletId, toWalletId });
  expect(await walletOf(customer)).toMatchObject({ id: fromWalletId, state: -1, balance: 0, payRouteList: [] });
  expect(await walletOf(customer, toWalletId)).toMatchObject({ state: 10, balance: 4.21, payRouteList });
  expect(await refused('merge', { merchantId, fromWalletId, toWalletId })).toMatchObject({ code: 412 });
});

test('a top-up that a customer applies for is credited when it is paid at the address of the answer', async () => {
  const customer = await ground.customer([]);
  const { walletId } = customer;
  const applied = await own(customer, 'applyRecharge', { walletId, rechargeAmount: 8.5, payMethod: 'ALIPAY' });
  expect(applied).toMatchObject({
    ...{ payMethod: 'ALIPAY', state: 0, amount: 8.5 },
    applyPayResult: { isPaid: false, payData: { payUrl: expect.any(String) } },
  });
  expect(await walletOf(customer)).toMatchObject({ balance: 0 });
  const address = ground.url + applied.applyPayResult.payData.payUrl.replace('?', '/pay?');
  expect((await fetch(address, { method: 'POST' })).status).toBe(200);
  expect(await walletOf(customer)).toMatchObject({ balance: 8.5 });
  expect(await movementsOf(customer, walletId)).toMatchObject([
    { flowType: 'in', payMethod: 'ALIPAY', flowAmount: 8.5, businessNo: applied.payNo },
  ]);
});

test('a top-up without a wallet goes to the default one', async () => {
  const customer = await ground.customer([]);
  await opened(customer);
  const { payNo, payMethod } = await own(customer, 'applyRecharge', { rechargeAmount: 1 });
  expect(payMethod).toBe('WECHAT');
  const [kept] = await ground.rows('select wallet_id from billing.top_ups where pay_no = $1', [payNo]);
  expect(kept.wallet_id).toBe(customer.walletId);
});

test('a customer sets when it hears that its own wallet runs low, and who does', async () => {
  const [customer, other] = [await ground.customer([]), await ground.customer([])];
  const contact = await contactOf(customer);
  const alert = { walletId: customer.walletId, forewarnThreshold: 99.5, forewarnContactList: [contact] };
  await own(customer, 'configWallet', alert);
  expect(await own(customer, 'queryWallet', {})).toMatchObject({
    ...{ walletId: Number(customer.walletId), forewarnThreshold: 99.5 },
    forewarnContactList: [{ id: contact, mobile: '13900000077' }],
  });
  const high = { ...alert, forewarnThreshold: 100_001 };
  expect(await ground.oldRefusal(customer.token, '/mt/beeback/wallet/configWallet', high)).toEqual({
    code: 400,
    msg: '预警阈值不能超过100000',
  });
  expect(await ground.oldRefusal(other.token, '/mt/beeback/wallet/configWallet', alert)).toMatchObject({ code: 404 });
});

test('after all this the books agree', async () => expect(await ground.brokenPromises()).toEqual([]));
