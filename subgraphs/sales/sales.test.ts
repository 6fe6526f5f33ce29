import { HIRED, SELLER } from '../../test/support/customers';
import { ask, graphql, type Json, signIn, tokenOf } from '../../test/support/front-door';

const ASSIGN = `mutation Assign($input: AssignCustomersInput!) { assignCustomers(input: $input) {
  id current effectMonth untilMonth gradeCode commissionRate salespersonName customer { id } } }`;
const CURRENT = `query Current($filter: AssignmentFilter) { assignments(filter: $filter, first: 100) {
  totalCount nodes { id customer { id } salesperson { id } gradeCode effectMonth } } }`;

const assignmentsOf = async (filter: object): Promise<Json> => (await ask('operator', CURRENT, { filter })).assignments;

/** Those to whom no other test gives customers at the same time. */
async function settledSalespeople(): Promise<string[]> {
  const { id: seller } = await salespersonOf(SELLER);
  const { salespeople } = await ask('operator', '{ salespeople(first: 100) { nodes { id name } } }');
  return salespeople.nodes
    .filter(({ id, name }: Json) => id !== seller && !name.startsWith(HIRED))
    .map(({ id }: Json) => id);
}

/** A salesperson by the name of its account. */
async function salespersonOf(account: string): Promise<{ id: string; token: string }> {
  const { accessToken: token } = await signIn(account);
  const { body } = await graphql('{ viewer { salesperson { id } } }', {}, { token });
  return { id: body.data.viewer.salesperson.id, token };
}

async function assign(input: object, token?: string): Promise<Json> {
  const idempotencyKey = `test-${Math.random()}`;
  return (
    await graphql(ASSIGN, { input: { idempotencyKey, ...input } }, { token: token ?? (await tokenOf('operator')) })
  ).body;
}

