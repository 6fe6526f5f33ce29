import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { samplesOf, valueIn } from '../support/exposition';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { openWebhookGround, type WebhookGround } from './webhook-ground';

let ground: WebhookGround;
beforeAll(async () => {
  ground = await openWebhookGround('skep_webhooks', '127.0.0.1');
}, 180_000);
afterAll(() => ground?.stopAll());
beforeEach(() => ground.receiver.behave(() => ({ status: 200, text: 'thanks' })));

const TOP_UPS = ['WALLET_TOPPED_UP'];
const amountsOf = (posted: { body: Json }[]) => posted.map(({ body }) => Number(body.data.amount));

describe('a delivery', () => {
  test('is signed as Standard Webhooks has it, arrives once, and is listed with its answer', async () => {
    const { id, secret } = await ground.add('operator', TOP_UPS);
    const [wallet] = await ground.wallets(1);
    await ground.topUp(wallet.id, '12.50');
    const [delivery] = await ground.settled(id, 'DELIVERED', 1);
    const [posted, ...more] = ground.receiver.posted.filter((one) => one.id === delivery.messageId);
    expect(more).toEqual([]);
    const event = new Webhook(secret).verify(posted?.text as string, posted?.headers as Record<string, string>);
    expect(event).toEqual({
      type: 'wallet.topped_up',
      timestamp: delivery.happenedAt,
      data: {
        ...{ walletId: wallet.id, customerId: wallet.customerId, amount: '12.500000' },
        ...{ flowNo: expect.any(String), businessNo: expect.any(String), balance: expect.any(String) },
      },
    });
    expect(delivery).toMatchObject({
      ...{ kind: 'WALLET_TOPPED_UP', object: `Wallet ${wallet.id}`, payload: posted?.text, failures: 0 },
      attempts: [{ status: 200, answer: 'thanks', error: null, durationMs: expect.any(Number) }],
    });
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });

  test('comes once more when it was refused, in the order of its object, and holds up no other object', async () => {
    const { id } = await ground.add('operator', TOP_UPS);
    const [a, b] = await ground.wallets(2);
    let refusals = 1;
    ground.receiver.behave(({ body }) =>
      body.data.walletId === a.id && refusals-- > 0 ? { status: 500, text: 'x'.repeat(5_000) } : { status: 204 },
    );
    const before = ground.receiver.posted.length;
    for (const amount of ['1', '2', '3']) await ground.topUp(a.id, amount);
    await ground.topUp(b.id, '4');
    await ground.settled(id, 'DELIVERED', 4);
    const posted = ground.receiver.posted.slice(before);
    expect(amountsOf(posted.filter(({ body }) => body.data.walletId === a.id))).toEqual([1, 1, 2, 3]);
    const accepted = posted.findIndex(({ body }) => body.data.walletId === b.id);
    expect(accepted).toBeLessThan(posted.findLastIndex(({ body }) => Number(body.data.amount) === 1));
    const [first, again] = posted.filter(({ body }) => Number(body.data.amount) === 1) as [Json, Json];
    expect([again.id, again.text]).toEqual([first.id, first.text]);
    expect(again.at - first.at).toBeGreaterThan(4_500);
    const [refused] = await ground.deliveries(id);
    expect(refused.attempts.map(({ status }: Json) => status)).toEqual([500, 204]);
    expect(refused.attempts[0].answer).toBe('x'.repeat(2_048));
    await ground.act('operator', 'removeWebhookEndpoint', id);
  }, 90_000);

  test('waits as long as a receiver that is busy asks for, and is counted with what became of it', async () => {
    const { id } = await ground.add('operator', TOP_UPS);
    const [wallet] = await ground.wallets(1);
    const figure = async (name: string, labels?: Record<string, string>) =>
      valueIn(samplesOf(await (await fetch(`${ground.server.url}/metrics`)).text()), `skep_webhook_${name}`, labels);
    const attempts = (outcome: string) => figure('attempts_total', { outcome });
    const [refused, accepted] = [await attempts('refused'), await attempts('accepted')];
    let retryAfter = '600';
    ground.receiver.behave(() => ({ status: 429, headers: { 'Retry-After': retryAfter } }));
    const pauseAfter = async (count: number): Promise<number> => {
      let found: Json;
      await until(async () => {
        [found] = await ground.deliveries(id);
        return found?.attempts.length === count && found.failures === count;
      }, `${count} attempts`);
      return (Date.parse(found.nextAttemptAt) - Date.parse(found.attempts.at(-1).attemptedAt)) / 1_000;
    };
    const makeDue = async () => {
      await ground.rows(
        `update platform.webhook_deliveries set next_attempt_at = now() - interval '1 hour' where endpoint_id = $1`,
        [id],
      );
      await ground.rows(`select platform_jobs.add_job('wakeWebhooks', '{}'::json)`);
    };
    await ground.topUp(wallet.id, '3');
    expect(Math.round((await pauseAfter(1)) / 60)).toBe(10);
    expect(await attempts('refused')).toBe(refused + 1);
    await until(async () => (await figure('deliveries', { state: 'waiting' })) === 1, 'what waits is told', 30_000);
    expect(await figure('oldest_due_seconds')).toBe(0);

    // The header has whole seconds.
    retryAfter = new Date(Date.now() + 1_200_000).toUTCString();
    await makeDue();
    expect(Math.round((await pauseAfter(2)) / 60)).toBe(20);
    ground.receiver.behave(() => ({ status: 200 }));
    await makeDue();
    await ground.settled(id, 'DELIVERED', 1);
    expect(await attempts('accepted')).toBe(accepted + 1);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });

  test('follows no redirect', async () => {
    const { id } = await ground.add('operator', TOP_UPS);
    ground.receiver.behave(() => ({ status: 302, headers: { location: `${ground.receiver.url}/elsewhere` } }));
    const ping = await ground.act('operator', 'pingWebhookEndpoint', id);
    const [delivery] = await ground.settled(id, 'DEAD', 1);
    expect(delivery).toMatchObject({ id: ping.id, attempts: [{ status: 302 }] });
    expect(ground.receiver.posted.filter(({ path }) => path.endsWith('elsewhere'))).toEqual([]);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });

  test('is not made twice of an event that is read twice', async () => {
    const { id } = await ground.add('operator', TOP_UPS);
    const [wallet] = await ground.wallets(1);
    await ground.topUp(wallet.id, '7');
    await ground.settled(id, 'DELIVERED', 1);
    await ground.rows(`update platform.feed_positions set transaction_id = (
      select min(transaction_id) from billing.outbox where topic = 'webhook.event'), event_id = 0 where producer = 'billing'`);
    await ground.topUp(wallet.id, '8');
    const deliveries = await ground.settled(id, 'DELIVERED', 2);
    expect(deliveries.map(({ payload }) => Number(JSON.parse(payload).data.amount))).toEqual([7, 8]);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });
});

