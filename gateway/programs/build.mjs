// Bundles the programs into dist/ with esbuild, packages left outside, then the pages for signing and the documentation; with
// the explorer's page unless --server is given. What was built from the same sources stays.
// One process instead of nested npm runs, because `npm start` runs it every time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCallPage } from '../doors/call/build.mjs';
import { buildDocs } from '../doors/docs/build.mjs';
import { buildLegacyDocs } from '../doors/legacy/docs/build.mjs';
import { buildSigningPage } from '../doors/signing/build.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const programs = [
  'gateway.ts',
  'subgraph.ts',
  'database.ts',
  'seed.ts',
  'token.ts',
  'call.ts',
  'verify.ts',
  'operator.ts',
  'docs.ts',
];

/** Programs that run beside, in a process of their own. */
const beside = ['subgraphs/kit/documents/spreadsheet-worker.ts'];

/** Before a library that this Node cannot load ends the program with its own words. */
const needsNode = `{ const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Skep needs Node 20.19 or newer, best 24; this is ' + process.version + '.');
  process.exit(1);
} }`;

const SOURCES = ['gateway', 'subgraphs', 'schema', 'package-lock.json'];

/** Changes with every change of a source: its name, size and time. */
function stampOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true }).sort();
    for (const file of files) {
      const { size, mtimeMs, isFile } = statOf(join(path, file));
      if (isFile) hash.update(`${source}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function statOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return { size: stat?.size, mtimeMs: stat?.mtimeMs, isFile: stat?.isFile() };
}

const stampFile = join(root, 'dist', 'built-from');
const stamp = stampOfSources();
const isCurrent = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (!isCurrent) {
  await buildServer();
  writeFileSync(stampFile, stamp);
}
if (!process.argv.includes('--server')) {
  execFileSync(process.execPath, [join(root, 'gateway', 'doors', 'explorer', 'build.mjs')], { stdio: 'inherit' });
}

async function buildServer() {
  await build({
    absWorkingDir: root,
    entryPoints: [...programs.map((program) => `gateway/programs/${program}`), 'schema/main.ts', ...beside],
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    loader: { '.graphql': 'text' },
    sourcemap: true,
    sourcesContent: false,
    banner: { js: needsNode },
    outbase: '.',
    outdir: 'dist',
    logLevel: 'warning',
  });
  await Promise.all([buildSigningPage(), buildCallPage(), buildDocs(), buildLegacyDocs()]);
}
