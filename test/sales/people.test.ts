import { addMonths } from '../../subgraphs/kit/basics/time';
import { done, ISSUE } from '../platform/organisation';
import { freshCustomer, freshKey, refusalOf } from '../support/customers';
import { ask, baseUrl, graphql, type Json, signIn, tokenOf } from '../support/front-door';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';
import { hired, keyed, operate, PLAN, RESET, SELL, TARGET, THIS } from './people-ground';

const STOP = 'mutation($input: DisableSalespersonInput!) { r: disableSalesperson(input: $input) { id enabled } }';
const FLOORS = `mutation($input: SetFloorPricesInput!) { r: setFloorPrices(input: $input) { id floorPrices { floorPrice product { code } } } }`;
const FLOOR = `mutation($input: SetFloorPriceInput!) { r: setFloorPrice(input: $input) { id floorPrices { floorPrice product { code } } } }`;
const GRADE = `mutation($input: SaveCustomerGradeInput!) { r: saveCustomerGrade(input: $input) { id code commissionRate enabled } }`;
const HAND_OVER = `mutation($input: HandOverStaffInput!) { r: handOverStaff(input: $input) { customer { id } effectMonth salesperson { id } } }`;
const ASSIGN = 'mutation($input: AssignCustomersInput!) { r: assignCustomers(input: $input) { id } }';
const LEAVE = 'mutation($input: DeleteStaffMemberInput!) { r: deleteStaffMember(input: $input) }';

/** A session of somebody who was hired. */
async function sessionOf({ staffId }: { staffId: string }): Promise<string> {
  const query = 'query($id: ID!) { staffMember(id: $id) { account { id loginName } } }';
  const { id, loginName } = (await ask('operator', query, { id: staffId })).staffMember.account;
  const { password } = await done(ISSUE, { accountId: id });
  return (await signIn(loginName, password)).accessToken;
}

/** A process believes a session for a second. */
const ended = (token: string) =>
  until(
    async () => {
      const { body } = await graphql('{ customers(first: 1) { totalCount } }', {}, { token });
      return body.errors?.[0].extensions.code === 'UNAUTHENTICATED';
    },
    'the end of the session',
    1_500,
  );

const KEPT = 'select from platform.known_assignments where salesperson_id = $1';
const knownToKeep = (one: { id: string }, count: number) =>
  until(async () => (await rows(KEPT, [one.id])).length === count, 'platform to know who keeps whom');

let [leaver, heir]: Awaited<ReturnType<typeof hired>>[] = [];
beforeAll(async () => {
  leaver = await hired();
  heir = await hired();
}, 60_000);
afterAll(async () => {
  for (const one of [leaver, heir]) if (one) await operate(LEAVE, { id: one.staffId, confirmed: true });
});
const of = (one: typeof leaver) => one as NonNullable<typeof leaver>;

describe('somebody of the staff', () => {
  test('is made a salesperson once, and again after selling no more', async () => {
    const { staffId, id } = of(heir);
    expect(refusalOf(await operate(SELL, keyed({ staffId, type: 'INNER' })))).toBe(
      'CONFLICT ALREADY_SALESPERSON input.staffId',
    );
    expect(refusalOf(await operate(SELL, keyed({ staffId: '12', type: 'INNER' })))).toBe(
      'NOT_FOUND NOT_FOUND input.staffId',
    );
    expect((await operate(STOP, { id })).data.r).toEqual({ id, enabled: false });
    const refused = await operate(
      ASSIGN,
      keyed({ salespersonId: id, customers: [{ customerId: '12', gradeCode: 'B' }] }),
    );
    expect(refusalOf(refused)).toBe('NOT_FOUND NOT_FOUND input.salespersonId');
    expect((await operate(SELL, keyed({ staffId, type: 'INNER' }))).data.r).toEqual({
      id,
      enabled: true,
      type: 'INNER',
    });
  });

  test.each([SELL, STOP, FLOORS, FLOOR, TARGET, PLAN, RESET, GRADE, HAND_OVER])(
    'does nothing for who may only sell or buy: %s',
    async (mutation) => {
      for (const viewer of ['salesperson', 'customer'] as const) {
        const { body } = await graphql(mutation, { input: {} }, { token: await tokenOf(viewer) });
        expect(body.data?.r ?? null).toBeNull();
        expect(['FORBIDDEN', 'BAD_USER_INPUT']).toContain(body.errors[0].extensions.code);
      }
    },
  );
});

