import pg from 'pg';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const LOGIN = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }';
const REFRESH =
  'mutation Refresh($input: RefreshInput!) { refreshSession(input: $input) { accessToken refreshToken } }';
const WHO = '{ viewer { account { loginName } } }';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph('skep_sign_in', { TRUSTED_PROXY_HOPS: '1' });
}, 120_000);
afterAll(() => graph?.stop());

async function send(query: string, variables: object, headers: Record<string, string> = {}): Promise<Json> {
  const answer = await fetch(`${graph.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

const login = (account: string, password: string, from: string, appCode?: string): Promise<Json> =>
  send(LOGIN, { input: { account, password, appCode } }, { 'x-forwarded-for': from });
const reasonOf = ({ errors }: Json): string | undefined => errors?.[0].extensions.reason;
const session = async (account: string) => (await login(account, 'skep-demo', '198.51.100.1')).data.login;
const refresh = (refreshToken: string) => send(REFRESH, { input: { refreshToken } });
const isOpen = async (accessToken: string) => !(await send(WHO, {}, { authorization: accessToken })).errors;

describe('a refresh token', () => {
  test('gives two who use it at once the same successor, and both may go on', async () => {
    const { refreshToken } = await session('operator4');
    const answers = await Promise.all(Array.from({ length: 4 }, () => refresh(refreshToken)));
    const renewed = answers.map(({ data }) => data.refreshSession);
    expect(new Set(renewed.map((one) => one.refreshToken)).size).toBe(1);
    expect(renewed[0].refreshToken).not.toBe(refreshToken);
    for (const { accessToken } of renewed) expect(await isOpen(accessToken)).toBe(true);
    expect((await refresh(renewed[0].refreshToken)).errors).toBeUndefined();
  });

  test('ends the session when it is used again after the grace', async () => {
    const { refreshToken } = await session('operator4');
    const renewed = (await refresh(refreshToken)).data.refreshSession;
    await graph.rows(`update platform.refresh_tokens set used_at = used_at - interval '11 seconds'`);
    expect(reasonOf(await refresh(refreshToken))).toBe('INVALID_REFRESH_TOKEN');
    expect(reasonOf(await refresh(renewed.refreshToken))).toBe('INVALID_REFRESH_TOKEN');
    expect(await isOpen(renewed.accessToken)).toBe(false);
  });

  test('gives nothing any more once its session was signed out, within the grace or not', async () => {
    const { refreshToken } = await session('operator4');
    const renewed = (await refresh(refreshToken)).data.refreshSession;
    await send('mutation { logout }', {}, { authorization: renewed.accessToken });
    expect(reasonOf(await refresh(refreshToken))).toBe('INVALID_REFRESH_TOKEN');
  });
});

describe('wrong passwords', () => {
  const wrong = async (account: string, from: (i: number) => string, times: number) => {
    const reasons: (string | undefined)[] = [];
    for (let i = 0; i < times; i++) reasons.push(reasonOf(await login(account, 'wrong', from(i))));
    return reasons.filter((reason) => reason === 'WRONG_CREDENTIALS').length;
  };

  test.each([
    ['one IPv4 address, with whatever port a proxy writes', (i: number) => `203.0.113.7:${4000 + i}`],
    ['one IPv4 address, as such and inside IPv6', (i: number) => (i % 2 ? '203.0.113.8' : '::ffff:203.0.113.8')],
    ['one /64 of IPv6', (i: number) => `[2001:db8:1:2::${i + 1}]`],
  ])('from %s are five at most', async (what, from) => {
    const account = `nobody of ${what}`.slice(0, 60);
    expect(await wrong(account, from, 7)).toBe(5);
  });

  test('lock nobody out who signs in from elsewhere, until there are fifty', async () => {
    expect(await wrong('operator7', () => '203.0.113.9', 6)).toBe(5);
    expect((await login('operator7', 'skep-demo', '198.51.100.9')).errors).toBeUndefined();
    const elsewhere = await wrong('operator7', (i) => `203.0.113.${20 + Math.floor(i / 5)}`, 46);
    expect(elsewhere).toBe(45);
    expect(reasonOf(await login('operator7', 'skep-demo', '198.51.100.9'))).toBe('TOO_MANY_LOGIN_ATTEMPTS');
  }, 60_000);

  test('are forgotten by a right one from the same address alone', async () => {
    const from = (i: number) => `198.51.100.${30 + i}`;
    expect(await wrong('operator5', () => from(0), 4)).toBe(4);
    expect((await login('operator5', 'skep-demo', from(0))).errors).toBeUndefined();
    expect(await wrong('operator5', () => from(0), 6)).toBe(5);
    expect((await login('operator5', 'skep-demo', from(1))).errors).toBeUndefined();
    expect(reasonOf(await login('operator5', 'skep-demo', from(0)))).toBe('TOO_MANY_LOGIN_ATTEMPTS');
  });

  test('are none if right, at the wrong front end too, where a wrong one counts and is told alike', async () => {
    const from = '198.51.100.40';
    const atTheWrongDoor = async (password: string) => reasonOf(await login('salesperson9', password, from, 'beeback'));
    for (let i = 0; i < 7; i++) expect(await atTheWrongDoor('skep-demo')).toBe('FRONT_END_NOT_YOURS');
    for (let i = 0; i < 5; i++) expect(await atTheWrongDoor(`guess ${i}`)).toBe('WRONG_CREDENTIALS');
    expect(await atTheWrongDoor('skep-demo')).toBe('TOO_MANY_LOGIN_ATTEMPTS');
    expect(await atTheWrongDoor('guess 5')).toBe('TOO_MANY_LOGIN_ATTEMPTS');
  });
});

test('signing in waits for nobody, while whoever writes waits for a lock', async () => {
  const { accessToken } = await session('operator');
  const holder = new pg.Client({ connectionString: graph.server.databaseUrl });
  await holder.connect();
  await holder.query('begin; lock table billing.wallets in access exclusive mode');
  const [wallet] = await holder.query('select id::text from billing.wallets limit 1').then(({ rows }) => rows);
  const TOP_UP = 'mutation TopUp($input: TopUpWalletInput!) { topUpWallet(input: $input) { id } }';
  const waiting = Array.from({ length: 12 }, (_, i) => {
    const input = { walletId: wallet.id, amount: '1', confirmed: true, idempotencyKey: `waiting-${i}-of-many` };
    return send(TOP_UP, { input }, { authorization: accessToken });
  });
  await graph.eventually(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'skep'
    and wait_event_type = 'Lock' having count(*) >= 8`);
  const before = Date.now();
  expect((await login('operator2', 'skep-demo', '198.51.100.2')).errors).toBeUndefined();
  expect(Date.now() - before).toBeLessThan(2_500);
  await holder.query('rollback');
  await holder.end();
  await Promise.all(waiting);
});
