import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../../kit/build.mjs';

const source = dirname(fileURLToPath(import.meta.url));
const program = join(source, '../../../../dist/gateway/programs/docs.js');

export function buildLegacyDocs() {
  const entries = ['../../docs/page/main.ts', 'page/page.css'];
  return buildPage('legacy-docs', source, entries, async (folder, template) => {
    const stdio = ['pipe', 'inherit', 'inherit'];
    execFileSync(process.execPath, [program, 'legacy-docs', folder], { input: template, stdio });
  });
}
