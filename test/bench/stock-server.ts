import { type GraphQLDataSourceProcessOptions, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { pino } from 'pino';
import { readConfig } from '../../gateway/common/config';
import { portOf } from '../../gateway/common/port-of';
import { createAuthentication } from '../../gateway/doors/authentication';
import { createServer } from '../../gateway/doors/server';
import { createSupergraph } from '../../gateway/graph/supergraph';
import { NO_DOCUMENTS } from '../../gateway/graph/trusted-documents';
import { sign } from '../../gateway/ports/signature';
import { runProgram } from '../../gateway/programs/program';
import { startRuntime } from '../../gateway/system/runtime';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import { systemClock } from '../../subgraphs/kit/basics/time';
import type { RequestContext } from '../../subgraphs/kit/requests/context';
import type { Database } from '../../subgraphs/kit/sql/database';
import type { Subgraph } from '../../subgraphs/kit/subgraph';
import { ALONE } from '../support/settings';

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
      context: this.subgraph.contextOf(options.context as RequestContext, { ...ALONE, db: this.db }),
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

/** The same server as gateway/programs/gateway.ts with the stock gateway's own data source and executor, for comparison. */
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
    trusted: NO_DOCUMENTS,
    authentication: createAuthentication(runtime.ports.platform, config.tokenKey, systemClock),
    platform: runtime.ports.platform,
    billing: runtime.ports.billing,
    usage: runtime.ports.usage,
    files: { ports: runtime.ports, fileKey: config.fileKey },
    clock: systemClock,
    log,
    explorer: async () => ({ demo: false, trustedOnly: false, viewers: [], customerId: '', from: '', to: '' }),
    readiness: async () => ({ ready: true, problems: [] }),
  });
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`stock at http://localhost:${portOf(app)}\n`);
}

runProgram(main);
