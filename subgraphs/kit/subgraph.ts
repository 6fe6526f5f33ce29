import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import { scalarResolvers } from './basics/scalars';
import type { SubgraphName } from './basics/subgraph-names';
import type { Clock } from './basics/time';
import { signFileFields } from './documents/file-fields';
import { pruneUploads } from './documents/uploads';
import type { CallDoor, CallSurroundings } from './exchange/call-door';
import type { Charging } from './exchange/charging';
import { nodeIdResolvers } from './exchange/nodes';
import { notePublished } from './exchange/outbox';
import { retentionJobs } from './exchange/retention';
import { actingDatabase, type Told } from './exchange/told-changes';
import type { EventHandlers } from './exchange/topics';
import { checkExchange } from './exchange/verification';
import type { Jobs } from './jobs/jobs';
import { type SealedColumns, sealingJobs } from './jobs/sealed-columns';
import { scopeGroupsOf } from './lists/batches';
import { fewAtOnce } from './lists/few-at-once';
import { type LoaderFactories, type LoadersOf, loadersFrom } from './lists/loaders';
import { connectionResolvers } from './lists/pagination';
import { projectPath } from './process/paths';
import type { SubgraphSettings } from './process/settings';
import { slot } from './process/slot';
import type { Neighbours, Place, RequestContext, SubgraphContext, SubgraphRequest } from './requests/context';
import type { Database } from './sql/database';
import type { Finding } from './sql/findings';

/** Resolver maps are typed where they are written, by the generated types; here only their names matter. */
type ResolverMap = Partial<Record<string, object>>;

/** `charging` reads charges where billing keeps them. */
type Verify = (db: Database, now: () => Date, charging: Charging) => Promise<Finding[]>;

interface FirstOperator {
  /** Whether somebody can run the system. */
  exists(db: Database): Promise<boolean>;
  /** Makes that account once and returns its initial password. */
  create(
    db: Database,
    now: Date,
    input: { name: string; mobile: string; loginName: string },
  ): Promise<{ password: string }>;
}

export interface Surroundings {
  db: Database;
  settings: SubgraphSettings;
  clock: Clock;
  log: Logger;
  /** Where NATS listens; null without a broker. */
  natsUrl: string | null;
  /** How often to look for what other processes did. */
  pollMs: number;
  /** How often to look for what is due beside requests. */
  upkeepMs: number;
}

export interface Background {
  stop(): Promise<void>;
}

interface SubgraphDefinition<Factories extends LoaderFactories, World> {
  name: SubgraphName;
  /** Resolver maps of the aggregates; merged type by type. */
  resolvers: readonly object[];
  loaders: Factories;
  /** What is told of whoever changes rows by a mutation; every table is named. */
  told: Told;
  /** What this subgraph does with the events of others, beyond keeping the directory of kit/exchange/tables.ts. */
  consumes?: EventHandlers;
  jobs?: Jobs;
  /** Columns that may refer to files of this subgraph; what was sent and none refers to is deleted after a day. */
  fileColumns?: readonly PgColumn[];
  /** Every column of its own that holds a sealed secret, so that keys can be changed. */
  sealed?: readonly SealedColumns[];
  verify?: Verify;
  /** Begins work beside the requests, once, in each process that serves this subgraph. */
  start?: (around: Surroundings) => Background;
  /** Platform's: who runs the system, made from outside while nobody is there who could. */
  firstOperator?: FirstOperator;
  /** Billing's: the charging port on its database. */
  charging?: (db: Database) => Charging;
  /** Usage's: what requests of customers' programs come to; made once, before it serves. */
  calls?: (around: CallSurroundings) => CallDoor;
  /** Looks at the settings that concern it, once, before it serves; throws WrongSetting for one that is no use. */
  checkSettings?: (settings: SubgraphSettings) => void | Promise<void>;
  loadDemo: (db: Database, world: World, progress: (rows: number) => void) => Promise<void>;
}

/** `World` is what its part of the demo world is written from. */
export interface Subgraph<World = never> {
  name: SubgraphName;
  typeDefs: DocumentNode;
  buildSchema: () => GraphQLSchema;
  /** One context per request, so that all fetches of a request share its loaders. */
  contextOf: (request: RequestContext, place: Place) => SubgraphContext<unknown>;
  consumes: EventHandlers;
  told: Told;
  sealed: readonly SealedColumns[];
  jobs: Jobs;
  verify: Verify;
  start: ((around: Surroundings) => Background) | undefined;
  firstOperator: FirstOperator | undefined;
  charging: ((db: Database) => Charging) | undefined;
  calls: ((around: CallSurroundings) => CallDoor) | undefined;
  checkSettings: SubgraphDefinition<LoaderFactories, World>['checkSettings'];
  loadDemo: SubgraphDefinition<LoaderFactories, World>['loadDemo'];
}

