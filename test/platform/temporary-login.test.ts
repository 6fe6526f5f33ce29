import { graphql, type Json, legacy, request } from '../support/front-door';
import { type OwnServer, startOwnServer } from '../support/own-server';

let server: OwnServer;
beforeAll(async () => {
  server = await startOwnServer('skep_support', { TRUSTED_PROXY_HOPS: '1' });
}, 120_000);
afterAll(() => server?.stop());

const HERE = '203.0.113.7';
const ELSEWHERE = '198.51.100.7';

async function say(token: string | null, query: string, variables: object = {}, from = HERE): Promise<Json> {
  const headers = { 'x-forwarded-for': from };
  const { body } = await graphql(query, variables as Record<string, unknown>, {
    url: server.url,
    headers,
    ...(token && { token }),
  });
  return body;
}

const LOGIN = `mutation($i: LoginInput!) { login(input: $i) { accessToken refreshToken expiresAt
  viewer { kind temporary scopes } } }`;
const enter = (account: string, password: string, from = HERE, more: object = {}) =>
  say(null, LOGIN, { i: { account, password, ...more } }, from);
const reasonOf = ({ errors }: Json): string | undefined => errors?.[0]?.extensions?.reason;

async function supporter(account = 'operator'): Promise<string> {
  return (await enter(account, 'skep-demo')).data.login.accessToken;
}

/** A temporary password of an operator who asks from HERE. */
async function passwordOf(token: string): Promise<string> {
  expect((await say(token, 'mutation { admitOwnAddress { address } }')).data.admitOwnAddress.address).toBe(HERE);
  const { issueTemporaryPassword } = (await say(token, 'mutation { issueTemporaryPassword { password } }')).data;
  return issueTemporaryPassword.password;
}

