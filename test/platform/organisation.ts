import { freshKey, freshMobile } from '../support/customers';
import { type AskOptions, ask, graphql, type Json, signIn, tokenOf } from '../support/front-door';

export const DEPARTMENT =
  'mutation($i: SaveDepartmentInput!) { r: saveDepartment(input: $i) { id name level remark parent { id } manager { id } } }';
export const NO_DEPARTMENT = 'mutation($i: DeleteDepartmentInput!) { r: deleteDepartment(input: $i) }';
export const MENU =
  'mutation($i: SaveMenuInput!) { r: saveMenu(input: $i) { id code level sort buttons { code label } parent { id } } }';
export const NO_MENU = 'mutation($i: DeleteMenuInput!) { r: deleteMenu(input: $i) }';
export const ROLE =
  'mutation($i: SaveRoleInput!) { r: saveRole(input: $i) { id code name scopes menus { menu { id } buttons } } }';
export const NO_ROLE = 'mutation($i: DeleteRoleInput!) { r: deleteRole(input: $i) }';
export const HIRE =
  'mutation($i: AddStaffMemberInput!) { r: addStaffMember(input: $i) { id name account { id loginName } roles { id } } }';
export const EDIT =
  'mutation($i: EditStaffMemberInput!) { r: editStaffMember(input: $i) { id name mobile account { loginName mobile } roles { id } } }';
export const LEAVE = 'mutation($i: DeleteStaffMemberInput!) { r: deleteStaffMember(input: $i) }';
export const DISABLE = 'mutation($i: StaffMemberInput!) { r: disableStaffMember(input: $i) { id enabled } }';
export const ENABLE = 'mutation($i: StaffMemberInput!) { r: enableStaffMember(input: $i) { id enabled } }';
export const ISSUE =
  'mutation($i: IssuePasswordInput!) { r: issuePassword(input: $i) { password account { mustChangePassword } } }';

async function sendAs(options: AskOptions, query: string, i: object): Promise<Json> {
  return (await graphql(query, { i }, options)).body;
}

/** What the mutation answers, by the administrator unless a token is given; fails with its errors. */
export async function done(query: string, i: object, token?: string): Promise<Json> {
  const body = await sendAs({ token: token ?? (await tokenOf('operator')) }, query, i);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.r;
}

/** The reason of the refusal. */
export async function refused(query: string, i: object, token?: string): Promise<string> {
  const body = await sendAs({ token: token ?? (await tokenOf('operator')) }, query, i);
  return body.errors?.[0]?.extensions?.reason ?? JSON.stringify(body);
}

let count = 0;
export const fresh = (what: string) => `${what}${Date.now() % 100_000}-${++count}`;

export const department = (more: object = {}) => done(DEPARTMENT, { name: fresh('部门'), ...more });
export const hire = (more: object = {}, token?: string) =>
  done(HIRE, { name: '新同事', mobile: freshMobile(), idempotencyKey: freshKey(), ...more }, token);

/** Somebody who signs in with the roles, and the token. */
export async function colleague(roleIds: string[]): Promise<{ id: string; accountId: string; token: string }> {
  const { id, account } = await hire({ roleIds });
  const { password } = await done(ISSUE, { accountId: account.id });
  return { id, accountId: account.id, token: (await signIn(account.loginName, password)).accessToken };
}

/** The house's own pages of the operators' front end by code: tests make pages of the same codes, which are younger. */
export async function pages(): Promise<Record<string, Json>> {
  const facts = 'id code buttons { code }';
  const { menus } = await ask(
    'operator',
    `{ menus(appCode: "crm") { ${facts} children { ${facts} children { ${facts} } } } }`,
  );
  const all = (list: Json[]): Json[] => list.flatMap((menu) => [menu, ...all(menu.children ?? [])]);
  const youngestFirst = all(menus).sort((one, other) => Number(other.id) - Number(one.id));
  return Object.fromEntries(youngestFirst.map((menu) => [menu.code, menu]));
}

export async function roleWith(grants: Record<string, string[]>, token?: string): Promise<Json> {
  const known = await pages();
  const menus = Object.entries(grants).map(([code, buttons]) => ({ menuId: known[code].id, buttons }));
  return done(ROLE, { name: fresh('角色'), appCode: 'crm', menus }, token);
}

export const organiser = () =>
  roleWith({ staff: ['staff:save', 'staff:password', 'staff:delete'], role: ['role:save', 'role:delete'] });

/** What `staffMembers` answers once it is refused; a process believes a session for a second. */
export async function fetchUntilRefused(token: string): Promise<string> {
  const end = performance.now() + 3_000;
  for (;;) {
    const { body } = await graphql('{ staffMembers(first: 1) { totalCount } }', {}, { token });
    const code = body.errors?.[0]?.extensions?.code;
    if (code || performance.now() > end) return code;
  }
}
