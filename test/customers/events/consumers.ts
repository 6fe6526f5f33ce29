import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from 'esbuild';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import type { Program as Consumer } from './consumer';
import type { Program as HangingRelay } from './hanging-relay';

const bundles = new Map<string, Promise<string>>();

/** Built below the project, so that the child finds its packages. */
async function bundleOf(program: string): Promise<string> {
  const outfile = projectPath('node_modules', '.cache', `${program}-${process.pid}.js`);
  const entryPoints = [projectPath('test', 'customers', 'events', `${program}.ts`)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external' });
  return outfile;
}

async function startChild(program: Consumer | HangingRelay, args: string[]): Promise<ChildProcess> {
  const bundle = bundles.get(program) ?? bundleOf(program);
  bundles.set(program, bundle);
  return spawn(process.execPath, [await bundle, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Another process of ours that exchanges the topic with a broker. */
export const startExchangeProcess = (databaseUrl: string, natsUrl: string, ackWaitMs = 30_000): Promise<ChildProcess> =>
  startChild('consumer', [databaseUrl, natsUrl, String(ackWaitMs)]);

/** Another process of ours that has given messages to the broker and not noted it. */
export async function startHangingRelay(databaseUrl: string, natsUrl: string): Promise<ChildProcess> {
  const child = await startChild('hanging-relay', [databaseUrl, natsUrl]);
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

export async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