describe('a floor price', () => {
  let products: { code: string; floorPrice: string }[];
  beforeAll(async () => {
    products = (await ask('operator', '{ products(first: 3) { nodes { code floorPrice } } }')).products.nodes;
  });
  const above = (i: number) => ({ productCode: products[i]?.code as string, floorPrice: '900.5' });

  test('replaces all when all are set, and leaves the others when one is', async () => {
    const salespersonId = of(heir).id;
    const codes = ({ data }: Json) => data.r.floorPrices.map(({ product }: Json) => product.code).sort();
    expect(codes(await operate(FLOORS, { salespersonId, prices: [above(0), above(1)] }))).toEqual(
      [above(0), above(1)].map(({ productCode }) => productCode).sort(),
    );
    expect(codes(await operate(FLOOR, { salespersonId, ...above(2) }))).toHaveLength(3);
    expect(codes(await operate(FLOORS, { salespersonId, prices: [above(1)] }))).toEqual([above(1).productCode]);
  });

  test('is refused below that of the product, of an unknown product, and twice for one', async () => {
    const salespersonId = of(heir).id;
    const priced = products.findIndex(({ floorPrice }) => Number(floorPrice) > 0);
    const below = { productCode: products[priced]?.code, floorPrice: '0' };
    expect(refusalOf(await operate(FLOOR, { salespersonId, ...below }))).toBe(
      'FAILED_PRECONDITION FLOOR_BELOW_PRODUCT input.floorPrice',
    );
    expect(refusalOf(await operate(FLOOR, { salespersonId, productCode: 'NOTHING', floorPrice: '1' }))).toBe(
      'NOT_FOUND NOT_FOUND input.productCode',
    );
    expect(refusalOf(await operate(FLOORS, { salespersonId, prices: [above(0), above(0)] }))).toMatch(
      /^BAD_USER_INPUT .*input.prices.1.productCode$/,
    );
  });
});

describe('a grade', () => {
  test('has a code of its own, changes it while nobody has the grade, and is not given when it is off', async () => {
    const code = `T${freshKey().slice(-8)}`;
    const { id } = (await operate(GRADE, keyed({ code, commissionRate: '0.07' }))).data.r;
    expect(refusalOf(await operate(GRADE, keyed({ code, commissionRate: '0.01' })))).toBe(
      'CONFLICT GRADE_EXISTS input.code',
    );
    expect(refusalOf(await operate(GRADE, keyed({ code: `${code}2` })))).toMatch(/^BAD_USER_INPUT .*commissionRate$/);
    const renamed = await operate(GRADE, keyed({ id, code: `${code}N`, commissionRate: '0.06' }));
    expect(renamed.data.r).toEqual({ id, code: `${code}N`, commissionRate: '0.060000', enabled: true });
    const customer = await freshCustomer();
    const given = { salespersonId: of(heir).id, customers: [{ customerId: customer.id, gradeCode: `${code}N` }] };
    expect((await operate(ASSIGN, keyed(given))).errors).toBeUndefined();
    expect(refusalOf(await operate(GRADE, keyed({ id, code: `${code}X`, commissionRate: '0.06' })))).toBe(
      'CONFLICT GRADE_IN_USE input.code',
    );
    // A new rate changes nothing that was agreed.
    await operate(GRADE, keyed({ id, code: `${code}N`, commissionRate: '0.01', enabled: false }));
    const kept = await ask(
      'operator',
      'query($id: ID!) { customer(id: $id) { assignment { commissionRate } } }',
      customer,
    );
    expect(kept.customer.assignment.commissionRate).toBe('0.060000');
    expect(refusalOf(await operate(ASSIGN, keyed(given)))).toMatch(/^BAD_USER_INPUT .*gradeCode$/);
  });
});

