import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { putAccount, putCallable, type WorldAccount } from './call-world';
import { call, type Program, type SignOptions } from './callers';

let graph: OwnGraph;
let numbers = 890;

beforeAll(async () => {
  graph = await startOwnGraph('skep_call_admission', { TRUSTED_PROXY_HOPS: '1' });
}, 180_000);
afterAll(() => graph?.stop());

const PING = '/api/v1/ping';
const QUERY = '/api/v1/calls/query';
/** What is remembered of an account is a second old at most where no call is accepted. */
const REMEMBERED_MS = 1_100;

const freshAccount = () => putAccount(graph.rows, ++numbers, { balance: '1000' });
const programOf = ({ appId, appSecret }: WorldAccount): Program => ({ url: graph.server.url, appId, appSecret });
const sandboxProduct = (account: WorldAccount) =>
  putCallable(
    graph.rows,
    account,
    { paths: ['sandbox:'], url: '' },
    { adapter: 'sandbox', settings: { hitRate: 1 } },
    {},
  );

async function change(account: WorldAccount, set: string): Promise<void> {
  await graph.rows(`update usage.known_access set ${set}, revision = revision + 1 where developer_account_id = $1`, [
    account.developerAccountId,
  ]);
}

describe('a ping, and a question for an answer of before,', () => {
  const codes = async (account: WorldAccount, options?: SignOptions) => {
    const ask = async (path: string, body: object) => (await call(programOf(account), path, body, options)).body.code;
    return [await ask(PING, {}), await ask(QUERY, { tradeNo: 'a' }), await ask('/api/v1/nothing', {})];
  };

  test('is let in from the addresses of the allow-list alone, as a path is that is no product', async () => {
    const account = await freshAccount();
    expect(await codes(account)).toEqual([0, 1, 3001]);
    await change(account, `access = access || '{"ipAllowListEnabled": true, "ipAllowList": ["203.0.113.7"]}'`);
    await pause(REMEMBERED_MS);
    expect(await codes(account)).toEqual([2005, 2005, 2005]);
    await change(account, `access = access || '{"ipAllowList": ["127.0.0.0/8", "::1"]}'`);
    await pause(REMEMBERED_MS);
    expect(await codes(account)).toEqual([0, 1, 3001]);
  });

  test('is for customers that are served', async () => {
    const account = await freshAccount();
    await change(account, 'leaving = true');
    expect(await codes(account)).toEqual([2006, 2006, 2006]);
  });

  test('is taken once with one nonce', async () => {
    const program = programOf(await freshAccount());
    const nonce = randomBytes(16).toString('hex');
    const ask = async (path: string, body: object) => (await call(program, path, body, { nonce })).body.code;
    expect([await ask(PING, {}), await ask(PING, {}), await ask(QUERY, { tradeNo: 'a' })]).toEqual([0, 2004, 2004]);
  });
});

describe('a request is refused', () => {
  test('by the allow-list before its body is looked at, which is JSON or 415', async () => {
    const account = await freshAccount();
    const { path } = await sandboxProduct(account);
    const text = { headers: { 'content-type': 'text/plain' } };
    const asText = async () => {
      const { body, status } = await call(programOf(account), path, 'x', text);
      return [body.code, status];
    };
    expect(await asText()).toEqual([1002, 415]);
    await change(account, `access = access || '{"ipAllowListEnabled": true}'`);
    await pause(REMEMBERED_MS);
    await call(programOf(account), path, { key: '1' });
    expect(await asText()).toEqual([2005, 403]);
  });

  test('with a nonce that was used, and is told no tradeNo that it did not give', async () => {
    const account = await freshAccount();
    const { path } = await sandboxProduct(account);
    const nonce = randomBytes(16).toString('hex');
    await call(programOf(account), path, { key: '1' }, { nonce });
    const { body } = await call(programOf(account), path, { key: '1' }, { nonce });
    expect([body.code, body.tradeNo, body.seqNo]).toEqual([2004, null, null]);
  });
});

describe('what an account may call', () => {
  const SET = 'mutation($input: SetCallLimitsInput!) { setCallLimits(input: $input) { perSecond } }';
  const set = ({ developerAccountId }: WorldAccount, limit: number) =>
    graph.ask('operator', SET, { input: { developerAccountId, perSecond: limit, concurrent: limit } });
  const several = async (account: WorldAccount, path: string) => {
    const codes: number[] = [];
    for (let i = 0; i < 5; i++) codes.push((await call(programOf(account), path, { key: '1' })).body.code);
    return codes;
  };

  test('holds from its next call on, less as well as more', async () => {
    const account = await freshAccount();
    const { path } = await sandboxProduct(account);
    expect(await several(account, path)).toEqual([0, 0, 0, 0, 0]);
    await set(account, 1);
    expect(await several(account, path)).toContain(4291);
    await set(account, 100);
    expect(await several(account, path)).toEqual([0, 0, 0, 0, 0]);
  });

  test('is not used up from addresses that it does not let in, where as much is let through', async () => {
    const account = await freshAccount();
    const { path } = await sandboxProduct(account);
    await change(account, `access = access || '{"ipAllowListEnabled": true, "ipAllowList": ["127.0.0.0/8", "::1"]}'`);
    await set(account, 1);
    const from = (address: string, where: string) =>
      call(programOf(account), where, { key: '1' }, { headers: { 'x-forwarded-for': address } });
    const strange: number[] = [];
    for (const where of [path, PING, path, PING]) strange.push((await from('198.51.100.9', where)).body.code);
    expect(strange).toEqual([2005, 2005, 4291, 4291]);
    expect((await from('127.0.0.1', path)).body.code).toBe(0);
    expect((await from('127.0.0.1', PING)).body.code).toBe(0);
    const [{ count }] = await graph.rows('select count(*)::int from usage.calls where developer_account_id = $1', [
      account.developerAccountId,
    ]);
    expect(count).toBe(2);
  });

  test('holds in processes that only hear of it: less at the next call, more within a second', async () => {
    const account = await freshAccount();
    const { path } = await sandboxProduct(account);
    expect(await several(account, path)).toEqual([0, 0, 0, 0, 0]);
    await graph.rows('insert into usage.call_limits (developer_account_id, per_second, concurrent) values ($1, 1, 1)', [
      account.developerAccountId,
    ]);
    await change(account, 'leaving = false');
    expect(await several(account, path)).toContain(4291);
    await graph.rows('delete from usage.call_limits where developer_account_id = $1', [account.developerAccountId]);
    await change(account, 'leaving = false');
    await pause(REMEMBERED_MS);
    expect(await several(account, path)).toEqual([0, 0, 0, 0, 0]);
  });
});
