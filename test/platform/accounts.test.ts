import { legacyAs, signIn } from '../support/front-door';
import { type SmsServer, startSmsServer } from '../support/mail-and-sms';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const CODE = 'mutation($i: SendVerificationCodeInput!) { r: sendVerificationCode(input: $i) { expiresAt } }';
const RESET = 'mutation($i: ResetPasswordInput!) { r: resetPassword(input: $i) }';
const CHANGE = 'mutation($i: ChangePasswordInput!) { r: changePassword(input: $i) { mustChangePassword } }';
const EDIT = 'mutation($i: EditOwnAccountInput!) { r: editOwnAccount(input: $i) { loginName mobile email } }';
const LOGIN = 'mutation($i: LoginInput!) { r: login(input: $i) { accessToken } }';

let graph: OwnGraph;
let sms: SmsServer;

beforeAll(async () => {
  sms = await startSmsServer();
  graph = await startOwnGraph('skep_accounts', { SMS_URL: sms.url, SMS_KEY: 'a key', FEED_POLL_MS: '200' });
}, 120_000);

afterAll(async () => {
  sms.stop();
  await graph?.stop();
});

const reasonOf = async (account: string | null, query: string, i: object): Promise<string | undefined> =>
  (await graph.call(account, query, { i })).errors?.[0]?.extensions?.reason;

const signsIn = async (account: string, password: string): Promise<boolean> =>
  !(await graph.call(null, LOGIN, { i: { account, password } })).errors;

/** Asks for a code and reads it from what reached the provider; the database keeps it nowhere. */
async function codeFor(account: string | null, i: object): Promise<string> {
  const before = sms.posts.length;
  expect((await graph.call(account, CODE, { i })).errors).toBeUndefined();
  await until(async () => sms.posts.length > before, 'the code at the provider');
  const code = /验证码为(\d{6})/.exec(sms.posts.at(-1)?.body ?? '')?.[1] as string;
  expect(await graph.rows('select 1 from platform.messages where content like $1', [`%${code}%`])).toEqual([]);
  return code;
}

describe('an own password', () => {
  test('changes with the current one, ends the other sessions and keeps this one', async () => {
    const other = (await graph.call(null, LOGIN, { i: { account: 'customer2', password: 'skep-demo' } })).data.r;
    const change = { currentPassword: 'skep-demo', newPassword: 'Rather-Long-1' };
    expect(await graph.ask('customer2', CHANGE, { i: change })).toEqual({ r: { mustChangePassword: false } });
    expect((await graph.ask('customer2', '{ viewer { kind } }')).viewer.kind).toBe('CUSTOMER');
    const open = `select count(*)::int as n from platform.sessions s join platform.accounts a on a.id = s.account_id
      where a.login_name = 'customer2' and s.revoked_at is null`;
    expect(await graph.rows(open)).toEqual([{ n: 1 }]);
    expect(other.accessToken).toEqual(expect.any(String));
    expect([await signsIn('customer2', 'skep-demo'), await signsIn('customer2', 'Rather-Long-1')]).toEqual([
      false,
      true,
    ]);
  });

  test('is refused when weak or when the current one is wrong, and wrong ones are counted', async () => {
    const weak = { currentPassword: 'skep-demo', newPassword: 'abcdefgh' };
    expect(await reasonOf('customer3', CHANGE, weak)).toBe('PASSWORD_TOO_WEAK');
    const wrong = { currentPassword: 'no', newPassword: 'Rather-Long-1' };
    const reasons = [];
    for (let i = 0; i < 6; i++) reasons.push(await reasonOf('customer3', CHANGE, wrong));
    expect(reasons).toEqual([...Array(5).fill('WRONG_PASSWORD'), 'TOO_MANY_LOGIN_ATTEMPTS']);
  });
});

describe('a lost password', () => {
  test('is replaced by the code that reached the number, once', async () => {
    const account = 'customer4';
    const code = await codeFor(null, { scene: 'RESET_PASSWORD', account });
    const reset = { account, code, newPassword: 'Another-Long-2' };
    expect(await graph.call(null, RESET, { i: reset })).toEqual({ data: { r: true } });
    expect(await signsIn(account, 'Another-Long-2')).toBe(true);
    expect(await reasonOf(null, RESET, reset)).toBe('SMS_CODE_WRONG');
  });

  test('stays after five wrong codes, even with the right one then', async () => {
    const account = 'customer5';
    const code = await codeFor(null, { scene: 'RESET_PASSWORD', account });
    const wrong = code === '000000' ? '000001' : '000000';
    const reset = { account, newPassword: 'Another-Long-2' };
    for (let i = 0; i < 5; i++) expect(await reasonOf(null, RESET, { ...reset, code: wrong })).toBe('SMS_CODE_WRONG');
    expect(await reasonOf(null, RESET, { ...reset, code })).toBe('SMS_CODE_WRONG');
    expect(await signsIn(account, 'skep-demo')).toBe(true);
  });

  test('tells nobody which accounts exist', async () => {
    for (const account of ['customer6', 'nobody-at-all']) {
      const ask = { scene: 'RESET_PASSWORD', account };
      expect((await graph.call(null, CODE, { i: ask })).data.r.expiresAt).toEqual(expect.any(String));
      expect(await reasonOf(null, CODE, ask)).toBe('SMS_CODE_TOO_SOON');
      const reset = { account, code: 'abcdef', newPassword: 'Another-Long-2' };
      expect(await reasonOf(null, RESET, reset)).toBe('SMS_CODE_WRONG');
    }
  });
});

