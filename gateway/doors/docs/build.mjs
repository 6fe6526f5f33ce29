import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../kit/build.mjs';

const source = dirname(fileURLToPath(import.meta.url));
const program = join(source, '../../../dist/gateway/programs/docs.js');

/** The program that reads the chapters was bundled before: figures and reasons come from the code itself. */
export function buildDocs() {
  return buildPage('docs', source, ['page/main.ts', 'page/page.css'], async (folder, template) => {
    execFileSync(process.execPath, [program, 'docs', folder], {
      input: template,
      stdio: ['pipe', 'inherit', 'inherit'],
    });
  });
}
