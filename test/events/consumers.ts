import { type ChildProcess, spawn } from 'node:child_process';
import { build } from 'esbuild';
import { projectPath } from '../../subgraphs/kit/paths';

let bundle: Promise<string> | undefined;

/** Built below the project, so that the child finds its packages. */
async function bundleConsumer(): Promise<string> {
  const outfile = projectPath('node_modules', '.cache', `event-consumer-${process.pid}.js`);
  const entryPoints = [projectPath('test', 'events', 'consumer.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external' });
  return outfile;
}

/** Another process of ours that exchanges the topic with a broker. */
export async function startExchangeProcess(
  databaseUrl: string,
  natsUrl: string,
  ackWaitMs = 30_000,
): Promise<ChildProcess> {
  bundle ??= bundleConsumer();
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  return spawn(process.execPath, [await bundle, databaseUrl, natsUrl, String(ackWaitMs)], { stdio: [...stdio] });
}

export async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
