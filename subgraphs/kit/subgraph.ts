import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import type { World } from '../demo/world';
import { readershipsOf } from './batches';
import { carried } from './carried';
import type { Charging } from './charging';
import type { EventHandlers } from './consumer';
import type { RequestContext, SubgraphContext, SubgraphRequest } from './context';
import type { Database } from './database';
import { configureFiles } from './files';
import type { Jobs } from './jobs';
import { type LoaderFactories, type LoadersOf, loadersFrom } from './loaders';
import { connectionResolvers } from './pagination';
import { projectPath } from './paths';
import { retentionJobs } from './retention';
import { scalarResolvers } from './scalars';
import type { SubgraphName } from './subgraph-names';
import type { Clock } from './time';

/** Resolver maps are typed where they are written, by the generated types; here only their names matter. */
type ResolverMap = Partial<Record<string, object>>;

export interface SubgraphSettings {
  /** Signs access tokens. */
  tokenKey: Uint8Array;
  /** Encrypts secrets at rest: 32 bytes. */
  secretsKey: Buffer;
  /** Whether top-ups may be paid in a sandbox, which takes no money. */
  sandboxPayments: boolean;
  /** Those that encrypted secrets before; they only open. */
  oldSecretsKeys: readonly Buffer[];
  /** How messages leave. */
  messages: MessageSettings;
  /** The graph of another environment, in which customers can be registered too, and the token of an operator there. */
  elsewhere: { url: string; token: string } | null;
}

/** Who carries messages; without an address of a provider they stay in the database, as sent by `embedded`. */
export interface MessageSettings {
  /** smtp:// or smtps:// with user and password; null: none. */
  smtpUrl: string | null;
  /** Sender of e-mails. */
  mailFrom: string;
  /** Where an SMS is posted to; null: nowhere. */
  smsUrl: string | null;
  /** Signs what is posted to smsUrl. */
  smsKey: string;
  /** How long a message waits after its first failure; each further wait is four times as long. */
  retryMs: number;
  /** Where people reach the gateway, for links in messages. */
  publicUrl: string;
}

/** A promise, and how many rows break it. */
export interface Finding {
  promise: string;
  violationCount: number;
  /** Identifiers of some of them. */
  examples: string[];
}

export type Verify = (db: Database, now: () => Date) => Promise<Finding[]>;

/** What work beside the requests finds. */
export interface Surroundings {
  db: Database;
  clock: Clock;
  log: Logger;
  /** Where NATS listens; null without a broker. */
  natsUrl: string | null;
  /** How often to look for what other processes did. */
  pollMs: number;
}

/** Work beside the requests that runs as long as the process does. */
export interface Background {
  stop(): Promise<void>;
}

export interface SubgraphDefinition<Factories extends LoaderFactories> {
  name: SubgraphName;
  /** Resolver maps of the aggregates; merged type by type. */
  resolvers: readonly object[];
  loaders: Factories;
  /** What this subgraph does with the events of others, beyond keeping the directory of kit/tables.ts. */
  consumes?: EventHandlers;
  /** Work outside requests, by task name. */
  jobs?: Jobs;
  /** Looks whether what this subgraph promises of its own rows holds. */
  verify?: Verify;
  /** Begins work beside the requests, once, in each process that serves this subgraph. */
  start?: (around: Surroundings) => Background;
  /** Billing's: the charging port on its database. */
  charging?: (db: Database) => Charging;
  /** Takes the charging port, wherever billing runs, once, before it serves. */
  takeCharging?: (charging: Charging) => void;
  /** Takes the keys and settings that the program was given, once, before it serves. */
  configure?: (settings: SubgraphSettings) => void;
  /** Writes this subgraph's part of the demo world into its empty tables. */
  loadDemo: (db: Database, world: World, progress: (rows: number) => void) => Promise<void>;
}

export interface Subgraph {
  name: SubgraphName;
  typeDefs: DocumentNode;
  buildSchema: () => GraphQLSchema;
  /** One context per request, so that all fetches of a request share its loaders. */
  contextOf: (request: RequestContext, db: Database) => SubgraphContext<unknown>;
  consumes: EventHandlers;
  jobs: Jobs;
  verify: Verify | undefined;
  start: ((around: Surroundings) => Background) | undefined;
  charging: ((db: Database) => Charging) | undefined;
  takeCharging: (charging: Charging) => void;
  configure: (settings: SubgraphSettings) => void;
  loadDemo: SubgraphDefinition<LoaderFactories>['loadDemo'];
}

/** The SDL of a subgraph: the shared definitions and every .graphql file in its folder. */
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
  loaders!: Loaders;

  constructor(
    { viewer, requestId, clientIp, now }: RequestContext,
    readonly db: Database,
  ) {
    this.viewer = viewer;
    this.requestId = requestId;
    this.clientIp = clientIp;
    this.now = now;
  }
}

export function defineSubgraph<Factories extends LoaderFactories>(definition: SubgraphDefinition<Factories>): Subgraph {
  type Loaders = LoadersOf<Factories>;
  const { name } = definition;
  const makeLoaders = loadersFrom(definition.loaders);
  const contexts = carried<SubgraphContext<Loaders>>(name);
  const typeDefs = readTypeDefs(name);
  const readershipOf = readershipsOf();

  function loadersFor({ viewer, db, now }: SubgraphRequest): Loaders {
    const readership = readershipOf(viewer, db);
    return makeLoaders({ viewer: readership.viewer, db: readership.db, now }, readership.batches);
  }

  function contextOf(request: RequestContext, db: Database): SubgraphContext<Loaders> {
    const known = contexts.of(request);
    if (known && known.db === db) return known;
    const context = new OwnContext<Loaders>(request, db);
    context.loaders = loadersFor(context);
    contexts.give(request, context);
    return context;
  }

  /** What a mutation wrote must not be hidden by rows that were loaded before it. */
  function freshLoadersAfter(
    resolver: (parent: unknown, args: unknown, context: SubgraphContext<Loaders>, info: unknown) => unknown,
  ) {
    return async (parent: unknown, args: unknown, context: SubgraphContext<Loaders>, info: unknown) => {
      const answer = await resolver(parent, args, context, info);
      context.loaders = loadersFor(context);
      return answer;
    };
  }

  return {
    name,
    typeDefs,
    contextOf,
    consumes: definition.consumes ?? {},
    jobs: { ...retentionJobs(name), ...definition.jobs },
    charging: definition.charging,
    takeCharging: definition.takeCharging ?? (() => undefined),
    verify: definition.verify,
    start: definition.start,
    configure: (keys) => {
      configureFiles(keys.tokenKey);
      definition.configure?.(keys);
    },
    loadDemo: definition.loadDemo,
    buildSchema: () => {
      const resolvers = mergeResolvers(typeDefs, definition.resolvers as readonly ResolverMap[]);
      const mutation = resolvers.Mutation;
      if (mutation) {
        resolvers.Mutation = Object.fromEntries(
          Object.entries(mutation).map(([field, resolver]) => [field, freshLoadersAfter(resolver as never)]),
        );
      }
      return buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
    },
  };
}

function mergeResolvers(typeDefs: DocumentNode, maps: readonly ResolverMap[]): ResolverMap {
  const merged: ResolverMap = { ...scalarResolvers };
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