/** Journey: somebody leaves. */
test('who leaves is refused while keeping customers, hands them over, and is out at once; the month stays theirs who had it', async () => {
  const [first, second] = [await freshCustomer(), await freshCustomer()];
  const customers = [first, second].map(({ id }) => ({ customerId: id, gradeCode: 'B' }));
  expect((await operate(ASSIGN, keyed({ salespersonId: of(leaver).id, customers }))).errors).toBeUndefined();
  const found = `query($id: ID!) { customer(id: $id) { assignments { salesperson { id } effectMonth current } } }`;

  const token = await sessionOf(of(leaver));
  const mine = await graphql('{ customers(first: 10) { nodes { id } } }', {}, { token });
  expect(mine.body.data.customers.nodes.map(({ id }: Json) => id).sort()).toEqual([first.id, second.id].sort());

  await knownToKeep(of(leaver), 2);
  expect(refusalOf(await operate(LEAVE, { id: of(leaver).staffId }))).toMatch(
    /^(CONFLICT|FAILED_PRECONDITION) STAFF_HAS_CUSTOMERS/,
  );

  const staffId = of(leaver).staffId;
  const to = (customerId: string, targetStaffId = of(heir).staffId) => ({ customerId, targetStaffId });
  for (const [input, refusal] of [
    [{ customers: [] }, 'BAD_USER_INPUT HANDOVER_EMPTY input.customers'],
    [{ customers: [to(first.id, staffId)] }, 'BAD_USER_INPUT HANDOVER_TO_SELF input.customers.0.targetStaffId'],
    [{ customers: [to(first.id, '12')] }, 'FAILED_PRECONDITION TARGET_NOT_SALESPERSON input.customers.0.targetStaffId'],
    [{ customers: [to(first.id), to('12')] }, 'FAILED_PRECONDITION CUSTOMER_NOT_KEPT input.customers.1.customerId'],
  ] as const) {
    expect(refusalOf(await operate(HAND_OVER, keyed({ staffId, ...input })))).toBe(refusal);
  }
  const input = keyed({ staffId, customers: [to(first.id), to(second.id)] });
  const handed = await operate(HAND_OVER, input);
  expect(handed.data.r.map(({ salesperson }: Json) => salesperson.id)).toEqual([of(heir).id, of(heir).id]);
  expect(await operate(HAND_OVER, input)).toEqual(handed);
  const { customer } = await ask('operator', found, first);
  expect(customer.assignments.filter(({ current }: Json) => current)).toEqual([
    { salesperson: { id: of(heir).id }, effectMonth: THIS, current: true },
  ]);
  expect(customer.assignments).toHaveLength(2);

  await until(
    async () => (await operate(LEAVE, { id: staffId })).errors === undefined,
    'platform to know of the handover',
  );
  await ended(token);
  await expect(signIn(of(leaver).mobile)).rejects.toThrow();
  const { salesperson } = await ask('operator', 'query($id: ID!) { salesperson(id: $id) { enabled } }', {
    id: of(leaver).id,
  });
  expect(salesperson.enabled).toBe(false);
}, 60_000);

test('who leaves with customers, which was confirmed, keeps them to the end of the month, and nobody follows', async () => {
  const gone = await hired();
  const customer = await freshCustomer();
  const given = { salespersonId: gone.id, customers: [{ customerId: customer.id, gradeCode: 'B' }] };
  expect((await operate(ASSIGN, keyed(given))).errors).toBeUndefined();
  await knownToKeep(gone, 1);
  const token = await sessionOf(gone);
  const { errors } = await operate(LEAVE, { id: gone.staffId });
  expect(errors[0].extensions).toMatchObject({ reason: 'STAFF_HAS_CUSTOMERS', details: { customerCount: 1 } });
  expect((await operate(LEAVE, { id: gone.staffId, confirmed: true })).data.r).toBe(gone.staffId);
  await ended(token);
  const spans = 'select effect_month, until_month from sales.assignments where customer_id = $1';
  const next = addMonths(THIS, 1);
  await until(async () => (await rows(spans, [customer.id]))[0].until_month === next, 'the end of the assignment');
  const asked = 'query($id: ID!) { customer(id: $id) { salesperson { id enabled } assignments { effectMonth } } }';
  expect((await ask('operator', asked, { id: customer.id })).customer).toEqual({
    salesperson: { id: gone.id, enabled: false },
    assignments: [{ effectMonth: THIS }],
  });
}, 60_000);

