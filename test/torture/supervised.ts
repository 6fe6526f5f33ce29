import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/postgres-server';
import { type Proxy as Network, startProxy } from '../support/proxy';
import { type Started, startProgram, stopProgram } from '../system/processes';
import { LISTENING } from '../system/system';
import { TOKEN_KEY } from './money-door';

/** One process of the application, behind a network of its own, that is started again whenever it dies. */
export interface App {
  url: string;
  network: Network;
  signal(name: NodeJS.Signals): void;
  /** Ends the process; the next one kills itself at a point of its own code, and those after it do not. */
  failAt(point: string): void;
  /** When the process that runs now was ready; -1 while none does. */
  bornAt(): number;
  stop(): Promise<void>;
}

interface Supervised {
  databaseUrl: string;
  program: readonly [path: string, ...args: string[]];
  env?: Record<string, string>;
  /** Where it listens; a free one unless others must know it before it starts. */
  port?: number;
}

/** Starts a program and starts it again, like any service, for as long as it is not stopped. */
export async function supervise({ databaseUrl, program, env: more, port: given }: Supervised): Promise<App> {
  const network = await startProxy(databaseUrl);
  const port = given ?? (await freePort());
  const env = {
    DATABASE_URL: network.url,
    PORT: String(port),
    SEED_DEMO: 'off',
    SANDBOX_PAYMENTS: 'on',
    TOKEN_KEY,
    LOG_LEVEL: 'info',
    ...more,
  };
  let stopping = false;
  let current: Started | undefined;
  let bornAt = 0;
  let failpoint: string | undefined;

  async function start(): Promise<void> {
    const [path, ...args] = program;
    for (let attempt = 1; !stopping; attempt++) {
      const chosen = failpoint;
      try {
        current = await startProgram(path, args, { ...env, ...(chosen && { FAILPOINT: chosen }) }, LISTENING);
        if (failpoint === chosen) failpoint = undefined;
        bornAt = performance.now();
        current.process.once('exit', () => void start().catch(() => undefined));
        if (stopping) await stopProgram(current.process);
        return;
      } catch (error) {
        // It ends when the database is away as it starts, like any service that is started again.
        if (attempt > 30) throw error;
        await pause(300);
      }
    }
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    network,
    signal: (name) => current?.process.kill(name),
    failAt(point) {
      failpoint = point;
      current?.process.kill('SIGKILL');
    },
    bornAt: () => (current?.process.exitCode === null && current.process.signalCode === null ? bornAt : -1),
    async stop() {
      stopping = true;
      current?.process.kill('SIGCONT');
      if (current) await stopProgram(current.process);
      await network.close();
    },
  };
}

/** Reads until the database answers, for a minute. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // 57P03, 57P01 and connections that break are the faults of this test; a wrong statement is not.
      const code = (error as { code?: string }).code ?? '';
      if (attempt > 600 || /^(42|23|22)/.test(code)) throw error;
      await pause(100);
    }
  }
}
