import { staleFiles, writeGenerated } from './generate';

/** `npm run generate` writes the generated files; with --check it only says which ones are stale, and fails for any. */
async function main(): Promise<void> {
  if (!process.argv.includes('--check')) return writeGenerated();
  const stale = await staleFiles();
  if (stale.length > 0) throw new Error(`Run npm run generate: ${stale.join(', ')} would change.`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
