import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type Found, INDEX_OPTIONS } from './search-options';

interface Page {
  /** Of its file, without the ending. */
  name: string;
  /** What stands in the template as %NAME%. */
  parts: Readonly<Record<string, string>>;
}

/** Enough to know a passage by; the whole would be loaded with the index. */
const EXCERPT = 160;

/** Writes the pages, `<name>.html`, and beside the assets in `folder` the index of the search, which is %INDEX%. */
export async function writePages(
  folder: string,
  template: string,
  pages: readonly Page[],
  passages: readonly Found[],
): Promise<void> {
  const index = indexOf(passages);
  const indexFile = `index-${createHash('sha256').update(index).digest('hex').slice(0, 8)}.json`;
  await mkdir(join(folder, 'assets'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'assets', indexFile), index),
    ...pages.map(({ name, parts }) => {
      const all: Record<string, string> = { ...parts, INDEX: indexFile };
      return writeFile(
        join(folder, `${name}.html`),
        template.replace(/%([A-Z]+)%/g, (_, part: string) => all[part] ?? ''),
      );
    }),
  ]);
}

function indexOf(passages: readonly Found[]): string {
  const search = new MiniSearch<Found>(INDEX_OPTIONS);
  search.addAll(passages);
  return JSON.stringify(search, (key, value) =>
    key === 'text' && typeof value === 'string' ? value.slice(0, EXCERPT) : value,
  );
}
