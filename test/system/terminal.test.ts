import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { request } from '../support/front-door';
import { until } from '../support/own-database';

interface Terminal {
  output(): string;
  /** Ctrl-C: every process of the terminal gets the signal. Milliseconds until the shell has ended. */
  interrupt(): Promise<number>;
}

const folder = mkdtempSync(join(tmpdir(), 'skep-terminal-'));
chmodSync(folder, 0o755);
const terminals: ChildProcess[] = [];

/** A line typed into a terminal of its own, after others have set its environment. */
function type(line: string, env: Record<string, string>): Terminal {
  const shell = spawn('bash', ['-c', line], { cwd: projectPath(), env: { ...process.env, ...env }, detached: true });
  terminals.push(shell);
  let text = '';
  shell.stdout.on('data', (chunk) => (text += chunk));
  shell.stderr.on('data', (chunk) => (text += chunk));
  const ended = once(shell, 'exit');
  return {
    output: () => text,
    async interrupt() {
      const began = performance.now();
      process.kill(-(shell.pid as number), 'SIGINT');
      await ended;
      return performance.now() - began;
    },
  };
}

afterAll(() => {
  for (const { pid, exitCode, signalCode } of terminals) {
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The lines of the block of README that starts with one of its lines. */
function recipe(first: string): string[] {
  const readme = readFileSync(projectPath('README.md'), 'utf8');
  const block = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, text = '']) => text)
    .find((text) => text.startsWith(first));
  return (block ?? '')
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+# .*$/, ''));
}

/** Lines that the log marks as errors, and all that is no line of the log or of npm. */
const noise = (output: string) =>
  output
    .split('\n')
    .filter((line) => /"level":[56]0/.test(line) || !/^(\{"level":|> |DATABASE_URL=|Bundled|$)/.test(line));

test('the spread-out recipe of README, line for line, answers a query, and Ctrl-C ends each part without a word', async () => {
  const lines = recipe('npm run start:database');
  const ports = new Map<string, string>();
  for (const [port] of lines.join('\n').matchAll(/\b4\d{3}\b/g)) {
    if (!ports.has(port)) ports.set(port, String(await freePort()));
  }
  const [database = '', ...rest] = lines.map((line) =>
    line.replace(/\b4\d{3}\b/g, (port) => ports.get(port) as string),
  );
  const env: Record<string, string> = { DATA_DIR: join(folder, 'spread'), SEED_DEMO: 'off', NODE_ENV: 'development' };
  const started = [type(database, env)];
  const found = () => /DATABASE_URL=(\S+)/.exec(started[0]?.output() ?? '')?.[1];
  await until(() => found() !== undefined, 'the address of the database', 60_000);
  for (const line of rest) {
    const set = /^export (.*)$/.exec(line)?.[1];
    if (!set) started.push(type(line, env));
    else for (const [, name = '', value = ''] of set.matchAll(/(\w+)=(\S+)/g)) env[name] = value;
    if (env.DATABASE_URL?.includes('…')) env.DATABASE_URL = found() as string;
  }
  expect(started).toHaveLength(9);
  const url = `http://127.0.0.1:${ports.get('4000')}`;
  const isReady = () =>
    request('/health/ready', {}, url).then(
      ({ status }) => status === 200,
      () => false,
    );
  await until(isReady, 'the gateway and all subgraphs', 90_000);
  const body = JSON.stringify({ query: '{ __typename }' });
  const headers = { 'content-type': 'application/json' };
  const answer = await request('/graphql', { method: 'POST', headers, body }, url);
  expect(answer.body).toEqual({ data: { __typename: 'Query' } });
  for (const terminal of [...started].reverse()) await terminal.interrupt();
  expect(started.flatMap((terminal) => noise(terminal.output()))).toEqual([]);
}, 180_000);

test('Ctrl-C in the terminal of npm start ends it and its PostgreSQL, quietly and at once', async () => {
  const env = {
    DATA_DIR: join(folder, 'one'),
    SEED_DEMO: 'off',
    NODE_ENV: 'development',
    PORT: String(await freePort()),
  };
  const terminal = type('npm start', env);
  await until(() => terminal.output().includes('Server listening'), 'the server', 90_000);
  const took = await terminal.interrupt();
  expect(noise(terminal.output())).toEqual([]);
  expect(took).toBeLessThan(2_000);
}, 120_000);
