import { hiredToSell } from '../sales/people-ground';
import { type Json, tokenOf } from '../support/front-door';
import { keep, oldData, oldPath, tokenOfAccount } from '../support/old-paths';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';
import { type Account, contractOf, freshAccount, SIGNER, signed } from './contract-ground';

const crm = async (path: string, body: object): Promise<Json> =>
  oldData(await tokenOf('operator'), `/mt/crm/deptContract/${path}`, body);

test('the old paths renew a contract, and move the day on which it ends', async () => {
  const account = await freshAccount(0);
  const { contractNo } = await signed(account);
  await rows(`update contracts.contracts set expires_at = now() + interval '20 days' where contract_no = $1`, [
    contractNo,
  ]);
  const before = (await contractOf(contractNo)).expiresAt;
  await crm('renewal', { contractNo });
  const renewed = (await contractOf(contractNo)).expiresAt;
  expect(Date.parse(renewed) - Date.parse(before)).toBeGreaterThan(300 * 86_400_000);
  const expireDate = `${new Date().getUTCFullYear() + 2}-06-30`;
  await crm('editExpireTime', { contractNo, expireDate });
  const { results } = await crm('list', { contractNoList: [contractNo] });
  expect(results).toMatchObject([{ contractNo, expireTime: `${expireDate} 23:59:59` }]);
}, 60_000);

describe('of the customer that a salesperson keeps', () => {
  let token: string;
  let sellerId: string;
  beforeAll(async () => {
    const one = await hiredToSell();
    sellerId = one.id;
    token = await tokenOfAccount(one.accountId);
  }, 60_000);

  const own = (path: string, body: object): Promise<Json> => oldData(token, `/mt/sales/contract/${path}`, body);

  /** An account of a customer of its own, once contracts knows who keeps it. */
  async function keptAccount(): Promise<Account> {
    const account = await freshAccount(1);
    await keep(sellerId, [account.customerId]);
    const ask = () => oldPath(token, '/mt/sales/contract/preData', { deptId: account.accountId });
    await until(async () => (await ask()).code === 0, 'contracts to know who keeps the customer');
    return account;
  }

  test('the old paths of salespeople draw up a contract, send it and take it back', async () => {
    const { accountId: deptId } = await keptAccount();
    const { contractName, seq, fillData, deptItemList } = await own('preData', { deptId });
    const fillDataList = fillData.filter(({ value }: Json) => value).map(({ key, value }: Json) => ({ key, value }));
    const { contractNo, previewUrl } = await own('preSubmit', {
      deptId,
      contractName,
      seq,
      deptItemList,
      fillDataList,
    });
    expect(previewUrl).toBeTruthy();
    expect(await contractOf(contractNo)).toMatchObject({ state: 'NOT_STARTED', products: [{ feeType: 'PER_HIT' }] });
    const { signerName, signerIdCard, signerMobile: mobile } = SIGNER;
    const sent = await own('submit', { deptId, contractNo, signerName, signerIdCard, mobile });
    expect(await contractOf(contractNo)).toMatchObject({ state: 'WAITING_FOR_SIGNATURE', signingUrl: sent.signUrl });
    await own('withdraw', { contractNo });
    expect(await contractOf(contractNo)).toMatchObject({ state: 'WITHDRAWN', signingUrl: null });
  }, 60_000);

  test('the old path of a paper that was signed by hand keeps it as a contract in force', async () => {
    const { accountId: deptId } = await keptAccount();
    const finishTime = '2026-01-15 10:00:00';
    await own('manualUpload', { deptId, templateCode: 'cooperation-agreement', seq: 0, finishTime });
    expect(await own('queryManualSeq', { deptId })).toBe(1);
    const { results } = await own('list', { deptIdList: [deptId] });
    expect(results).toMatchObject([{ deptId: Number(deptId), finishTime, templateCode: 'cooperation-agreement' }]);
    expect(await contractOf(results[0].contractNo)).toMatchObject({ state: 'SIGNED_ON_PAPER', uploadedManually: true });
  }, 60_000);
});
