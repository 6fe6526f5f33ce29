import { type GraphQLDataSourceProcessOptions, LocalGraphQLDataSource } from '@apollo/gateway';
import { pino } from 'pino';
import { createAuthentication } from '../../gateway/authentication';
import { readConfig } from '../../gateway/config';
import { portOf } from '../../gateway/port-of';
import { startRuntime } from '../../gateway/runtime';
import { createServer } from '../../gateway/server';
import { createSupergraph } from '../../gateway/supergraph';
import type { RequestContext } from '../../subgraphs/kit/context';
import type { Database } from '../../subgraphs/kit/database';
import { fileKeyOf } from '../../subgraphs/kit/file-links';
import type { Subgraph } from '../../subgraphs/kit/subgraph';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/subgraph-names';
import { systemClock } from '../../subgraphs/kit/time';

type Options = GraphQLDataSourceProcessOptions<RequestContext & Record<string, unknown>>;

/** The stock in-process data source over our schemas; only the context of the resolvers is ours. */
class StockDataSource extends LocalGraphQLDataSource<RequestContext & Record<string, unknown>> {
  constructor(
    private readonly subgraph: Subgraph,
    private readonly db: Database,
  ) {
    super(subgraph.buildSchema());
  }

  override process(options: Options) {
    return super.process({
      ...options,
      context: this.subgraph.contextOf(options.context as RequestContext, this.db),
    } as never);
  }
}

/** The same server as gateway/main.ts with the stock gateway's own data source and executor, for comparison. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: 'warn' });
  const runtime = await startRuntime({ config, clock: systemClock, log, here: SUBGRAPH_NAMES, demoScale: 1 });
  const sources = new Map(
    runtime.local.map(({ subgraph, db }) => [subgraph.name as string, new StockDataSource(subgraph, db)]),
  );
  const supergraph = createSupergraph(runtime.ports, log, {
    executor: 'stock',
    dataSourceOf: (name) => sources.get(name) as StockDataSource,
  });
  const app = await createServer({
    config,
    supergraph,
    authentication: createAuthentication(runtime.ports.platform, config.tokenKey, systemClock),
    files: { ports: runtime.ports, fileKey: fileKeyOf(config.tokenKey) },
    clock: systemClock,
    log,
    explorer: async () => ({ demo: false, viewers: [], customerId: '', from: '', to: '' }),
    isReady: () => true,
  });
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`stock at http://localhost:${portOf(app)}\n`);
}

void main();
