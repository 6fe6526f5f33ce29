import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.env.NATS_SERVER_PATH ?? 'nats-server';

/** Whether tests with a broker can run here; with CI=true they must, so that nothing is left out unnoticed. */
export const hasNats = (): boolean => process.env.CI === 'true' || spawnSync(program, ['--version']).status === 0;

export interface OwnNats {
  url: string;
  pid(): number;
  start(): Promise<void>;
  /** Ends the server as a crash would; what it stored stays. */
  kill(): Promise<void>;
  drop(): Promise<void>;
}

/** A NATS server with JetStream in a folder of its own; it keeps its port when it starts again. */
export async function makeNats(): Promise<OwnNats> {
  const folder = mkdtempSync(join(tmpdir(), 'skep-nats-'));
  const port = await freePort();
  const config = join(folder, 'nats.conf');
  writeFileSync(
    config,
    `listen: "127.0.0.1:${port}"\nmax_payload: 8MB\njetstream { store_dir: "${folder}/store", max_file_store: 4GB }\n`,
  );
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const child = spawn(program, ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
    server = child;
    await new Promise<void>((resolve, reject) => {
      let text = '';
      child.stderr?.on('data', (chunk) => {
        text += chunk;
        if (text.includes('Server is ready')) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`nats-server ended:\n${text}`)));
    });
  }

  async function kill(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    pid: () => server?.pid as number,
    start,
    kill,
    async drop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
