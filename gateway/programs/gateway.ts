import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { projectPath } from '../../subgraphs/kit/process/paths';
import type { Config } from '../common/config';
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
import { NO_DOCUMENTS, readTrustedDocuments, type TrustedDocuments } from '../graph/trusted-documents';
import { readinessOf } from '../system/readiness';
import { noteAddress } from '../system/running-system';
import { startRuntime } from '../system/runtime';
import { ourDocuments } from './documents';
import { clockOf, holdPort, runProgram } from './program';

/** The gateway, with every subgraph in this process that has no URL of its own. */
runProgram(async (config) => {
  const log = createLog(config.logLevel);
  const clock = clockOf(config);
  const here = SUBGRAPH_NAMES.filter((name) => config.subgraphUrls[name] === null);
  const trusted = trustedDocuments(config);
  if (trusted !== NO_DOCUMENTS) {
    const { mode, files } = config.trustedDocuments;
    const names = files.map(({ name }) => name);
    log.info({ mode, files: names, documents: trusted.documents.length }, 'trusted documents');
  }
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
    trusted,
    authentication: createAuthentication(runtime.ports.platform, config.tokenKey, clock),
    platform: runtime.ports.platform,
    billing: runtime.ports.billing,
    usage: runtime.ports.usage,
    files: { ports: runtime.ports, fileKey: config.fileKey },
    clock,
    log,
    explorer: () => explorerConfig(config, supergraph, clock),
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
  if (config.planAhead) void supergraph.warmUp([...legacyDocuments(), ...trusted.documents], stopped.signal);
});

/** Read before anything else starts, since one that is no use ends the start. */
function trustedDocuments({ trustedDocuments: { mode, files }, introspection }: Config): TrustedDocuments {
  if (mode === 'off' || files.length === 0) return NO_DOCUMENTS;
  const schema = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'), { assumeValid: true });
  return readTrustedDocuments({ files, ours: ourDocuments({ introspection }), schema, introspection });
}
