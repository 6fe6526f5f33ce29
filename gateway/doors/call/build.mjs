import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../kit/build.mjs';

const source = dirname(fileURLToPath(import.meta.url));

export function buildCallPage() {
  const entries = ['page/main.ts', 'page/page.css'];
  return buildPage('call', source, entries, (folder, page) => writeFile(join(folder, 'index.html'), page));
}
