import { ISSUE } from '../platform/organisation';
import { freshCustomer, refusalOf } from '../support/customers';
import { graphql, type Json, signIn, tokenOf } from '../support/front-door';
import { keep } from '../support/old-paths';
import { hiredToSell, keyed, operate } from './people-ground';

const HAND_OVER = 'mutation($input: HandOverStaffInput!) { r: handOverStaff(input: $input) { id } }';
const SAVE = 'mutation($input: SaveOpportunityInput!) { r: saveOpportunity(input: $input) { id } }';
const DELETE = 'mutation($input: DeleteOpportunityInput!) { r: deleteOpportunity(input: $input) }';
const VISIT = 'mutation($input: SaveVisitInput!) { r: saveVisit(input: $input) { id } }';
const OWN = '{ opportunities(first: 20) { nodes { id } } }';

/** Somebody who sells, signed in. */
async function seller() {
  const one = await hiredToSell();
  const issued = await graphql(ISSUE, { i: { accountId: one.accountId } }, { token: await tokenOf('operator') });
  return { ...one, token: (await signIn(one.mobile, issued.body.data.r.password)).accessToken };
}

const say = async (token: string, query: string, input?: object): Promise<Json> =>
  (await graphql(query, input ? { input } : {}, { token })).body;
const opportunitiesOf = async (token: string): Promise<string[]> =>
  (await say(token, OWN)).data.opportunities.nodes.map(({ id }: Json) => id).sort();

test('who takes over the opportunities of somebody who leaves has the open ones, and the leaver none of them', async () => {
  const [leaver, heir] = [await seller(), await seller()];
  const found = async (token: string, companyName: string): Promise<string> =>
    (await say(token, SAVE, keyed({ companyName }))).data.r.id;
  const suffix = leaver.staffId;
  const open = [await found(leaver.token, `交接甲${suffix}`), await found(leaver.token, `交接乙${suffix}`)];
  const deleted = await found(leaver.token, `交接丙${suffix}`);
  await say(leaver.token, DELETE, { id: deleted });
  const visit = keyed({ opportunityId: open[0], content: '初访' });
  expect((await say(leaver.token, VISIT, visit)).errors).toBeUndefined();

  const handOver = (opportunityTargetStaffId: string) =>
    operate(HAND_OVER, keyed({ staffId: leaver.staffId, customers: [], opportunityTargetStaffId }));
  expect(refusalOf(await handOver(leaver.staffId))).toBe(
    'BAD_USER_INPUT HANDOVER_TO_SELF input.opportunityTargetStaffId',
  );
  expect(refusalOf(await handOver('12'))).toBe(
    'FAILED_PRECONDITION TARGET_NOT_SALESPERSON input.opportunityTargetStaffId',
  );
  const own = await found(heir.token, `交接 甲${suffix}`);
  expect(refusalOf(await handOver(heir.staffId))).toBe('CONFLICT OPPORTUNITY_EXISTS input.opportunityTargetStaffId');
  expect(await opportunitiesOf(leaver.token)).toEqual([...open].sort());
  await say(heir.token, DELETE, { id: own });

  expect((await handOver(heir.staffId)).data.r).toEqual([]);
  expect(await opportunitiesOf(heir.token)).toEqual([...open].sort());
  expect(await opportunitiesOf(leaver.token)).toEqual([]);
  const edit = keyed({ id: open[0], companyName: `交接甲${suffix}改` });
  expect(refusalOf(await say(leaver.token, SAVE, edit))).toBe('NOT_FOUND NOT_FOUND input.id');
  expect((await say(heir.token, VISIT, keyed({ opportunityId: open[0], content: '接手' }))).errors).toBeUndefined();
}, 60_000);

test('who is given a customer finds it in every list at once', async () => {
  const { id: salespersonId, token } = await seller();
  const lists = `{ customers(first: 20) { nodes { id } } assignments(first: 20) { nodes { customer { id wallets { id } } } } }`;
  const given: string[] = [];
  for (let i = 0; i < 5; i++) {
    const { id } = await freshCustomer();
    given.push(id);
    await keep(salespersonId, [id]);
    const { data, errors } = await say(token, lists);
    expect(errors).toBeUndefined();
    const found = [data.customers.nodes, data.assignments.nodes.map(({ customer }: Json) => customer)];
    for (const list of found) expect(list.map((one: Json) => one.id).sort()).toEqual([...given].sort());
    for (const { wallets } of found[1]) expect(wallets).toHaveLength(1);
  }
}, 60_000);

test('a visit shows its customer to who made it only while the customer is his', async () => {
  const [first, second] = [await seller(), await seller()];
  const { id } = await freshCustomer();
  await keep(first.id, [id]);
  expect((await say(first.token, VISIT, keyed({ customerId: id, content: '初访' }))).errors).toBeUndefined();
  const seen = async (token: string) => {
    const { data, errors } = await say(token, '{ visits(first: 5) { nodes { customer { id name state } } } }');
    expect(errors).toBeUndefined();
    return data.visits.nodes.map(({ customer }: Json) => customer?.id ?? null);
  };
  expect(await seen(first.token)).toEqual([id]);
  await keep(second.id, [id]);
  expect(await seen(first.token)).toEqual([null]);
  expect(await seen(second.token)).toEqual([id]);
}, 60_000);
