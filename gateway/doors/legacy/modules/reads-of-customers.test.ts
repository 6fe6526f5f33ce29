import type { Json } from '../../../../test/support/front-door';
import { read, rowsOf, sumOf } from '../../../../test/support/legacy-reads';

const VIEWER = 'customer';
let statements: Json[];

beforeAll(async () => {
  statements = await rowsOf(VIEWER, '/mt/beeback/billStatement/list');
});

test('a customer reads the developer account of an environment with its secret', async () => {
  const [account] = await read(VIEWER, '/mt/beeback/dept/developerInfo', { env: 'prod' });
  expect(account).toMatchObject({ env: 'prod', status: 1, appSecret: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(statements.map(({ appId }) => appId)).toContain(account.appId);
});

test('a customer learns what of its statements can still be invoiced', async () => {
  const { statementNo, totalAmount } = statements[0];
  const asked = { statementNoList: [statementNo] };
  const calculated = await read(VIEWER, '/mt/beeback/billStatement/invoiceCalculate', asked);
  expect(calculated.totalAmountSum).toBe(totalAmount);
  expect(calculated.statementDetails.map((one: Json) => one.statementNo)).toEqual([statementNo]);
  expect(calculated.notInvoicedAmountSum).toBe(sumOf(calculated.statementDetails, 'invoiceAmount'));
});

test('an invoice alone is the one of the list', async () => {
  const [listed] = await rowsOf(VIEWER, '/mt/beeback/billStatement/invoiceList');
  const alone = await read(VIEWER, '/mt/beeback/billStatement/invoiceDetail', { id: listed.id });
  expect(alone).toMatchObject({ id: listed.id, invoiceAmount: listed.invoiceAmount, state: listed.state });
});

test('a contract that waits for its signature has a link to sign by, and others have none', async () => {
  const path = '/mt/beeback/deptContract/getSignInfo/{contractNo}';
  for (const { contractNo, state } of (await rowsOf(VIEWER, '/mt/beeback/deptContract/list')).slice(0, 5)) {
    const info = await read(VIEWER, path, undefined, { contractNo });
    expect([info.contractNo, state, info.signUrl !== undefined]).toEqual([contractNo, state, state === 50]);
  }
});

test('a customer searches what it may have, and finds bundles among it', async () => {
  const path = '/mt/beeback/deptItem/searchItems';
  const all = await rowsOf(VIEWER, path, { pageSize: 500 });
  const bundles = await rowsOf(VIEWER, path, { pageSize: 500, isFusion: true });
  expect(bundles.map(({ checkItem }) => checkItem)).toEqual(
    all.filter(({ isFusion }) => isFusion).map(({ checkItem }) => checkItem),
  );
});

test('a wallet alone is the one of the list', async () => {
  const [listed] = await read(VIEWER, '/mt/beeback/wallet/wallet/list', {});
  const alone = await read(VIEWER, '/mt/beeback/wallet/queryWallet', { walletId: listed.id });
  expect([alone.walletId, alone.overdraftState]).toEqual([listed.id, listed.overdraftState]);
});
