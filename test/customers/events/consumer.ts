import { pino } from 'pino';
import { startExchange } from '../../../subgraphs/customers/events/exchange';
import { systemClock } from '../../../subgraphs/kit/basics/time';
import { openDatabase } from '../../../subgraphs/kit/sql/database';
import { ALONE } from '../../support/settings';

/** What starts it. */
export type Program = 'consumer';

/** One process that exchanges the topic with a broker, and does nothing else: to be killed and stopped by tests. */
const [databaseUrl = '', natsUrl = '', ackWaitMs = '30000'] = process.argv.slice(2);

const exchange = startExchange({
  db: openDatabase(databaseUrl, { readers: 2, writers: 4 }),
  settings: ALONE.settings,
  clock: systemClock,
  log: pino({ level: 'silent' }),
  natsUrl,
  pollMs: 200,
  upkeepMs: 10_000,
  ackWaitMs: Number(ackWaitMs),
});

process.on('SIGTERM', () => {
  void exchange.stop().then(() => process.exit(0));
});
