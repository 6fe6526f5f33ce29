import { parseArgs } from 'node:util';
import { SUBGRAPH_NAMES } from '../subgraphs/kit/subgraph-names';
import { clockStartingAt, systemClock } from '../subgraphs/kit/time';
import { readConfig } from './config';
import { createLog } from './log';
import { startRuntime } from './runtime';

/** Replaces the demo data, at another size if asked: `npm run seed -- --scale 10`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 1_000)) throw new Error('--scale must be a number above 0 and at most 1000');
  const config = readConfig();
  if (!config.seedDemo) throw new Error('SEED_DEMO is off');
  const log = createLog(config.logLevel);
  const clock = config.clockAt ? clockStartingAt(config.clockAt) : systemClock;
  const runtime = await startRuntime({ config, clock, log, here: SUBGRAPH_NAMES, demoScale: scale, replaceDemo: true });
  await runtime.catchUp();
  await runtime.stop();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    createLog('fatal').fatal({ err: error }, 'no demo data');
    process.exit(1);
  },
);
