import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface Stub {
  url: string;
  /** How often it was asked, by our number of the call. */
  asked: Map<string, number>;
  /** Path with query and number of the call of everything that was asked. */
  log: { at: string; seqNo: string }[];
  /** Happens once, when the next question has come and is not answered yet; null calls it off. */
  atNext(hook: (() => void) | null): void;
  /** Bodies as they came. */
  bodies: string[];
  stop(): Promise<void>;
}

type Behaviour = (request: IncomingMessage, response: ServerResponse, body: Record<string, string>) => void;

const json = (response: ServerResponse, value: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

/** How a supplier behaves, by the path it is asked at. */
const BEHAVIOURS: Record<string, Behaviour> = {
  '/hit': (_, response) => json(response, { code: 0, data: { score: 7 } }),
  '/none': (_, response) => json(response, { code: 1 }),
  '/echo': (_, response, body) => json(response, { code: 0, data: { body: JSON.stringify(body) } }),
  '/error': (_, response) => json(response, {}, 500),
  '/hang': () => undefined,
  '/drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/reset': (request) => request.socket.resetAndDestroy(),
  '/huge': (_, response) => {
    response.writeHead(200);
    const more = () => {
      while (response.write(Buffer.alloc(65_536, 'x')));
    };
    response.on('drain', more);
    more();
  },
  '/gzip': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
  '/text': (_, response) => response.end('<html>'),
  '/redirect': (_, response) => response.writeHead(302, { location: '/hit' }).end(),
  '/digits': (_, response) =>
    response.end('{"code":0,"data":{"id":1080446148159139840,"share":0.1234567890123456789}}'),
  '/half': (_, response) => response.end('{"code":0,"data":{"name":"a\\ud800b"}}'),
  /** Longer than what is kept of an answer, with a character of two halves at every place. */
  '/faces': (_, response) => response.end(`{"code":0,"data":{"faces":"${'😀'.repeat(10_000)}"}} `),
  /** By the last digit of the key: six in ten find something, two do not, one fails and one hangs. */
  '/mixed': (_, response, { key = '' }) => {
    const digit = Number(key.at(-1));
    if (digit < 6) json(response, { code: 0, data: { key } });
    else if (digit < 8) json(response, { code: 1 });
    else if (digit === 8) json(response, {}, 500);
  },
  /** Says what `mixed` says where that one answers, else by the last digit but one: found, not found, or failing. */
  '/backup': (_, response, { key = '' }) => {
    const [first, second] = [Number(key.at(-1)), Number(key.at(-2))];
    const place = first < 8 ? first : second < 5 ? 0 : second < 8 ? 6 : 8;
    if (place < 6) json(response, { code: 0, data: { key } });
    else if (place < 8) json(response, { code: 1 });
    else json(response, {}, 500);
  },
};

/** A supplier that speaks HTTP, well and badly. */
export async function startStub(): Promise<Stub> {
  const asked = new Map<string, number>();
  const bodies: string[] = [];
  const log: Stub['log'] = [];
  let hook: (() => void) | null = null;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      bodies.push(text);
      const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, string>) : {};
      if (body.seqNo) {
        asked.set(body.seqNo, (asked.get(body.seqNo) ?? 0) + 1);
        log.push({ at: request.url ?? '', seqNo: body.seqNo });
      }
      hook?.();
      hook = null;
      const path = (request.url ?? '').split('?')[0] as string;
      response.on('error', () => undefined);
      (BEHAVIOURS[path] ?? ((_, answer) => json(answer, {}, 404)))(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    bodies,
    log,
    atNext(next) {
      hook = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
