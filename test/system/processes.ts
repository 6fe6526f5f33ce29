import { type ChildProcess, spawn } from 'node:child_process';
import { projectPath } from '../../subgraphs/kit/process/paths';

export interface Started {
  process: ChildProcess;
  /** First group of the line that said it is ready. */
  ready: string;
  output(): string;
}

/** None outlives who started it, however that ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

function spawnNode(args: readonly string[], cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts one of the built programs and waits for the line that `ready` matches; fails with its output otherwise. */
export function startProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  ready: RegExp,
  deadlineMs = 120_000,
): Promise<Started> {
  return startNode(
    ['--enable-source-maps', projectPath('dist', program), ...args],
    projectPath(),
    env,
    ready,
    deadlineMs,
  );
}

/** The same of anything that node runs, in a folder. */
export function startNode(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  ready: RegExp,
  deadlineMs = 120_000,
): Promise<Started> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(args, cwd, { NODE_ENV: 'development', HOST: '127.0.0.1', PORT: '0', ...env });
    let text = '';
    let isReady = false;
    const ended = (code: number | null) => fail(`ended with ${code}`);
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${args.join(' ')} ${why}:\n${text.slice(-4_000)}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), deadlineMs);
    const read = (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-200_000);
      const match = isReady ? null : ready.exec(text);
      if (!match) return;
      isReady = true;
      clearTimeout(timer);
      child.off('exit', ended);
      resolve({ process: child, ready: match[1] ?? '', output: () => text });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', ended);
  });
}

/** Runs one of the built programs to its end. */
export function runProgram(program: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(['--enable-source-maps', projectPath('dist', program), ...args], projectPath(), env);
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}:\n${text}`))));
  });
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await ended;
  clearTimeout(timer);
}
