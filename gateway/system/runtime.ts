import type { Logger } from 'pino';
import type { World } from '../../subgraphs/demo/world';
import { SUBGRAPHS } from '../../subgraphs/index';
import type { SubgraphName } from '../../subgraphs/kit/basics/subgraph-names';
import type { Clock } from '../../subgraphs/kit/basics/time';
import { readFile, storeFile } from '../../subgraphs/kit/documents/files';
import { takeUpload } from '../../subgraphs/kit/documents/uploads';
import type { CallSurroundings } from '../../subgraphs/kit/exchange/call-door';
import { type Charging, remoteCharging } from '../../subgraphs/kit/exchange/charging';
import { type Consumer, producersFor, startConsumer } from '../../subgraphs/kit/exchange/consumer';
import { feedOf } from '../../subgraphs/kit/exchange/outbox';
import { tellChanges } from '../../subgraphs/kit/exchange/told-changes';
import { runDueJobs, startJobs } from '../../subgraphs/kit/jobs/jobs';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { Secrets } from '../../subgraphs/kit/process/secrets';
import type { SubgraphSettings } from '../../subgraphs/kit/process/settings';
import { type Neighbours, type Place, SYSTEM } from '../../subgraphs/kit/requests/context';
import { type Database, openDatabase, openNearby, withTx } from '../../subgraphs/kit/sql/database';
import type { Subgraph } from '../../subgraphs/kit/subgraph';
import type { Config } from '../common/config';
import { StartRefused } from '../common/start-errors';
import type { SubgraphPort } from '../ports/port';
import { remotePort } from '../ports/remote-port';
import { SubgraphExecutor } from '../ports/subgraph-executor';
import { loadDemo, refuseDemoAccounts } from './demo';
import { startEmbeddedPostgres } from './embedded-postgres';

export interface Runtime {
  ports: Record<SubgraphName, SubgraphPort>;
  /** The subgraphs of this process with their databases. */
  local: readonly Entry[];
  /** Waits until every subgraph here has applied what is published now; of a moved clock, has what is due done. */
  catchUp(): Promise<void>;
  /** Whether nobody could run the system that platform's database of this process belongs to. */
  lacksOperator(): Promise<boolean>;
  stop(): Promise<void>;
}

interface RuntimeOptions {
  config: Config;
  clock: Clock;
  log: Logger;
  here: readonly SubgraphName[];
  demoScale: number;
  replaceDemo?: boolean;
}

export async function startRuntime({
  config,
  clock,
  log,
  here,
  demoScale,
  replaceDemo,
}: RuntimeOptions): Promise<Runtime> {
  refuseUnknownPlaces(config, here);
  const local = SUBGRAPHS.filter(({ name }) => here.includes(name));
  const stops: (() => Promise<unknown>)[] = [];
  const settings = settingsFrom(config);
  for (const subgraph of local) await subgraph.checkSettings?.(settings);
  const urls = await databaseUrls(config, local, log, stops);
  for (const [url, names] of groupByUrl(local, urls)) {
    await migrateSubgraphs(url, names, names);
    await tellChanges(
      url,
      local.filter(({ name }) => names.includes(name)),
    );
  }
  const secrets = secretsFrom(config);
  const databases = await openDatabases(new Set(urls.values()), secrets, config.databaseReaders);
  stops.push(() => Promise.all([...databases.values()].map((db) => db.close())));
  const entries = local.map((subgraph) => ({ subgraph, db: databases.get(urls.get(subgraph.name) ?? '') as Database }));
  if (config.production) await refuseDemoAccounts(entries);
  if (config.seedDemo) {
    const bulk = new Map([...databases.keys()].map((url) => [url, openDatabase(url, { secrets, bulk: true })]));
    const loads = local.map((subgraph) => ({ subgraph, db: bulk.get(urls.get(subgraph.name) ?? '') as Database }));
    await loadDemo(loads, { now: clock.now(), scale: demoScale, replace: replaceDemo ?? false }, log);
    await Promise.all([...bulk.values()].map((db) => db.close()));
  }
  const ports = {} as Record<SubgraphName, SubgraphPort>;
  const shared = { settings, neighbours: neighboursAt(ports) };
  connect(ports, entries, config, shared, stops);
  const charging = chargingAt(entries, ports.billing, clock);
  openCalls(entries, ports, { charging, clock, log, settings: config.calls });
  const consumers = startConsumers(entries, ports, config, log);
  stops.push(() => Promise.all(consumers.map((consumer) => consumer.stop())));
  const { feedPollMs: pollMs, upkeepMs } = config;
  const runners = entries.map(({ subgraph, db }) =>
    startJobs({ db, ...shared, schema: subgraph.name, jobs: subgraph.jobs, clock, log, upkeepMs }),
  );
  stops.push(() => Promise.all(runners.map((runner) => runner.stop())));
  const around = { clock, log, settings, natsUrl: config.natsUrl, pollMs, upkeepMs };
  const background = entries.flatMap(({ subgraph, db }) => subgraph.start?.({ ...around, db }) ?? []);
  stops.push(() => Promise.all(background.map((work) => work.stop())));
  return {
    ports,
    local: entries,
    catchUp: async () => {
      await Promise.all(consumers.map((consumer) => consumer.catchUp()));
      if (!config.clockAt) return;
      for (const { subgraph, db } of entries) await runDueJobs(db, subgraph.name, subgraph.jobs);
    },
    lacksOperator: async () => {
      const platform = entries.find(({ subgraph }) => subgraph.firstOperator);
      return platform ? !(await platform.subgraph.firstOperator?.exists(platform.db)) : false;
    },
    stop: async () => {
      for (const stop of stops.reverse()) await stop();
    },
  };
}

