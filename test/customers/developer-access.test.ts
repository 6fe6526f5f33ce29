import { readConfig } from '../../gateway/common/config';
import { publish } from '../../subgraphs/kit/exchange/outbox';
import { appSecretOf, Secrets } from '../../subgraphs/kit/process/secrets';
import { openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const OPEN =
  'mutation($i: OpenDeveloperAccountInput!) { r: openDeveloperAccount(input: $i) { id appId appSecret name } }';
const ROTATE = `mutation($i: RotateAppSecretInput!) {
  r: rotateAppSecret(input: $i) { id appId appSecret previousSecretEndsAt } }`;
const LIST = `mutation($i: SetIpAllowListInput!) { r: setIpAllowList(input: $i) { id ipAllowListEnabled ipAllowList } }`;
const TEMPORARY = `mutation($i: AddTemporaryAllowListEntryInput!) {
  r: addTemporaryAllowListEntry(input: $i) { temporaryIpAllowList { id entry } effectiveIpAllowList } }`;
const END = `mutation($i: RemoveTemporaryAllowListEntryInput!) { r: removeTemporaryAllowListEntry(input: $i) { id } }`;
const READ = `query($id: ID!, $from: String = "192.0.2.9") { r: developerAccount(id: $id) {
  appSecret previousSecretEndsAt effectiveIpAllowList admitsAddress(address: $from) } }`;

let graph: OwnGraph;
/** A customer in use with its account for production alone, and somebody who signs in for it. */
let owner: { customerId: string; account: string; login: string };
let stranger: typeof owner;

let keys = 0;
const key = () => `developer-access-${++keys}`;
const SECRETS = new Secrets([readConfig({}).secretsKey]);
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

beforeAll(async () => {
  graph = await startOwnGraph('skep_developer_access', { FEED_POLL_MS: '200' });
  [owner, stranger] = (await graph.rows(`
    select c.id as "customerId", d.id as account, a.login_name as login
    from customers.customers c join customers.developer_accounts d on d.customer_id = c.id
    join platform.accounts a on a.customer_id = c.id and a.disabled_at is null and a.login_name !~ '-'
    where c.state = 'NORMAL' and c.deleted_at is null and a.login_name <> 'customer'
      and (select count(*) from customers.developer_accounts o where o.customer_id = c.id) = 1
    order by c.id limit 2`)) as [typeof owner, typeof owner];
}, 120_000);

afterAll(() => graph?.stop());

describe('a developer account', () => {
  test('is opened once for each environment, whoever asks at once, and others learn of it', async () => {
    const asked = () => ({ i: { environment: 'TEST', idempotencyKey: key() } });
    const once = asked();
    const answers = await Promise.all([once, once, asked(), asked()].map((i) => graph.call(owner.login, OPEN, i)));
    const opened = answers.flatMap(({ data }) => data?.r ?? []);
    const codes = answers.flatMap(({ errors }) => errors?.[0].extensions.reason ?? []);
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(codes.every((reason) => reason === 'DEVELOPER_ACCOUNT_EXISTS')).toBe(true);
    expect(opened[0]).toMatchObject({ appId: /^[0-9a-f]{16}$/.exec(opened[0].appId)?.[0] });
    expect(opened[0].appSecret).toMatch(/^[0-9a-f]{32}$/);
    await graph.eventually('select 1 from usage.known_developer_accounts where app_id = $1', [opened[0].appId]);
    expect(await graph.refusal(owner.login, OPEN, asked())).toMatchObject({ code: 'CONFLICT' });
  });

  test('for production is opened by an operator for a customer in use, and is then the one of the customer', async () => {
    const [{ id: customerId }] = await graph.rows(
      `select id from customers.customers where state = 'PENDING' and deleted_at is null limit 1`,
    );
    const i = { customerId, environment: 'PROD', name: 'Main', idempotencyKey: key() };
    expect(await graph.refusal('operator', OPEN, { i })).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'CUSTOMER_NOT_ACTIVE',
    });
    await graph.rows(`update customers.customers set state = 'NORMAL' where id = $1`, [customerId]);
    const { r } = await graph.ask('operator', OPEN, { i });
    expect((await graph.ask('operator', OPEN, { i })).r).toEqual(r);
    await graph.eventually(
      'select 1 from billing.known_customers where customer_id = $1 and developer_account_id = $2',
      [customerId, r.id],
    );
    expect(await graph.refusal('operator', OPEN, { i: { ...i, environment: 'TEST' } })).toMatchObject({
      reason: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('is opened neither for somebody else nor by who may not', async () => {
    const open = (customerId: string) => ({ i: { customerId, environment: 'TEST', idempotencyKey: key() } });
    expect(await graph.refusal(owner.login, OPEN, open(stranger.customerId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await graph.refusal('operator7', OPEN, open(stranger.customerId))).toMatchObject({ code: 'FORBIDDEN' });
    const { customers } = await graph.ask('salesperson', '{ customers(first: 1) { nodes { id } } }');
    expect(await graph.refusal('salesperson', OPEN, open(customers.nodes[0].id))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a secret', () => {
  const read = async (login: string) => (await graph.ask(login, READ, { id: owner.account })).r;

  test('is seen by its owner and by operators with secrets:read', async () => {
    const { appSecret } = await read(owner.login);
    expect(appSecret).toMatch(/^[0-9a-f]{32}$/);
    expect((await read('operator')).appSecret).toBe(appSecret);
    expect((await read('operator6')).appSecret).toBeNull();
    expect(await read(stranger.login)).toBeNull();
  });

  test('is changed with an overlap in which both are good, and the one before is forgotten when its time is over', async () => {
    const before = (await read(owner.login)).appSecret;
    const i = { developerAccountId: owner.account, overlapMinutes: 60, idempotencyKey: key() };
    const { r } = await graph.ask(owner.login, ROTATE, { i });
    expect(r.appSecret).not.toBe(before);
    expect((await graph.ask(owner.login, ROTATE, { i })).r).toEqual(r);
    expect((await read('operator6')).previousSecretEndsAt).toBeNull();
    expect(await secretsPublished()).toEqual([r.appSecret, before]);
    expect(await graph.refusal(owner.login, ROTATE, { i: { ...i, idempotencyKey: key() } })).toMatchObject({
      reason: 'SECRET_ROTATION_UNDER_WAY',
    });

    await graph.rows(
      `update customers.developer_accounts set previous_valid_until = now() - interval '1 second' where id = $1`,
      [owner.account],
    );
    expect((await read(owner.login)).previousSecretEndsAt).toBeNull();
    await graph.rows(`select from customers_jobs.add_job('forgetEnded', '{}'::json)`);
    await graph.eventually(
      'select 1 from customers.developer_accounts where id = $1 and previous_sealed_app_secret is null',
      [owner.account],
    );
    expect(await secretsPublished()).toEqual([r.appSecret]);
  });

  test('that has leaked is replaced at once', async () => {
    const i = { developerAccountId: owner.account, overlapMinutes: 0, idempotencyKey: key() };
    const { r } = await graph.ask('operator', ROTATE, { i });
    expect(r.previousSecretEndsAt).toBeNull();
    expect(await secretsPublished()).toEqual([r.appSecret]);
  });

  test('is changed by nobody else', async () => {
    const i = { developerAccountId: owner.account, idempotencyKey: key() };
    expect(await graph.refusal(stranger.login, ROTATE, { i })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await graph.refusal('operator6', ROTATE, { i })).toMatchObject({ code: 'FORBIDDEN' });
  });

  /** What the newest event about the account lets the others verify signatures with. */
  async function secretsPublished(): Promise<string[]> {
    const [{ access }] = await graph.rows(
      `select payload->'access' as access from customers.outbox where topic = 'developerAccount.changed' and key = $1
       order by id desc limit 1`,
      [owner.account],
    );
    return access.secrets.map(({ sealed }: { sealed: string }) => SECRETS.unseal(sealed, appSecretOf(owner.account)));
  }
});

describe('an allow-list', () => {
  const set = (login: string, i: object) => graph.call(login, LIST, { i: { developerAccountId: owner.account, ...i } });
  const admits = async (from: string) =>
    (await graph.ask(owner.login, READ, { id: owner.account, from })).r.admitsAddress;

  test('is normalised, holds each entry once and names the one that is none', async () => {
    const entries = ['10.1.2.3/8', '10.0.0.0/8', '2001:DB8::1'];
    const { r } = (await set(owner.login, { enabled: true, entries })).data;
    expect(r).toMatchObject({ ipAllowListEnabled: true, ipAllowList: ['10.0.0.0/8', '2001:db8::1'] });
    expect(await admits('10.200.0.1')).toBe(true);
    expect(await admits('192.0.2.9')).toBe(false);
    const { errors } = await set(owner.login, { enabled: true, entries: [...entries, '10.1'] });
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.entries[3]' });
    expect((await set(owner.login, { enabled: true, entries: [] })).errors[0].extensions.reason).toBe(
      'ALLOW_LIST_EMPTY',
    );
    expect((await set(owner.login, { enabled: false })).data.r.ipAllowList).toEqual(r.ipAllowList);
    expect(await admits('192.0.2.9')).toBe(true);
    expect((await set(owner.login, { enabled: true })).data.r.ipAllowListEnabled).toBe(true);
  });

  test("is set by its owner without naming it, and by nobody for another's", async () => {
    const own = await graph.call(stranger.login, LIST, { i: { enabled: false, entries: ['192.0.2.1'] } });
    expect(own.data.r.id).toBe(stranger.account);
    expect((await set(stranger.login, { enabled: false })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await set('operator7', { enabled: false })).errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await graph.refusal('operator', LIST, { i: { enabled: false } })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('is widened for a while, until the time is over or somebody ends it', async () => {
    const i = { developerAccountId: owner.account, entry: '192.0.2.9', expiresAt: soon(), idempotencyKey: key() };
    const { r } = await graph.ask(owner.login, TEMPORARY, { i });
    expect((await graph.ask(owner.login, TEMPORARY, { i })).r).toEqual(r);
    expect(r.effectiveIpAllowList).toContain('192.0.2.9');
    expect(await admits('192.0.2.9')).toBe(true);
    const [{ id }] = r.temporaryIpAllowList;
    expect(await graph.refusal(stranger.login, END, { i: { id } })).toMatchObject({ code: 'NOT_FOUND' });

    await graph.rows(`update customers.temporary_allow_list_entries set expires_at = now() - interval '1 second'`);
    expect(await admits('192.0.2.9')).toBe(false);
    await graph.rows(`select from customers_jobs.add_job('forgetEnded', '{}'::json)`);
    await graph.eventually('select 1 where not exists (select from customers.temporary_allow_list_entries)');

    const again = { ...i, entry: '192.0.2.10', idempotencyKey: key() };
    const [{ id: second }] = (await graph.ask('operator', TEMPORARY, { i: again })).r.temporaryIpAllowList;
    await graph.ask(owner.login, END, { i: { id: second } });
    expect(await admits('192.0.2.10')).toBe(false);
    const late = { ...i, expiresAt: '2999-01-01T00:00:00Z', idempotencyKey: key() };
    expect(await graph.refusal(owner.login, TEMPORARY, { i: late })).toMatchObject({ field: 'input.expiresAt' });
  });
});

describe('the people of a customer', () => {
  const WHO = '{ viewer { kind } }';
  const LOGIN = 'mutation($i: LoginInput!) { login(input: $i) { accessToken } }';
  const signIn = () => graph.call(null, LOGIN, { i: { account: stranger.login, password: 'skep-demo' } });

  async function tell(topic: 'customer.changed' | 'customer.deleted', state: string): Promise<void> {
    const [known] = await graph.rows(
      `select customer_id::text as "customerId", merchant_id::text as "merchantId", name, alias_name as "aliasName",
         mobile, developer_account_id::text as "developerAccountId" from usage.known_customers where customer_id = $1`,
      [stranger.customerId],
    );
    const db = openDatabase(graph.server.databaseUrl, { readers: 1, writers: 1 });
    const payload = { ...known, state };
    await withTx(db, (tx) => publish(tx, 'customers', topic, [{ key: stranger.customerId, payload }]));
    await db.close();
  }

  const closed = () =>
    graph.eventually(
      `select 1 where not exists (select from platform.sessions s join platform.accounts a on a.id = s.account_id
         where a.customer_id = $1 and s.revoked_at is null)`,
      [stranger.customerId],
    );

  test('are signed out when it is disabled, may come back with it, and are gone when it is deleted', async () => {
    expect((await graph.ask(stranger.login, WHO)).viewer.kind).toBe('CUSTOMER');
    await tell('customer.changed', 'DISABLED');
    await closed();
    // The gateway believes what it asked a moment ago.
    const isOut = async () => (await graph.refusal(stranger.login, WHO))?.code === 'UNAUTHENTICATED';
    await until(isOut, 'the end of the session');
    expect((await signIn()).errors[0].extensions.reason).toBe('ACCOUNT_DISABLED');

    await tell('customer.changed', 'NORMAL');
    await graph.eventually(`select 1 from platform.known_customers where customer_id = $1 and state = 'NORMAL'`, [
      stranger.customerId,
    ]);
    expect((await signIn()).data.login.accessToken).toBeTruthy();

    await tell('customer.deleted', 'DISABLED');
    await closed();
    expect((await signIn()).errors[0].extensions.reason).toBe('ACCOUNT_DISABLED');
  });
});