describe('a secret', () => {
  test('is shown once, lies sealed, and is not told with what changed', async () => {
    const { id, secret } = await ground.add('operator', TOP_UPS);
    const kept = await ground.rows('select e::text as row from platform.webhook_endpoints e where id = $1', [id]);
    await ground.eventually(`select 1 from platform.changes where object_type = 'WebhookEndpoint' and object_id = $1`, [
      id,
    ]);
    const told = await ground.rows(`select c::text as row from platform.changes c where object_id = $1`, [id]);
    for (const { row } of [...kept, ...told]) expect(row).not.toContain(secret.slice(6));
    for (const { row } of told) expect(row).not.toContain('/hook');
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });

  test('that takes over signs beside the old one until that ends', async () => {
    const { id, secret: old } = await ground.add('operator', TOP_UPS);
    const signaturesOfPing = async () => {
      const { messageId } = await ground.act('operator', 'pingWebhookEndpoint', id);
      let posted: Json;
      await until(async () => {
        posted = ground.receiver.posted.find((one) => one.id === messageId);
        return posted !== undefined;
      }, 'the ping');
      const fits = (secret: string): boolean => {
        try {
          return Boolean(new Webhook(secret).verify(posted.text, posted.headers));
        } catch {
          return false;
        }
      };
      return { count: posted.headers['webhook-signature'].split(' ').length, fits };
    };
    const { secret } = await ground.act('operator', 'rotateWebhookSecret', id, { overlapHours: 1 });
    const both = await signaturesOfPing();
    expect([both.count, both.fits(old), both.fits(secret)]).toEqual([2, true, true]);
    const last = await ground.act('operator', 'rotateWebhookSecret', id, { overlapHours: 0 });
    const one = await signaturesOfPing();
    expect([one.count, one.fits(old), one.fits(secret), one.fits(last.secret)]).toEqual([1, false, false, true]);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });
});