/** What subgraphs may know of the configuration; the same object for all of them, which nobody changes. */
function settingsFrom(config: Config): SubgraphSettings {
  const { tokenKey, fileKey, secretsKey, sandboxPayments, messages, elsewhere, outbound, house, seal } = config;
  const places = { messages, elsewhere, outbound, logStores: config.logStores };
  return Object.freeze({ tokenKey, fileKey, secretsKey, sandboxPayments, ...places, house, seal });
}

const secretsFrom = ({ secretsKey, oldSecretsKeys }: Config): Secrets => new Secrets([secretsKey, ...oldSecretsKeys]);

/** All at once: who runs the subgraphs one by one would learn of them one by one. */
function refuseUnknownPlaces({ subgraphUrls }: Config, here: readonly SubgraphName[]): void {
  const unknown = SUBGRAPHS.map(({ name }) => name).filter((name) => !here.includes(name) && !subgraphUrls[name]);
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `${name.toUpperCase()}_URL`).join(', ');
  throw new StartRefused(`${names} must say where the other subgraphs are reached, as in http://localhost:4101.`);
}

/** A function where billing runs in this process, else a signed request to it as the system. */
function chargingAt(entries: readonly Entry[], billing: SubgraphPort, { now }: Clock): Charging {
  const here = entries.find(({ subgraph }) => subgraph.charging);
  if (here?.subgraph.charging) return here.subgraph.charging(here.db);
  return remoteCharging(asSystem(billing, 'charging', { now }));
}

/** Asks a subgraph as the system, for what subgraphs may ask of one another. */
function asSystem(port: SubgraphPort, requestId: string, { now }: Pick<Clock, 'now'>) {
  const request = { viewer: SYSTEM, requestId, clientIp: '', now };
  return (query: string, variables: Record<string, unknown>) =>
    port.execute({ document: undefined, query, variables }, request);
}

/** The door for customers' programs, where usage runs in this process. */
function openCalls(
  entries: readonly Entry[],
  ports: Record<SubgraphName, SubgraphPort>,
  around: Omit<CallSurroundings, 'db'>,
): void {
  for (const { subgraph, db } of entries) {
    if (subgraph.calls) ports[subgraph.name].call = subgraph.calls({ ...around, db });
  }
}

type Entry = { subgraph: Subgraph<World>; db: Database };

async function databaseUrls(
  config: Config,
  local: readonly Subgraph<World>[],
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

async function openDatabases(
  urls: Iterable<string>,
  secrets: Secrets,
  readers: number,
): Promise<Map<string, Database>> {
  const opened = new Map<string, Database>();
  for (const url of urls) opened.set(url, await openNearby(url, { secrets, readers }));
  return opened;
}

function groupByUrl(local: readonly Subgraph<World>[], urls: Map<SubgraphName, string>): Map<string, SubgraphName[]> {
  const groups = new Map<string, SubgraphName[]>();
  for (const { name } of local) {
    const url = urls.get(name) as string;
    groups.set(url, [...(groups.get(url) ?? []), name]);
  }
  return groups;
}

/** The subgraphs as they ask one another; the ports may be filled in afterwards. */
function neighboursAt(ports: Readonly<Record<SubgraphName, SubgraphPort>>): Neighbours {
  return {
    execute: (name, query, variables, request) =>
      ports[name].execute({ document: undefined, query, variables }, request),
    readFile: (name, reference) => ports[name].readFile(reference),
  };
}

function connect(
  ports: Record<SubgraphName, SubgraphPort>,
  entries: readonly Entry[],
  config: Config,
  shared: Omit<Place, 'db'>,
  stops: (() => Promise<unknown>)[],
): void {
  for (const { name } of SUBGRAPHS) {
    const entry = entries.find(({ subgraph }) => subgraph.name === name);
    if (entry) {
      ports[name] = localPort(entry, shared);
      continue;
    }
    const url = config.subgraphUrls[name] as string;
    const remote = remotePort(url, config.internalKey);
    stops.push(() => remote.close());
    ports[name] = remote;
  }
}

function localPort({ subgraph, db }: Entry, shared: Omit<Place, 'db'>): SubgraphPort {
  const executor = new SubgraphExecutor(subgraph, { ...shared, db });
  return {
    execute: (operation, request) => executor.run(operation, request),
    feed: feedOf(db, subgraph.name),
    isReady: async () => {
      await db.alone`/* isReady */ select 1`;
      return true;
    },
    readFile: (reference) => readFile(db, subgraph.name, reference),
    storeFile: (file) => withTx(db, (tx) => storeFile(tx, subgraph.name, file)),
    takeUpload: (file) => takeUpload(db, subgraph.name, file),
    call: () => Promise.reject(new Error(`Invariant violated: ${subgraph.name} takes no calls`)),
  };
}

function startConsumers(
  entries: Entry[],
  ports: Record<SubgraphName, SubgraphPort>,
  { feedPollMs: pollMs, feedRetryMs: retryMs }: Config,
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
        retryMs,
        log,
      }),
    ),
  );
}