describe('a photograph of a visit', () => {
  const VISIT = 'mutation($input: SaveVisitInput!) { r: saveVisit(input: $input) { id imageUrls } }';
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  );
  async function upload(token: string): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([PNG], { type: 'image/png' }), 'a.png');
    return fetch(`${baseUrl()}/files/visit-photo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
  }

  test('is sent by who sells alone, shown by a link that opens it, and named by nobody who did not send it', async () => {
    const mine = (await signIn('salesperson2')).accessToken;
    const other = (await signIn('salesperson3')).accessToken;
    expect((await upload(await tokenOf('customer'))).status).toBe(403);
    const sent: Json = await (await upload(mine)).json();
    const opportunity = await graphql(
      'mutation($input: SaveOpportunityInput!) { r: saveOpportunity(input: $input) { id } }',
      { input: keyed({ companyName: `照片商机${freshKey()}` }) },
      { token: mine },
    );
    const opportunityId = opportunity.body.data.r.id;
    const saved = await graphql(VISIT, { input: keyed({ opportunityId, imageUrls: [sent.file] }) }, { token: mine });
    const [link] = saved.body.data.r.imageUrls;
    expect(link).toMatch(/^\/files\/sales\/\d+\?expires=\d+&signature=/);
    const opened = await fetch(baseUrl() + link);
    expect([opened.status, Buffer.from(await opened.arrayBuffer()).equals(PNG)]).toEqual([200, true]);
    const again = { id: saved.body.data.r.id, imageUrls: [link], content: '补充' };
    expect((await graphql(VISIT, { input: keyed(again) }, { token: mine })).body.data.r.imageUrls).toHaveLength(1);
    const theirs = await graphql(
      'mutation($input: SaveOpportunityInput!) { r: saveOpportunity(input: $input) { id } }',
      { input: keyed({ companyName: `照片商机${freshKey()}` }) },
      { token: other },
    );
    const stolen = { opportunityId: theirs.body.data.r.id, imageUrls: [sent.file] };
    expect(refusalOf((await graphql(VISIT, { input: keyed(stolen) }, { token: other })).body)).toMatch(
      /^NOT_FOUND NOT_FOUND input.imageUrls/,
    );
  });
});

test('an assignment that was planned for who has left keeps nobody else from the customer', async () => {
  const gone = of(await hired());
  const customer = await freshCustomer();
  const planned = { customerId: customer.id, gradeCode: 'B', effectMonth: addMonths(THIS, 2) };
  expect((await operate(ASSIGN, keyed({ salespersonId: gone.id, customers: [planned] }))).errors).toBeUndefined();
  await operate(LEAVE, { id: gone.staffId, confirmed: true });
  const next = { customerId: customer.id, gradeCode: 'B', effectMonth: addMonths(THIS, 1) };
  const assign = () => operate(ASSIGN, keyed({ salespersonId: of(heir).id, customers: [next] }));
  await until(async () => (await assign()).errors === undefined, 'sales to know who left');
});

test('who was disabled before leaving keeps no customer beyond the month either', async () => {
  const gone = of(await hired());
  const customer = await freshCustomer();
  const given = { salespersonId: gone.id, customers: [{ customerId: customer.id, gradeCode: 'B' }] };
  expect((await operate(ASSIGN, keyed(given))).errors).toBeUndefined();
  expect((await operate(STOP, { id: gone.id })).errors).toBeUndefined();
  await operate(LEAVE, { id: gone.staffId, confirmed: true });
  const ended = 'select from sales.assignments where customer_id = $1 and until_month = $2';
  const isEnded = async () => (await rows(ended, [customer.id, addMonths(THIS, 1)])).length === 1;
  await until(isEnded, 'the end of the assignment');
});