describe('the own account', () => {
  test('takes another number with the code that was sent to it, and the staff record follows', async () => {
    const mobile = '13911112222';
    expect(await reasonOf('salesperson2', EDIT, {})).toBe('NOTHING_TO_CHANGE');
    expect(await reasonOf('salesperson2', EDIT, { mobile })).toBe('SMS_CODE_NEEDED');
    const verificationCode = await codeFor('salesperson2', { scene: 'BIND_MOBILE', mobile });
    const foreign = { mobile, verificationCode };
    expect(await reasonOf('salesperson3', EDIT, foreign)).toBe('SMS_CODE_WRONG');
    expect(await reasonOf('salesperson2', EDIT, { mobile: '13911113333', verificationCode })).toBe('SMS_CODE_WRONG');
    const email = 'new@example.com';
    const { r } = await graph.ask('salesperson2', EDIT, { i: { ...foreign, email } });
    expect(r).toEqual({ loginName: 'salesperson2', mobile, email });
    const query = '{ viewer { staffMember { mobile email } } }';
    expect((await graph.ask('salesperson2', query)).viewer.staffMember).toEqual({ mobile, email });
    const again = { mobile: '13911112223', verificationCode };
    expect(await reasonOf('salesperson2', EDIT, again)).toBe('SMS_CODE_WRONG');
  });

  test('of a salesperson takes another number and address by the old path, the number with its code', async () => {
    const { accessToken } = await signIn('salesperson5', 'skep-demo', graph.server.url);
    const edit = async (body: object) =>
      (await legacyAs(accessToken, '/mt/sales/login/editInfo', body, graph.server.url)).body;
    const seen = async () =>
      (await graph.ask('salesperson5', '{ viewer { staffMember { mobile email } } }')).viewer.staffMember;
    const [mobile, email] = ['13911115555', 'salesperson5@example.com'];
    const before = await seen();
    expect(await edit({ email })).toMatchObject({ code: 0 });
    expect(await seen()).toEqual({ ...before, email });
    expect(await edit({ mobile, smsCode: '000000' })).toMatchObject({ code: 400 });
    const smsCode = await codeFor('salesperson5', { scene: 'BIND_MOBILE', mobile });
    expect(await edit({ mobile, smsCode })).toMatchObject({ code: 0 });
    expect(await seen()).toEqual({ mobile, email });
  });

  test('is nobody without a session', async () => {
    const i = { scene: 'BIND_MOBILE', mobile: '13911114444' };
    expect((await graph.call(null, CODE, { i })).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await graph.call(null, EDIT, { i: { email: 'a@example.com' } })).errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

test('what opens nothing any more goes at night: codes, addresses, passwords and sessions, and nothing that may yet be asked for', async () => {
  await graph.ask('salesperson4', '{ viewer { kind } }');
  const [account] = await graph.rows("select id from platform.accounts where login_name = 'salesperson4'");
  const session = async (ended: string) => {
    const [{ id }] = await graph.rows(
      `insert into platform.sessions (account_id, client_ip, created_at, refreshed_at, expires_at, revoked_at, revoked_because)
       values ($1, '192.0.2.1', now(), now(), now() + interval '1 day', now() - $2::interval, 'SIGNED_OUT') returning id`,
      [account.id, ended],
    );
    await graph.rows(
      'insert into platform.refresh_tokens (token_hash, session_id, created_at) values ($1, $2, now())',
      [`night-${id}`, id],
    );
    return id;
  };
  const code = (age: string) =>
    graph.rows(
      `insert into platform.verification_codes (scene, subject, code_hmac, client_ip, sent_at, expires_at)
       values ('RESET_PASSWORD', 'night', 'x', '192.0.2.1', now() - $1::interval, now())`,
      [age],
    );
  const [gone, kept] = [await session('31 days'), await session('29 days')];
  await code('3 days');
  await code('1 day');
  await graph.rows(
    `insert into platform.temporary_addresses (account_id, address, expires_at)
     values ($1, '192.0.2.1', now() - interval '1 minute'), ($1, '192.0.2.2', now() + interval '1 minute')`,
    [account.id],
  );
  await graph.rows(
    `insert into platform.temporary_passwords (account_id, session_id, password_hash, created_at, expires_at)
     values ($1, $2, 'night-old', now(), now() - interval '25 hours'), ($1, $2, 'night-new', now(), now() - interval '1 hour')`,
    [account.id, kept],
  );
  await graph.rows(`select platform_jobs.add_job('pruneAccess', '{}'::json)`);
  const looked = (statement: string, parameters: unknown[] = []) => graph.rows(statement, parameters);
  const sessions = () => looked('select id from platform.sessions where id = any($1::bigint[])', [[gone, kept]]);
  await until(async () => (await sessions()).length === 1, 'the end of the old session');
  expect(await sessions()).toEqual([{ id: kept }]);
  expect(await looked("select from platform.refresh_tokens where token_hash like 'night-%'")).toHaveLength(1);
  expect(await looked("select from platform.verification_codes where subject = 'night'")).toHaveLength(1);
  expect(await looked("select address from platform.temporary_addresses where address like '192.0.2.%'")).toEqual([
    { address: '192.0.2.2' },
  ]);
  expect(
    await looked("select password_hash from platform.temporary_passwords where password_hash like 'night-%'"),
  ).toEqual([{ password_hash: 'night-new' }]);
  expect((await graph.ask('salesperson4', '{ viewer { kind } }')).viewer.kind).toBe('SALESPERSON');
});
