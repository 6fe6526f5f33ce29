import { ask, graphql, type Json, request, signIn, tokenOf, type ViewerName } from '../../test/support/front-door';
import { addDays, businessDate, businessMonth, startOfDay, systemClock } from '../kit/basics/time';

interface Row {
  id: string;
  name: string;
  createdAt: string;
}

const LIST = `query List($filter: CustomerFilter, $orderBy: CustomerOrder, $first: Int, $after: String, $last: Int, $before: String, $page: PageInput) {
  customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, page: $page) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id name createdAt }
  }
}`;

/** Other tests register customers at the same time, which these lists leave out. */
const createdUntil = startOfDay(addDays(businessDate(systemClock.now()), -1)).toISOString();

const list = async ({ filter, ...variables }: Record<string, unknown>, viewer: ViewerName = 'operator') =>
  (await ask(viewer, LIST, { ...variables, filter: { createdUntil, ...(filter as object) } })).customers;

const all = async (filter: Record<string, unknown> = {}, viewer: ViewerName = 'operator'): Promise<Row[]> =>
  (await list({ filter, page: { number: 1, size: 1000 } }, viewer)).nodes;

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

/** Ids of every page from one end to the other. */
async function walk(forward: boolean, orderBy: unknown): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Json = await list(
      forward ? { orderBy, first: 7, after: cursor } : { orderBy, last: 7, before: cursor },
    );
    const found = page.nodes.map((node: Row) => node.id);
    ids.splice(forward ? ids.length : 0, 0, ...found);
    if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return ids;
    cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
  }
}

describe('the list of customers', () => {
  it.each([
    { field: 'CREATED_AT', direction: 'DESC' },
    { field: 'NAME', direction: 'ASC' },
  ])('pages by cursors meet without gap or overlap in the order %o, both ways', async (orderBy) => {
    const whole = (await list({ orderBy, page: { number: 1, size: 1000 } })).nodes.map(({ id }: Row) => id);
    expect(whole.length).toBeGreaterThan(20);
    expect(await walk(true, orderBy)).toEqual(whole);
    expect(await walk(false, orderBy)).toEqual(whole);
  });

  it('is newest first unless ordered otherwise, and counts what it would show', async () => {
    const { nodes, totalCount } = await list({ page: { number: 1, size: 1000 } });
    const times = nodes.map(({ createdAt }: Row) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(totalCount).toBe(nodes.length);
  });

  it('text that is no cursor is refused', async () => {
    const { body } = await graphql(LIST, { first: 1, after: 'bm9uc2Vuc2U' }, { token: await tokenOf('operator') });
    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'INVALID_CURSOR',
      field: 'after',
    });
  });

  it('filters by state, type, name, keyword and identifiers, and combines them', async () => {
    const rows = await all();
    const states = await Promise.all(['PENDING', 'NORMAL', 'DISABLED'].map((state) => all({ states: [state] })));
    expect(states.every((some) => some.length > 0)).toBe(true);
    expect(idsOf(states.flat())).toEqual(idsOf(rows));
    const types = await Promise.all(['TRIAL', 'FORMAL'].map((customerType) => all({ customerType })));
    expect(idsOf(types.flat())).toEqual(idsOf(rows));

    const [one] = rows as [Row];
    expect(idsOf(await all({ nameLike: one.name.slice(1, -1) }))).toContain(one.id);
    expect(idsOf(await all({ keyword: one.name }))).toEqual([one.id]);
    expect(idsOf(await all({ ids: [one.id, 'not a number', '1'] }))).toEqual([one.id]);
    expect(await all({ ids: [one.id], keyword: 'no such name' })).toEqual([]);
  });

  it('takes wildcards of a keyword as they are typed', async () => {
    expect(await all({ keyword: '%' })).toEqual([]);
    expect(await all({ nameLike: '_' })).toEqual([]);
  });

  it('finds customers by when they were registered, both ends included', async () => {
    const rows = await all();
    const at = rows[3]?.createdAt as string;
    const [before, after] = [await all({ createdUntil: at }), await all({ createdFrom: at })];
    expect(before.length + after.length).toBe(rows.length + 1);
  });

  it('finds those that own a developer account, or do not', async () => {
    const { developerAccounts } = await ask(
      'operator',
      // The oldest are the demo's: those of other suites come and go.
      `{ developerAccounts(filter: { environment: TEST }, orderBy: { field: CREATED_AT, direction: ASC }, first: 3) {
        nodes { id customer { id } } } }`,
    );
    const accounts = idsOf(developerAccounts.nodes);
    const owners = developerAccounts.nodes.map(({ customer }: Json) => customer);
    expect(idsOf(await all({ developerAccountIds: accounts }))).toEqual(idsOf(owners));
    const others = await all({ excludeDeveloperAccountIds: accounts });
    expect(idsOf([...others, ...owners])).toEqual(idsOf(await all()));
  });

  it('a month has customers that somebody maintains and customers that nobody does', async () => {
    const { headers } = await request('/health/live');
    const month = businessMonth(new Date(headers.get('date') as string));
    const [maintained, unassigned] = [await all({ maintained: { month } }), await all({ unassigned: true })];
    expect(maintained.length).toBeGreaterThan(0);
    expect(idsOf([...maintained, ...unassigned])).toEqual(idsOf(await all()));
    expect(await all({ maintained: { month: '2001-01' } })).toEqual([]);
    expect(await all({ maintained: { month, salespersonId: 'not a number' } })).toEqual([]);
  });
});

