import { SUBGRAPHS } from '../../subgraphs/index';
import { DomainError } from '../../subgraphs/kit/basics/errors';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { createLog } from '../common/log';
import { StartRefused } from '../common/start-errors';
import { databaseBeside } from '../system/embedded-postgres';
import { clockOf, optionsOf, runToEnd } from './program';

const USAGE = 'npm run --silent operator -- --name 张三 --mobile 13900000000 --login zhangsan';

/** Makes the first operator, once, and prints the initial password. */
runToEnd(async (config) => {
  const options = { name: { type: 'string' }, mobile: { type: 'string' }, login: { type: 'string' } } as const;
  const { name, mobile, login } = optionsOf(options, USAGE);
  if (!name || !mobile || !login) throw new StartRefused(`Name the person: ${USAGE}`);
  const platform = SUBGRAPHS.find(({ firstOperator }) => firstOperator);
  const own = config.databaseUrls.platform;
  const database = own ? null : await databaseBeside(config.dataDir, createLog(config.logLevel));
  const url = own ?? (database?.url as string);
  await migrateSubgraphs(url, ['platform'], ['platform']);
  const db = openDatabase(url, { readers: 1, writers: 1 });
  try {
    const input = { name, mobile, loginName: login };
    const made = await platform?.firstOperator?.create(db, clockOf(config).now(), input);
    process.stdout.write(`${made?.password}\n`);
    process.stderr.write(`${login} signs in with this password; it is shown once.\n`);
    return 0;
  } catch (error) {
    throw error instanceof DomainError ? new StartRefused(error.message) : error;
  } finally {
    await db.close();
    await database?.stop();
  }
}, 'no operator made');
