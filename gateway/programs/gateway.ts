import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { startFigures } from '../common/figures';
import { createLog } from '../common/log';
import { portOf } from '../common/port-of';
import { closeGently, stopOnSignals } from '../common/shutdown';
import { startTracing } from '../common/trace-export';
import { createAuthentication } from '../doors/authentication';
import { explorerConfig } from '../doors/explorer/tabs';
import { legacyDocuments } from '../doors/legacy/modules/index';
import { createServer } from '../doors/server';
import { createSupergraph } from '../graph/supergraph';
import { readinessOf } from '../system/readiness';
import { noteAddress } from '../system/running-system';
import { startRuntime } from '../system/runtime';
import { clockOf, holdPort, runProgram } from './program';

/** The gateway, with every subgraph in this process that has no URL of its own. */
runProgram(async (config) => {
  const log = createLog(config.logLevel);
  const clock = clockOf(config);
  const here = SUBGRAPH_NAMES.filter((name) => config.subgraphUrls[name] === null);
  const releasePort = await holdPort(config);
  const traces = await startTracing(config, 'skep', log);
  const runtime = await startRuntime({ config, clock, log, here, demoScale: config.demoScale });
  // A producer elsewhere that is not there yet holds nobody up; its feed goes on when it is.
  await runtime.catchUp().catch((error: unknown) => log.warn({ err: error }, 'not every feed has caught up'));
  const supergraph = createSupergraph(runtime.ports, log, { executor: config.executor });
  let serving = false;
  const app = await createServer({
    config,
    supergraph,
    authentication: createAuthentication(runtime.ports.platform, config.tokenKey, clock),
    billing: runtime.ports.billing,
    usage: runtime.ports.usage,
    files: { ports: runtime.ports, fileKey: config.fileKey },
    clock,
    log,
    explorer: () => explorerConfig(config.seedDemo, supergraph, clock),
    readiness: readinessOf(runtime, () => serving),
  });
  const figures = await startFigures(config, log);
  await releasePort();
  await app.listen({ port: config.port, host: config.host });
  serving = true;
  const stopped = new AbortController();
  stopOnSignals(log, async () => {
    serving = false;
    stopped.abort();
    await closeGently(app);
    await runtime.stop();
    await figures.stop();
    await traces.stop();
  });
  const port = portOf(app);
  noteAddress(config, `http://127.0.0.1:${port}`);
  log.info(`GraphiQL http://localhost:${port}/  graph http://localhost:${port}/graphql`);
  if (config.seedDemo) log.info('A token: npm run --silent token -- operator|salesperson|customer');
  else if (await runtime.lacksOperator()) {
    log.warn('Nobody can sign in yet. Make the first operator: npm run operator -- --name … --mobile … --login …');
  }
  void supergraph.warmUp(legacyDocuments(), stopped.signal);
});
