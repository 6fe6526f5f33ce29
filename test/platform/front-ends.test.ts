import { hiredToSell, operate } from '../sales/people-ground';
import { graphql, type Json } from '../support/front-door';
import { until } from '../support/own-database';
import { done, EDIT, ISSUE, roleWith } from './organisation';

const LOGIN = `mutation($i: LoginInput!) { login(input: $i) { accessToken viewer { kind scopes salesperson { id } } } }`;
const STOP = 'mutation($input: DisableSalespersonInput!) { r: disableSalesperson(input: $input) { enabled } }';
const EDIT_CUSTOMER = 'mutation($i: EditCustomerInput!) { r: editCustomer(input: $i) { id } }';
const SEEN = '{ customers(first: 1) { totalCount } }';

async function enter(account: string, password: string, appCode?: string): Promise<Json> {
  const { body } = await graphql(LOGIN, { i: { account, password, appCode } });
  return body.errors ? body.errors[0].extensions : body.data.login;
}

const say = async (token: string, query: string, variables: Record<string, unknown> = {}): Promise<Json> =>
  (await graphql(query, variables, { token })).body;

/** Somebody who holds a role and sells, with the password. */
async function both() {
  const { staffId, accountId, id: salespersonId, mobile: loginName } = await hiredToSell();
  const role = await roleWith({ 'customer-list': ['customer:edit'] });
  await done(EDIT, { id: staffId, roleIds: [role.id] });
  return { salespersonId, loginName, password: (await done(ISSUE, { accountId })).password as string };
}

describe('who operates and sells', () => {
  test('is an operator unless the front end is that of salespeople, and never both at once', async () => {
    const { loginName, password, salespersonId } = await both();
    const unsaid = await enter(loginName, password);
    const operating = await enter(loginName, password, 'crm');
    expect(unsaid.viewer).toMatchObject({ kind: 'OPERATOR', salesperson: null });
    expect(operating.viewer).toEqual(unsaid.viewer);
    expect(unsaid.viewer.scopes).toEqual(expect.arrayContaining(['customers:write', 'customer:edit']));
    const selling = await enter(loginName, password, 'sales');
    expect(selling.viewer).toMatchObject({ kind: 'SALESPERSON', salesperson: { id: salespersonId } });
    expect(selling.viewer.scopes).not.toEqual(expect.arrayContaining(['customer:edit']));

    const everybody = (await say(operating.accessToken, SEEN)).data.customers.totalCount;
    expect(everybody).toBeGreaterThan(0);
    expect((await say(selling.accessToken, SEEN)).data.customers.totalCount).toBe(0);
    const refused = await say(selling.accessToken, EDIT_CUSTOMER, { i: { customerId: '12', name: 'x' } });
    expect(refused.errors[0].extensions.reason).toBe('SCOPE_MISSING');
    const visit = `mutation { saveVisit(input: { customerId: "12", idempotencyKey: "front-ends-1" }) { id } }`;
    expect((await say(operating.accessToken, visit)).errors[0].extensions.reason).toBe('SCOPE_MISSING');
  }, 60_000);

  test('is refused at front ends that are not his, and at none that there is', async () => {
    const { loginName, password } = await both();
    expect(await enter(loginName, password, 'beeback')).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'FRONT_END_NOT_YOURS',
      field: 'input.appCode',
    });
    expect(await enter(loginName, password, 'portal')).toMatchObject({ reason: 'UNKNOWN_FRONT_END' });
    expect(await enter(loginName, 'wrong', 'beeback')).toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  }, 60_000);

  test('sells no more from the moment that this ends, and goes on operating', async () => {
    const { loginName, password, salespersonId } = await both();
    const [operating, selling] = [await enter(loginName, password), await enter(loginName, password, 'sales')];
    await operate(STOP, { id: salespersonId });
    await until(async () => (await say(selling.accessToken, SEEN)).errors !== undefined, 'the end of selling');
    expect((await say(operating.accessToken, SEEN)).errors).toBeUndefined();
    expect(await enter(loginName, password, 'sales')).toMatchObject({ reason: 'FRONT_END_NOT_YOURS' });
    expect((await enter(loginName, password)).viewer.kind).toBe('OPERATOR');
  }, 60_000);
});

test('the demo world has one person who operates and sells, in one account', async () => {
  const operating = await enter('operator6', 'skep-demo');
  const selling = await enter('operator6', 'skep-demo', 'sales');
  expect(operating.viewer).toMatchObject({ kind: 'OPERATOR', salesperson: null });
  expect(selling.viewer).toMatchObject({ kind: 'SALESPERSON', salesperson: { id: expect.any(String) } });
  const who = '{ viewer { account { id } staffMember { id } } }';
  expect(await say(selling.accessToken, who)).toEqual(await say(operating.accessToken, who));
});

test.each([
  ['operator3', ['sales', 'beeback']],
  ['salesperson5', ['crm', 'beeback']],
  ['customer7', ['crm', 'sales']],
])('%s, who is only one of them, is refused elsewhere and at home under its own code', async (account, elsewhere) => {
  for (const appCode of elsewhere) {
    expect(await enter(account, 'skep-demo', appCode)).toMatchObject({ reason: 'FRONT_END_NOT_YOURS' });
  }
  const home = ['crm', 'sales', 'beeback'].find((appCode) => !elsewhere.includes(appCode));
  expect((await enter(account, 'skep-demo', home)).viewer.kind).toBe(account.replace(/\d/, '').toUpperCase());
});
