// Bundles the programs into dist/ with esbuild, packages left outside; with the explorer's page unless --server is given.
// One process instead of nested npm runs, because `npm start` runs it every time.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = ['main.ts', 'main-subgraph.ts', 'main-database.ts', 'main-seed.ts', 'main-token.ts', 'main-verify.ts'];

/** Programs that run in a thread of their own. */
const threads = ['subgraphs/kit/spreadsheet-worker.ts'];

await build({
  absWorkingDir: root,
  entryPoints: [...programs.map((program) => `gateway/${program}`), 'schema/main.ts', ...threads],
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  sourcesContent: false,
  outbase: '.',
  outdir: 'dist',
  logLevel: 'warning',
});
if (!process.argv.includes('--server')) {
  execFileSync(process.execPath, [join(root, 'gateway', 'explorer', 'build.mjs')], { stdio: 'inherit' });
}