export function readTypeDefs(name: SubgraphName): DocumentNode {
  const folder = projectPath('subgraphs', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  const sources = [projectPath('subgraphs', 'kit', 'common.graphql'), ...files.map((file) => join(folder, file))];
  return parse(sources.map((file) => readFileSync(file, 'utf8')).join('\n'), { noLocation: true });
}

/** The request as one subgraph sees it; the client's connection stays outside. */
class OwnContext<Loaders> implements SubgraphContext<Loaders> {
  readonly viewer: RequestContext['viewer'];
  readonly requestId: string;
  readonly clientIp: string;
  readonly now: RequestContext['now'];
  readonly db: Database;
  readonly settings: SubgraphSettings;
  readonly neighbours: Neighbours;
  loaders!: Loaders;

  constructor({ viewer, requestId, clientIp, now }: RequestContext, { db, settings, neighbours }: Place) {
    this.viewer = viewer;
    this.requestId = requestId;
    this.clientIp = clientIp;
    this.now = now;
    this.db = db;
    this.settings = settings;
    this.neighbours = neighbours;
  }
}

export function defineSubgraph<Factories extends LoaderFactories, World>(
  definition: SubgraphDefinition<Factories, World>,
): Subgraph<World> {
  type Loaders = LoadersOf<Factories>;
  const { name } = definition;
  const makeLoaders = loadersFrom(definition.loaders);
  const contexts = slot<SubgraphContext<Loaders>>(name);
  const typeDefs = readTypeDefs(name);
  const scopeGroupOf = scopeGroupsOf();

  function loadersFor({ viewer, db, now }: SubgraphRequest): Loaders {
    const scopeGroup = scopeGroupOf(viewer, db);
    return makeLoaders({ viewer: scopeGroup.viewer, db: scopeGroup.db, now }, scopeGroup.batches);
  }

  function contextOf(request: RequestContext, place: Place): SubgraphContext<Loaders> {
    const known = contexts.get(request);
    if (known && known.db === place.db) return known;
    const context = new OwnContext<Loaders>(request, place);
    context.loaders = loadersFor(context);
    contexts.set(request, context);
    return context;
  }

  /** A mutation tells what it changes; loaders start afresh, so that rows loaded before hide nothing of it. */
  function changing(resolver: Resolve<SubgraphContext<Loaders>>, mutation: string): Resolve<SubgraphContext<Loaders>> {
    return async (parent, args, context, info) => {
      const db = actingDatabase(context, context.db, mutation);
      const acting = new OwnContext<Loaders>(context, { ...context, db });
      acting.loaders = context.loaders;
      const answer = await resolver(parent, args, acting, info);
      context.loaders = loadersFor(context);
      if (acting.db.acting) notePublished(name);
      return answer;
    };
  }

  return {
    name,
    typeDefs,
    contextOf,
    consumes: definition.consumes ?? {},
    told: definition.told,
    sealed: definition.sealed ?? [],
    jobs: { ...ownJobs(name, definition), ...definition.jobs },
    charging: definition.charging,
    calls: definition.calls,
    verify: async (db, now, charging) => [
      ...(await checkExchange(db, name)),
      ...((await definition.verify?.(db, now, charging)) ?? []),
    ],
    start: definition.start,
    firstOperator: definition.firstOperator,
    checkSettings: definition.checkSettings,
    loadDemo: definition.loadDemo,
    buildSchema: () => {
      const resolvers = mergeResolvers(typeDefs, definition.resolvers as readonly ResolverMap[]);
      signFileFields(name, typeDefs, resolvers);
      wrap(resolvers, 'Mutation', changing);
      wrap(resolvers, 'Query', searchesInTurn);
      return buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
    },
  };
}

/** What is done for every subgraph, by what it says of its columns. */
const ownJobs = (
  name: SubgraphName,
  { fileColumns, sealed = [] }: Pick<SubgraphDefinition<LoaderFactories, unknown>, 'fileColumns' | 'sealed'>,
): Jobs => ({
  ...retentionJobs(name),
  ...(fileColumns && {
    pruneUploads: { run: (_: unknown, context) => pruneUploads(context, name, fileColumns), cron: '50 3 *' },
  }),
  ...sealingJobs(sealed),
});

type Resolve<Context = SubgraphContext<unknown>> = (
  parent: unknown,
  args: { filter?: { keyword?: string | null } | null },
  context: Context,
  info: unknown,
) => unknown;

/** What looks for a word somewhere in its rows may look through all of them. A blank one is no word. */
const searchesInTurn =
  (resolver: Resolve): Resolve =>
  (parent, args, context, info) => {
    const { keyword } = args.filter ?? {};
    if (keyword?.trim()) return fewAtOnce(context.viewer, async () => resolver(parent, args, context, info));
    if (keyword == null) return resolver(parent, args, context, info);
    return resolver(parent, { ...args, filter: { ...args.filter, keyword: null } }, context, info);
  };

function wrap(resolvers: ResolverMap, type: string, wrapped: (resolver: never, field: string) => unknown): void {
  const fields = Object.entries(resolvers[type] ?? {});
  if (fields.length === 0) return;
  resolvers[type] = Object.fromEntries(fields.map(([name, resolver]) => [name, wrapped(resolver as never, name)]));
}

function mergeResolvers(typeDefs: DocumentNode, maps: readonly ResolverMap[]): ResolverMap {
  const merged: ResolverMap = { ...scalarResolvers, ...nodeIdResolvers(typeDefs) };
  for (const definition of typeDefs.definitions) {
    if (definition.kind === 'ObjectTypeDefinition' && definition.name.value.endsWith('Connection')) {
      merged[definition.name.value] = { ...connectionResolvers };
    }
  }
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}
