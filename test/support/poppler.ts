import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether the programs of poppler are there, which judge our documents from outside. */
export const hasPoppler = (): boolean => spawnSync('pdfsig', ['-v']).error === undefined;

export const popplerIsMissing =
  'poppler was not found on PATH. Install it (Debian, Ubuntu: apt-get install poppler-utils).';

/** What one of these programs says of a document, whether it likes it or not. */
async function saidOf(document: Buffer, program: string, ...after: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'skep-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, document);
    const { stdout } = await run(program, [file, ...after]).catch((error: { stdout?: string }) => ({
      stdout: error.stdout ?? '',
    }));
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What poppler finds out about the signatures of a document. */
export const pdfsig = (document: Buffer): Promise<string> => saidOf(document, 'pdfsig');

/** The text of a document as readers of it copy it. */
export const pdftotext = (document: Buffer): Promise<string> => saidOf(document, 'pdftotext', '-layout', '-');
