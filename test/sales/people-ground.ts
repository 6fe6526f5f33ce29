import { businessMonth, systemClock } from '../../subgraphs/kit/basics/time';
import { freshKey, freshMobile, HIRED } from '../support/customers';
import { graphql, type Json, tokenOf } from '../support/front-door';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';

export const THIS = businessMonth(systemClock.now());
export const operate = async (query: string, input: object): Promise<Json> =>
  (await graphql(query, { input }, { token: await tokenOf('operator') })).body;
export const keyed = (input: object) => ({ ...input, idempotencyKey: freshKey() });
const HIRE = 'mutation($input: AddStaffMemberInput!) { r: addStaffMember(input: $input) { id } }';
export const SELL = 'mutation($input: AddSalespersonInput!) { r: addSalesperson(input: $input) { id enabled type } }';
export const TARGET = `mutation($input: SetSalesTargetInput!) { r: setSalesTarget(input: $input) { id effectMonth monthTarget quarterTarget yearTarget } }`;
export const PLAN = `mutation($input: SaveKpiPlanInput!) { r: saveKpiPlan(input: $input) { id version valid reset changedCodes indicators { code cap weight } } }`;
export const RESET = `mutation($input: ResetKpiPlanInput!) { r: resetKpiPlan(input: $input) { id version valid reset } }`;

/** Somebody of the staff whom sales knows, made to sell. */
export async function hired(
  type: 'INNER' | 'OUTER' = 'INNER',
): Promise<{ staffId: string; id: string; mobile: string }> {
  const mobile = freshMobile();
  const { data } = await operate(HIRE, keyed({ name: `${HIRED}${mobile.slice(-4)}`, mobile }));
  const staffId: string = data.r.id;
  let made: Json;
  await until(async () => {
    made = await operate(SELL, keyed({ staffId, type }));
    return made.data !== null;
  }, 'the staff member in sales');
  return { staffId, id: made.data.r.id, mobile };
}

/** The same once platform knows who sells, with the account to sign in with. */
export async function hiredToSell(): Promise<Awaited<ReturnType<typeof hired>> & { accountId: string }> {
  const one = await hired();
  const linked = 'select id::text from platform.accounts where staff_id = $1 and salesperson_id = $2 and sells';
  let found: Json[] = [];
  await until(async () => {
    found = await rows(linked, [one.staffId, one.id]);
    return found.length === 1;
  }, 'platform to know who sells');
  return { ...one, accountId: found[0].id };
}
