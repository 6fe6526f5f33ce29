import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, type ExecutionResult } from 'graphql';
import pino from 'pino';
import { readSheet } from 'read-excel-file/node';
import { notFound } from '../../../subgraphs/kit/basics/errors';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import { ANONYMOUS } from '../../../subgraphs/kit/requests/context';
import { KEPT_ROWS } from './downloads';
import { registerLegacy } from './handler';

const schema = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));
const NOW = new Date('2026-01-31T16:30:00Z');

/** The graph of one test: how many rows there are, how fast a page is, and what was asked for. */
let rowCount = 0;
let pageAt: (from: number) => Promise<void> = async () => undefined;
let asked: number[] = [];
let kept: Buffer[] = [];
let app: FastifyInstance;

const statement = (i: number) => ({
  statementNo: `ST${i}`,
  billMonth: '2026-01',
  developerAccount: { id: '9007199254740993' },
  developerAccountName: i % 2 ? '=cmd|calc' : `客户${i}`,
  appId: 'app',
  state: 'SENT',
  invoiceState: 'NONE',
  paymentState: 'UNPAID',
  totalAmount: `${i}.10`,
  confirmedAt: '2026-01-31T16:30:00Z',
});

const call = (i: number) => ({ seqNo: `S${i}`, calledAt: '2026-01-31T16:30:00Z', charged: true });

async function execute(_: unknown, { variables }: { variables: Record<string, unknown> }): Promise<ExecutionResult> {
  const from = Number(variables.after ?? 0);
  asked.push(from);
  await pageAt(from);
  const until = Math.min(from + Number(variables.first), rowCount);
  const rows = Array.from({ length: until - from }, (__, i) => from + i);
  const pageInfo = { hasNextPage: until < rowCount, endCursor: String(until) };
  return {
    data: { statements: { nodes: rows.map(statement), pageInfo }, calls: { nodes: rows.map(call), pageInfo } },
  };
}

beforeAll(async () => {
  app = fastify();
  await registerLegacy(app, {
    publicUrl: 'https://api.example.com',
    schema: () => schema,
    execute,
    authenticate: async () => ({ ...ANONYMOUS, kind: 'operator' }),
    keepFile: async (_, { bytes }) => `/files/platform/${kept.push(bytes)}`,
    takeFile: async () => '1',
    platform: { execute: async () => ({ data: { legacySunsets: [], countLegacyCalls: true } }) },
    now: () => NOW,
    log: pino({ level: 'silent' }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => app.close());
beforeEach(() => {
  [asked, kept, pageAt] = [[], [], async () => undefined];
});

/** The answer as soon as its head is there, so that the body is read as the test wants. */
function open(path: string): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', stoken: 'x' };
    const request = httpRequest({ port, host: '127.0.0.1', path, method: 'POST', headers, agent: false }, resolve);
    request.on('error', reject).end('{}');
  });
}

const envelopeOf = async (path: string) => JSON.parse((await buffer(await open(path))).toString('utf8'));

const STREAMED = '/mt/crm/bill/export';
const KEPT = '/mt/crm/api/recordExport';

test('an export is a spreadsheet of all pages, with every digit and without formulas', async () => {
  rowCount = 250;
  const answer = await open(STREAMED);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="___20260201.xlsx"; filename*=UTF-8''%E8%B4%A6%E5%8D%95_20260201.xlsx`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  const rows = await readSheet(await buffer(answer));
  expect([rows.length, asked]).toEqual([251, [0, 100, 200]]);
  expect(rows[2]?.slice(0, 4)).toEqual(['ST1', '2026-01', '9007199254740993', "'=cmd|calc"]);
  expect([rows[250]?.[0], rows[250]?.[9], rows[250]?.[13]]).toEqual(['ST249', 249.1, '2026-02-01 00:30:00']);
});

test('the first bytes of 20,000 rows leave before the third page is asked for, and memory stays flat', async () => {
  rowCount = 20_000;
  let release: () => void = () => undefined;
  pageAt = (from) => (from === 200 ? new Promise((resolve) => (release = resolve)) : Promise.resolve());
  const answer = await open(STREAMED);
  const head = await new Promise<Buffer>((resolve) => answer.once('data', resolve));
  expect([head.toString('latin1', 0, 2), asked.length <= 3]).toEqual(['PK', true]);
  while (asked.length < 3) await new Promise((resolve) => setImmediate(resolve));
  release();
  const before = process.memoryUsage().heapUsed;
  let highest = 0;
  let bytes = head.length;
  for await (const chunk of answer) {
    bytes += (chunk as Buffer).length;
    highest = Math.max(highest, process.memoryUsage().heapUsed - before);
  }
  expect([asked.length, bytes > 200_000]).toEqual([200, true]);
  // The sheet alone is 25 MB of XML.
  expect(highest).toBeLessThan(100 * 1024 * 1024);
});

test('a client that does not read is not run ahead of, and one that leaves ends the work', async () => {
  rowCount = 1_000_000;
  const answer = await open(STREAMED);
  answer.destroy();
  let last = -1;
  while (last !== asked.length) {
    last = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(asked.length).toBeLessThan(1_000);
});

test('what the graph refuses is an envelope, because nothing was sent', async () => {
  pageAt = async () => {
    throw notFound('The statement');
  };
  expect(await envelopeOf(STREAMED)).toMatchObject({ code: 404, msg: expect.stringMatching(/数据不存在/) });
});

test('an export that fails on the way is cut off, never taken for a whole one', async () => {
  rowCount = 5_000;
  pageAt = async (from) => {
    if (from === 3_000) throw new Error('the database is gone');
  };
  const answer = await open(STREAMED);
  await expect(buffer(answer)).rejects.toThrow(/aborted/);
});

test('an export that the contract answers with an envelope says where the file is', async () => {
  rowCount = 101;
  const { code, data } = await envelopeOf(KEPT);
  expect([code, data]).toEqual([0, { fileName: '调用记录_20260201.xlsx', fileUrl: '/files/platform/1', total: 101 }]);
  const rows = await readSheet(kept[0] as Buffer);
  expect([rows.length, rows[101]?.[0], rows[101]?.at(-1)]).toEqual([102, 'S100', '2026-02-01 00:30:00']);
});

test('such an export of too many rows is refused, and nothing is kept', async () => {
  rowCount = KEPT_ROWS + 1;
  expect(await envelopeOf(KEPT)).toMatchObject({ code: 400, msg: expect.stringMatching(/20000行/) });
  expect(kept).toEqual([]);
});
