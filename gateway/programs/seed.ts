import { createInterface } from 'node:readline/promises';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { createLog } from '../common/log';
import { StartRefused } from '../common/start-errors';
import { refuseUnderRunningSystem } from '../system/running-system';
import { startRuntime } from '../system/runtime';
import { clockOf, optionsOf, runToEnd } from './program';

/** Replaces the demo data, at another size if asked: `npm run seed -- --scale 10 --yes`. */
runToEnd(async (config) => {
  const options = { scale: { type: 'string', default: '1' }, yes: { type: 'boolean', default: false } } as const;
  const { scale, yes } = optionsOf(options, 'npm run seed -- --scale 10 --yes');
  const demoScale = Number(scale);
  if (!(demoScale > 0 && demoScale <= 1_000)) throw new StartRefused('--scale must be above 0 and at most 1000.');
  if (!config.seedDemo) throw new StartRefused('SEED_DEMO is off.');
  await refuseUnderRunningSystem(config);
  if (!yes) await confirmed();
  const log = createLog(config.logLevel);
  const clock = clockOf(config);
  const runtime = await startRuntime({ config, clock, log, here: SUBGRAPH_NAMES, demoScale, replaceDemo: true });
  await runtime.catchUp();
  await runtime.stop();
  return 0;
}, 'no demo data');

async function confirmed(): Promise<void> {
  if (!process.stdin.isTTY) throw new StartRefused('This replaces all data of the demo world: say --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('This replaces all data of the demo world. Go on? (yes/no) ');
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new StartRefused('Nothing was changed.');
}
