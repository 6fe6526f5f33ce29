import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../kit/build.mjs';

const source = dirname(fileURLToPath(import.meta.url));

/** Bundles the signing page into dist/signing; it has no package in it. */
export function buildSigningPage() {
  const entries = ['page/main.ts', 'page/page.css'];
  return buildPage('signing', source, entries, (folder, page) => writeFile(join(folder, 'index.html'), page));
}
