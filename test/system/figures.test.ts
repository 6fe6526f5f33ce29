import { readConfig } from '../../gateway/common/config';
import { type Sample, samplesOf, valueIn } from '../support/exposition';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { call } from '../usage/callers';
import { productionSettings } from './system';

const TOKEN = 'a-token-for-those-who-watch-0123456789';

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph('skep_figures', { METRICS_TOKEN: TOKEN });
}, 120_000);
afterAll(() => graph?.stop());

const scrape = (authorization?: string, url = graph.server.url) =>
  fetch(`${url}/metrics`, { headers: authorization ? { authorization } : {} });
const samples = async (): Promise<Sample[]> => samplesOf(await (await scrape(`Bearer ${TOKEN}`)).text());
const value = async (name: string, labels?: Record<string, string>) => valueIn(await samples(), name, labels);

test('figures are for who holds their token, which no token of a session stands in for', async () => {
  for (const wrong of [undefined, 'Bearer', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`]) {
    const answer = await scrape(wrong);
    expect([wrong, answer.status]).toEqual([wrong, 401]);
    expect(await answer.text()).not.toContain('skep_');
  }
  expect((await scrape(`Bearer ${TOKEN}`)).headers.get('content-type')).toContain('text/plain; version=0.0.4');
});

test('production, and whatever others can reach, serves figures at a port of their own or to who holds a token alone', () => {
  const production = productionSettings();
  const beside = (env: Record<string, string>) => readConfig(env).metrics.beside;
  expect(beside({})).toBe(true);
  expect(beside(production)).toBe(false);
  expect(beside({ ...production, METRICS_TOKEN: TOKEN })).toBe(true);
  expect(beside({ ...production, METRICS_TOKEN: TOKEN, METRICS_PORT: '9464' })).toBe(false);
  const { NODE_ENV: _, ...keys } = production;
  expect(beside({ ...keys, HOST: '0.0.0.0' })).toBe(false);
  expect(readConfig(production).logStores.map(({ url }) => url)).not.toContainEqual(
    expect.stringContaining('/metrics'),
  );
});

test('names follow the conventions: ours begin alike, counters end in _total, times are in seconds', async () => {
  const text = await (await scrape(`Bearer ${TOKEN}`)).text();
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => ({ name, type }));
  const ours = types.filter(({ name }) => !/^(process|nodejs)_/.test(name));
  expect(ours.length).toBeGreaterThan(40);
  expect(ours.filter(({ name }) => !/^skep_[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  expect(ours.filter(({ name, type }) => (type === 'counter') !== name.endsWith('_total'))).toEqual([]);
  expect(ours.filter(({ name }) => /_(ms|millis|minutes|hours|kb|mb)(_|$)/.test(name))).toEqual([]);
  expect(
    ours.filter(({ type, name }) => ['histogram', 'summary'].includes(type) && !name.endsWith('_seconds')),
  ).toEqual([]);
  expect(types.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds']),
  );
});

test('what a label says is one of a few: nothing that a client sends becomes a series', async () => {
  const before = (await samples()).length;
  for (let i = 0; i < 30; i++) {
    await fetch(`${graph.server.url}/nowhere/${i}`);
    await fetch(`${graph.server.url}/mt/nowhere/${i}`);
    await fetch(`${graph.server.url}/files/billing/${i}`);
    await graph.call(null, `query Q${i} { __typename }`);
    await fetch(`${graph.server.url}/api/v1/none/${i}`, { method: 'POST' });
  }
  // A handful of routes with each status, and the buckets of their times.
  expect((await samples()).length - before).toBeLessThan(150);
});

test('documents that are remembered are counted, and so is what compiling them takes', async () => {
  await graph.ask('operator', '{ __typename }');
  const [documents, compiled] = [
    await value('skep_executor_documents'),
    await value('skep_executor_compilations_total'),
  ];
  const query = `query Fresh${Date.now()} { customers(first: 1) { nodes { id } } }`;
  await graph.ask('operator', query);
  await graph.ask('operator', query);
  expect(await value('skep_executor_documents')).toBe(documents + 1);
  expect(await value('skep_executor_compilations_total')).toBeGreaterThan(compiled);
  expect(await value('skep_executor_compile_seconds_total')).toBeGreaterThan(0);
  expect(await value('skep_graphql_requests_total', { document: 'known' })).toBeGreaterThan(0);
});

test('a call is counted with its code, its time, what the source said, and the money that it took', async () => {
  const own = `query Own { viewer { customer { developerAccounts { environment appId appSecret } } }
    product(code: "id_two") { apiPath parameters } }`;
  const { viewer, product } = await graph.ask('customer', own);
  const { appId, appSecret } = viewer.customer.developerAccounts.find(
    ({ environment }: { environment: string }) => environment === 'PROD',
  );
  const subject: Record<string, string> = { name: '李四', idCard: '110101199003070134', mobile: '13900000000' };
  const body = Object.fromEntries(product.parameters.map((name: string) => [name, subject[name] ?? '1']));
  const before = await samples();
  const answer = await call({ url: graph.server.url, appId, appSecret }, product.apiPath, body);
  expect(answer.body).toMatchObject({ code: expect.any(Number), charged: true });
  const code = { code: String(answer.body.code) };
  const moved = async (name: string, labels?: Record<string, string>) =>
    (await value(name, labels)) - valueIn(before, name, labels);
  expect(await moved('skep_calls_answered_total', code)).toBe(1);
  expect(await moved('skep_call_duration_seconds_count')).toBe(1);
  expect(await moved('skep_source_requests_total', { outcome: answer.body.code === 0 ? 'hit' : 'no_hit' })).toBe(1);
  expect(await moved('skep_charges_total', { kind: 'reserve', outcome: 'done' })).toBe(1);
  await until(async () => (await moved('skep_charges_total', { kind: 'settle', outcome: 'done' })) === 1, 'the fee');
  expect(await moved('skep_charges_settled_cny_total')).toBeCloseTo(Number(answer.body.fee), 6);
});

test('money that moves is counted: payments, statements, and what is owed', async () => {
  const [statement] = await graph.rows(
    `select id, customer_id from billing.statements where state = 'REVIEWED' limit 1`,
  );
  const send = 'mutation($i: SendStatementInput!) { sendStatement(input: $i) { id } }';
  await graph.ask('operator', send, {
    i: { statementId: statement.id, recipients: ['li@example.com'], idempotencyKey: 'figures-1' },
  });
  expect(await value('skep_statements_sent_total')).toBe(1);
  const add = 'mutation($i: AddPaymentInput!) { addPayment(input: $i) { paymentNo } }';
  const { addPayment } = await graph.ask('operator', add, {
    i: { customerId: statement.customer_id, amount: '12.50', paidOn: '2026-01-05', idempotencyKey: 'figures-2' },
  });
  expect(await value('skep_payments_total', { state: 'reported' })).toBe(1);
  const audit = 'mutation($i: AuditPaymentInput!) { auditPayment(input: $i) { paymentNo } }';
  await graph.ask('operator', audit, {
    i: { paymentNo: addPayment.paymentNo, verdict: 'PASS', idempotencyKey: 'figures-3' },
  });
  expect(await value('skep_payments_total', { state: 'passed' })).toBe(1);
  expect(await value('skep_payments_passed_cny_total')).toBe(12.5);
  const [{ owed }] = await graph.rows(
    `select sum(receivable_amount)::float8 as owed from billing.statements where state = 'SENT'`,
  );
  await until(
    async () => Math.abs((await value('skep_receivable_cny', { state: 'SENT' })) - owed) < 0.01,
    'what is owed',
    30_000,
  );
});

test('connections, queues and feeds are told, and figures that lie in the database are read at most every few seconds', async () => {
  expect(await value('skep_db_connections_max', { pool: 'reads' })).toBe(12);
  expect(await value('skep_db_waiting_requests', { pool: 'transactions' })).toBe(0);
  expect(await value('skep_job_queue_due_jobs', { subgraph: 'billing' })).toBeGreaterThanOrEqual(0);
  expect(await value('skep_feed_standing_still_seconds', { reader: 'billing', producer: 'usage' })).toBe(0);
  // Looking twice asks the database once, so that what there is left to count is what others do meanwhile.
  const looks: number[] = [];
  for (let i = 0; i < 5; i++) looks.push(await value('skep_sql_statements_total'));
  expect(Math.min(...looks.slice(1).map((count, i) => count - (looks[i] as number)))).toBe(0);
  const ran = await value('skep_jobs_total', { subgraph: 'billing', task: 'checkBooks', outcome: 'done' });
  await graph.rows(`select billing_jobs.add_job('checkBooks', '{}'::json)`);
  await until(
    async () => (await value('skep_jobs_total', { subgraph: 'billing', task: 'checkBooks', outcome: 'done' })) > ran,
    'the job',
    60_000,
  );
}, 90_000);

test('at a port of their own they are served there and nowhere else', async () => {
  await graph.restart({ METRICS_PORT: '0' });
  const port = /"metricsPort":(\d+)/.exec(graph.server.started.output())?.[1];
  expect((await scrape()).status).toBe(404);
  const answer = await scrape(undefined, `http://127.0.0.1:${port}`);
  expect(samplesOf(await answer.text()).length).toBeGreaterThan(100);
  expect((await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST' })).status).toBe(404);
}, 120_000);
