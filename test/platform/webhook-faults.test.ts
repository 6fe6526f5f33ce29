import { MovedClock } from '../support/moved-clock';
import { until } from '../support/own-database';
import { openWebhookGround, type WebhookGround } from './webhook-ground';

let ground: WebhookGround;
beforeAll(async () => {
  ground = await openWebhookGround('skep_webhook_faults');
}, 180_000);
afterAll(() => ground?.stopAll());

type Json = ReturnType<typeof JSON.parse>;

const TOP_UPS = ['WALLET_TOPPED_UP'];
const MINUTE = 60_000;
const DAY = 86_400_000;
const clock = new MovedClock();
/** Starts the server again so much later than now. */
const later = (ms: number) =>
  ground.restart({ UPSTREAM_HOSTS: ground.receiver.host, ...clock.startingAt(new Date(Date.now() + ms)) });
/** Attempts are read after their delivery, which may have been tried once more in between. */
const isWhole = (attempts: Json[], nextAttemptAt: string | null): boolean =>
  nextAttemptAt === null || nextAttemptAt > attempts.at(-1).attemptedAt;
const attemptsOf = async (id: string, count: number): Promise<Json> => {
  let found: Json[] = [];
  await until(
    async () => {
      found = await ground.deliveries(id);
      return found.some(({ attempts, nextAttemptAt }) => attempts.length >= count && isWhole(attempts, nextAttemptAt));
    },
    `${count} attempts`,
    60_000,
  );
  return found[0];
};

