import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../support/front-door';

interface Posted {
  path: string;
  id: string;
  headers: IncomingHttpHeaders;
  text: string;
  body: Json;
  at: number;
}

interface Answer {
  status: number;
  text?: string;
  headers?: Record<string, string>;
}

/** What a receiver answers; a promise that never ends is one that hangs. */
type Behaviour = (posted: Posted) => Answer | Promise<Answer>;

export interface Receiver {
  host: string;
  url: string;
  posted: Posted[];
  /** Answers so from now on. */
  behave(behaviour: Behaviour): void;
  /** What came of an object of the data, oldest first. */
  about(field: string, id: string): Posted[];
  stop(): Promise<void>;
}

const ACCEPTED: Answer = { status: 200, text: 'thanks' };

/** A program outside that webhooks are posted to. */
export async function startReceiver(): Promise<Receiver> {
  const posted: Posted[] = [];
  let behaviour: Behaviour = () => ACCEPTED;
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const text = Buffer.concat(parts).toString();
      const { headers, url: path = '' } = request;
      const one = { path, id: String(headers['webhook-id']), headers, text, body: JSON.parse(text), at: Date.now() };
      posted.push(one);
      const { status, text: answer, headers: more } = await behaviour(one);
      response.writeHead(status, more).end(answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}/hook`,
    posted,
    behave(next) {
      behaviour = next;
    },
    about: (field, id) => posted.filter(({ body }) => body.data[field] === id),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
