import { randomBytes } from 'node:crypto';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { type SmsServer, startSmsServer } from '../support/mail-and-sms';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { type OwnServer, startOwnServer } from '../support/own-server';
import { type ReceivedSpan, startTraceReceiver, type TraceReceiver } from '../support/trace-receiver';
import { type Started, startProgram, stopProgram } from './processes';
import { freePorts, LISTENING } from './system';

const SECRET = `秘密-${randomBytes(6).toString('hex')}`;
const OVERVIEW = `query TracedOverview($first: Int!) {
  customers(first: $first) { nodes { id name wallets { balance } } } }`;

let collector: TraceReceiver;
let sms: SmsServer;
let graph: OwnGraph;
let billing: Started;
let token: string;

/** Billing runs by itself, everything else with the gateway: so both ways to a subgraph are in one trace. */
beforeAll(async () => {
  [collector, sms] = [await startTraceReceiver(), await startSmsServer()];
  const traced = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
    OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=skep',
    OTEL_BSP_SCHEDULE_DELAY: '100',
    TRACED_HOSTS: '127.0.0.1',
    ...{ SMS_URL: sms.url, SMS_KEY: 'a key of the provider', MESSAGE_RETRY_MS: '5' },
  };
  const [port] = await freePorts(1);
  graph = await startOwnGraph('skep_traces', { ...traced, BILLING_URL: `http://127.0.0.1:${port}` });
  billing = await startProgram(
    'gateway/programs/subgraph.js',
    ['billing'],
    { DATABASE_URL: graph.server.databaseUrl, PORT: String(port), ...traced, ...elsewhere(graph.server.url) },
    LISTENING,
  );
  const login = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';
  token = (await graph.call(null, login, { input: { account: 'operator', password: 'skep-demo' } })).data.login
    .accessToken;
}, 180_000);

afterAll(async () => {
  if (billing) await stopProgram(billing.process);
  await graph?.stop();
  sms.stop();
  await collector.stop();
});

/** Of the other subgraphs billing asks for their feeds alone, which are not looked at here. */
const elsewhere = (url: string) =>
  Object.fromEntries(
    ['CUSTOMERS', 'PRODUCTS', 'USAGE', 'SALES', 'CONTRACTS', 'PLATFORM'].map((name) => [`${name}_URL`, url]),
  );

