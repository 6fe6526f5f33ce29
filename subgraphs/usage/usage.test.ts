import { ask, graphql, signIn, tokenOf, type ViewerName } from '../../test/support/front-door';

const VIEWERS: ViewerName[] = ['operator', 'salesperson', 'customer'];

async function newest(viewer: ViewerName, filter: Record<string, unknown> = {}, first = 5) {
  const query = `query NewestCalls($filter: CallFilter, $first: Int) { calls(filter: $filter, first: $first) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id seqNo tradeNo calledAt name idCard mobile productCode charged cached success customer { id } } } }`;
  return (await ask(viewer, query, { filter, first })).calls;
}

const CALL = 'query OneCall($seqNo: String!) { call(seqNo: $seqNo) { seqNo idCard } }';
const SUBJECT = 'query Subject($seqNo: String!) { call(seqNo: $seqNo) { name subject { name idCard mobile } } }';

describe('calls', () => {
  test.each(VIEWERS)('are listed newest first for a %s, with the subject masked', async (viewer) => {
    const { nodes } = await newest(viewer, {}, 100);
    expect(nodes.length).toBeGreaterThan(0);
    const times = nodes.map((call: { calledAt: string }) => call.calledAt);
    expect(times).toEqual([...times].sort().reverse());
    for (const call of nodes) {
      expect(call.idCard ?? '****').toContain('****');
      expect(call.mobile ?? '****').toContain('****');
      expect(call.name?.length === 1 ? '*' : (call.name ?? '*')).toContain('*');
    }
  });

  test('a customer sees only its own, whatever it filters by', async () => {
    const { nodes: own } = await newest('customer', {}, 100);
    const [mine] = [...new Set(own.map((call: { customer: { id: string } }) => call.customer.id))];
    expect(own.every((call: { customer: { id: string } }) => call.customer.id === mine)).toBe(true);
    const { nodes: all } = await newest('operator', {}, 100);
    const foreign = all.find((call: { customer: { id: string } }) => call.customer.id !== mine);
    expect((await newest('customer', { customerIds: [foreign.customer.id] })).totalCount).toBe(0);
    expect((await newest('customer', { keyword: foreign.seqNo })).totalCount).toBe(0);
    expect(await ask('customer', CALL, { seqNo: foreign.seqNo })).toEqual({ call: null });
    expect(await ask('customer', CALL, { seqNo: '209901011234' })).toEqual({ call: null });
  });

  test('are those of the last 31 days for a keyword or number of blanks alone', async () => {
    const { totalCount } = await newest('operator');
    const everything = await newest('operator', { calledFrom: '2020-01-01T00:00:00Z' });
    expect(totalCount).toBeLessThan(everything.totalCount);
    for (const blank of [{ keyword: '  ' }, { idCard: ' ' }, { keyword: '' }]) {
      expect((await newest('operator', blank)).totalCount).toBe(totalCount);
    }
  });

  test('following the cursors shows every call once', async () => {
    const query = `query Page($after: String) { calls(first: 7, after: $after) { pageInfo { endCursor } nodes { seqNo } } }`;
    const whole = (await newest('customer', {}, 21)).nodes.map((call: { seqNo: string }) => call.seqNo);
    const paged: string[] = [];
    for (let after: string | null = null, page = 0; page < 3; page++) {
      const { calls } = await ask('customer', query, { after });
      paged.push(...calls.nodes.map((call: { seqNo: string }) => call.seqNo));
      after = calls.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
  });

  test('are found by sequence number, trade number and every flag', async () => {
    const [call] = (await newest('operator')).nodes;
    expect((await newest('operator', { keyword: call.seqNo })).nodes.map((c: { id: string }) => c.id)).toEqual([
      call.id,
    ]);
    expect((await newest('operator', { keyword: call.tradeNo })).nodes[0].id).toBe(call.id);
    for (const flags of [{ charged: true }, { cached: true }, { success: false }]) {
      for (const found of (await newest('operator', flags)).nodes) expect(found).toMatchObject(flags);
    }
    const some = await newest('operator', { productCodes: [call.productCode] });
    expect(some.nodes.every((c: { productCode: string }) => c.productCode === call.productCode)).toBe(true);
  });

  test('are found by the whole identity number, which only a permitted viewer gets to see', async () => {
    const { nodes } = await newest('customer', {}, 100);
    const { seqNo, id } = nodes.find((call: { idCard: string | null }) => call.idCard?.includes('********'));
    const { subject } = (await ask('customer', SUBJECT, { seqNo })).call;
    expect(subject.idCard).toMatch(/^\d{17}[\dX]$/);
    const found = await newest('customer', { idCard: subject.idCard }, 100);
    expect(found.nodes.map((call: { id: string }) => call.id)).toContain(id);
    expect((await newest('customer', { idCard: subject.idCard.slice(0, 17) })).totalCount).toBe(0);
    const { body } = await graphql(SUBJECT, { seqNo }, { token: await tokenOf('salesperson') });
    expect(body.data?.call?.subject ?? null).toBeNull();
  });

  test('a range that ends before it begins is refused, naming the field', async () => {
    const filter = { calledFrom: '2026-01-02T00:00:00Z', calledUntil: '2026-01-01T00:00:00Z' };
    const query = 'query Backwards($filter: CallFilter) { calls(filter: $filter) { totalCount } }';
    const { body } = await graphql(query, { filter }, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter.calledUntil' });
  });
});

describe('costs and sources', () => {
  test.each(['cost', 'finalSourceCode', 'upstreamCalls { cost }', 'upstreamCalls { response }'])(
    'a customer cannot read %s',
    async (field) => {
      const query = `{ calls(first: 1) { nodes { seqNo ${field} } } }`;
      const { body } = await graphql(query, {}, { token: await tokenOf('customer') });
      expect(JSON.stringify(body.errors ?? [])).toContain('FORBIDDEN');
    },
  );
});

describe('statistics', () => {
  const TOTALS = `query Totals($period: DashboardPeriod!) { usageTotals(period: $period) {
    current { startsAt endsAt callCount orderCount amount } previous { callCount orderCount amount }
    countIncreaseRate amountIncreaseRate } }`;

  test.each(VIEWERS)('the totals of a %s agree with the list of its calls', async (viewer) => {
    const { current } = (await ask(viewer, TOTALS, { period: 'YESTERDAY' })).usageTotals;
    const calledUntil = new Date(Date.parse(current.endsAt) - 1).toISOString();
    expect((await newest(viewer, { calledFrom: current.startsAt, calledUntil })).totalCount).toBe(current.callCount);
    const charged = await newest(viewer, { calledFrom: current.startsAt, calledUntil, charged: true });
    expect(charged.totalCount).toBe(current.orderCount);
  });

  test('products and ranking add up to the totals', async () => {
    const { current, previous } = (await ask('operator', TOTALS, { period: 'LAST_MONTH' })).usageTotals;
    const { usageRanking, usageByProduct } = await ask(
      'operator',
      `{ usageRanking(period: LAST_MONTH, first: 100) { count amount previousCount }
         usageByProduct(period: LAST_MONTH, first: 1000) { count fee } }`,
    );
    const sum = (rows: Record<string, number>[], field: string) =>
      rows.reduce((all, row) => all + (row[field] ?? 0), 0);
    expect(sum(usageRanking, 'count')).toBe(current.callCount);
    expect(sum(usageByProduct, 'count')).toBe(current.callCount);
    expect(sum(usageRanking, 'previousCount')).toBeLessThanOrEqual(previous.callCount);
  });

  test('a customer is ranked alone', async () => {
    const { usageRanking } = await ask('customer', '{ usageRanking(period: LAST_MONTH, first: 100) { customerId } }');
    expect(usageRanking).toHaveLength(1);
  });

  test.each([
    ['DAYS', '2026-01-01', '2026-02-01', 'to'],
    ['MONTHS', '2020-01', '2026-01', 'to'],
    ['HOURS', '2026-01-01', '2026-01-02', 'from'],
  ])('a trend by %s from %s to %s is refused, naming the field', async (unit, from, to, field) => {
    const query =
      'query Trend($unit: StatisticsUnit!, $from: String!, $to: String!) { usageTrend(unit: $unit, from: $from, to: $to) { totalCount } }';
    const { body } = await graphql(query, { unit, from, to }, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('the usage of a customer that is not yours is that of a customer without calls', async () => {
    const { nodes } = await newest('operator', {}, 100);
    const ids = [...new Set(nodes.map((call: { customer: { id: string } }) => call.customer.id))];
    const query = `query Usage($id: ID!) { customer(id: $id) { usage(from: "2025-01-01", to: "2026-12-31") { calls } } }`;
    const answers = await Promise.all(ids.map((id) => ask('customer', query, { id })));
    expect(answers.filter(({ customer }) => customer?.usage.calls > 0)).toHaveLength(1);
  });
});

test('whole numbers are tried some tens of times an hour by who sees them masked, and names and trade numbers as often as one likes', async () => {
  const token = (await signIn('salesperson10')).accessToken;
  const search = async (filter: object) =>
    (await graphql('query($filter: CallFilter) { calls(filter: $filter) { totalCount } }', { filter }, { token })).body;
  const tries = Array.from({ length: 40 }, (_, i) => (i % 2 ? { keyword: `139000${10_000 + i}` } : { idCard: `${i}` }));
  const answers = await Promise.all(tries.map(search));
  const refused = answers.filter(({ errors }) => errors?.[0].extensions.code === 'RATE_LIMITED');
  expect(refused).toHaveLength(10);
  expect(refused[0]?.errors[0].extensions.reason).toBe('TOO_MANY_IDENTITY_SEARCHES');
  for (const keyword of ['张三', 'T-2026-1']) expect((await search({ keyword })).errors).toBeUndefined();
  const seesThem = await Promise.all(tries.map((filter) => newest('operator', filter, 1)));
  expect(seesThem).toHaveLength(tries.length);
});