describe('who sees what of sales', () => {
  test('a salesperson finds itself alone among the salespeople', async () => {
    const { viewer, salespeople } = await ask(
      'salesperson',
      '{ viewer { salesperson { id } } salespeople { totalCount nodes { id } } }',
    );
    expect(salespeople).toEqual({ totalCount: 1, nodes: [{ id: viewer.salesperson.id }] });
  });

  test('another salesperson answers like a missing one', async () => {
    const other = await salespersonOf('salesperson3');
    const query = 'query One($id: ID!) { salesperson(id: $id) { id } }';
    expect(await ask('salesperson', query, { id: other.id })).toEqual({ salesperson: null });
    expect(await ask('salesperson', query, { id: '12' })).toEqual({ salesperson: null });
  });

  test('a salesperson sees the assignments of the customers it keeps, and no others', async () => {
    const { id, token } = await salespersonOf('salesperson3');
    const { body } = await graphql(CURRENT, {}, { token });
    const kept = await assignmentsOf({ salespersonIds: [id] });
    expect(kept.totalCount).toBeGreaterThan(0);
    expect(body.data.assignments.totalCount).toBe(kept.totalCount);
    expect(body.data.assignments.nodes.every((a: Json) => a.salesperson.id === id)).toBe(true);
  });

  test('a customer sees the name and the number of who keeps it', async () => {
    const { viewer } = await ask('customer', '{ viewer { customer { salesperson { name mobile } } } }');
    expect(viewer.customer.salesperson).toMatchObject({ name: expect.any(String), mobile: expect.any(String) });
  });

  test.each([
    '{ viewer { customer { salesperson { floorPrices { floorPrice } } } } }',
    '{ viewer { customer { salesperson { email } } } }',
    '{ viewer { customer { assignment { commissionRate } } } }',
    '{ viewer { customer { lastVisitOn } } }',
    '{ salespeople { totalCount } }',
    '{ visits { totalCount } }',
    '{ customerGrades { commissionRate } }',
  ])('a customer may not ask %s', async (query) => {
    const { body } = await graphql(query, {}, { token: await tokenOf('customer') });
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('the list of assignments', () => {
  test('shows each customer once', async () => {
    const { nodes, totalCount } = await assignmentsOf({});
    expect(nodes).toHaveLength(totalCount);
    expect(new Set(nodes.map((a: Json) => a.customer.id)).size).toBe(totalCount);
  });

  test('is split by the day of the last visit without loss', async () => {
    const day = '2026-01-15';
    const salespersonIds = await settledSalespeople();
    const [all, since, before] = await Promise.all(
      [{}, { lastVisitFrom: day }, { lastVisitBefore: day }].map((filter) =>
        assignmentsOf({ ...filter, salespersonIds }),
      ),
    );
    expect(since.totalCount + before.totalCount).toBe(all.totalCount);
  });

  test('counts for a staff member what it shows for the salesperson', async () => {
    const { salespeople } = await ask(
      'operator',
      '{ salespeople(first: 50) { nodes { id customerCount staffMember { name customerCount } } } }',
    );
    const settled = await settledSalespeople();
    for (const { id, customerCount, staffMember } of salespeople.nodes.filter((s: Json) => settled.includes(s.id))) {
      expect(staffMember.customerCount).toBe(customerCount);
      expect((await assignmentsOf({ salespersonIds: [id] })).totalCount).toBe(customerCount);
    }
  });
});

describe('handing over a customer', () => {
  let from: { id: string; token: string };
  let to: { id: string; token: string };
  let mine: Json;

  beforeAll(async () => {
    [from, to] = await Promise.all([salespersonOf('salesperson4'), salespersonOf('salesperson5')]);
    mine = (await assignmentsOf({ salespersonIds: [from.id] })).nodes;
  });

  test('keeps history, ends what was, and takes the customer from who had it', async () => {
    const customerId = mine[0].customer.id;
    const { data } = await assign({ salespersonId: to.id, customers: [{ customerId, commissionRate: '0.07' }] });
    expect(data.assignCustomers[0]).toMatchObject({ current: true, untilMonth: null, commissionRate: '0.070000' });
    const { customer } = await ask(
      'operator',
      'query History($id: ID!) { customer(id: $id) { salesperson { id } assignments { effectMonth untilMonth current } } }',
      { id: customerId },
    );
    expect(customer.salesperson.id).toBe(to.id);
    expect(customer.assignments.filter((a: Json) => a.current)).toHaveLength(1);
    expect(customer.assignments[1]).toMatchObject({ untilMonth: customer.assignments[0].effectMonth });
    const seen = (await graphql(CURRENT, {}, { token: from.token })).body.data.assignments.nodes;
    expect(seen.map((a: Json) => a.customer.id)).not.toContain(customerId);
  });

  test('with the same key happens once, and with another payload is a conflict', async () => {
    const input = {
      salespersonId: to.id,
      customers: [{ customerId: mine[1].customer.id }],
      idempotencyKey: `once-${mine[1].id}`,
    };
    const first = await assign(input);
    expect(await assign(input)).toEqual(first);
    const other = await assign({ ...input, salespersonId: from.id });
    expect(other.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('is done for all the named customers or for none', async () => {
    const customerId = mine[2].customer.id;
    const { errors } = await assign({ salespersonId: to.id, customers: [{ customerId }, { customerId: '12' }] });
    expect(errors[0].extensions).toMatchObject({ code: 'NOT_FOUND', field: 'input.customers.1.customerId' });
    expect((await assignmentsOf({ customerIds: [customerId] })).nodes[0].salesperson.id).toBe(from.id);
  });

  test('cannot begin in a settled month', async () => {
    const customers = [{ customerId: mine[2].customer.id, effectMonth: '2020-01' }];
    const { errors } = await assign({ salespersonId: to.id, customers });
    expect(errors[0].extensions).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'MONTH_IS_PAST' });
  });

  test('needs a salesperson who exists', async () => {
    const { errors } = await assign({ salespersonId: '12', customers: [{ customerId: mine[2].customer.id }] });
    expect(errors[0].extensions).toMatchObject({ code: 'NOT_FOUND', field: 'input.salespersonId' });
  });

  test.each(['salesperson', 'customer'] as const)('is not for a %s', async (viewer) => {
    const customers = [{ customerId: mine[2].customer.id }];
    const { errors } = await assign({ salespersonId: to.id, customers }, await tokenOf(viewer));
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
