import type { Logger } from 'pino';
import { SUBGRAPHS } from '../subgraphs/index';
import { type Charging, remoteCharging } from '../subgraphs/kit/charging';
import { type Consumer, producersFor, startConsumer } from '../subgraphs/kit/consumer';
import { SYSTEM } from '../subgraphs/kit/context';
import { type Database, openDatabase, withTx } from '../subgraphs/kit/database';
import { readFile, storeFile } from '../subgraphs/kit/files';
import { startJobs } from '../subgraphs/kit/jobs';
import { migrateSubgraphs } from '../subgraphs/kit/migrate';
import { feedOf } from '../subgraphs/kit/outbox';
import type { Subgraph } from '../subgraphs/kit/subgraph';
import type { SubgraphName } from '../subgraphs/kit/subgraph-names';
import type { Clock } from '../subgraphs/kit/time';
import type { Config } from './config';
import { loadDemo } from './demo';
import { startEmbeddedPostgres } from './embedded-postgres';
import { remotePort } from './spread-out/remote-port';
import { SubgraphExecutor } from './subgraph-executor';
import type { SubgraphPort } from './subgraph-port';

export interface Runtime {
  ports: Record<SubgraphName, SubgraphPort>;
  /** The subgraphs of this process with their databases. */
  local: readonly Entry[];
  /** Waits until every subgraph here has applied what is published now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

interface RuntimeOptions {
  config: Config;
  clock: Clock;
  log: Logger;
  /** The subgraphs that run in this process; the others are reached by their URL. */
  here: readonly SubgraphName[];
  demoScale: number;
  replaceDemo?: boolean;
}

/** Opens databases, migrates them, loads demo data and connects the subgraphs with one another. */
export async function startRuntime({
  config,
  clock,
  log,
  here,
  demoScale,
  replaceDemo,
}: RuntimeOptions): Promise<Runtime> {
  const local = SUBGRAPHS.filter(({ name }) => here.includes(name));
  const stops: (() => Promise<unknown>)[] = [];
  for (const subgraph of local) subgraph.configure(config);
  const urls = await databaseUrls(config, local, log, stops);
  for (const [url, names] of groupByUrl(local, urls)) await migrateSubgraphs(url, names, names);
  const databases = new Map([...new Set(urls.values())].map((url) => [url, openDatabase(url)]));
  stops.push(() => Promise.all([...databases.values()].map((db) => db.close())));
  const entries = local.map((subgraph) => ({ subgraph, db: databases.get(urls.get(subgraph.name) ?? '') as Database }));
  if (config.seedDemo) {
    const bulk = new Map([...databases.keys()].map((url) => [url, openDatabase(url, { bulk: true })]));
    const loads = local.map((subgraph) => ({ subgraph, db: bulk.get(urls.get(subgraph.name) ?? '') as Database }));
    await loadDemo(loads, { now: clock.now(), scale: demoScale, replace: replaceDemo ?? false }, log);
    await Promise.all([...bulk.values()].map((db) => db.close()));
  }
  const ports = connect(entries, config, stops);
  const charging = chargingAt(entries, ports.billing, clock);
  for (const { subgraph } of entries) subgraph.takeCharging(charging);
  const consumers = startConsumers(entries, ports, config.feedPollMs, log);
  stops.push(() => Promise.all(consumers.map((consumer) => consumer.stop())));
  const runners = entries.map(({ subgraph, db }) =>
    startJobs({ db, schema: subgraph.name, jobs: subgraph.jobs, clock, log }),
  );
  stops.push(() => Promise.all(runners.map((runner) => runner.stop())));
  const around = { clock, log, natsUrl: config.natsUrl, pollMs: config.feedPollMs };
  const background = entries.flatMap(({ subgraph, db }) => subgraph.start?.({ ...around, db }) ?? []);
  stops.push(() => Promise.all(background.map((work) => work.stop())));
  return {
    ports,
    local: entries,
    catchUp: async () => {
      await Promise.all(consumers.map((consumer) => consumer.catchUp()));
    },
    stop: async () => {
      for (const stop of stops.reverse()) await stop();
    },
  };
}

/** A function where billing runs in this process, else a signed request to it as the system. */
function chargingAt(entries: readonly Entry[], billing: SubgraphPort, { now }: Clock): Charging {
  const here = entries.find(({ subgraph }) => subgraph.charging);
  if (here?.subgraph.charging) return here.subgraph.charging(here.db);
  const request = { viewer: SYSTEM, requestId: 'charging', clientIp: '', now };
  return remoteCharging((query, variables) => billing.execute({ document: undefined, query, variables }, request));
}

export type Entry = { subgraph: Subgraph; db: Database };

async function databaseUrls(
  config: Config,
  local: readonly Subgraph[],
  log: Logger,
  stops: (() => Promise<unknown>)[],
): Promise<Map<SubgraphName, string>> {
  let embedded: string | undefined;
  if (local.some(({ name }) => config.databaseUrls[name] === null)) {
    const server = await startEmbeddedPostgres(config.dataDir, log);
    stops.push(server.stop);
    embedded = server.url;
  }
  return new Map(local.map(({ name }) => [name, config.databaseUrls[name] ?? (embedded as string)]));
}

function groupByUrl(local: readonly Subgraph[], urls: Map<SubgraphName, string>): Map<string, SubgraphName[]> {
  const groups = new Map<string, SubgraphName[]>();
  for (const { name } of local) {
    const url = urls.get(name) as string;
    groups.set(url, [...(groups.get(url) ?? []), name]);
  }
  return groups;
}

function connect(
  entries: Entry[],
  config: Config,
  stops: (() => Promise<unknown>)[],
): Record<SubgraphName, SubgraphPort> {
  const ports = {} as Record<SubgraphName, SubgraphPort>;
  for (const { name } of SUBGRAPHS) {
    const entry = entries.find(({ subgraph }) => subgraph.name === name);
    if (entry) {
      ports[name] = localPort(entry);
      continue;
    }
    const url = config.subgraphUrls[name];
    if (!url) throw new Error(`${name.toUpperCase()}_URL must say where the subgraph ${name} is reached`);
    const remote = remotePort(url, config.internalKey);
    stops.push(() => remote.close());
    ports[name] = remote;
  }
  return ports;
}

function localPort({ subgraph, db }: Entry): SubgraphPort {
  const executor = new SubgraphExecutor(subgraph, db);
  return {
    execute: ({ document, query, variables }, request) =>
      executor.run(document ?? executor.parse(query), variables, request),
    feed: feedOf(db, subgraph.name),
    readFile: (reference) => readFile(db, subgraph.name, reference),
    storeFile: (file) => withTx(db, (tx) => storeFile(tx, subgraph.name, file)),
  };
}

function startConsumers(
  entries: Entry[],
  ports: Record<SubgraphName, SubgraphPort>,
  pollMs: number,
  log: Logger,
): Consumer[] {
  return entries.flatMap(({ subgraph, db }) =>
    producersFor(subgraph.name, subgraph.consumes).map((producer) =>
      startConsumer({
        db,
        schema: subgraph.name,
        producer,
        feed: ports[producer].feed,
        handlers: subgraph.consumes,
        pollMs,
        log,
      }),
    ),
  );
}
