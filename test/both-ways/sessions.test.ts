import { ask, graphql, type Json, type Session, signIn, tokenOf } from '../support/front-door';

const LOGIN = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }';
const REFRESH = `mutation Refresh($input: RefreshInput!) { refreshSession(input: $input) { accessToken refreshToken } }`;
const WHO = '{ viewer { kind name } }';

const tryPassword = async (account: string, password: string): Promise<Json> =>
  (await graphql(LOGIN, { input: { account, password } })).body.errors?.[0];
const refresh = async (refreshToken: string): Promise<Json> =>
  (await graphql(REFRESH, { input: { refreshToken } })).body;
const errorOf = async (token: string | undefined, query: string): Promise<Json> =>
  (await graphql(query, {}, token ? { token } : {})).body.errors?.[0]?.extensions;
const isOpen = async ({ accessToken }: Pick<Session, 'accessToken'>) =>
  !(await graphql(WHO, {}, { token: accessToken })).body.errors;

describe('signing in', () => {
  test.each([
    ['operator', 'OPERATOR'],
    ['salesperson', 'SALESPERSON'],
    ['customer', 'CUSTOMER'],
  ] as const)('tells %s who it is', async (account, kind) => {
    const { viewer } = await ask(account, '{ viewer { kind name account { loginName nickname } session { id } } }');
    expect(viewer).toMatchObject({ kind, name: viewer.account.nickname, account: { loginName: account } });
  });

  test('takes the name of an account in any case', async () => {
    expect(await isOpen(await signIn('OPERATOR'))).toBe(true);
  });

  test('lets in everybody who comes at once with the right password', async () => {
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signIn('operator2')));
    expect(new Set(sessions.map(({ accessToken }) => accessToken)).size).toBe(8);
  });

  test('answers a wrong password and an unknown account alike', async () => {
    const wrong = await tryPassword('operator3', 'wrong');
    const unknown = await tryPassword('nobody-of-this-name', 'wrong');
    expect(wrong.message).toBe(unknown.message);
    expect(wrong.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WRONG_CREDENTIALS' });
    expect(unknown.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WRONG_CREDENTIALS' });
  });

  test('waits after five wrong passwords, even with the right one, and says until when', async () => {
    const tries = await Promise.all(Array.from({ length: 9 }, () => tryPassword('customer9', 'wrong')));
    expect(tries.filter(({ extensions }) => extensions.reason === 'WRONG_CREDENTIALS')).toHaveLength(5);
    const { body, headers } = await graphql(LOGIN, { input: { account: 'customer9', password: 'skep-demo' } });
    const { extensions } = body.errors[0];
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', reason: 'TOO_MANY_LOGIN_ATTEMPTS' });
    const waitMs = Date.parse(extensions.details.retryAt) - Date.parse(headers.get('date') ?? '');
    expect(waitMs / 60_000).toBeGreaterThan(14);
    expect(waitMs / 60_000).toBeLessThan(16);
    expect(headers.get('retry-after')).toBe(String(extensions.details.retryAfterSeconds));
    expect(Math.abs(extensions.details.retryAfterSeconds * 1_000 - waitMs)).toBeLessThan(5_000);
  });

  test('counts the tries of one request one by one', async () => {
    const name = 'nobody-else-of-this-name';
    const login = `login(input: { account: "${name}", password: "x" }) { accessToken }`;
    for (let i = 0; i < 5; i++) await graphql(`mutation { a${i}: ${login} }`);
    expect((await tryPassword(name, 'x')).extensions.code).toBe('RATE_LIMITED');
  });

  test('names the field that cannot be a password or an account', async () => {
    const long = await tryPassword('operator3', 'x'.repeat(257));
    expect(long.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.password' });
    expect((await tryPassword('', 'x')).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.account' });
  });
});

describe('a session', () => {
  test('goes on with a new pair of tokens', async () => {
    const session = await signIn('operator4');
    const { data } = await refresh(session.refreshToken);
    expect(data.refreshSession.refreshToken).not.toBe(session.refreshToken);
    expect(await isOpen(data.refreshSession)).toBe(true);
  });

  test('goes on for all who come at once with one token', async () => {
    const { refreshToken } = await signIn('operator4');
    const answers = await Promise.all(Array.from({ length: 4 }, () => refresh(refreshToken)));
    expect(new Set(answers.map(({ data }) => data.refreshSession.refreshToken)).size).toBe(1);
  });

  test('ends at once when its holder signs out', async () => {
    const session = await signIn('salesperson2');
    const other = await signIn('salesperson2');
    const { body } = await graphql('mutation { logout }', {}, { token: session.accessToken });
    expect(body.data.logout).toBe(true);
    expect((await refresh(session.refreshToken)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await isOpen(session)).toBe(false);
    expect(await isOpen(other)).toBe(true);
  });

  test('is needed for signing out', async () => {
    expect((await errorOf(undefined, 'mutation { logout }')).code).toBe('UNAUTHENTICATED');
  });

  test('cannot be looked up by anybody but the gateway', async () => {
    const { body } = await graphql('{ sessionViewer(id: "1") { kind } }', {}, { token: await tokenOf('operator') });
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions.code).toMatch(/VALIDATION|BAD_USER_INPUT/);
  });
});

describe('the organisation', () => {
  const STAFF = `query Staff($filter: StaffMemberFilter) { staffMembers(filter: $filter, first: 100) {
    totalCount nodes { id name department { id level } roles { code } account { loginName } } } }`;

  test.each(['salesperson', 'customer'] as const)('is not for a %s', async (viewer) => {
    for (const query of ['{ staffMembers { totalCount } }', '{ roles { totalCount } }', '{ departments { id } }']) {
      expect((await errorOf(await tokenOf(viewer), query)).code).toBe('FORBIDDEN');
    }
  });

  test('shows a staff member with department, roles and account', async () => {
    const { staffMembers } = await ask('operator', STAFF);
    const own = staffMembers.nodes.find(({ account }: Json) => account?.loginName === 'operator');
    expect(own).toMatchObject({ department: { id: expect.any(String) }, roles: [{ code: expect.any(String) }] });
  });

  test('finds who is not a salesperson yet, and leaves out who is named', async () => {
    const all = (await ask('operator', STAFF)).staffMembers.nodes;
    const { nodes } = (await ask('operator', STAFF, { filter: { isSalesperson: false, excludeIds: [all[0].id] } }))
      .staffMembers;
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter(({ account }: Json) => account?.loginName.startsWith('salesperson'))).toEqual([]);
    expect(nodes.map(({ id }: Json) => id)).not.toContain(all[0].id);
  });

  test('counts the members of a role as the staff list shows them', async () => {
    const { roles } = await ask('operator', '{ roles { nodes { code memberCount } } }');
    const { nodes } = (await ask('operator', STAFF)).staffMembers;
    for (const { code, memberCount } of roles.nodes) {
      expect(nodes.filter((m: Json) => m.roles.some((r: Json) => r.code === code))).toHaveLength(memberCount);
    }
  });

  test('has departments of three levels, each below the one before', async () => {
    const { departments } = await ask(
      'operator',
      '{ departments(filter: { level: 1 }) { level children { level children { level parent { level } children { id } } } } }',
    );
    const deepest = departments.flatMap((d: Json) => d.children.flatMap((c: Json) => c.children));
    expect(deepest.length).toBeGreaterThan(0);
    expect(deepest.every((d: Json) => d.level === 3 && d.parent.level === 2 && d.children.length === 0)).toBe(true);
  });
});

describe('the menus of a viewer', () => {
  const MENUS = '{ viewer { menus { menu { appCode code } buttons { code } children { buttons { code } } } } }';

  test.each([
    ['operator', 'crm'],
    ['salesperson', 'sales'],
    ['customer', 'beeback'],
  ] as const)('of a %s are those of %s', async (viewer, appCode) => {
    const { menus } = (await ask(viewer, MENUS)).viewer;
    expect(new Set(menus.map(({ menu }: Json) => menu.appCode))).toEqual(new Set([appCode]));
  });

  test('show an operator of few rights fewer buttons than an administrator', async () => {
    const { accessToken } = await signIn('operator6');
    const { body } = await graphql(MENUS, {}, { token: accessToken });
    const buttons = (nodes: Json[]): Json[] => nodes.flatMap((n) => [...n.buttons, ...buttons(n.children ?? [])]);
    const all = buttons((await ask('operator', MENUS)).viewer.menus);
    const some = buttons(body.data.viewer.menus);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });
});
