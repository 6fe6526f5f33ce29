import { freshMobile } from '../support/customers';
import { graphql, type Json } from '../support/front-door';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { startProgram, stopProgram } from '../system/processes';
import { LISTENING, productionSettings } from '../system/system';

let own: OwnDatabase;
let env: Record<string, string>;
let password: string;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  own = await makeDatabase('skep_first_day');
  env = { ...productionSettings(), DATABASE_URL: own.url };
  const person = ['--name', '王一', '--mobile', '13900000001', '--login', 'wangyi'];
  const made = await startProgram('gateway/programs/operator.js', person, env, /^(\S{8,})\n/);
  password = made.ready;
  await stopProgram(made.process);
  const { process, ready } = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
  url = `http://127.0.0.1:${ready}`;
  stop = () => stopProgram(process);
}, 240_000);

afterAll(async () => {
  await stop?.();
  await own?.drop();
});

async function say(token: string | undefined, query: string, variables: object = {}): Promise<Json> {
  const { body } = await graphql(query, variables as Record<string, unknown>, { url, ...(token && { token }) });
  return body;
}

async function done(token: string | undefined, query: string, variables: object = {}): Promise<Json> {
  const { data, errors } = await say(token, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const LOGIN = 'mutation($i: LoginInput!) { login(input: $i) { accessToken viewer { mustChangePassword } } }';
const enter = async (account: string, secret: string) =>
  (await done(undefined, LOGIN, { i: { account, password: secret } })).login;

/** Somebody who is disabled is out, but for the second for which a process believes a session. */
async function shutOut(boss: string, id: string, token: string): Promise<void> {
  await done(boss, 'mutation($i: StaffMemberInput!) { disableStaffMember(input: $i) { id } }', {
    i: { id },
  });
  const end = performance.now() + 3_000;
  let code: string | undefined;
  while (!code && performance.now() < end) {
    code = (await say(token, '{ departments { id } }')).errors?.[0]?.extensions?.code;
  }
  expect(code).toBe('UNAUTHENTICATED');
}

test('an empty system in production is run by its first operator: department, role with two buttons, somebody who presses these alone', async () => {
  const first = await enter('wangyi', password);
  expect(first.viewer.mustChangePassword).toBe(true);
  const boss = first.accessToken;
  const change = 'mutation($i: ChangePasswordInput!) { changePassword(input: $i) { mustChangePassword } }';
  await done(boss, change, { i: { currentPassword: password, newPassword: 'Ein-gutes-Wort-1' } });
  expect((await done(boss, '{ viewer { mustChangePassword } house { name } }')).viewer.mustChangePassword).toBe(false);

  const { saveDepartment } = await done(
    boss,
    'mutation($i: SaveDepartmentInput!) { saveDepartment(input: $i) { id level } }',
    { i: { name: '客服部' } },
  );
  const facts = 'id code';
  const { menus } = await done(
    boss,
    `{ menus(appCode: "crm") { ${facts} children { ${facts} children { ${facts} } } } }`,
  );
  const all = (list: Json[]): Json[] => list.flatMap((menu) => [menu, ...all(menu.children ?? [])]);
  const page = (code: string) => all(menus).find((menu) => menu.code === code)?.id;
  const pages = [
    { menuId: page('department'), buttons: ['department:save'] },
    { menuId: page('message'), buttons: ['message:template'] },
  ];
  const { saveRole } = await done(boss, 'mutation($i: SaveRoleInput!) { saveRole(input: $i) { id scopes } }', {
    i: { name: '客服', appCode: 'crm', menus: pages },
  });
  expect(saveRole.scopes).toEqual(['platform:read', 'platform:write']);

  const { addStaffMember } = await done(
    boss,
    'mutation($i: AddStaffMemberInput!) { addStaffMember(input: $i) { id account { id loginName } } }',
    {
      i: {
        name: '李二',
        mobile: freshMobile(),
        departmentId: saveDepartment.id,
        roleIds: [saveRole.id],
        idempotencyKey: 'first-day-1',
      },
    },
  );
  const { account } = addStaffMember;
  const { issuePassword } = await done(
    boss,
    'mutation($i: IssuePasswordInput!) { issuePassword(input: $i) { password } }',
    { i: { accountId: account.id } },
  );
  const { accessToken: token } = await enter(account.loginName, issuePassword.password);
  const save = 'mutation($i: SaveDepartmentInput!) { saveDepartment(input: $i) { id } }';
  const { saveDepartment: below } = await done(token, save, { i: { name: '夜班', parentId: saveDepartment.id } });
  const refusals = [
    ['mutation($i: DeleteDepartmentInput!) { deleteDepartment(input: $i) }', { id: below.id }],
    ['mutation($i: SaveRoleInput!) { saveRole(input: $i) { id } }', { name: '更多', appCode: 'crm', menus: [] }],
    ['mutation($i: IssuePasswordInput!) { issuePassword(input: $i) { password } }', { accountId: account.id }],
  ] as const;
  for (const [query, i] of refusals) {
    expect((await say(token, query, { i })).errors[0].extensions.reason).toBe('SCOPE_MISSING');
  }
  expect((await say(token, '{ customers(first: 1) { nodes { id } } }')).errors[0].extensions.reason).toBe(
    'SCOPE_MISSING',
  );

  await shutOut(boss, addStaffMember.id, token);
});

test('there is one first operator', async () => {
  const person = ['--name', '王二', '--mobile', '13900000002', '--login', 'wanger'];
  const again = startProgram('gateway/programs/operator.js', person, env, /^\S{8,}\n/);
  await expect(again).rejects.toThrow(/operator exists/i);
});
