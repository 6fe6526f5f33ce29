// Bundles a page that people open into a folder of dist: one script and one style sheet under hashed names, and what
// `write` makes of the index.html that names them. It takes milliseconds, so it is done at every start.

import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist');

/** Builds beside the target and swaps at the end, so that a running server never sees half a bundle. */
export async function buildPage(name, source, entries, write) {
  const target = join(dist, name);
  const folder = `${target}.${process.pid}`;
  const outdir = join(folder, 'assets');
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    entryPoints: entries.map((entry) => ({ in: join(source, entry), out: name })),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    platform: 'browser',
    entryNames: '[name]-[hash]',
    outdir,
    metafile: true,
    logLevel: 'warning',
  });
  const outputOf = (extension) => basename(Object.keys(metafile.outputs).find((path) => path.endsWith(extension)));
  const template = await readFile(join(source, 'page/index.html'), 'utf8');
  await write(folder, template.replace('%SCRIPT%', outputOf('.js')).replace('%STYLE%', outputOf('.css')));
  await rm(target, { recursive: true, force: true });
  await rename(folder, target);
}
