import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Task } from './child';

const root = join(__dirname, '../..');
let bundle: Promise<string> | undefined;

/** Built below the project, so that the child finds its packages and migrations. */
async function bundleChild(): Promise<string> {
  const outfile = join(root, `node_modules/.cache/kit-child-${process.env.JEST_WORKER_ID}.js`);
  const entryPoints = [join(__dirname, 'child.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external' });
  return outfile;
}

/** Another process of ours, doing one of the tasks of child.ts. */
export async function startChild(task: Task, url: string): Promise<ChildProcess> {
  bundle ??= bundleChild();
  return spawn(process.execPath, [await bundle, task, url], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));
