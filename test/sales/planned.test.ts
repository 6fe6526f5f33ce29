import { addMonths } from '../../subgraphs/kit/basics/time';
import { freshCustomer, refusalOf } from '../support/customers';
import { ask, graphql, type Json, tokenOf } from '../support/front-door';
import { rows } from '../support/server-database';
import { hired, keyed, operate, TARGET, THIS } from './people-ground';

const ASSIGN = 'mutation($input: AssignCustomersInput!) { r: assignCustomers(input: $input) { id effectMonth } }';
const CANCEL =
  'mutation($input: CancelAssignmentInput!) { r: cancelAssignment(input: $input) { id untilMonth current } }';
const HAND_OVER = 'mutation($input: HandOverStaffInput!) { r: handOverStaff(input: $input) { id } }';
const LEAVE = 'mutation($input: DeleteStaffMemberInput!) { r: deleteStaffMember(input: $input) }';
const SPANS = `query($id: ID!) { customer(id: $id) { assignments { id effectMonth untilMonth } } }`;

type Person = Awaited<ReturnType<typeof hired>>;
let [first, second, third]: [Person?, Person?, Person?] = [];
beforeAll(async () => {
  [first, second, third] = [await hired(), await hired(), await hired()];
}, 60_000);
afterAll(async () => {
  for (const one of [first, second, third]) if (one) await operate(LEAVE, { id: one.staffId, confirmed: true });
});
const assign = (to: Person | undefined, customerId: string, effectMonth?: string) =>
  operate(ASSIGN, keyed({ salespersonId: to?.id, customers: [{ customerId, gradeCode: 'B', effectMonth }] }));
const assigned = async (...asked: Parameters<typeof assign>): Promise<string> => (await assign(...asked)).data.r[0].id;
const spansOf = async (id: string) =>
  new Map(
    (await ask('operator', SPANS, { id })).customer.assignments.map((one: Json) => [
      one.id,
      [one.effectMonth, one.untilMonth],
    ]),
  );
const ahead = (months: number) => addMonths(THIS, months);

test('an assignment, a target and what somebody leaves begin within a year', async () => {
  const { id } = await freshCustomer();
  const far = 'BAD_USER_INPUT MONTH_TOO_FAR';
  for (const month of ['2099-01', ahead(13)]) {
    const refused = await assign(first, id, month);
    expect(refusalOf(refused)).toBe(`${far} input.customers.0.effectMonth`);
    expect(refused.errors[0].extensions.details).toEqual({ latest: ahead(12) });
    const target = { salespersonId: first?.id, effectMonth: month, monthTarget: '1' };
    expect(refusalOf(await operate(TARGET, keyed(target)))).toBe(`${far} input.effectMonth`);
    const customers = [{ customerId: id, targetStaffId: second?.staffId }];
    const handover = { staffId: first?.staffId, effectMonth: month, customers };
    expect(refusalOf(await operate(HAND_OVER, keyed(handover)))).toBe(`${far} input.effectMonth`);
  }
  expect((await assign(first, id, ahead(12))).data.r[0].effectMonth).toBe(ahead(12));
}, 60_000);

test('a planned assignment is called off once, and who kept the customer before goes on', async () => {
  const { id: customerId } = await freshCustomer();
  const now = await assigned(first, customerId);
  const next = await assigned(second, customerId, ahead(2));
  const last = await assigned(third, customerId, ahead(5));
  expect(await spansOf(customerId)).toEqual(
    new Map([
      [last, [ahead(5), null]],
      [next, [ahead(2), ahead(5)]],
      [now, [THIS, ahead(2)]],
    ]),
  );
  expect((await operate(CANCEL, { id: next })).data.r).toEqual({ id: next, untilMonth: ahead(2), current: false });
  expect((await spansOf(customerId)).get(now)).toEqual([THIS, ahead(5)]);
  await operate(CANCEL, { id: last });
  expect((await spansOf(customerId)).get(now)).toEqual([THIS, null]);
  const told = await rows('select effect_month, until_month from billing.known_assignments where customer_id = $1', [
    customerId,
  ]);
  expect(told).toEqual([{ effect_month: THIS, until_month: null }]);
  for (const id of [next, last, now]) {
    expect(refusalOf(await operate(CANCEL, { id }))).toBe('FAILED_PRECONDITION ASSIGNMENT_NOT_PLANNED input.id');
  }
  expect(refusalOf(await operate(CANCEL, { id: '12' }))).toBe('NOT_FOUND NOT_FOUND input.id');
  expect((await assign(second, customerId, ahead(1))).errors).toBeUndefined();
}, 60_000);

test('who has left does not go on when what was planned after is called off', async () => {
  const leaver = await hired();
  const { id: customerId } = await freshCustomer();
  const kept = await assigned(leaver, customerId);
  const next = await assigned(second, customerId, ahead(1));
  await operate(LEAVE, { id: leaver.staffId, confirmed: true });
  const gone = async () =>
    (await rows('select deleted from sales.known_staff where staff_id = $1', [leaver.staffId]))[0]?.deleted;
  for (let i = 0; i < 100 && !(await gone()); i++) await new Promise((wake) => setTimeout(wake, 50));
  await operate(CANCEL, { id: next });
  expect((await spansOf(customerId)).get(kept)).toEqual([THIS, ahead(1)]);
}, 60_000);

test.each(['salesperson', 'customer'] as const)('nothing is called off by a %s', async (viewer) => {
  const { errors } = (await graphql(CANCEL, { input: { id: '12' } }, { token: await tokenOf(viewer) })).body;
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
});
