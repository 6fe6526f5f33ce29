import { documentFor } from '../isolation/roles';
import { api, fieldsOf, permits, requirements } from '../isolation/schema';
import { freshMobile } from '../support/customers';
import { graphql, signIn } from '../support/front-door';
import { colleague, done, EDIT, fresh, LEAVE, MENU, NO_MENU, pages, ROLE, refused, roleWith } from './organisation';

const closed = fieldsOf(api.getMutationType() as never)
  .map(({ name }) => ({ coordinate: `Mutation.${name}`, typeName: 'Mutation', fieldName: name }))
  .filter(({ coordinate }) => (requirements.get(coordinate)?.alternatives ?? []).length > 0);

const scopesOf = async (token: string): Promise<string[]> =>
  (await graphql('{ viewer { scopes } }', {}, { token })).body.data.viewer.scopes;

/** The mutations that the gateway does not refuse outright although the scopes are too few for them. */
async function openBeyond(token: string, scopes: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  for (const one of closed.filter(({ coordinate }) => !permits(scopes, coordinate))) {
    const { body } = await graphql(documentFor(one, scopes), {}, { token });
    if (body.errors?.[0]?.extensions?.reason !== 'SCOPE_MISSING') open.push(one.coordinate);
  }
  return open;
}

test('a role with two buttons presses these and no other, though their scopes serve many', async () => {
  const role = await roleWith({ staff: ['staff:save'], payment: ['payment:audit'] });
  expect(role.scopes).toEqual(['billing:read', 'billing:write', 'customers:read', 'platform:read', 'platform:write']);
  const { id, token } = await colleague([role.id]);
  const scopes = await scopesOf(token);
  expect(scopes.filter((scope) => !role.scopes.includes(scope))).toEqual(['payment:audit', 'staff:save']);
  const pressed = closed.filter(({ coordinate }) => permits(scopes, coordinate)).map(({ fieldName }) => fieldName);
  expect(pressed.sort()).toEqual([
    'addStaffMember',
    'auditPayment',
    'disableStaffMember',
    'editStaffMember',
    'enableStaffMember',
  ]);
  expect((await done(EDIT, { id, mobile: freshMobile() }, token)).id).toBe(id);
  expect(await refused(LEAVE, { id }, token)).toBe('SCOPE_MISSING');
  expect(await openBeyond(token, scopes)).toEqual([]);
});

test('what two roles give does not add up to what neither of them does', async () => {
  const saves = await roleWith({ staff: ['staff:save'] });
  const looks = await roleWith({ role: [], statement: [], payment: [] });
  const { token } = await colleague([saves.id, looks.id]);
  const scopes = await scopesOf(token);
  expect(scopes).toEqual(expect.arrayContaining(['billing:read', 'platform:write']));
  expect(await openBeyond(token, scopes)).toEqual([]);
  expect(closed.filter(({ coordinate }) => permits(scopes, coordinate))).toHaveLength(4);
});

test('the demo roles press what they are for, and the one that only reads presses nothing', async () => {
  const pressedBy = async (account: string) => {
    const scopes = await scopesOf((await signIn(account)).accessToken);
    return closed.filter(({ coordinate }) => permits(scopes, coordinate)).map(({ fieldName }) => fieldName);
  };
  const [finance, service, reader] = [
    await pressedBy('operator4'),
    await pressedBy('operator6'),
    await pressedBy('operator7'),
  ];
  expect(finance).toEqual(expect.arrayContaining(['auditPayment', 'reviewStatements', 'renewContract']));
  expect(finance).not.toEqual(expect.arrayContaining(['editCustomer']));
  expect(service).toEqual(expect.arrayContaining(['editCustomer', 'setIpAllowList', 'readAudienceDetail']));
  expect(service).not.toEqual(expect.arrayContaining(['deleteCustomer']));
  expect(reader).toEqual([]);
  const { accessToken } = await signIn('operator7');
  expect(await openBeyond(accessToken, await scopesOf(accessToken))).toEqual([]);
});

test('who may make pages and roles makes no button that lets him press more', async () => {
  const role = await roleWith({ menu: ['menu:save', 'menu:delete'], role: ['role:save'] });
  const { token } = await colleague([role.id]);
  const code = fresh('page');
  const buttons = ['payment:audit', 'billing:write'].map((button) => ({ code: button, label: button }));
  const page = await done(MENU, { appCode: 'crm', code, title: code, buttons }, token);
  const grant = (button: string) => [{ menuId: page.id, buttons: [button] }];
  for (const { code: button } of buttons) {
    const asked = { name: fresh('角色'), appCode: 'crm', menus: grant(button) };
    expect([button, await refused(ROLE, asked, token)]).toEqual([button, 'GRANT_EXCEEDS_OWN']);
    const widened = { id: role.id, name: role.name, appCode: 'crm', menus: grant(button) };
    expect([button, await refused(ROLE, widened, token)]).toEqual([button, 'GRANT_EXCEEDS_OWN']);
  }
  const given = await done(ROLE, { name: fresh('角色'), appCode: 'crm', menus: grant('billing:write') });
  const other = await colleague([given.id]);
  expect(await scopesOf(other.token)).toEqual([]);
  await done(EDIT, { id: other.id, roleIds: [] });
  await done('mutation($i: DeleteRoleInput!) { r: deleteRole(input: $i) }', { id: given.id });
  await done(NO_MENU, { id: page.id });
});

test('nobody reaches the rights of a page by the name of another front end', async () => {
  const role = await roleWith({ role: ['role:save'] });
  const { token } = await colleague([role.id]);
  const { role: held } = await pages();
  const asked = { name: fresh('角色'), appCode: 'sales', menus: [{ menuId: held.id, buttons: ['role:save'] }] };
  expect(await refused(ROLE, asked, token)).toBe('NOT_FOUND');
});
