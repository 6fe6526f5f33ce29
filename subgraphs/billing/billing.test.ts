import { ask, type Json, type ViewerName } from '../../test/support/front-door';
import { compareMoney, Money, type MoneyInput, sumFees } from '../kit/basics/money';

const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Every row of a list, page by page. `list` is the field with its arguments but for the cursor, `row` its selection. */
async function all(viewer: ViewerName, list: string, row: string, filter = '{}'): Promise<Json[]> {
  const rows: Json[] = [];
  let after: string | null = null;
  do {
    const query = `query($after: String) { list: ${list}(first: 40, after: $after, filter: ${filter}) { nodes { ${row} } ${PAGE} } }`;
    const { list: page }: Json = await ask(viewer, query, { after });
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return rows;
}

const sameMoney = (a: MoneyInput, b: MoneyInput) => expect(compareMoney(a, b)).toBe(0);
const sum = (rows: Json[], field: string) => sumFees(rows.map((row) => row[field]));

describe('wallets', () => {
  const ENTRIES = `query($id: ID!, $after: String, $before: String, $first: Int, $last: Int, $direction: OrderDirection!) {
    walletEntries(walletId: $id, first: $first, last: $last, after: $after, before: $before,
      orderBy: { field: CREATED_AT, direction: $direction }) { totalCount nodes { id version amount balanceAfter } ${PAGE} } }`;

  test('the balance is the sum of the entries, which chain without a gap', async () => {
    const { wallets } = await ask('customer', '{ wallets { nodes { id balance } } }');
    expect(wallets.nodes.length).toBeGreaterThan(1);
    for (const { id, balance } of wallets.nodes) {
      let [after, sumSoFar, version]: [string | null, string, number] = [null, '0', 0];
      do {
        const variables: Json = { id, after, first: 100, direction: 'ASC' };
        const { walletEntries }: Json = await ask('customer', ENTRIES, variables);
        for (const entry of walletEntries.nodes) {
          sumSoFar = sumFees([sumSoFar, entry.amount]);
          version += 1;
          expect(entry.version).toBe(String(version));
          sameMoney(entry.balanceAfter, sumSoFar);
        }
        after = walletEntries.pageInfo.hasNextPage ? walletEntries.pageInfo.endCursor : null;
      } while (after);
      sameMoney(balance, sumSoFar);
    }
  });

  test('no balance is below its floor', async () => {
    const wallets = await all('operator', 'wallets', 'balance floor overdraftState overdraftQuota');
    for (const { balance, floor, overdraftState, overdraftQuota } of wallets) {
      expect(compareMoney(balance, floor)).toBeGreaterThanOrEqual(0);
      sameMoney(floor, overdraftState === 'PREPAID_WITH_OVERDRAFT' ? new Money(overdraftQuota).neg() : '0');
    }
  });

  test('pages of entries read backwards are the pages read forwards', async () => {
    const prepaid = '{ wallets(filter: { overdraftStates: [PREPAID_WITH_OVERDRAFT] }) { nodes { id } } }';
    const { wallets } = await ask('customer', prepaid);
    const page = async (cut: object): Promise<Json> =>
      (await ask('customer', ENTRIES, { id: wallets.nodes[0].id, direction: 'DESC', ...cut })).walletEntries;
    const [both, first] = [await page({ first: 40 }), await page({ first: 20 })];
    const second = await page({ first: 20, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(both.nodes);
    const back = await page({ last: 20, before: second.pageInfo.startCursor });
    expect(back.nodes).toEqual(first.nodes);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test.each([
    ['direction: IN', (e: Json) => e.direction === 'IN' && compareMoney(e.amount, '0') > 0],
    ['direction: OUT', (e: Json) => e.direction === 'OUT' && compareMoney(e.amount, '0') < 0],
    ['businessTypes: [RECHARGE, REFUND]', (e: Json) => ['RECHARGE', 'REFUND'].includes(e.businessType)],
    ['businessTypes: [PAY]', (e: Json) => e.businessType === 'PAY'],
  ])('entries filtered by %s are those', async (filter, holds) => {
    const query = `{ wallets(filter: { overdraftStates: [PREPAID_WITH_OVERDRAFT] }) { nodes {
      entries(first: 30, filter: { ${filter} }) { nodes { direction businessType amount } } } } }`;
    const { wallets } = await ask('customer', query);
    expect(wallets.nodes[0].entries.nodes.length).toBeGreaterThan(0);
    expect(wallets.nodes[0].entries.nodes.every(holds)).toBe(true);
  });

  test('entries of a span of time begin and end with it', async () => {
    const { wallets } = await ask(
      'customer',
      '{ wallets { nodes { id entries(first: 50) { nodes { createdAt } } } } }',
    );
    const [wallet] = wallets.nodes.filter((w: Json) => w.entries.nodes.length === 50);
    const [until, from] = [wallet.entries.nodes[10].createdAt, wallet.entries.nodes[20].createdAt];
    const query = `query($id: ID!, $from: DateTime, $until: DateTime) {
      walletEntries(walletId: $id, filter: { createdFrom: $from, createdUntil: $until }) { totalCount nodes { createdAt } } }`;
    const { walletEntries } = await ask('customer', query, { id: wallet.id, from, until });
    expect(walletEntries.nodes).toEqual(wallet.entries.nodes.slice(10, 21));
    expect(walletEntries.totalCount).toBe(11);
  });
});

describe('statements', () => {
  const MONEY = 'totalAmount settledAmount receivableAmount invoiceLimit invoicedAmount invoiceableAmount';

  test('totals equal the lines', async () => {
    const rows = await all(
      'operator',
      'statements',
      `${MONEY} state paymentState totalCost lines { price chargeCount totalFee totalCost settledAmount receivableAmount }`,
      '{ billMonthFrom: "2000-01" }',
    );
    expect(rows.length).toBeGreaterThan(300);
    for (const statement of rows) {
      sameMoney(statement.totalAmount, sum(statement.lines, 'totalFee'));
      sameMoney(statement.totalCost, sum(statement.lines, 'totalCost'));
      sameMoney(statement.settledAmount, sum(statement.lines, 'settledAmount'));
      for (const line of statement.lines) {
        sameMoney(line.totalFee, new Money(line.price).times(line.chargeCount).toFixed(2));
        sameMoney(line.receivableAmount, new Money(line.totalFee).minus(line.settledAmount));
      }
      const [owing, taken] = [true, false].map((owed) =>
        statement.lines.filter((line: Json) => new Money(line.totalFee).gte(0) === owed),
      );
      sameMoney(sum(taken ?? [], 'receivableAmount'), sum(taken ?? [], 'totalFee'));
      if (statement.paymentState === 'PAID') sameMoney(sum(owing ?? [], 'receivableAmount'), '0');
      else if (statement.state !== 'VOID')
        sameMoney(sum(statement.lines, 'receivableAmount'), statement.receivableAmount);
    }
  });

  test('states follow from the amounts, and a void one leaves nothing to pay or to invoice', async () => {
    for (const s of await all('operator', 'statements', `${MONEY} state paymentState invoiceState`)) {
      const left = new Money(s.totalAmount).minus(s.settledAmount);
      const leftToInvoice = new Money(s.invoiceLimit).minus(s.invoicedAmount);
      sameMoney(s.receivableAmount, s.state === 'VOID' || left.isNegative() ? '0' : left);
      sameMoney(s.invoiceableAmount, s.state === 'VOID' ? '0' : leftToInvoice);
      expect(s.paymentState).toBe(left.lte(0) ? 'PAID' : new Money(s.settledAmount).isZero() ? 'UNPAID' : 'PART');
      const nothingInvoiced = new Money(s.invoicedAmount).isZero();
      expect(s.invoiceState).toBe(nothingInvoiced ? 'NONE' : leftToInvoice.lte(0) ? 'FULL' : 'PART');
    }
  });

  test('what was settled and invoiced is what payments, the balance and invoices gave', async () => {
    const row = `overdraftState settledAmount invoicedAmount payments { amount payment { state } } offsets { amount }
      invoices { amount invoice { state } }`;
    for (const s of await all('operator', 'statements', row)) {
      const invoiced = s.invoices.filter(({ invoice }: Json) => invoice.state !== 'REJECTED');
      sameMoney(s.invoicedAmount, sum(invoiced, 'amount'));
      expect(s.payments.every(({ payment }: Json) => payment.state === 'PASSED')).toBe(true);
      if (s.overdraftState === 'MONTHLY') sameMoney(s.settledAmount, sum([...s.payments, ...s.offsets], 'amount'));
    }
  });

  test('pages meet without gap or overlap, latest month first', async () => {
    const rows = await all('operator', 'statements', 'id billMonth');
    const { statements } = await ask('operator', '{ statements(first: 1) { totalCount } }');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBe(statements.totalCount);
    expect(rows.map(({ billMonth }) => billMonth)).toEqual(
      rows
        .map(({ billMonth }) => billMonth)
        .sort()
        .reverse(),
    );
  });

  const FILTERED: [filter: string, holds: (statement: Json) => boolean][] = [
    ['states: [SENT]', (s) => s.state === 'SENT'],
    ['states: [CONFIRMED, VOID]', (s) => ['CONFIRMED', 'VOID'].includes(s.state)],
    ['invoiceStates: [PART, FULL]', (s) => s.invoiceState !== 'NONE'],
    ['paymentStates: [UNPAID, PART]', (s) => s.paymentState !== 'PAID' && s.state !== 'VOID'],
    ['overdraftStates: [MONTHLY]', (s) => s.overdraftState === 'MONTHLY'],
    ['receivable: true', (s) => compareMoney(s.receivableAmount, '0') > 0],
    ['receivable: false', (s) => compareMoney(s.receivableAmount, '0') <= 0],
  ];

  let everyStatement: Promise<Json[]> | undefined;

  test.each(FILTERED)('a list filtered by %s holds those alone, totals sum what is not void', async (filter, holds) => {
    const row = `state invoiceState paymentState overdraftState ${MONEY}`;
    everyStatement ??= all('operator', 'statements', row);
    const [rows, every] = [await all('operator', 'statements', row, `{ ${filter} }`), await everyStatement];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBe(every.filter(holds).length);
    expect(rows.every(holds)).toBe(true);
    const fields = 'count totalAmount invoicedAmount invoiceableAmount settledAmount receivableAmount';
    const { statementTotals } = await ask('operator', `{ statementTotals(filter: { ${filter} }) { ${fields} } }`);
    expect(statementTotals.count).toBe(rows.length);
    sameMoney(
      statementTotals.totalAmount,
      sum(
        rows.filter(({ state }) => state !== 'VOID'),
        'totalAmount',
      ),
    );
    for (const field of ['invoicedAmount', 'invoiceableAmount', 'settledAmount', 'receivableAmount']) {
      sameMoney(statementTotals[field], sum(rows, field));
    }
  });

  test('a keyword finds developer account, app id and number, and its wildcards mean themselves', async () => {
    const row = 'id statementNo developerAccountName appId billMonth';
    const [wanted] = await all('operator', 'statements', row, '{ states: [ARCHIVED] }');
    const found = (keyword: string) => all('operator', 'statements', row, `{ keyword: ${JSON.stringify(keyword)} }`);
    for (const keyword of [wanted.developerAccountName, wanted.appId, wanted.statementNo]) {
      expect((await found(keyword)).map(({ id }) => id)).toContain(wanted.id);
    }
    expect((await found(wanted.statementNo)).map(({ id }) => id)).toEqual([wanted.id]);
    expect(await found('%')).toEqual([]);
    expect(await found('ST20______')).toEqual([]);
  });

  test('a span of months holds its ends', async () => {
    const months = (await all('operator', 'statements', 'billMonth')).map(({ billMonth }) => billMonth);
    const [until, from] = [...new Set(months)].slice(2, 4);
    const span = await all(
      'operator',
      'statements',
      'billMonth',
      `{ billMonthFrom: "${from}", billMonthUntil: "${until}" }`,
    );
    expect(new Set(span.map(({ billMonth }) => billMonth))).toEqual(new Set([from, until]));
    expect(span.length).toBe(months.filter((month) => month === from || month === until).length);
  });

  test('a customer sees no statement before it was sent', async () => {
    const rows = await all('customer', 'statements', 'sentAt');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ sentAt }) => sentAt !== null)).toBe(true);
  });
});

describe('invoices and payments', () => {
  test('an invoice is the sum of its parts', async () => {
    const rows = await all('operator', 'invoices', 'amount state number allocations { amount statement { id } }');
    expect(rows.length).toBeGreaterThan(20);
    for (const { amount, state, number, allocations } of rows) {
      sameMoney(amount, sum(allocations, 'amount'));
      expect(number !== null).toBe(state === 'ISSUED');
    }
  });

  test('a passed payment is spent whole, another one not at all', async () => {
    const row = 'state amount residueAmount residueWallet { id } afterDebtAmount allocations { amount }';
    for (const p of await all('operator', 'payments', row)) {
      const spent = new Money(sum(p.allocations, 'amount')).plus(p.residueAmount);
      sameMoney(spent.toFixed(2), p.state === 'PASSED' ? p.amount : '0');
      expect(p.residueWallet !== null).toBe(compareMoney(p.residueAmount, '0') > 0);
      expect(p.afterDebtAmount !== null).toBe(p.state === 'PASSED');
    }
  });

  test('the totals of payments are the sums of the list', async () => {
    const rows = await all('operator', 'payments', 'amount', '{ states: [PASSED] }');
    const { paymentTotals } = await ask('operator', '{ paymentTotals(filter: { states: [PASSED] }) { count amount } }');
    expect(paymentTotals.count).toBe(rows.length);
    sameMoney(paymentTotals.amount, sum(rows, 'amount'));
  });
});
