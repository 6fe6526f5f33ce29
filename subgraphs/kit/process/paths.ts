import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json, found upwards from this file, so that sources and the bundle in dist/ agree. */
function findProjectRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json was not found above the program');
  return findProjectRoot(parent);
}

const projectRoot = findProjectRoot(__dirname);

/** Absolute path of a file that ships with the product, e.g. projectPath('subgraphs', 'billing', 'migrations'). */
export function projectPath(...segments: string[]): string {
  return join(projectRoot, ...segments);
}
