import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { ANONYMOUS, type RequestContext } from '../../subgraphs/kit/requests/context';
import type { SubgraphPort } from '../ports/port';
import { remotePort } from '../ports/remote-port';
import { fetcherThrough } from './data-sources';

const log = pino({ level: 'silent' });
const READ = { document: undefined, query: '{ a }', variables: {} };
const CHANGE = { document: undefined, query: 'mutation { a }', variables: {} };

class Waiting extends EventEmitter {
  destroyed = false;

  leave(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

function requestOf(client: Waiting): RequestContext {
  return { viewer: ANONYMOUS, requestId: 'r-1', clientIp: '127.0.0.1', now: () => new Date(0), client };
}

test('for a client that left nothing more is read, but a change is made', async () => {
  const asked: string[] = [];
  const port = {
    execute: async ({ query }: { query: string }) => {
      asked.push(query);
      return { data: { a: 1 } };
    },
  };
  const ask = fetcherThrough(port as unknown as SubgraphPort, 'customers', log);
  const client = new Waiting();
  expect(await ask(READ, requestOf(client))).toEqual({ data: { a: 1 } });
  client.leave();
  const { errors } = await ask(READ, requestOf(client));
  expect(errors?.[0]?.extensions).toMatchObject({ reason: 'CLIENT_LEFT' });
  expect(await ask(CHANGE, requestOf(client))).toEqual({ data: { a: 1 } });
  expect(asked).toEqual([READ.query, CHANGE.query]);
});

describe('a subgraph in another process', () => {
  let server: Server;
  let port: ReturnType<typeof remotePort>;
  const arrived = new EventEmitter();

  beforeAll(async () => {
    // It answers nobody, and tells of who comes and goes.
    server = createServer((request) => {
      arrived.emit('request');
      request.on('close', () => arrived.emit('gone'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = remotePort(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      'a key of our processes, long enough',
    );
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await port.close().catch(() => undefined);
  });

  test('is no longer waited for when the client leaves while it reads', async () => {
    const client = new Waiting();
    const ask = fetcherThrough(port, 'customers', log);
    const [came, gone] = [once(arrived, 'request'), once(arrived, 'gone')];
    const answers = Promise.all([ask(READ, requestOf(client)), ask(READ, requestOf(client))]);
    await came;
    client.leave();
    await gone;
    for (const { errors } of await answers) expect(errors?.[0]?.extensions).toMatchObject({ reason: 'CLIENT_LEFT' });
    expect(client.listenerCount('close')).toBe(0);
  });
});
