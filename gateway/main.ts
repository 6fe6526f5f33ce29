import { fileKeyOf } from '../subgraphs/kit/file-links';
import { SUBGRAPH_NAMES } from '../subgraphs/kit/subgraph-names';
import { clockStartingAt, systemClock } from '../subgraphs/kit/time';
import { createAuthentication } from './authentication';
import { readConfig } from './config';
import { explorerConfig } from './explorer-config';
import { legacyDocuments } from './legacy/modules/index';
import { createLog } from './log';
import { portOf } from './port-of';
import { runProgram } from './program';
import { startRuntime } from './runtime';
import { createServer } from './server';
import { closeGently, stopOnSignals } from './shutdown';
import { createSupergraph } from './supergraph';

/** The gateway, with every subgraph in this process that has no URL of its own. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const clock = config.clockAt ? clockStartingAt(config.clockAt) : systemClock;
  const here = SUBGRAPH_NAMES.filter((name) => config.subgraphUrls[name] === null);
  const runtime = await startRuntime({ config, clock, log, here, demoScale: config.demoScale });
  await runtime.catchUp();
  const supergraph = createSupergraph(runtime.ports, log, { executor: config.executor });
  let ready = false;
  const app = await createServer({
    config,
    supergraph,
    authentication: createAuthentication(runtime.ports.platform, config.tokenKey, clock),
    billing: runtime.ports.billing,
    files: { ports: runtime.ports, fileKey: fileKeyOf(config.tokenKey) },
    clock,
    log,
    explorer: () => explorerConfig(config.seedDemo, supergraph, clock),
    isReady: () => ready,
  });
  await app.listen({ port: config.port, host: config.host });
  ready = true;
  const port = portOf(app);
  log.info(`GraphiQL http://localhost:${port}/  graph http://localhost:${port}/graphql`);
  if (config.seedDemo) log.info('A token: npm run --silent token -- operator|salesperson|customer');
  void supergraph.warmUp(legacyDocuments());
  stopOnSignals(log, async () => {
    ready = false;
    await closeGently(app);
    await runtime.stop();
  });
}

runProgram(main);
