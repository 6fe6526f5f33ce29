import { readConfig } from './config';
import { startEmbeddedPostgres } from './embedded-postgres';
import { createLog } from './log';
import { stopOnSignals } from './shutdown';

/** The embedded PostgreSQL by itself, for running spread out without a server of one's own: `npm run start:database`. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const database = await startEmbeddedPostgres(config.dataDir, log);
  process.stdout.write(`DATABASE_URL=${database.url}\n`);
  const alive = setInterval(() => undefined, 60_000);
  stopOnSignals(log, async () => {
    clearInterval(alive);
    await database.stop();
  });
}

main().catch((error: unknown) => {
  createLog('fatal').fatal({ err: error }, 'not started');
  process.exit(1);
});