describe('an endpoint', () => {
  test('that is disabled hears of nothing but pings, and of everything in order once it is enabled', async () => {
    const { id } = await ground.add('operator', TOP_UPS);
    const [wallet] = await ground.wallets(1);
    expect(await ground.act('operator', 'disableWebhookEndpoint', id)).toMatchObject({ disabledBecause: 'OWNER' });
    const before = ground.receiver.posted.length;
    for (const amount of ['1', '2', '3']) await ground.topUp(wallet.id, amount);
    await ground.settled(id, 'WAITING', 3);
    const { messageId } = await ground.act('operator', 'pingWebhookEndpoint', id);
    await until(async () => ground.receiver.posted.some((one) => one.id === messageId), 'the ping');
    expect(ground.receiver.posted.slice(before)).toHaveLength(1);
    await ground.act('operator', 'enableWebhookEndpoint', id);
    await ground.settled(id, 'DELIVERED', 4);
    expect(amountsOf(ground.receiver.posted.slice(before + 1))).toEqual([1, 2, 3]);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });

  test('that answers 410 is disabled at once, and its owner hears of it by mail', async () => {
    const { id } = await ground.add('operator', TOP_UPS, { email: 'gone@example.com' });
    const [wallet] = await ground.wallets(1);
    ground.receiver.behave(() => ({ status: 410 }));
    await ground.topUp(wallet.id, '1');
    await ground.eventually(`select 1 from platform.webhook_endpoints where id = $1 and disabled_because = 'GONE'`, [
      id,
    ]);
    const mail = await ground.eventually(
      `select * from platform.messages where template_code = 'WEBHOOK_DISABLED' and business_no = $1 and state = 'SENT'`,
      [id],
    );
    expect(mail).toMatchObject({ recipients: ['gone@example.com'], content: expect.stringContaining('返回410') });
    ground.receiver.behave(() => ({ status: 200 }));
    await ground.act('operator', 'enableWebhookEndpoint', id);
    await ground.settled(id, 'DELIVERED', 1);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  });

  test('that hangs is given up at the deadline, and holds up no other endpoint', async () => {
    const [slow, quick] = [await ground.add('operator', TOP_UPS), await ground.add('operator', TOP_UPS)];
    const wallets = await ground.wallets(6);
    await ground.act('operator', 'editWebhookEndpoint', slow.id, {
      ...{ name: 'slow', url: `${ground.receiver.url}/slow`, email: 'ops@example.com', kinds: TOP_UPS },
    });
    ground.receiver.behave(({ path }) => (path === '/hook/slow' ? new Promise(() => undefined) : { status: 200 }));
    for (const { id } of wallets) await ground.topUp(id, '1');
    await ground.settled(quick.id, 'DELIVERED', 6);
    expect((await ground.deliveries(slow.id)).every(({ state }) => state === 'WAITING')).toBe(true);
    await until(
      async () => (await ground.deliveries(slow.id)).some(({ attempts }) => attempts.length > 0),
      'the deadline',
      30_000,
    );
    const [{ attempts }] = (await ground.deliveries(slow.id)).filter((one) => one.attempts.length > 0) as [Json];
    expect(attempts[0]).toMatchObject({ status: null, error: 'There was no answer before the deadline.' });
    for (const { id } of [slow, quick]) await ground.act('operator', 'removeWebhookEndpoint', id);
  }, 90_000);
});

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

test('the receiver of the documents takes what is signed with its secret, once, and nothing else', async () => {
  const page = readFileSync(projectPath('gateway/doors/docs/pages/webhooks.md'), 'utf8');
  const [, source] = /^```js receiver\n(.*?)^```$/ms.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'skep-webhooks-'));
  symlinkSync(projectPath('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'receiver.mjs'), source ?? '');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { id, secret } = await ground.add('operator', TOP_UPS, { url });
  const env = { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) };
  const receiver = spawn(process.execPath, [join(folder, 'receiver.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    receiver.stdout?.on('data', (text: Buffer) => {
      said += text;
    });
    const [wallet] = await ground.wallets(1);
    await until(async () => (await fetch(url, { method: 'POST', body: '{}' }).catch(() => null))?.status === 400, 'it');
    await ground.topUp(wallet.id, '6.50');
    const [delivery] = await ground.settled(id, 'DELIVERED', 1);
    await ground.act('operator', 'replayWebhookDelivery', delivery.id);
    await until(async () => (await ground.deliveries(id))[0].attempts.length === 2, 'it comes again');
    const { data } = JSON.parse(delivery.payload);
    expect(said).toBe(`wallet.topped_up ${JSON.stringify(data)}\n`);
    await ground.act('operator', 'removeWebhookEndpoint', id);
  } finally {
    receiver.kill();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
