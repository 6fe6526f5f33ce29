import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs/kit/subgraph-names';
import { clockStartingAt, systemClock } from '../subgraphs/kit/time';
import { readConfig } from './config';
import { createLog } from './log';
import { portOf } from './port-of';
import { runProgram } from './program';
import { startRuntime } from './runtime';
import { closeGently, stopOnSignals } from './shutdown';
import { createSubgraphServer } from './spread-out/subgraph-server';

/** One subgraph by itself: `npm run start:subgraph -- billing`. */
async function main(): Promise<void> {
  const name = process.argv[2] as SubgraphName;
  if (!SUBGRAPH_NAMES.includes(name)) throw new Error(`Name one subgraph: ${SUBGRAPH_NAMES.join(', ')}`);
  const config = readConfig();
  const log = createLog(config.logLevel, { subgraph: name });
  const clock = config.clockAt ? clockStartingAt(config.clockAt) : systemClock;
  const runtime = await startRuntime({ config, clock, log, here: [name], demoScale: config.demoScale });
  let ready = false;
  const app = createSubgraphServer({ port: runtime.ports[name], key: config.internalKey, log, isReady: () => ready });
  await app.listen({ port: config.port, host: config.host });
  ready = true;
  log.info(`subgraph ${name} at http://localhost:${portOf(app)}`);
  stopOnSignals(log, async () => {
    ready = false;
    await closeGently(app);
    await runtime.stop();
  });
}

runProgram(main);
