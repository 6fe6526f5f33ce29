import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Cut = 'before the server' | 'before the answer';

export interface Proxy {
  /** The database behind the proxy. */
  url: string;
  /**
   * Cuts the connection that next sends `text`: before the server sees it, or before the client sees the
   * answer; `also` happens at that moment.
   */
  cutAt(text: string, when: Cut, also?: () => void): void;
  /** Forgets the cut that nothing met. */
  disarm(): void;
  /** Resets every connection, as a failing network does. */
  resetAll(): void;
  close(): Promise<void>;
}

/** A network between a client and its database that fails on demand. */
export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const clients = new Set<Socket>();
  let cut: { text: string; when: Cut; also?: () => void } | undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let answered: (() => void) | undefined;
    clients.add(client);
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.on('close', () => {
      clients.delete(client);
      upstream.destroy();
    });
    upstream.on('close', () => client.destroy());
    client.on('data', (data) => {
      const hit = cut && data.includes(cut.text) ? cut : undefined;
      if (hit) cut = undefined;
      if (hit?.when === 'before the server') {
        hit.also?.();
        client.resetAndDestroy();
        return;
      }
      if (hit) answered = hit.also ?? (() => undefined);
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (!answered) {
        client.write(data);
        return;
      }
      answered();
      client.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    cutAt: (text, when, also) => {
      cut = { text, when, also };
    },
    disarm: () => {
      cut = undefined;
    },
    resetAll: () => {
      for (const client of clients) client.resetAndDestroy();
    },
    close: () => {
      for (const client of clients) client.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
