import { staleFiles, writeGenerated } from './generate';
import { writeRelease } from './release';

/**
 * `npm run generate` writes the generated files; with --check it only says which ones are stale, and fails for any.
 * `npm run release` keeps the schema as that of the version in package.json.
 */
async function main(): Promise<void> {
  if (process.argv.includes('--release')) return writeRelease();
  if (!process.argv.includes('--check')) return writeGenerated();
  const stale = await staleFiles();
  if (stale.length > 0) throw new Error(`Run npm run generate: ${stale.join(', ')} would change.`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
