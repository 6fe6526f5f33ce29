import { businessDate } from '../../subgraphs/kit/basics/time';
import { freshKey } from '../support/customers';
import { legacy, type ViewerName } from '../support/front-door';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';
import {
  act,
  bySigner,
  contractOf,
  draft,
  freshAccount,
  preparation,
  SIGNER,
  signed,
  submit,
  waiting,
} from './contract-ground';

describe('a contract', () => {
  test('that was refused or withdrawn is drawn up again in a new version, and may be deleted', async () => {
    const account = await freshAccount(0);
    const first = await waiting(account);
    await act('withdrawContract', { contractNo: first.contractNo });
    const second = await draft(account);
    expect(second).toMatchObject({ sequence: 0, version: 2, state: 'NOT_STARTED' });
    expect(second.contractNo).not.toBe(first.contractNo);
    const again = await draft(account, { name: '改过的合同' });
    expect(again).toMatchObject({ contractNo: second.contractNo, version: 3 });
    expect(again.draftHash).not.toBe(second.draftHash);
    expect(typeof (await act('deleteContract', { contractNo: first.contractNo }))).toBe('string');
    expect(await contractOf(first.contractNo)).toBeNull();
    await submit(again.contractNo);
    expect(await contractOf(first.contractNo)).toBeNull();
  }, 60_000);

  test('whose deadline passes counts as taken back, before anything has written that down', async () => {
    const contract = await waiting(await freshAccount(0));
    const past = `update contracts.contracts set sign_ends_at = now() - interval '1 second' where contract_no = $1`;
    await rows(past, [contract.contractNo]);
    const late = { state: 'WITHDRAWN', rejectReason: '签署超过截止时间,系统自动撤销', signingUrl: null };
    expect(await contractOf(contract.contractNo)).toMatchObject(late);
    expect(await bySigner('signContract', contract.signature)).toBe('FAILED_PRECONDITION SIGNING_ENDED');
    await rows(`select contracts_jobs.add_job('settleContracts', '{}'::json)`);
    await until(
      async () => (await contractOf(contract.contractNo)).events.at(-1).kind === 'EXPIRED',
      'the deadline in the chain',
    );
    expect(await contractOf(contract.contractNo)).toMatchObject(late);
  }, 60_000);

  test('that ends frees its sequence and its products, and its renewal takes them back', async () => {
    const account = await freshAccount(1);
    const products = account.products.map(({ authorizationId }) => ({ authorizationId }));
    const agreement = await signed(account);
    const annex = await signed(account, { sequence: 1, products });
    expect((await preparation(account)).data.contractPreparation).toMatchObject({ sequence: 2, products: [] });
    const soon = `update contracts.contracts set expires_at = now() + interval '20 days' where contract_no = any($1)`;
    await rows(soon, [[agreement.contractNo, annex.contractNo]]);
    const renewed = await act('renewContract', { contractNo: agreement.contractNo, idempotencyKey: freshKey() });
    expect((await contractOf(annex.contractNo)).expiresAt).toBe(renewed.expiresAt);
    const past = `update contracts.contracts set expires_at = now() - interval '1 hour' where contract_no = any($1)`;
    await rows(past, [[agreement.contractNo, annex.contractNo]]);
    const { contractPreparation: freed } = (await preparation(account)).data;
    expect(freed).toMatchObject({ sequence: 0, products: [{ productCode: account.products[0]?.productCode }] });
    const next = await draft(account, { products });
    expect(next).toMatchObject({ sequence: 0, state: 'NOT_STARTED' });
    const ended = await contractOf(agreement.contractNo);
    expect(ended.events.at(-1).kind).toBe('ENDED');
  }, 90_000);

  test('that was ended early stays so when its agreement is renewed', async () => {
    const account = await freshAccount(2);
    const of = (i: number) => ({ products: [{ authorizationId: account.products[i]?.authorizationId }] });
    const agreement = await signed(account);
    const early = await signed(account, { sequence: 1, ...of(0) });
    const along = await signed(account, { sequence: 2, ...of(1) });
    const soon = `update contracts.contracts set expires_at = now() + interval '20 days' where contract_no = any($1)`;
    await rows(soon, [[agreement, early, along].map(({ contractNo }) => contractNo)]);
    const expiresOn = businessDate(new Date(Date.now() + 5 * 86_400_000));
    const ended = await act('changeContractEnd', { contractNo: early.contractNo, expiresOn });
    const renewed = await act('renewContract', { contractNo: agreement.contractNo, idempotencyKey: freshKey() });
    expect((await contractOf(along.contractNo)).expiresAt).toBe(renewed.expiresAt);
    expect((await contractOf(early.contractNo)).expiresAt).toBe(ended.expiresAt);
  }, 90_000);

  test('that ended does not come back while another covers its products', async () => {
    const account = await freshAccount(1);
    const products = account.products.map(({ authorizationId }) => ({ authorizationId }));
    await signed(account);
    const ended = await signed(account, { sequence: 1, products });
    const past = `update contracts.contracts set expires_at = now() - interval '1 hour' where contract_no = $1`;
    await rows(past, [ended.contractNo]);
    await signed(account, { sequence: 2, products });
    const expiresOn = businessDate(new Date(Date.now() + 30 * 86_400_000));
    expect(await act('changeContractEnd', { contractNo: ended.contractNo, expiresOn })).toMatch(
      /^CONFLICT PRODUCT_UNDER_CONTRACT/,
    );
  }, 90_000);

  test('that ends soon is told of to the customer, once for each warning', async () => {
    const account = await freshAccount(0);
    const { contractNo } = await signed(account);
    await rows(`update contracts.contracts set expires_at = now() + interval '6 days' where contract_no = $1`, [
      contractNo,
    ]);
    const warnings = () =>
      rows(
        `select payload from contracts.outbox where topic = 'message.requested'
          and payload->>'templateCode' = 'CONTRACT_EXPIRING' and payload->>'businessNo' = $1`,
        [contractNo],
      );
    await rows(`select contracts_jobs.add_job('tellExpiring', '{}'::json)`);
    await until(async () => (await warnings()).length > 0, 'the warning');
    const told = await warnings();
    const sms = told.map(({ payload }) => payload).find(({ channel }) => channel === 'SMS');
    expect(sms.parameters).toMatchObject({ contractNo, days: '6' });
    expect(sms.recipients).toContain(account.mobile);
    await rows(`select contracts_jobs.add_job('tellExpiring', '{}'::json, job_key => 'again-${contractNo}')`);
    await until(
      async () => (await rows(`select from contracts_jobs.jobs where key = 'again-${contractNo}'`)).length === 0,
      'the second look',
    );
    expect(await warnings()).toHaveLength(told.length);
  }, 60_000);

  test('that nobody sent for ninety days is deleted with its document, and what happened to it stays', async () => {
    const { contractNo } = await draft(await freshAccount(0));
    const [{ file }] = (await rows(
      `update contracts.contracts set updated_at = now() - interval '91 days' where contract_no = $1
       returning draft_file_id as file`,
      [contractNo],
    )) as [{ file: string }];
    await rows(`select contracts_jobs.add_job('pruneDrafts', '{}'::json)`);
    await until(async () => (await contractOf(contractNo)) === null, 'the end of the draft');
    expect(await rows('select from contracts.files where id = $1', [file])).toEqual([]);
    const kinds = await rows(
      `select e.kind from contracts.signing_events e join contracts.contracts c on c.id = e.contract_id
       where c.contract_no = $1 order by e.position`,
      [contractNo],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['DRAFTED', 'DELETED']);
  }, 60_000);

  test('goes the whole way through the old paths alone', async () => {
    const account = await freshAccount(1);
    const post = async (path: string, body: object, viewer: ViewerName = 'operator') => {
      const { body: answered } = await legacy(viewer, `/mt/crm/deptContract/${path}`, body);
      if (answered.code !== 0) throw new Error(JSON.stringify(answered));
      return answered.data;
    };
    const deptId = Number(account.accountId);
    const prepared = await post('preData', { deptId });
    expect(prepared.seq).toBe(0);
    const fillDataList = prepared.fillData
      .filter(({ value }: { value?: string }) => value)
      .map(({ key, value }: { key: string; value: string }) => ({ key, value }));
    fillDataList.push({ key: 'remark', value: '' });
    const sent = { deptId, contractName: prepared.contractName, seq: 0, deptItemList: prepared.deptItemList };
    const refused = await legacy('operator', '/mt/crm/deptContract/preSubmit', { ...sent, fillDataList });
    expect(refused.body.msg).toMatch(/[\u4e00-\u9fff]/);
    fillDataList.pop();
    const drawn = await post('preSubmit', { ...sent, fillDataList });
    expect(drawn).toMatchObject({ contractName: prepared.contractName, mobile: account.mobile });
    const { signerName, signerIdCard, signerMobile } = SIGNER;
    const { contractNo } = drawn;
    const { signUrl } = await post('submit', { deptId, contractNo, signerName, signerIdCard, mobile: signerMobile });
    expect(signUrl).toContain('/sign#');
    const { results } = await post('list', { contractNoList: [contractNo], pageNo: 1, pageSize: 10 });
    expect(results[0]).toMatchObject({ contractNo, state: 50, signerMobile, deptItemCount: 1 });
    await post('withdraw', { contractNo });
    expect((await contractOf(contractNo)).state).toBe('WITHDRAWN');
    await post('delete', { contractNo });
    const finishTime = '2026-01-15 10:00:00';
    await post('manualUpload', { deptId, templateCode: 'cooperation-agreement', seq: 0, finishTime, deptItemList: [] });
    expect(await post('queryManualSeq', { deptId })).toBe(1);
  }, 60_000);
});
