import { type SmsServer, startSmsServer } from '../support/mail-and-sms';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const CODE = 'mutation($i: SendVerificationCodeInput!) { r: sendVerificationCode(input: $i) { expiresAt } }';
const RESET = 'mutation($i: ResetPasswordInput!) { r: resetPassword(input: $i) }';
const EDIT = 'mutation($i: EditOwnAccountInput!) { r: editOwnAccount(input: $i) { mobile } }';
const CHANGE = 'mutation($i: ChangePasswordInput!) { r: changePassword(input: $i) { mustChangePassword } }';
const LOGIN = 'mutation($i: LoginInput!) { r: login(input: $i) { accessToken } }';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let graph: OwnGraph;
let sms: SmsServer;

beforeAll(async () => {
  sms = await startSmsServer();
  const env = { TRUSTED_PROXY_HOPS: '1', SMS_URL: sms.url, SMS_KEY: 'a key', FEED_POLL_MS: '200' };
  graph = await startOwnGraph('skep_guessing', env);
}, 120_000);

afterAll(async () => {
  sms.stop();
  await graph?.stop();
});

let senders = 0;
const elsewhere = () => `203.0.113.${(++senders % 250) + 1}`;

async function say(query: string, i: object, from = elsewhere(), token?: string): Promise<Json> {
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': from,
    ...(token && { authorization: token }),
  };
  const body = JSON.stringify({ query, variables: { i } });
  return (await fetch(`${graph.server.url}/graphql`, { method: 'POST', headers, body })).json();
}

const reasonOf = ({ errors }: Json): string | undefined => errors?.[0]?.extensions?.reason;
const signsIn = async (account: string) => !(await say(LOGIN, { account, password: 'skep-demo' })).errors;
const tokenOf = async (account: string): Promise<string> =>
  (await say(LOGIN, { account, password: 'skep-demo' })).data.r.accessToken;

/** Asks for a code and reads it from what reached the provider. */
async function codeFor(i: object, token?: string): Promise<string> {
  const before = sms.posts.length;
  expect((await say(CODE, i, elsewhere(), token)).errors).toBeUndefined();
  await until(() => sms.posts.length > before, 'the code at the provider');
  return /验证码为(\d{6})/.exec(sms.posts.at(-1)?.body ?? '')?.[1] as string;
}

const reset = (account: string, code: string) => say(RESET, { account, code, newPassword: 'Another-Long-2' });
const wrongOnes = (code: string, count: number) =>
  Array.from({ length: count }, (_, i) => String((Number(code) + i + 1) % 1_000_000).padStart(6, '0'));

describe('a code', () => {
  test('stands five wrong ones, however many come at once and from wherever', async () => {
    const account = 'customer8';
    const code = await codeFor({ scene: 'RESET_PASSWORD', account });
    const answers = await Promise.all(wrongOnes(code, 20).map((wrong) => reset(account, wrong)));
    expect(new Set(answers.map(reasonOf))).toEqual(new Set(['SMS_CODE_WRONG']));
    expect(reasonOf(await reset(account, code))).toBe('SMS_CODE_WRONG');
    const tries = 'select wrong_tries from platform.verification_codes where subject = $1';
    expect(await graph.rows(tries, [account])).toEqual([{ wrong_tries: 5 }]);
    expect(await signsIn(account)).toBe(true);
  });

  test('is worth nothing once another was sent, and ten a day are sent', async () => {
    const account = 'customer9';
    const ask = { scene: 'RESET_PASSWORD', account };
    const first = await codeFor(ask);
    const later = () =>
      graph.rows(
        `update platform.verification_codes set sent_at = sent_at - interval '61 seconds' where subject = $1`,
        [account],
      );
    for (let sent = 1; sent < 10; sent++) {
      await later();
      expect((await say(CODE, ask)).errors).toBeUndefined();
    }
    await later();
    const { extensions } = (await say(CODE, ask)).errors[0];
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', reason: 'SMS_CODE_TOO_SOON' });
    expect(new Date(extensions.details.retryAt).getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    expect(reasonOf(await reset(account, first))).toBe('SMS_CODE_WRONG');
  });

  test('for one purpose or account opens nothing else', async () => {
    const [token, other] = [await tokenOf('salesperson4'), await tokenOf('salesperson5')];
    const mobile = '13911115551';
    const binding = await codeFor({ scene: 'BIND_MOBILE', mobile }, token);
    for (const account of [mobile, 'salesperson4'])
      expect(reasonOf(await reset(account, binding))).toBe('SMS_CODE_WRONG');
    const bind = { mobile, verificationCode: binding };
    expect(reasonOf(await say(EDIT, bind, elsewhere(), other))).toBe('SMS_CODE_WRONG');
    const lost = await codeFor({ scene: 'RESET_PASSWORD', account: 'salesperson5' });
    const own = { mobile: '13911115552', verificationCode: lost };
    expect(reasonOf(await say(EDIT, own, elsewhere(), other))).toBe('SMS_CODE_WRONG');
    expect((await say(EDIT, bind, elsewhere(), token)).data.r).toEqual({ mobile });
  });

  test('is asked for thirty times an hour from one /64, whatever the accounts', async () => {
    const reasons = [];
    for (let i = 0; i < 32; i++) {
      const from = `[2001:db8:5:6::${i + 1}]`;
      reasons.push(reasonOf(await say(CODE, { scene: 'RESET_PASSWORD', account: `nobody-${i}` }, from)));
    }
    expect(reasons.filter((reason) => reason === undefined)).toHaveLength(30);
    expect(reasons.slice(30)).toEqual(['SMS_CODE_TOO_SOON', 'SMS_CODE_TOO_SOON']);
    const next = { scene: 'RESET_PASSWORD', account: 'nobody-33' };
    expect((await say(CODE, next, '[2001:db8:5:7::1]')).errors).toBeUndefined();
  });
});

test('the current password of a session that was stolen is guessed five times from one /64', async () => {
  const token = await tokenOf('customer11');
  const reasons = [];
  for (let i = 0; i < 7; i++) {
    const guess = { currentPassword: `guess ${i}`, newPassword: 'Another-Long-2' };
    reasons.push(reasonOf(await say(CHANGE, guess, `[2001:db8:7:7::${i + 1}]`, token)));
  }
  expect(reasons.filter((reason) => reason === 'WRONG_PASSWORD')).toHaveLength(5);
  expect(reasons.at(-1)).toBe('TOO_MANY_LOGIN_ATTEMPTS');
});

test('temporary passwords are guessed a hundred times from one address, whatever the accounts', async () => {
  const from = '198.51.100.77';
  const guess = (i: number) => say(LOGIN, { account: `nobody-${i}`, password: 'ABCDEFGHIJKLMNOP' }, from);
  const answers = [];
  for (let i = 0; i < 104; i += 8)
    answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, j) => guess(i + j)))));
  const reasons = answers.map(reasonOf);
  expect(reasons.filter((reason) => reason === 'WRONG_CREDENTIALS')).toHaveLength(100);
  expect(reasons.filter((reason) => reason === 'TOO_MANY_LOGIN_ATTEMPTS')).toHaveLength(4);
}, 60_000);
