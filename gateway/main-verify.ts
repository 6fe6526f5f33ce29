import { SUBGRAPHS } from '../subgraphs/index';
import { openDatabase } from '../subgraphs/kit/database';
import { systemClock } from '../subgraphs/kit/time';
import { readConfig } from './config';
import { startEmbeddedPostgres } from './embedded-postgres';
import { createLog } from './log';

/** Looks at the books beside the running system and prints what it found: `npm run verify`. Ends with 1 if they disagree. */
async function main(): Promise<number> {
  const config = readConfig();
  const embedded = Object.values(config.databaseUrls).includes(null)
    ? await startEmbeddedPostgres(config.dataDir, createLog(config.logLevel))
    : null;
  let broken = 0;
  for (const { name, verify } of SUBGRAPHS) {
    if (!verify) continue;
    const db = openDatabase(config.databaseUrls[name] ?? (embedded?.url as string), { readers: 1, writers: 1 });
    for (const { promise, violationCount, examples } of await verify(db, () => systemClock.now())) {
      broken += violationCount;
      const found = violationCount === 0 ? 'holds ' : `BROKEN ${violationCount} times, as by ${examples.join(', ')}:`;
      process.stdout.write(`${name}: ${found} ${promise}\n`);
    }
    await db.close();
  }
  await embedded?.stop();
  return broken === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    createLog('fatal').fatal({ err: error }, 'not verified');
    process.exit(1);
  },
);
