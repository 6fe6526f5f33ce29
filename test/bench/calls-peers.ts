import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { Pool } from 'undici';

/**
 * What a call is measured beside, each as small as it can be written: `stub` is the supplier, `proxy` passes the body on,
 * and `limit` takes a call as one would write it by hand: signature, one insert, one guarded update, one question to the
 * supplier, two commits. `node dist/test/bench/calls-peers.js stub|proxy|limit`; STUB_URL, STUB_MS and DATABASE_URL.
 */
const [, , kind] = process.argv;
const { STUB_URL = '', STUB_MS = '0', DATABASE_URL = '' } = process.env;
const app = Fastify({ bodyLimit: 1024 * 1024 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

const supplier = () => new Pool(new URL(STUB_URL).origin, { connections: 128, pipelining: 1 });

function stub(): void {
  const answer = JSON.stringify({ code: 0, data: { score: 7 } });
  const waitMs = Number(STUB_MS);
  app.post('/hit', async (_request, reply) => {
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    return reply.type('application/json').send(answer);
  });
}

function proxy(): void {
  const pool = supplier();
  app.post('/*', async (request, reply) => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: '/hit',
      headers: { 'content-type': 'application/json' },
      body: request.body as Buffer,
    });
    return reply
      .code(statusCode)
      .type('application/json')
      .send(await body.text());
  });
}

const INSERT = {
  name: 'insert',
  text: `insert into bare.calls (account_id, nonce, body, fee) values ($1, $2, $3, 0.25) returning id`,
};
const TAKE = {
  name: 'take',
  text: 'update bare.accounts set balance = balance - 0.25 where id = $1 and balance >= 0.25 returning balance',
};

async function limit(): Promise<void> {
  const pool = supplier();
  const database = new pg.Pool({ connectionString: DATABASE_URL, max: 32 });
  const { rows } = await database.query('select id, app_id, secret from bare.accounts');
  const accounts = new Map(rows.map((row) => [row.app_id as string, row as { id: string; secret: string }]));
  app.post('/api/v1/*', async (request, reply) => {
    const { headers, raw, body } = request;
    const given = (name: string) => String(headers[`x-skep-${name}`]);
    const account = accounts.get(given('app-id'));
    const digest = createHash('sha256')
      .update(body as Buffer)
      .digest('hex');
    const base = ['HMAC-SHA256', 'POST', raw.url, given('app-id'), given('timestamp'), given('nonce'), digest].join(
      '\n',
    );
    const right = createHmac('sha256', account?.secret ?? 'nobody')
      .update(base)
      .digest();
    const sent = Buffer.from(given('signature'), 'hex');
    if (!account || sent.length !== right.length || !timingSafeEqual(right, sent))
      return reply.code(401).send('{"code":2002}');
    await database.query({ ...INSERT, values: [account.id, given('nonce'), (body as Buffer).toString()] });
    const answer = await pool.request({
      method: 'POST',
      path: '/hit',
      headers: { 'content-type': 'application/json' },
      body: body as Buffer,
    });
    const text = await answer.body.text();
    const taken = await database.query({ ...TAKE, values: [account.id] });
    if (taken.rowCount !== 1) return reply.code(402).send('{"code":4001}');
    const data = JSON.stringify(JSON.parse(text).data);
    return reply.type('application/json').send(`{"code":0,"charged":true,"fee":"0.250000","data":${data}}`);
  });
}

async function main(): Promise<void> {
  const kinds: Record<string, () => void | Promise<void>> = { stub, proxy, limit };
  await kinds[kind ?? '']?.();
  await app.listen({ port: Number(process.env.PORT ?? 0), host: '127.0.0.1' });
  process.stdout.write(`${kind} at http://localhost:${(app.server.address() as { port: number }).port}\n`);
}

void main();
