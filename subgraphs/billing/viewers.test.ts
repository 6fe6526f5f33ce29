import { ask, graphql, type Json, tokenOf } from '../../test/support/front-door';
import { Money } from '../kit/basics/money';

const OWN = '{ wallets { nodes { id customer { id } } } }';

/** The demo customer's identifier, as billing shows it. */
async function ownCustomerId(): Promise<string> {
  const { wallets } = await ask('customer', OWN);
  return wallets.nodes[0].customer.id;
}

/** Things of other customers that only an operator finds. */
async function foreign() {
  const own = await ownCustomerId();
  const query = `{ wallets(first: 100) { nodes { id customer { id } } }
    statements(first: 100) { nodes { id statementNo customer { id } developerAccount { id } } }
    invoices(first: 100) { nodes { id customer { id } } } payments(first: 100) { nodes { paymentNo customer { id } } } }`;
  const { wallets, statements, invoices, payments } = await ask('operator', query);
  const ofOther = ({ nodes }: Json) => nodes.find(({ customer }: Json) => customer.id !== own);
  return {
    wallet: ofOther(wallets),
    statement: ofOther(statements),
    invoice: ofOther(invoices),
    payment: ofOther(payments),
  };
}

describe('a customer', () => {
  test('finds in every list what is its own and nothing else', async () => {
    const own = await ownCustomerId();
    const row = 'totalCount nodes { customer { id } }';
    const lists = await ask(
      'customer',
      `{ wallets(first: 100) { ${row} } statements(first: 100) { ${row} } invoices(first: 100) { ${row} }
        payments(first: 100) { ${row} } }`,
    );
    for (const list of Object.values<Json>(lists)) {
      expect(list.totalCount).toBeGreaterThan(0);
      expect(list.nodes.every(({ customer }: Json) => customer.id === own)).toBe(true);
    }
  });

  test("gets for somebody else's wallet, statement, invoice and payment the answer for a missing one", async () => {
    const other = await foreign();
    const query = `query($wallet: ID!, $statement: String!, $invoice: ID!, $payment: String!, $account: ID!, $customer: ID!) {
      wallet(id: $wallet) { id } statement(statementNo: $statement) { id } invoice(id: $invoice) { id }
      payment(paymentNo: $payment) { id } statementRecipients(developerAccountId: $account) { recipients cc }
      walletEntries(walletId: $wallet) { totalCount nodes { id } }
      statements(filter: { customerIds: [$customer] }) { totalCount }
      statementTotals(filter: { customerIds: [$customer] }) { count totalAmount } }`;
    const theirs = {
      wallet: other.wallet.id,
      statement: other.statement.statementNo,
      invoice: other.invoice.id,
      payment: other.payment.paymentNo,
      account: other.statement.developerAccount.id,
      customer: other.statement.customer.id,
    };
    const missing = { wallet: '12', statement: 'ST1', invoice: '12', payment: 'HK1', account: '12', customer: '12' };
    const answer = await ask('customer', query, theirs);
    expect(answer).toEqual(await ask('customer', query, missing));
    expect(answer).toMatchObject({ wallet: null, statement: null, invoice: null, payment: null });
    expect(await ask('operator', query, theirs)).toMatchObject({ wallet: { id: theirs.wallet } });
  });

  test.each([
    '{ statements(first: 1) { nodes { totalCost } } }',
    '{ statements(first: 1) { nodes { lines { totalCost } } } }',
    '{ payments(first: 1) { nodes { commissionRate } } }',
    '{ payments(first: 1) { nodes { salesperson { id } } } }',
    '{ paymentTotals { commissionAmount } }',
  ])('may not ask %s', async (query) => {
    const { body } = await graphql(query, {}, { token: await tokenOf('customer') });
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('has a summary that is the sum of its wallets and statements', async () => {
    const own = await ownCustomerId();
    const query = `query($id: ID!) { customer(id: $id) {
      billingSummary { balance overdraftQuota overdueAmount receivableAmount receivableStatementCount unconfirmedStatementCount }
      wallets { balance overdraftQuota } bills(first: 100) { nodes { state receivableAmount } } } }`;
    const { billingSummary: summary, wallets, bills } = (await ask('customer', query, { id: own })).customer;
    const total = (values: string[]) => values.reduce((sum, value) => sum.plus(value), new Money(0));
    const receivable = total(bills.nodes.map((bill: Json) => bill.receivableAmount));
    const debt = total(wallets.map(({ balance }: Json) => (balance.startsWith('-') ? balance.slice(1) : '0')));
    expect(total(wallets.map((wallet: Json) => wallet.balance)).eq(summary.balance)).toBe(true);
    expect(total(wallets.map((wallet: Json) => wallet.overdraftQuota ?? '0')).eq(summary.overdraftQuota)).toBe(true);
    expect(receivable.eq(summary.receivableAmount)).toBe(true);
    expect(receivable.plus(debt).eq(summary.overdueAmount)).toBe(true);
    const sent = bills.nodes.filter(({ state }: Json) => state === 'SENT');
    expect(summary.unconfirmedStatementCount).toBe(sent.length);
    const open = bills.nodes.filter((bill: Json) => !new Money(bill.receivableAmount).isZero());
    expect(summary.receivableStatementCount).toBe(open.length);
  });
});

describe('a salesperson', () => {
  test('finds the statements of the customers it keeps, fewer than all', async () => {
    const query = '{ statements(first: 100) { totalCount nodes { customer { id } } } wallets { totalCount } }';
    const [kept, every] = [await ask('salesperson', query), await ask('operator', query)];
    expect(kept.statements.totalCount).toBeGreaterThan(0);
    expect(kept.statements.totalCount).toBeLessThan(every.statements.totalCount);
    expect(kept.wallets.totalCount).toBeLessThan(every.wallets.totalCount);
    const ids = [...new Set(kept.statements.nodes.map(({ customer }: Json) => customer.id))];
    const assigned = '{ assignments(first: 100) { nodes { customer { id } } } }';
    const mine = (await ask('salesperson', assigned)).assignments.nodes.map(({ customer }: Json) => customer.id);
    expect(mine).toEqual(expect.arrayContaining(ids));
  });
});

describe('lists', () => {
  test.each([
    ['{ statements(after: "abc") { totalCount } }', 'after'],
    ['{ statements(first: -1) { totalCount } }', 'first'],
    ['{ wallets(first: 1, last: 1) { totalCount } }', 'last'],
    ['{ payments(page: { number: 0, size: 1 }) { totalCount } }', 'page'],
  ])('refuse %s by the name of the field', async (query, field) => {
    const { body } = await graphql(query, {}, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('show nothing to somebody without a session', async () => {
    for (const field of ['wallets', 'statements', 'invoices', 'payments']) {
      const { body } = await graphql(`{ ${field} { totalCount } }`);
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