describe('an operator who looks on', () => {
  test('admits his address first, and only who holds the button may', async () => {
    const token = await supporter();
    const issue = 'mutation { issueTemporaryPassword { password } }';
    expect(reasonOf(await say(token, issue, {}, '192.0.2.200'))).toBe('ADDRESS_NOT_ADMITTED');
    const other = await supporter('operator4');
    expect(reasonOf(await say(other, 'mutation { admitOwnAddress { address } }'))).toBe('SCOPE_MISSING');
    expect(reasonOf(await say(null, issue))).toBe('UNAUTHENTICATED');
  });

  test.each(['customer', 'salesperson'])(
    'sees what the %s sees, but no secret, and changes nothing',
    async (account) => {
      const password = await passwordOf(await supporter());
      expect(password).toMatch(/^[A-Z2-7]{16}$/);
      const { login } = (await enter(account, password)).data;
      expect(login.viewer).toMatchObject({ kind: account.toUpperCase(), temporary: true });
      expect(login.viewer.scopes.filter((scope: string) => !scope.endsWith(':read'))).toEqual([]);
      const seen = `{ customers(first: 3) { nodes { id name } } viewer { temporary session { temporary } } }`;
      const own = (await enter(account, 'skep-demo')).data.login.accessToken;
      const looked = (await say(login.accessToken, seen)).data;
      expect(looked.customers).toEqual((await say(own, seen)).data.customers);
      expect(looked.viewer).toEqual({ temporary: true, session: { temporary: true } });

      const secrets = '{ developerAccounts(first: 3) { nodes { appSecret } } }';
      const { data } = await say(login.accessToken, secrets);
      expect((data?.developerAccounts.nodes ?? []).map(({ appSecret }: Json) => appSecret).filter(Boolean)).toEqual([]);

      for (const mutation of [
        'mutation($i: EditOwnAccountInput!) { r: editOwnAccount(input: $i) { id } }',
        'mutation($i: EditOwnAccountInput!) { logout r: editOwnAccount(input: $i) { id } }',
        'mutation($i: EditOwnAccountInput!) { ...F } fragment F on Mutation { r: editOwnAccount(input: $i) { id } }',
      ]) {
        expect(reasonOf(await say(login.accessToken, mutation, { i: { email: 'a@b.example' } }))).toBe(
          'TEMPORARY_SESSION_READS',
        );
      }
      const refresh = 'mutation($i: RefreshInput!) { refreshSession(input: $i) { accessToken } }';
      expect(reasonOf(await say(null, refresh, { i: { refreshToken: login.refreshToken } }))).toBe(
        'INVALID_REFRESH_TOKEN',
      );
      const hours = (new Date(login.expiresAt).getTime() - Date.now()) / 3600_000;
      expect(hours).toBeGreaterThan(1.9);
      expect(hours).toBeLessThanOrEqual(2);
      expect((await say(login.accessToken, 'mutation { logout }')).data).toEqual({ logout: true });
    },
  );

  test('uses a password once, from his own address alone, and never in the name of another operator', async () => {
    const token = await supporter();
    const spent = await passwordOf(token);
    expect(reasonOf(await enter('customer', spent, ELSEWHERE))).toBe('WRONG_CREDENTIALS');
    expect(reasonOf(await enter('operator2', spent))).toBe('WRONG_CREDENTIALS');
    expect((await enter('customer', spent)).data.login.viewer.temporary).toBe(true);
    expect(reasonOf(await enter('customer', spent))).toBe('WRONG_CREDENTIALS');
  });

  test('is out as soon as his own session ends, and is listed with whose name he used', async () => {
    const token = await supporter();
    const { login } = (await enter('customer', await passwordOf(token))).data;
    const listing =
      '{ temporarySessions(first: 1) { nodes { account { loginName } openedBy { loginName } clientIp } } }';
    expect((await say(token, listing)).data.temporarySessions.nodes).toEqual([
      { account: { loginName: 'customer' }, openedBy: { loginName: 'operator' }, clientIp: HERE },
    ]);
    await say(token, 'mutation { logout }');
    const end = performance.now() + 3_000;
    let reason: string | undefined;
    while (!reason && performance.now() < end)
      reason = reasonOf(await say(login.accessToken, '{ customers(first: 1) { totalCount } }'));
    expect(reason).toBe('UNAUTHENTICATED');
  });

  test('finds guesses counted like passwords', async () => {
    const answers: (string | undefined)[] = [];
    for (let i = 0; i < 7; i++)
      answers.push(reasonOf(await enter('salesperson2', 'A'.repeat(15) + 'BCDEFGH'[i], '192.0.2.9')));
    expect(answers.filter((reason) => reason === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(answers.at(-1)).toBe('TOO_MANY_LOGIN_ATTEMPTS');
  });

  test('keeps neither the password nor anything that opens a session', async () => {
    const token = await supporter();
    const password = await passwordOf(token);
    const { pool, rows } = await looker();
    const kept = await rows('select * from platform.temporary_passwords');
    expect(JSON.stringify(kept)).not.toContain(password);
    await pool.end();
  });
});

async function looker() {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: server.databaseUrl, max: 1 });
  return { pool, rows: async (text: string) => (await pool.query(text)).rows };
}

test('the legacy paths admit the address, give the password and say that the session is temporary', async () => {
  const stoken = await supporter();
  const headers = { stoken, 'x-forwarded-for': HERE, 'content-type': 'application/json' };
  const admitted = await request('/mt/crm/sys/addTempWhiteIps', { headers }, server.url);
  expect(admitted.body).toMatchObject({ code: 0, msg: '' });
  const made = await request('/mt/crm/sys/genTempPasswd', { method: 'POST', headers, body: '{}' }, server.url);
  const { login } = (await enter('salesperson', made.body.data)).data;
  const session = await request('/mt/sales/login/querySession', { headers: { stoken: login.accessToken } }, server.url);
  expect(session.body.data).toMatchObject({ isTemp: true, username: 'salesperson' });
  const write = { method: 'POST', headers: { ...headers, stoken: login.accessToken }, body: '{"email":"a@b.example"}' };
  const refused = await request('/mt/sales/login/editInfo', write, server.url);
  expect(refused.body.msg).toBe('临时登录只能查看,不能操作');
  const stores = await request('/mt/crm/sys/queryLogStoreList', { headers }, server.url);
  expect(stores.body.data.map(({ name }: Json) => name)).toEqual(['运行指标', '接口文档']);
  expect((await legacy(null, '/mt/crm/sys/addTempWhiteIps')).body.code).not.toBe(0);
});
