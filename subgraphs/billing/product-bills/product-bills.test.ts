import { ask, graphql, type Json, tokenOf } from '../../../test/support/front-door';

const BILLS = `query Bills($type: CustomerBillType!, $filter: ProductBillFilter, $orderBy: ProductBillOrder, $after: String) {
  productBills(type: $type, filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id period productCode tag price callCount freeCount chargeCount fee settledAmount createdAt
      customer { id } developerAccount { id } statement { statementNo state billMonth lines { productCode tag price callCount settledAmount } } } } }`;

const MONTH = { from: '2026-03-01', to: '2026-03-31' };

async function billsOf(viewer: 'operator' | 'customer', variables: object): Promise<Json[]> {
  const found: Json[] = [];
  for (let after: string | null = null; ; ) {
    const { productBills } = await ask(viewer, BILLS, { ...variables, after });
    found.push(...productBills.nodes);
    if (!productBills.pageInfo.hasNextPage) {
      expect(found).toHaveLength(productBills.totalCount);
      return found;
    }
    after = productBills.pageInfo.endCursor;
  }
}

const sum = (bills: Json[], field: string): number =>
  Number(bills.reduce((total, bill) => total + Number(bill[field]), 0).toFixed(6));

const ownCustomer = async () => (await ask('customer', '{ viewer { customer { id } } }')).viewer.customer.id;

test('bills of a month are the sums of its days, and of the calls themselves', async () => {
  const customerIds = [await ownCustomer()];
  const filter = { ...MONTH, customerIds };
  const [monthly, daily] = [
    await billsOf('operator', { type: 'MONTHLY', filter }),
    await billsOf('operator', { type: 'DAILY', filter }),
  ];
  expect(monthly.length).toBeGreaterThan(0);
  expect(daily.length).toBeGreaterThan(monthly.length);
  for (const field of ['callCount', 'freeCount', 'chargeCount', 'fee'])
    expect(sum(monthly, field)).toBe(sum(daily, field));
  const called = `query Called($from: LocalDate, $to: LocalDate, $filter: UsageFilter) {
    usageByProduct(from: $from, to: $to, filter: $filter, first: 1000) { count fee } }`;
  const { usageByProduct } = await ask('operator', called, { ...MONTH, filter: { customerIds } });
  expect([sum(monthly, 'callCount'), sum(monthly, 'fee')]).toEqual([
    sum(usageByProduct, 'count'),
    sum(usageByProduct, 'fee'),
  ]);
  for (const { fee, price, chargeCount } of daily) expect(Number(fee)).toBeCloseTo(Number(price) * chargeCount, 6);
});

test('a bill of a month names the statement that has its calls', async () => {
  const filter = { ...MONTH, customerIds: [await ownCustomer()] };
  for (const bill of await billsOf('operator', { type: 'MONTHLY', filter })) {
    expect(bill.statement).toMatchObject({ billMonth: '2026-03' });
    const { productCode, tag, price, callCount, settledAmount } = bill;
    expect(bill.statement.lines).toContainEqual({ productCode, tag, price, callCount, settledAmount });
  }
});

test('a customer sees its own bills, without what they cost us, and no statement that was not sent', async () => {
  const own = await ownCustomer();
  const filter = { from: '2026-01-01' };
  const seen = await billsOf('customer', { type: 'MONTHLY', filter });
  const all = await billsOf('operator', { type: 'MONTHLY', filter: { ...filter, customerIds: [own] } });
  expect(seen.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  for (const { statement, customer } of seen) {
    expect(customer.id).toBe(own);
    expect(statement?.state ?? 'SENT').not.toMatch(/REVIEW/);
  }
  const { body } = await graphql(
    '{ productBills(first: 1) { nodes { id cost } } }',
    {},
    { token: await tokenOf('customer') },
  );
  expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test.each([
  ['FEE', 'fee'],
  ['CALL_COUNT', 'callCount'],
  ['PERIOD', 'period'],
])('ordered by %s they come once each, the largest first', async (field, name) => {
  const bills = await billsOf('operator', { type: 'MONTHLY', filter: MONTH, orderBy: { field, direction: 'DESC' } });
  expect(new Set(bills.map(({ id }) => id)).size).toBe(bills.length);
  const values = bills.map((bill) => (field === 'PERIOD' ? bill.period.replace('-', '') : bill[name])).map(Number);
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test('days choose daily bills exactly, and monthly ones by the month they lie in', async () => {
  const filter = { from: '2026-03-10', to: '2026-03-12' };
  const days = new Set((await billsOf('operator', { type: 'DAILY', filter })).map(({ period }) => period));
  expect([...days].sort()).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
  const months = new Set((await billsOf('operator', { type: 'MONTHLY', filter })).map(({ period }) => period));
  expect([...months]).toEqual(['2026-03']);
});
