import { readFileSync } from 'node:fs';
import { writeSite } from '../doors/docs/site';
import { writeReference } from '../doors/legacy/docs/site';

const SITES: Readonly<Record<string, typeof writeSite>> = { docs: writeSite, 'legacy-docs': writeReference };

/** Writes the pages of /docs or /mt/docs into a folder, from the template on standard input; for the build. */
async function main(): Promise<void> {
  const [name = '', folder] = process.argv.slice(2);
  const write = SITES[name];
  if (!write || !folder) throw new Error('Name the pages, docs or legacy-docs, and the folder that they go into.');
  await write(folder, readFileSync(0, 'utf8'));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
