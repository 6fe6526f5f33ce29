import { type GraphQLDataSourceProcessOptions, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { pino } from 'pino';
import { createAuthentication } from '../../gateway/authentication';
import { readConfig } from '../../gateway/config';
import { portOf } from '../../gateway/port-of';
import { runProgram } from '../../gateway/program';
import { startRuntime } from '../../gateway/runtime';
import { createServer } from '../../gateway/server';
import { sign } from '../../gateway/spread-out/signature';
import { createSupergraph } from '../../gateway/supergraph';
import type { RequestContext } from '../../subgraphs/kit/context';
import type { Database } from '../../subgraphs/kit/database';
import { fileKeyOf } from '../../subgraphs/kit/file-links';
import type { Subgraph } from '../../subgraphs/kit/subgraph';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../subgraphs/kit/subgraph-names';
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

type Fetcher = NonNullable<RemoteGraphQLDataSource['fetcher']>;

/** The stock data source over HTTP; added is only what our subgraphs ask of whoever asks them: who it is, and proof. */
class StockRemoteDataSource extends RemoteGraphQLDataSource<RequestContext & Record<string, unknown>> {
  constructor(url: string, key: string) {
    super({ url: `${url}/graphql` });
    const plain = this.fetcher;
    this.fetcher = ((target, init) => {
      const signature = sign(key, '/graphql', String(init?.body), systemClock.now().getTime());
      return plain(target, { ...init, headers: { ...Object.fromEntries(headersOf(init)), ...signature } });
    }) as Fetcher;
  }

  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]) {
    const { viewer, requestId, clientIp, now } = context as unknown as RequestContext;
    // The session is asked about by our own port; the gateway asks the rest in the name of the viewer.
    if (viewer) Object.assign(request, { viewer, requestId, clientIp, now: now() });
  }
}

const headersOf = (init: Parameters<Fetcher>[1]) => Object.entries(init?.headers ?? {}) as [string, string][];

/** The same server as gateway/main.ts with the stock gateway's own data source and executor, for comparison. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: 'warn' });
  const here = SUBGRAPH_NAMES.filter((name) => config.subgraphUrls[name] === null);
  const runtime = await startRuntime({ config, clock: systemClock, log, here, demoScale: 1 });
  const local = new Map<string, StockDataSource>(
    runtime.local.map(({ subgraph, db }) => [subgraph.name, new StockDataSource(subgraph, db)]),
  );
  const remote = (name: SubgraphName) =>
    new StockRemoteDataSource(config.subgraphUrls[name] as string, config.internalKey);
  const supergraph = createSupergraph(runtime.ports, log, {
    executor: 'stock',
    dataSourceOf: (name) => local.get(name) ?? remote(name as SubgraphName),
  });
  const app = await createServer({
    config,
    supergraph,
    authentication: createAuthentication(runtime.ports.platform, config.tokenKey, systemClock),
    billing: runtime.ports.billing,
    files: { ports: runtime.ports, fileKey: fileKeyOf(config.tokenKey) },
    clock: systemClock,
    log,
    explorer: async () => ({ demo: false, viewers: [], customerId: '', from: '', to: '' }),
    isReady: () => true,
  });
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`stock at http://localhost:${portOf(app)}\n`);
}

runProgram(main);
