import { createLog } from '../common/log';
import { stopOnSignals } from '../common/shutdown';
import { startEmbeddedPostgres } from '../system/embedded-postgres';
import { runProgram } from './program';

/** The embedded PostgreSQL by itself, for running spread out without a server of one's own: `npm run start:database`. */
runProgram(async (config) => {
  const log = createLog(config.logLevel);
  const database = await startEmbeddedPostgres(config.dataDir, log);
  process.stdout.write(`DATABASE_URL=${database.url}\n`);
  const alive = setInterval(() => undefined, 60_000);
  stopOnSignals(log, async () => {
    clearInterval(alive);
    await database.stop();
  });
});
