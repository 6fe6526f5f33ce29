import { isDeepStrictEqual } from 'node:util';
import { Money, sumFees } from '../../subgraphs/kit/basics/money';
import { addMonths, businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import { ask, graphql, type Json, signIn, tokenOf } from '../support/front-door';

const THIS = businessMonth(systemClock.now());
const MONTHS = [THIS, addMonths(THIS, -1), addMonths(THIS, -3)];
const NUMBERS = 'salesAmount chargedCalls commissionAmount';

const list = (field: string, more: string) => `query List($month: Month!, $filter: SalesFilter, $after: String) {
  ${field}(month: $month, filter: $filter, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${NUMBERS} ${more} } } }`;
const PEOPLE = `query People($month: Month!, $after: String) {
  salespersonStatistics(month: $month, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${NUMBERS} salesperson { id } customerCount authorizationCount } } }`;
const CUSTOMERS = list('customerStatistics', 'customerName customer { id }');
const AUTHORIZATIONS = list('authorizationStatistics', 'productCode customerName customer { id } authorization { id }');
const TOTALS = `query Totals($month: Month!, $filter: SalesFilter) {
  authorizationSalesTotals(month: $month, filter: $filter) { ${NUMBERS} } salesTrend(month: $month, filter: $filter) {
    totals { ${NUMBERS} } points { soldOn ${NUMBERS} items { ${NUMBERS} } } } }`;

/** Every row of a list, page after page. */
async function all(query: string, variables: object, token?: string): Promise<Json[]> {
  const rows: Json[] = [];
  let after: string | null = null;
  do {
    const { body } = await graphql(query, { ...variables, after }, { token: token ?? (await tokenOf('operator')) });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    const page = Object.values(body.data as Record<string, Json>)[0];
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (!after) expect(rows).toHaveLength(page.totalCount);
  } while (after);
  return rows;
}

const sums = (rows: Json[]) => ({
  salesAmount: sumFees(rows.map((row) => row.salesAmount)),
  chargedCalls: rows.reduce((sum: number, row) => sum + row.chargedCalls, 0),
  // Each row rounds to six digits.
  commissionAmount: new Money(sumFees(rows.map((row) => row.commissionAmount))).toFixed(3),
});
const rounded = (totals: Json) => ({ ...totals, commissionAmount: new Money(totals.commissionAmount).toFixed(3) });

/** What was read while nobody gave the person a customer: other suites do so meanwhile. */
async function unchanged<Seen extends object>(id: string, month: string, read: () => Promise<Seen>) {
  const rowOf = async () => (await all(PEOPLE, { month })).find(({ salesperson }: Json) => salesperson.id === id);
  for (let before = await rowOf(); ; ) {
    const seen = await read();
    const person = await rowOf();
    if (isDeepStrictEqual(before, person)) return { person, ...seen };
    before = person;
  }
}

describe.each(MONTHS)('the figures of %s', (month) => {
  test('add up: rows of authorisations, of customers, of salespeople, the sum, the performance and the trend', async () => {
    const people = await all(PEOPLE, { month });
    expect(people.length).toBeGreaterThan(3);
    const { salesPerformances } = await ask(
      'operator',
      `query($on: String!) { salesPerformances(period: MONTHLY, on: $on) { salespersonId ${NUMBERS} } }`,
      { on: month },
    );
    for (const { salesperson } of people) {
      const filter = { salespersonId: salesperson.id };
      const { person, customers, authorizations } = await unchanged(salesperson.id, month, async () => ({
        customers: await all(CUSTOMERS, { month, filter }),
        authorizations: await all(AUTHORIZATIONS, { month, filter }),
      }));
      const { authorizationSalesTotals, salesTrend } = await ask('operator', TOTALS, { month, filter });
      const own = sums([person]);
      expect(sums(customers)).toEqual(own);
      expect(sums(authorizations)).toEqual(own);
      expect(rounded(authorizationSalesTotals)).toEqual(own);
      expect(rounded(salesTrend.totals)).toEqual(own);
      expect(sums(salesTrend.points)).toEqual(own);
      expect(sums(salesTrend.points.flatMap(({ items }: Json) => items))).toEqual(own);
      const { salespersonId, ...performance } =
        salesPerformances.find((one: Json) => one.salespersonId === person.salesperson.id) ?? {};
      expect(rounded(performance)).toEqual(own);
      expect([customers.length, authorizations.length]).toEqual([person.customerCount, person.authorizationCount]);
    }
  });

  test('of everybody count each fee once, those that nobody keeps too', async () => {
    const [customers, authorizations] = [await all(CUSTOMERS, { month }), await all(AUTHORIZATIONS, { month })];
    const people = await all(PEOPLE, { month });
    expect(sums(customers)).toEqual(sums(authorizations));
    expect(sums(customers).commissionAmount).toBe(sums(people).commissionAmount);
    if (month !== addMonths(THIS, -1)) return;
    const { usageTotals } = await ask('operator', '{ usageTotals(period: LAST_MONTH) { current { amount } } }');
    expect(new Money(usageTotals.current.amount).eq(sums(customers).salesAmount)).toBe(true);
  });
});

test('what the lists leave out is counted: with it they are everything', async () => {
  const month = addMonths(THIS, -1);
  const query = `query($month: Month!, $filter: SalesFilter) { salesLeftOut(month: $month, filter: $filter) {
    authorizationCount salespersonCount uncreditedCustomerCount uncreditedAmount uncreditedCalls } }`;
  const { salesLeftOut } = await ask('operator', query, { month });
  const credited = await all(CUSTOMERS, { month });
  const known = await ask(
    'operator',
    '{ authorizations(first: 1) { totalCount } salespeople(first: 1) { totalCount } }',
  );
  const [rows, people] = [await all(AUTHORIZATIONS, { month }), await all(PEOPLE, { month })];
  // A product of an account may have been refused before it was granted: one row, two authorisations.
  expect(rows.length + salesLeftOut.authorizationCount).toBeLessThanOrEqual(known.authorizations.totalCount);
  expect(salesLeftOut.authorizationCount).toBeGreaterThan(0);
  expect(people.length + salesLeftOut.salespersonCount).toBe(known.salespeople.totalCount);
  const { assignments } = await ask(
    'operator',
    '{ assignments(first: 100, filter: { currentOnly: false }) { nodes { customer { id } effectMonth } } }',
  );
  const kept = new Set(
    assignments.nodes.filter((one: Json) => one.effectMonth <= month).map((one: Json) => one.customer.id),
  );
  const alone = credited.filter(
    ({ customer, salesAmount }) => customer && !kept.has(customer.id) && Number(salesAmount) > 0,
  );
  expect(salesLeftOut.uncreditedCustomerCount).toBeGreaterThanOrEqual(alone.length > 0 ? 1 : 0);
  const filter = { salespersonId: people[0]?.salesperson.id };
  const own = (await ask('operator', query, { month, filter })).salesLeftOut;
  expect(own).toMatchObject({ uncreditedCustomerCount: 0, uncreditedAmount: '0.000000', uncreditedCalls: 0 });
});

test('the trend has a point for every day, of the running month to today', async () => {
  const points = async (month: string) =>
    (await ask('operator', 'query($month: Month!) { salesTrend(month: $month) { points { soldOn } } }', { month }))
      .salesTrend.points;
  const last = await points(addMonths(THIS, -1));
  expect(last[0].soldOn).toBe(`${addMonths(THIS, -1)}-01`);
  expect(last.length).toBeGreaterThanOrEqual(28);
  expect((await points(addMonths(THIS, 1))).length).toBe(0);
});

describe('a salesperson', () => {
  const month = addMonths(THIS, -1);

  test('finds its own credit alone, and of customers that another keeps by now the name and no more', async () => {
    const { accessToken: token } = await signIn('salesperson2');
    const { body } = await graphql(
      '{ viewer { salesperson { id } } assignments(first: 100) { nodes { customer { id } } } }',
      {},
      { token },
    );
    const kept = new Set(body.data.assignments.nodes.map(({ customer }: Json) => customer.id));
    const filter = { salespersonId: body.data.viewer.salesperson.id };
    for (const past of [month, addMonths(THIS, -8), addMonths(THIS, -12)]) {
      const own = await all(CUSTOMERS, { month: past }, token);
      const seen = await all(CUSTOMERS, { month: past, filter });
      expect(sums(own)).toEqual(sums(seen));
      expect(own.every(({ customerName }) => customerName !== '')).toBe(true);
      expect(own.every(({ customer }) => customer === null || kept.has(customer.id))).toBe(true);
      const rows = await all(AUTHORIZATIONS, { month: past }, token);
      for (const { customer, authorization } of rows) if (!customer) expect(authorization).toBeNull();
    }
  });

  test('finds nothing of another, whichever way it asks', async () => {
    const { salespeople } = await ask(
      'operator',
      '{ salespeople(first: 100, filter: { enabled: true }) { nodes { id } } }',
    );
    const { viewer } = await ask('salesperson', '{ viewer { salesperson { id } } }');
    const other = salespeople.nodes.map(({ id }: Json) => id).find((id: string) => id !== viewer.salesperson.id);
    const filter = { salespersonId: other };
    const own = await tokenOf('salesperson');
    expect(await all(CUSTOMERS, { month, filter }, own)).toEqual([]);
    expect(await all(AUTHORIZATIONS, { month, filter }, own)).toEqual([]);
    const { salesPerformances } = await ask(
      'salesperson',
      'query($on: String!, $ids: [ID!]) { salesPerformances(period: MONTHLY, on: $on, salespersonIds: $ids) { salespersonId } }',
      { on: month, ids: [other] },
    );
    expect(salesPerformances).toEqual([]);
  });

  test('is refused what a customer may not ask at all', async () => {
    const { body } = await graphql(CUSTOMERS, { month }, { token: await tokenOf('customer') });
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('a series', () => {
  const SERIES = `query Series($period: SalesPeriodType, $from: String, $to: String, $by: SalesSeriesBy) {
    salesSeries(period: $period, from: $from, to: $to, by: $by) { on customerName ${NUMBERS} paymentAmount } }`;

  test('by date and by customer adds up to the same', async () => {
    const span = { period: 'MONTHLY', from: addMonths(THIS, -5), to: addMonths(THIS, -1) };
    const [byDate, byCustomer] = [
      (await ask('operator', SERIES, { ...span, by: 'DATE' })).salesSeries,
      (await ask('operator', SERIES, { ...span, by: 'CUSTOMER' })).salesSeries,
    ];
    expect(byDate).toHaveLength(5);
    expect(sums(byDate)).toEqual(sums(byCustomer));
    expect(sumFees(byDate.map((p: Json) => p.paymentAmount))).toBe(
      sumFees(byCustomer.map((p: Json) => p.paymentAmount)),
    );
  });

  test.each([
    [{ period: 'DAILY', from: '2026-13-01' }, 'STATISTICS_DATE_MALFORMED', 'from'],
    [{ period: 'MONTHLY', from: '2020-01', to: '2026-01' }, 'STATISTICS_SPAN_TOO_LONG', 'to'],
    [{ period: 'YEARLY', from: '2027', to: '2026' }, 'STATISTICS_DATE_MALFORMED', 'to'],
  ])('refuses %j', async (variables, reason, field) => {
    const { body } = await graphql(SERIES, variables, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason, field });
  });
});
