import { SUBGRAPH_NAMES, type SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { startFigures } from '../common/figures';
import { createLog } from '../common/log';
import { portOf } from '../common/port-of';
import { closeGently, stopOnSignals } from '../common/shutdown';
import { StartRefused } from '../common/start-errors';
import { startTracing } from '../common/trace-export';
import { registerCalls } from '../doors/call/call';
import { createSubgraphServer } from '../ports/subgraph-server';
import { readinessOf } from '../system/readiness';
import { startRuntime } from '../system/runtime';
import { clockOf, holdPort, runProgram } from './program';

/** One subgraph by itself: `npm run start:subgraph -- billing`. */
runProgram(async (config) => {
  const name = process.argv[2] as SubgraphName;
  if (!SUBGRAPH_NAMES.includes(name)) throw new StartRefused(`Name one subgraph: ${SUBGRAPH_NAMES.join(', ')}.`);
  const log = createLog(config.logLevel, { subgraph: name });
  const releasePort = await holdPort(config);
  const traces = await startTracing(config, `skep-${name}`, log);
  const { demoScale } = config;
  const clock = clockOf(config);
  const runtime = await startRuntime({ config, clock, log, here: [name], demoScale });
  if (config.clockAt) await runtime.catchUp().catch(() => undefined);
  let serving = false;
  // Of the others it needs none to answer; the gateway looks at each by itself.
  const own = { ports: { [name]: runtime.ports[name] } as typeof runtime.ports, local: runtime.local };
  const readiness = readinessOf(own, () => serving);
  const app = createSubgraphServer({
    port: runtime.ports[name],
    key: config.internalKey,
    log,
    readiness,
    metrics: config.metrics,
  });
  // A balancer may send customers' programs here, past the gateway.
  if (name === 'usage') await registerCalls(app, { call: runtime.ports.usage.call, now: clock.now });
  const figures = await startFigures(config, log);
  await releasePort();
  await app.listen({ port: config.port, host: config.host });
  serving = true;
  log.info(`subgraph ${name} at http://localhost:${portOf(app)}`);
  stopOnSignals(log, async () => {
    serving = false;
    await closeGently(app);
    await runtime.stop();
    await figures.stop();
    await traces.stop();
  });
});