test('a process that is killed in the middle of sending loses nothing, and what it sent comes again under the same id', async () => {
  const { id } = await ground.add('operator', TOP_UPS);
  const [a, b] = await ground.wallets(2);
  const before = ground.receiver.posted.length;
  ground.receiver.behave(() => new Promise(() => undefined));
  for (let amount = 1; amount <= 10; amount++) {
    await ground.topUp(a.id, String(amount));
    await ground.topUp(b.id, String(amount));
  }
  await until(async () => ground.receiver.posted.length > before, 'the first delivery');
  const interrupted = ground.receiver.posted.slice(before).map((one) => one.id);
  ground.server.started.process.kill('SIGKILL');
  ground.receiver.behave(() => ({ status: 200 }));
  await ground.restart({ UPSTREAM_HOSTS: ground.receiver.host });
  await ground.settled(id, 'DELIVERED', 20);
  const accepted = ground.receiver.posted.slice(before + interrupted.length);
  for (const wallet of [a, b]) {
    const amounts = accepted
      .filter(({ body }) => body.data.walletId === wallet.id)
      .map(({ body }) => +body.data.amount);
    expect(amounts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  }
  expect(accepted.map((one) => one.id)).toEqual(expect.arrayContaining(interrupted));
  await ground.act('operator', 'removeWebhookEndpoint', id);
}, 180_000);

test('an address that leads into a private network is refused, and not called when it was allowed before', async () => {
  const ADD = 'mutation($input: AddWebhookEndpointInput!) { addWebhookEndpoint(input: $input) { secret } }';
  const facts = { name: 'x', email: 'ops@example.com', kinds: TOP_UPS };
  const unfit = { code: 'BAD_USER_INPUT', reason: 'WEBHOOK_UNFIT', field: 'input.url' };
  for (const url of [
    ...[
      'https://10.0.0.1/x',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://0x7f.1/x',
    ],
    ...[
      'https://169.254.169.254/latest',
      'https://localhost/x',
      'https://db.internal/x',
      'https://intranet/x',
      'ftp://a.example.com',
    ],
    ...['https://user:pass@hooks.example.com/x', 'http://127.0.0.1:1/x'],
  ]) {
    expect([url, await ground.refusal('operator', ADD, { input: { ...facts, url } })]).toMatchObject([url, unfit]);
  }
  const { id } = await ground.add('operator', TOP_UPS);
  const before = ground.receiver.posted.length;
  await ground.restart({ UPSTREAM_HOSTS: 'elsewhere.example.com' });
  await ground.act('operator', 'pingWebhookEndpoint', id);
  const [{ attempts }] = (await ground.settled(id, 'DEAD', 1)) as [Json];
  expect(attempts).toMatchObject([{ status: null, error: 'The address must not lead into a private network.' }]);
  expect(ground.receiver.posted).toHaveLength(before);
  await ground.restart({ UPSTREAM_HOSTS: ground.receiver.host });
  await ground.act('operator', 'removeWebhookEndpoint', id);
}, 120_000);

test('what is refused is tried with growing pauses for three days, given up, and sent when it is replayed', async () => {
  const { id } = await ground.add('operator', TOP_UPS, { email: 'failing@example.com' });
  const [wallet] = await ground.wallets(1);
  ground.receiver.behave(() => ({ status: 503, text: 'down' }));
  await ground.topUp(wallet.id, '1');
  await ground.topUp(wallet.id, '2');
  const pauseAfter = async (attempts: number) => {
    const { nextAttemptAt, attempts: all } = await attemptsOf(id, attempts);
    return (Date.parse(nextAttemptAt) - Date.parse(all.at(-1).attemptedAt)) / 1_000;
  };
  // It begins with the answer, which may take a moment.
  expect(Math.floor((await pauseAfter(1)) / 5)).toBe(1);
  expect(Math.floor((await pauseAfter(2)) / 100)).toBe(3);
  await later(6 * MINUTE);
  expect(Math.floor((await pauseAfter(3)) / 100)).toBe(18);
  await later(40 * MINUTE);
  expect(Math.floor((await pauseAfter(4)) / 100)).toBe(72);
  // The rest of the pauses stands in rules.test.ts; this is the last but one attempt.
  await ground.rows('update platform.webhook_deliveries set failures = 9 where endpoint_id = $1 and failures > 0', [
    id,
  ]);
  await later(4 * DAY);
  await until(async () => (await ground.deliveries(id))[0].state === 'DEAD', 'the first is given up', 60_000);
  expect((await attemptsOf(id, 5)).attempts).toHaveLength(5);
  const [, behind] = await ground.deliveries(id);
  await until(async () => (await ground.deliveries(id))[1].attempts.length > 0, 'the next about the wallet is tried');
  expect(behind).toMatchObject({ state: 'WAITING' });

  // Five days without an accepted delivery.
  await later(6 * DAY);
  await ground.eventually(`select 1 from platform.webhook_endpoints where id = $1 and disabled_because = 'FAILING'`, [
    id,
  ]);
  const mail = await ground.eventually(
    `select * from platform.messages where template_code = 'WEBHOOK_DISABLED' and business_no = $1`,
    [id],
  );
  expect(mail.recipients).toEqual(['failing@example.com']);
  const REPLAY = 'mutation($input: WebhookDeliveryInput!) { replayWebhookDelivery(input: $input) { id } }';
  const [dead] = await ground.deliveries(id);
  expect(await ground.refusal('operator', REPLAY, { input: { id: dead.id } })).toMatchObject({
    reason: 'WEBHOOK_ENDPOINT_DISABLED',
  });

  ground.receiver.behave(() => ({ status: 200 }));
  const before = ground.receiver.posted.length;
  await ground.act('operator', 'enableWebhookEndpoint', id);
  await until(async () => (await ground.deliveries(id))[1].state === 'DELIVERED', 'what waited goes out', 60_000);
  expect(await ground.act('operator', 'replayFailedWebhooks', id, { since: dead.happenedAt })).toBe(1);
  await ground.settled(id, 'DELIVERED', 2);
  expect(await ground.act('operator', 'replayFailedWebhooks', id, { since: dead.happenedAt })).toBe(0);
  await ground.act('operator', 'replayWebhookDelivery', dead.id);
  await until(async () => ground.receiver.posted.length === before + 3, 'one more of the same', 30_000);
  const amounts = ground.receiver.posted.slice(before).map(({ body }) => Number(body.data.amount));
  expect(amounts).toEqual([2, 1, 1]);
  const ids = ground.receiver.posted.slice(before + 1).map((one) => one.id);
  expect(ids).toEqual([dead.messageId, dead.messageId]);
}, 300_000);
