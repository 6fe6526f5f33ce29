import { ask, graphql, type Json, tokenOf, type ViewerName } from '../../../test/support/front-door';

const FIELDS = 'callCount chargeCount cost sales bundleCost margin';
const BILLS = `query Bills($type: SupplierBillType!, $filter: SupplierBillFilter, $orderBy: SupplierBillOrder, $after: String) {
  supplierBills(type: $type, filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id period dataSourceId dataSourceCode upstreamRouteId productCode unitCost ${FIELDS} product { bundle } } } }`;
const TOTALS = `query Totals($type: SupplierBillType!, $filter: SupplierBillFilter) {
  supplierBillTotals(type: $type, filter: $filter) { ${FIELDS} } }`;

const MONTH = { from: '2026-03-01', to: '2026-03-31' };

async function bills(variables: object): Promise<Json[]> {
  const found: Json[] = [];
  for (let after: string | null = null; ; ) {
    const { supplierBills } = await ask('operator', BILLS, { ...variables, after });
    found.push(...supplierBills.nodes);
    if (!supplierBills.pageInfo.hasNextPage) {
      expect(found).toHaveLength(supplierBills.totalCount);
      return found;
    }
    after = supplierBills.pageInfo.endCursor;
  }
}

const sum = (rows: Json[], field: string): number =>
  Number(rows.reduce((total, row) => total + Number(row[field]), 0).toFixed(6));

const totalsOf = async (type: string, filter: object) =>
  (await ask('operator', TOTALS, { type, filter })).supplierBillTotals;

test('bills, daily and monthly, and their totals are the attempts at the sources', async () => {
  const [monthly, daily] = [
    await bills({ type: 'MONTHLY', filter: MONTH }),
    await bills({ type: 'DAILY', filter: MONTH }),
  ];
  expect(daily.length).toBeGreaterThan(monthly.length);
  const totals = await totalsOf('MONTHLY', MONTH);
  expect(await totalsOf('DAILY', MONTH)).toEqual(totals);
  for (const field of FIELDS.split(' ')) {
    expect([field, sum(daily, field)]).toEqual([field, Number(totals[field])]);
    expect([field, sum(monthly, field)]).toEqual([field, Number(totals[field])]);
  }
  const asked = `query Asked($from: LocalDate!, $to: LocalDate!) {
    usageBySource(from: $from, to: $to) { dataSourceCode count chargedCount cost } }`;
  const { usageBySource } = await ask('operator', asked, MONTH);
  for (const source of usageBySource) {
    const own = monthly.filter(({ dataSourceCode }) => dataSourceCode === source.dataSourceCode);
    const sums = [sum(own, 'callCount'), sum(own, 'chargeCount'), sum(own, 'cost')];
    expect([source.dataSourceCode, ...sums]).toEqual([
      source.dataSourceCode,
      source.count,
      source.chargedCount,
      Number(source.cost),
    ]);
  }
});

test('sales are the fees of the calls that a source answered, and the margin what is left of them', async () => {
  const { usageTotals } = await ask(
    'operator',
    '{ usageTotals(period: LAST_MONTH) { current { startsAt amount upstreamCount upstreamAmount } } }',
  );
  const { startsAt, amount, upstreamCount, upstreamAmount } = usageTotals.current;
  const day = new Date(Date.parse(startsAt) + 8 * 3600_000).toISOString().slice(0, 10);
  const totals = await totalsOf('MONTHLY', { from: day, to: day });
  expect([totals.callCount, totals.cost]).toEqual([upstreamCount, upstreamAmount]);
  // The rest are the fees of bundles, and of answers from the cache.
  expect(Number(totals.sales)).toBeGreaterThan(0.5 * Number(amount));
  expect(Number(totals.sales)).toBeLessThan(Number(amount));
  for (const { cost, sales, bundleCost, margin, unitCost, chargeCount } of await bills({
    type: 'MONTHLY',
    filter: MONTH,
  })) {
    expect(Number(margin)).toBeCloseTo(Number(sales) - Number(cost) + Number(bundleCost), 6);
    expect(Number(bundleCost)).toBeLessThanOrEqual(Number(cost));
    if (chargeCount === 0) expect([unitCost, Number(cost)]).toEqual([null, 0]);
    else expect(Number(unitCost)).toBeCloseTo(Number(cost) / chargeCount, 5);
  }
});

test('only components of bundles are asked for, never a bundle itself', async () => {
  const all = await bills({ type: 'MONTHLY', filter: MONTH });
  expect(all.filter(({ product }) => product.bundle)).toEqual([]);
  expect(all.some(({ bundleCost }) => Number(bundleCost) > 0)).toBe(true);
});

test('the filter chooses sources, products and days', async () => {
  const [any] = await bills({ type: 'MONTHLY', filter: MONTH });
  const filter = {
    dataSourceIds: [any.dataSourceId],
    productCodes: [any.productCode],
    from: '2026-03-05',
    to: '2026-03-06',
  };
  const found = await bills({ type: 'DAILY', filter });
  for (const bill of found) {
    expect(bill).toMatchObject({ dataSourceId: any.dataSourceId, productCode: any.productCode });
    expect(['2026-03-05', '2026-03-06']).toContain(bill.period);
  }
  expect((await totalsOf('DAILY', filter)).callCount).toBe(sum(found, 'callCount'));
  expect(await bills({ type: 'DAILY', filter: { dataSourceIds: ['no such source'] } })).toEqual([]);
  expect(await totalsOf('DAILY', { productCodes: [] })).toMatchObject({ callCount: 0, cost: '0.000000' });
});

test.each([
  ['COST', 'cost'],
  ['MARGIN', 'margin'],
  ['CALL_COUNT', 'callCount'],
])('ordered by %s they come once each, the smallest first', async (field, name) => {
  const found = await bills({ type: 'DAILY', filter: MONTH, orderBy: { field, direction: 'ASC' } });
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  const values = found.map((bill) => Number(bill[name]));
  expect(values).toEqual([...values].sort((a, b) => a - b));
});

test.each<ViewerName>(['salesperson', 'customer'])('a %s learns nothing of what sources cost', async (as) => {
  for (const document of ['{ supplierBills(first: 1) { totalCount } }', '{ supplierBillTotals { cost } }']) {
    const { body } = await graphql(document, {}, { token: await tokenOf(as) });
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});