describe('who sees which customer', () => {
  it('a salesperson sees the customers assigned this month and no other', async () => {
    const { customers } = await ask('salesperson', '{ customers(first: 1) { nodes { salesperson { id } } } }');
    const salespersonId = customers.nodes[0].salesperson.id;
    const own = idsOf(await all({}, 'salesperson'));
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(idsOf(await all({ salespersonId })));
    expect(own.length).toBeLessThan((await all()).length);
  });

  it('a customer sees itself alone', async () => {
    expect(await all({}, 'customer')).toHaveLength(1);
  });

  it.each(['customer', 'salesperson'] as const)(
    'to a %s, what is of another customer is as missing',
    async (viewer) => {
      const own = new Set(idsOf(await all({}, viewer)));
      const { developerAccounts } = await ask(
        'operator',
        '{ developerAccounts(first: 100) { nodes { id customer { id } } } }',
      );
      const other = developerAccounts.nodes.find(({ customer }: Json) => !own.has(customer.id));
      const query = `query Two($id: ID!, $account: ID!) { customer(id: $id) { id } developerAccount(id: $account) { id } }`;
      const missing = await ask(viewer, query, { id: '4', account: '4' });
      expect(missing).toEqual({ customer: null, developerAccount: null });
      expect(await ask(viewer, query, { id: other.customer.id, account: other.id })).toEqual(missing);
      expect(await all({ ids: [other.customer.id] }, viewer)).toEqual([]);
      expect(await all({ developerAccountIds: [other.id] }, viewer)).toEqual([]);
    },
  );

  it.each(['customer', 'salesperson'] as const)(
    'a %s sees persons and companies of its customers alone',
    async (viewer) => {
      const query = `{ companies(first: 50) { nodes { id customer { id } } } persons(first: 50) { nodes { id companies(first: 5) { nodes { id } } } } }`;
      const seen = await ask(viewer, query);
      const everything = await ask('operator', query);
      const own = new Set(idsOf(await all({}, viewer)));
      expect(seen.companies.nodes.every(({ customer }: Json) => own.has(customer.id))).toBe(true);
      const companies = new Set(idsOf(seen.companies.nodes));
      for (const { companies: bound } of seen.persons.nodes) {
        expect(bound.nodes.length).toBeGreaterThan(0);
        expect(idsOf(bound.nodes).every((id) => companies.has(id))).toBe(true);
      }
      const hidden = everything.companies.nodes.find(({ id }: Row) => !companies.has(id));
      expect(await ask(viewer, 'query Hidden($id: ID!) { company(id: $id) { id } }', { id: hidden.id })).toEqual({
        company: null,
      });
    },
  );

  it('applications are for operators, and their own for salespeople', async () => {
    const query = '{ applications(first: 100) { totalCount nodes { id salesperson { id } } } }';
    const [everything, own, none] = await Promise.all([
      ask('operator', query),
      ask('salesperson', query),
      ask('customer', query),
    ]);
    expect(own.applications.totalCount).toBeLessThan(everything.applications.totalCount);
    expect(new Set(own.applications.nodes.map(({ salesperson }: Json) => salesperson?.id)).size).toBeLessThanOrEqual(1);
    expect(none.applications.totalCount).toBe(0);
  });
});

describe('secrets', () => {
  const SECRET = '{ customers(first: 1) { nodes { developerAccount { appId appSecret } certification { idCard } } } }';
  const secretFor = async (viewer: ViewerName) => (await ask(viewer, SECRET)).customers.nodes[0];

  it('the owner reads its own key', async () => {
    expect((await secretFor('customer')).developerAccount.appSecret).toMatch(/^[0-9a-f]{32}$/);
  });

  it('an operator with secrets:read reads the same key, one without reads null', async () => {
    const own = (await secretFor('customer')).developerAccount;
    const query = `query Key($ids: [String!]) { developerAccounts(filter: { appIds: $ids }, first: 1) { nodes { appSecret } } }`;
    const asked = await ask('operator', query, { ids: [own.appId] });
    expect(asked.developerAccounts.nodes).toEqual([{ appSecret: own.appSecret }]);
    const { accessToken } = await signIn('operator5');
    const { body } = await graphql(query, { ids: [own.appId] }, { token: accessToken });
    expect(body).toEqual({ data: { developerAccounts: { nodes: [{ appSecret: null }] } } });
  });

  it('a salesperson reads no key, and identity numbers masked', async () => {
    const { customers } = await ask(
      'salesperson',
      '{ customers(first: 50) { nodes { developerAccount { appSecret } certification { idCard idCardFrontUrl } } } }',
    );
    const found = customers.nodes.filter(
      ({ developerAccount, certification }: Json) => developerAccount && certification,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { developerAccount, certification } of found) {
      expect(developerAccount.appSecret).toBeNull();
      expect(certification.idCard).toMatch(/^\d{3}\*{11}\d{3}[\dX]$/);
      expect(certification.idCardFrontUrl).toBeNull();
    }
  });
});

it('a customer shows its developer accounts, front ends, papers and company in one query', async () => {
  const { customers } = await ask(
    'customer',
    `{ customers(first: 1) { nodes {
      name developerAccessEnabled developerAccount { environment ipAllowListEnabled ipAllowList customer { id } }
      developerAccounts { environment } enabledApps { code name } qualificationFileUrls logoUrl
      certification { state enterpriseName address { fullAddress } auditedAt } company { name persons(first: 1) { totalCount } }
    } } }`,
  );
  const [customer] = customers.nodes;
  expect(customer).toMatchObject({
    ...{ developerAccessEnabled: true, developerAccounts: [{ environment: 'PROD' }, { environment: 'TEST' }] },
    enabledApps: [
      { code: 'beeback', name: '客户控制台' },
      { code: 'portal', name: '开放平台门户' },
    ],
    certification: { state: 'PASSED', enterpriseName: customer.name },
    company: { name: customer.name },
  });
  expect(customer.developerAccount.ipAllowList).toContain('127.0.0.1');
});
