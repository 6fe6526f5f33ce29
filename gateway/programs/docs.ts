import { readFileSync } from 'node:fs';
import { writeSite } from '../doors/docs/site';

/** Writes the pages of /docs into the folder of the first argument, from the template on standard input; for the build. */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Name the folder that the pages go into.');
  await writeSite(folder, readFileSync(0, 'utf8'));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
