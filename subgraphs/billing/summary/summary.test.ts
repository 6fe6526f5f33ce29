import { type BillingGround, type MadeCustomer, openBillingGround } from '../../../test/billing/billing-ground';
import type { Json } from '../../../test/support/front-door';

let ground: BillingGround;
beforeAll(async () => {
  ground = await openBillingGround('skep_summary');
}, 120_000);
afterAll(() => ground?.stop());

let keys = 0;
const key = () => `summary-test-${++keys}`;
const SUMMARY = `query($ids: [ID!]!) { statements(filter: { customerIds: $ids }, first: 1) { nodes { customer {
  billingSummary { overdraftQuota overdueAmount receivableAmount receivableStatementCount } } } } }`;
const STANDING = `query($ids: [ID!]!) {
  receivables(filter: { customerIds: $ids }) { nodes { amount statementCount } }
  all: statementTotals(filter: { customerIds: $ids }) { receivableAmount }
  owed: statementTotals(filter: { customerIds: $ids, receivable: true }) { receivableAmount }
  inMonths: statementTotals(filter: { customerIds: $ids, billMonthFrom: "2026-01" }) { receivableAmount }
  paid: statementTotals(filter: { paymentStates: [PAID] }) { receivableAmount }
  statements(filter: { customerIds: $ids }) { nodes { paymentState receivableAmount } } }`;

const summaryOf = async ({ customerId }: MadeCustomer, token = ground.operator): Promise<Json> =>
  (await ground.ask(token, SUMMARY, { ids: [customerId] })).statements.nodes[0].customer.billingSummary;

test('a statement below zero owes nothing and makes no other debt smaller, wherever debts are added up', async () => {
  const customer = await ground.customer([
    { month: '2026-02', total: '-0.26', state: 'SENT' },
    { month: '2026-03', total: '1.05', state: 'SENT' },
  ]);
  const sum = { receivableAmount: '1.05' };
  for (const token of [ground.operator, customer.token]) {
    expect(await summaryOf(customer, token)).toMatchObject({
      ...sum,
      overdueAmount: '1.050000',
      receivableStatementCount: 1,
    });
    expect(await ground.ask(token, STANDING, { ids: [customer.customerId] })).toEqual({
      receivables: { nodes: [{ amount: '1.05', statementCount: 1 }] },
      ...{ all: sum, owed: sum, inMonths: sum, paid: { receivableAmount: '0.00' } },
      statements: {
        nodes: [
          { paymentState: 'UNPAID', receivableAmount: '1.05' },
          { paymentState: 'PAID', receivableAmount: '0.00' },
        ],
      },
    });
  }
  expect(await ground.brokenPromises()).toEqual([]);
});

test('what a customer may overdraw is that of wallets that can be charged', async () => {
  const customer = await ground.customer([{ month: '2026-03', total: '1.05' }]);
  const { customerId, walletId } = customer;
  const done = async (mutation: string, type: string, input: object): Promise<Json> =>
    (
      await ground.ask(ground.operator, `mutation($input: ${type}!) { done: ${mutation}(input: $input) { id } }`, {
        input,
      })
    ).done;
  const open = async (overdraftQuota: string): Promise<string> => {
    const terms = { overdraftState: 'PREPAID_WITH_OVERDRAFT', overdraftQuota };
    return (await done('openWallet', 'OpenWalletInput', { customerId, ...terms, idempotencyKey: key() })).id;
  };
  const quota = async () => (await summaryOf(customer)).overdraftQuota;
  const [locked, merged, shut] = [await open('30'), await open('7'), await open('2')];
  await done('editWallet', 'EditWalletInput', { walletId, overdraftQuota: '100' });
  expect(await quota()).toBe('139.00');
  await done('lockWallet', 'LockWalletInput', { walletId: locked });
  expect(await quota()).toBe('109.00');
  const merging = { fromWalletId: merged, toWalletId: walletId, idempotencyKey: key() };
  await done('mergeWallets', 'MergeWalletsInput', merging);
  expect(await quota()).toBe('102.00');
  await done('editWallet', 'EditWalletInput', { walletId: shut, overdraftState: 'LOCKED' });
  expect(await quota()).toBe('100.00');
});
