import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';

interface Mail {
  to: string[];
  /** Headers and body as they came over the wire. */
  text: string;
}

export interface MailServer {
  url: string;
  mails: Mail[];
  /** What the next recipients are answered, e.g. `451 later`; taken one by one. */
  refusals: string[];
  stop(): void;
}

/** A mail server that takes what it is given and keeps it: as much of RFC 5321 as a sender needs. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const refusals: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => undefined));
    let mail: Mail = { to: [], text: '' };
    let inText = false;
    let rest = '';
    const answer = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string): string => {
      if (/^(EHLO|HELO)/i.test(line)) return '250 test';
      if (/^MAIL/i.test(line)) mail = { to: [], text: '' };
      if (/^RCPT/i.test(line)) {
        const refusal = refusals.shift();
        if (refusal) return refusal;
        mail.to.push(/<(.*)>/.exec(line)?.[1] ?? '');
      }
      inText = /^DATA/i.test(line);
      return inText ? '354 go on' : '250 ok';
    };
    const takeLine = (line: string) => {
      if (!inText) {
        answer(command(line));
      } else if (line !== '.') {
        mail.text += `${line}\n`;
      } else {
        inText = false;
        mails.push(mail);
        answer(`250 kept as ${mails.length}`);
      }
    };
    answer('220 test');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) takeLine(line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refusals,
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

export interface SmsServer {
  url: string;
  posts: { headers: IncomingHttpHeaders; body: string }[];
  /** What the next posts are answered; taken one by one, 200 when there is none. */
  statuses: number[];
  stop(): void;
}

/** An SMS provider that keeps what is posted and answers as it is told. */
export async function startSmsServer(): Promise<SmsServer> {
  const posts: SmsServer['posts'] = [];
  const statuses: number[] = [];
  const server = createHttpServer(async (request, reply) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    posts.push({ headers: request.headers, body });
    reply.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' });
    reply.end(JSON.stringify({ reference: `sms-${posts.length}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    posts,
    statuses,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