async function send(query: string, variables: object, traceparent?: string, url = graph.server.url) {
  const headers = {
    ...{ 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(traceparent && { traceparent, baggage: `who=${encodeURIComponent(SECRET)}` }),
  };
  return (
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  ).json();
}

const newTrace = () => randomBytes(16).toString('hex');
const parentOf = (traceId: string, sampled = true) => `00-${traceId}-${'a'.repeat(16)}-0${sampled ? 1 : 0}`;
const spansOf = (traceId: string) => collector.spans.filter((span) => span.traceId === traceId);
const named = (spans: ReceivedSpan[], name: string) => spans.filter((span) => span.name === name);

/** The spans of a trace once its door has been told, and with it everything inside. */
async function trace(traceId: string, doors = 1): Promise<ReceivedSpan[]> {
  const told = () =>
    spansOf(traceId).filter(({ service, kind }) => service === 'skep' && kind === SERVER).length >= doors;
  await until(told, 'the trace');
  return spansOf(traceId);
}

const SERVER = 2;

/** Names from a span up to the door. */
function wayOf(span: ReceivedSpan, all: ReceivedSpan[]): string[] {
  const above = all.find(({ spanId }) => spanId === span.parentSpanId);
  return [span.name, ...(above ? wayOf(above, all) : [])];
}

test('one request is one trace: door, operation, fetches and statements, over all processes, below the one who asked', async () => {
  const traceId = newTrace();
  const answer = await send(OVERVIEW, { first: 2 }, parentOf(traceId));
  expect(answer.errors).toBeUndefined();
  const spans = await trace(traceId);
  await until(() => spansOf(traceId).some(({ service }) => service === 'skep-billing'), 'the spans of billing');
  const all = spansOf(traceId);
  const [door] = named(spans, 'POST /graphql').filter(({ service }) => service === 'skep');
  expect(door).toMatchObject({ parentSpanId: 'a'.repeat(16), kind: SERVER });
  expect(door?.attributes).toMatchObject({ 'http.route': '/graphql', 'http.response.status_code': 200 });
  const [operation] = named(all, 'query TracedOverview');
  expect(operation?.attributes).toMatchObject({
    'graphql.operation.type': 'query',
    'skep.document.hash': expect.any(String),
  });
  // Everything hangs below the door, nothing beside it.
  for (const span of all) expect(wayOf(span, all).at(-1)).toBe('POST /graphql');
  const [served] = named(all, 'POST /graphql').filter(({ service }) => service === 'skep-billing');
  expect(wayOf(served as ReceivedSpan, all)).toEqual([
    'POST /graphql',
    'fetch billing',
    'query TracedOverview',
    'POST /graphql',
  ]);
  const statements = all.filter(({ attributes }) => attributes['db.query.text'] !== undefined);
  expect(new Set(statements.map(({ service }) => service))).toEqual(new Set(['skep', 'skep-billing']));
  for (const statement of statements.filter(({ service }) => service === 'skep-billing')) {
    expect(wayOf(statement, all).slice(1)).toEqual(expect.arrayContaining(['POST /graphql', 'fetch billing']));
  }
  const [objects] = named(all, 'fetch billing');
  expect(objects?.attributes).toMatchObject({ 'skep.subgraph': 'billing', 'skep.objects': 2 });
});

test('requests that share a statement have it in the trace of each', async () => {
  const shared = async () => {
    const traces = Array.from({ length: 8 }, newTrace);
    await Promise.all(traces.map((traceId) => send(OVERVIEW, { first: 3 }, parentOf(traceId))));
    for (const traceId of traces) await trace(traceId);
    const of = traces.map((traceId) => spansOf(traceId));
    return of.every((spans) => spans.some(({ attributes }) => attributes['db.query.summary']))
      ? of.flat().filter(({ links, attributes }) => attributes['skep.shared'] && links.length > 0)
      : [];
  };
  let found: ReceivedSpan[] = [];
  await until(async () => {
    found = await shared();
    return found.length > 0;
  }, 'a statement that is shared');
  const [one] = found as [ReceivedSpan];
  const led = collector.spans.find(({ spanId }) => spanId === one.links[0]?.spanId);
  expect(led).toMatchObject({ name: one.name });
  // The text is told once.
  const text = (span?: ReceivedSpan) => span?.attributes['db.query.text'];
  expect([text(led), text(one)]).toEqual([expect.stringContaining(one.name), undefined]);
  expect(led?.traceId).not.toBe(one.traceId);
});

test('statements that go to PostgreSQL as one say which', async () => {
  const merged = () => collector.spans.filter(({ attributes }) => Number(attributes['db.operation.batch.size']) > 1);
  await until(async () => {
    await send('{ customers(first: 3) { nodes { id name salesperson { name } contracts { nodes { id } } } } }', {});
    return merged().length > 0;
  }, 'a merged statement');
  const [one] = merged() as [ReceivedSpan];
  expect(one.attributes['skep.statements']).toContain(one.name);
});

test('a job has a trace of its own that leads to the request that queued it, and asks the provider in it', async () => {
  // One that can be sent anew: it never held a secret.
  const [message] = await graph.rows(
    `update platform.messages set state = 'FAILED', attempts = 5 where id = (
       select id from platform.messages where channel = 'SMS' and sealed_parameters is null and content not like '%***%'
       order by id desc limit 1) returning id`,
  );
  const traceId = newTrace();
  const resend = 'mutation Again($i: ResendMessageInput!) { resendMessage(input: $i) { id } }';
  const answer = await send(resend, { i: { id: message.id, idempotencyKey: newTrace() } }, parentOf(traceId));
  expect(answer.errors).toBeUndefined();
  const jobs = () =>
    named(collector.spans, 'job sendMessage').filter(({ links }) => links.some((link) => link.traceId === traceId));
  await until(() => jobs().length > 0, 'the job');
  const [job] = jobs() as [ReceivedSpan];
  expect(job.traceId).not.toBe(traceId);
  const inside = spansOf(job.traceId);
  const [asked] = inside.filter(({ attributes }) => attributes['server.address'] === '127.0.0.1');
  expect(asked).toMatchObject({ name: 'POST', parentSpanId: job.spanId });
  expect(asked?.attributes['http.response.status_code']).toBe(200);
  // TRACED_HOSTS names the provider.
  expect(sms.posts.map(({ headers }) => headers.traceparent)).toContain(`00-${job.traceId}-${asked?.spanId}-01`);
});

test('nothing that somebody sent is exported: no variable, no literal, no value of a statement, no token, no baggage', async () => {
  const traceId = newTrace();
  const search = `query Hidden($word: String) { customers(filter: { keyword: $word }, first: 1) { totalCount }
    other: customers(filter: { keyword: "${SECRET}-literal" }, first: 1) { totalCount } }`;
  await send(search, { word: SECRET }, parentOf(traceId));
  const credentials = { input: { account: SECRET, password: `${SECRET}-password` } };
  await send('mutation($input: LoginInput!) { login(input: $input) { accessToken } }', credentials, parentOf(traceId));
  const path = `${graph.server.url}/mt/crm/customer/list?word=${encodeURIComponent(SECRET)}`;
  const headers = { stoken: token, 'content-type': 'application/json', traceparent: parentOf(traceId) };
  await fetch(path, { method: 'POST', headers, body: JSON.stringify({ pageNo: 1, pageSize: 1, name: SECRET }) });
  await fetch(`${graph.server.url}/${encodeURIComponent(SECRET)}`, { headers });
  const spans = await trace(traceId, 3);
  expect(named(spans, 'POST /mt/crm/customer/list')).toHaveLength(1);
  expect(spans.some(({ attributes }) => attributes['db.query.text'])).toBe(true);
  const bytes = collector.bytes();
  for (const text of [SECRET, JSON.stringify(SECRET).slice(1, -1), encodeURIComponent(SECRET), 'skep-demo', token]) {
    expect([text, bytes.includes(text)]).toEqual([text, false]);
  }
  expect(collector.headers[0]).toMatchObject({ 'x-tenant': 'skep' });
});

test('what its caller does not sample is not traced', async () => {
  const [off, on] = [newTrace(), newTrace()];
  await send(OVERVIEW, { first: 1 }, parentOf(off, false));
  await send(OVERVIEW, { first: 1 }, parentOf(on));
  await trace(on);
  expect(spansOf(off)).toEqual([]);
});

test('a collector that is away costs traces and nothing else', async () => {
  await collector.stop();
  const lost = () => graph.server.started.output().includes('traces are lost');
  await until(
    async () => {
      expect((await send(OVERVIEW, { first: 1 }, parentOf(newTrace()))).data.customers.nodes).toHaveLength(1);
      return lost();
    },
    'the log to say so',
    60_000,
  );
  await collector.start();
  await until(
    async () => {
      const traceId = newTrace();
      await send(OVERVIEW, { first: 1 }, parentOf(traceId));
      return graph.server.started.output().includes('traces are exported again');
    },
    'traces to come again',
    60_000,
  );
  expect(graph.server.started.output().match(/traces are lost/g)).toHaveLength(1);
}, 120_000);

describe('the SDK', () => {
  const preload = { NODE_OPTIONS: `--require=${projectPath('test/support/loaded-packages.cjs')}` };
  let server: OwnServer;

  beforeAll(async () => {
    server = await startOwnServer('skep_untraced', preload);
  }, 120_000);
  afterAll(() => server?.stop());

  async function packages(): Promise<string[]> {
    const said = () => /loaded: (.*) end/.exec(server.started.output())?.[1];
    server.started.process.kill('SIGUSR2');
    await until(() => said() !== undefined, 'the packages');
    return (said() ?? '').split(' ').filter((name) => name.startsWith('@opentelemetry/'));
  }

  test('is never loaded unless traces are exported', async () => {
    expect(await packages()).toEqual(['@opentelemetry/api']);
  });

  test('is loaded where they are, and sends protobuf unless told otherwise', async () => {
    const { length } = collector.headers;
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: 'our-skep',
      OTEL_BSP_SCHEDULE_DELAY: '100',
    };
    await server.restart({ ...preload, ...env });
    expect(await packages()).toContain('@opentelemetry/sdk-trace-node');
    await send('{ __typename }', {}, undefined, server.url);
    // The graph that was started first goes on sending JSON.
    const sent = () => collector.headers.slice(length).map((headers) => headers['content-type']);
    await until(() => sent().includes('application/x-protobuf'), 'a trace');
    await until(() => collector.bytes().includes('our-skep'), 'its name');
  }, 120_000);

  test('traces what a quiet system is asked, of a busy one some, and always what comes with a sampled trace', async () => {
    await server.restart({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_SERVICE_NAME: 'some-skep',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    });
    const asked = () => collector.spans.filter(({ service, kind }) => service === 'some-skep' && kind === SERVER);
    await send('{ __typename }', {}, undefined, server.url);
    await until(() => asked().length === 1, 'the trace of a quiet system');
    const began = performance.now();
    await Promise.all(Array.from({ length: 200 }, () => send('{ __typename }', {}, undefined, server.url)));
    const most = 20 + Math.ceil((performance.now() - began) / 50);
    const traceId = randomBytes(16).toString('hex');
    await send('{ __typename }', {}, `00-${traceId}-${randomBytes(8).toString('hex')}-01`, server.url);
    await until(() => asked().some((span) => span.traceId === traceId), 'the trace that came along');
    const some = asked().length - 2;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThanOrEqual(most);
    expect(most).toBeLessThan(200);
  }, 120_000);
});
