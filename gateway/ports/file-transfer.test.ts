import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import type { StoredFile } from '../../subgraphs/kit/basics/stored-file';
import type { NewFile } from '../../subgraphs/kit/documents/files';
import type { SubgraphPort } from './port';
import { remotePort } from './remote-port';
import { createSubgraphServer } from './subgraph-server';

const KEY = 'a key of our processes, long enough';
const file: StoredFile = {
  id: '9007199254740993',
  name: '凭证 "1".pdf',
  mediaType: 'application/pdf',
  sha256: 'ab',
  byteSize: 4,
  customerId: '5',
  createdById: null,
  createdAt: new Date('2026-01-01T00:00:00.123Z'),
  bytes: Buffer.from([0, 255, 10, 13]),
};

const stored: NewFile[] = [];
let app: FastifyInstance;
let port: ReturnType<typeof remotePort>;

beforeAll(async () => {
  const local: Pick<SubgraphPort, 'readFile' | 'storeFile'> = {
    readFile: async (reference) => (reference === file.id ? file : null),
    storeFile: async (given) => String(stored.push(given)),
  };
  const log = pino({ level: 'silent' });
  app = createSubgraphServer({
    port: local as SubgraphPort,
    key: KEY,
    log,
    readiness: async () => ({ ready: true, problems: [] }),
    metrics: { port: null, token: null, beside: false },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = remotePort(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, KEY);
});

afterAll(async () => {
  await port.close();
  await app.close();
});

test('a file of another process arrives with its facts and every byte', async () => {
  expect(await port.readFile(file.id)).toEqual(file);
  expect(await port.readFile('1')).toBeNull();
});

test('a file of ten megabytes reaches another process', async () => {
  const bytes = Buffer.alloc(10 * 1024 * 1024, 7);
  expect(await port.storeFile({ name: '名', mediaType: 'text/csv', bytes, customerId: '5' })).toBe('1');
  expect(stored[0]).toMatchObject({ name: '名', mediaType: 'text/csv', customerId: '5' });
  expect(bytes.equals(stored[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
});

test('a subgraph gives and takes files for our own processes alone', async () => {
  for (const url of ['/files/read', '/files/store']) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ reference: file.id }),
    });
    expect([url, answer.statusCode]).toEqual([url, 401]);
  }
});
