import { setTimeout as pause } from 'node:timers/promises';
import { SpanKind } from '@opentelemetry/api';
import {
  type CronItem,
  Logger as JobLogger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import type { Logger } from 'pino';
import { DomainError } from '../basics/errors';
import { businessDate, type Clock } from '../basics/time';
import { inRootSpan, traceHeaders } from '../process/tracing';
import { type Place, type SubgraphRequest, SYSTEM } from '../requests/context';
import { type Database, sqlState, type Transaction, withTx } from '../sql/database';
import { jobSeconds, jobsRun, measureQueue } from './metrics';
import { bePatient } from './patient-pool';
import { keepPresence } from './presence';

export interface JobContext extends SubgraphRequest {
  log: Logger;
}

/** Work that happens outside a request. It is repeated when it fails or its process dies, so it must be idempotent. */
export interface Job {
  run(payload: never, context: JobContext): Promise<void>;
  /** When it also starts by itself, in Asia/Shanghai: minute, hour and day of the month, each a number or a star. */
  cron?: string;
  /** Waits for servers of others, so it runs where it can hold up nothing but its like. */
  apart?: true;
}

export type Jobs = Readonly<Record<string, Job>>;

interface JobOptions {
  /** A job of the same key that still waits is replaced. */
  key?: string;
  runAt?: Date;
  queue?: string;
  maxAttempts?: number;
}

/** The queue is a schema of its own, made and kept by graphile-worker. */
export const jobsSchema = (schema: string): string => `${schema}_jobs`;

/** Puts a job into the queue of a subgraph in the transaction of its cause: both are kept or neither. */
export async function addJob(
  tx: Transaction,
  schema: string,
  task: string,
  payload: unknown,
  { key, runAt, queue, maxAttempts }: JobOptions = {},
): Promise<void> {
  await tx.sql`
    /* addJob */ select from ${tx.sql(jobsSchema(schema))}.add_job(identifier => ${task},
      payload => ${JSON.stringify(withTrace(payload))}::json, queue_name => ${queue ?? null}, run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::int, job_key => ${key ?? null})`;
}

interface NewJob {
  payload: object;
  key: string;
  queue: string;
}

export async function addJobs(tx: Transaction, schema: string, task: string, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const traced = JSON.stringify(jobs.map((job) => ({ ...job, payload: withTrace(job.payload) })));
  await tx.sql`
    /* addJobs */ select from jsonb_to_recordset(${traced}::text::jsonb) as j (payload json, key text, queue text)
    cross join lateral ${tx.sql(jobsSchema(schema))}.add_job(identifier => ${task}, payload => j.payload,
      queue_name => j.queue, job_key => j.key) added`;
}

function withTrace(payload: unknown): unknown {
  const { traceparent } = traceHeaders();
  return traceparent && isObject(payload) ? { ...payload, [TRACE]: traceparent } : payload;
}

const TRACE = '_trace';

function withoutTrace(payload: unknown): { given: unknown; cause: string | undefined } {
  if (!isObject(payload) || !(TRACE in payload)) return { given: payload, cause: undefined };
  const { [TRACE]: cause, ...given } = payload;
  return { given, cause: String(cause) };
}

const isObject = (payload: unknown): payload is Record<string, unknown> =>
  payload !== null && typeof payload === 'object' && !Array.isArray(payload);

/** Runs each job with a cron once now, in turn: cron follows real time, and the clock may have been moved. */
export async function runDueJobs(db: Database, schema: string, jobs: Jobs): Promise<void> {
  await withTx(db, async (tx) => {
    for (const [name, { cron }] of Object.entries(jobs)) {
      if (cron) await addJob(tx, schema, name, {}, { key: `due-${name}`, queue: 'due' });
    }
  });
}

interface JobRunnerOptions extends Place {
  schema: string;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
  /** How often to look for jobs of workers that are gone: 10000. */
  upkeepMs?: number;
}

/** How many of a kind run at once, and how often each looks for jobs that come due; of new ones PostgreSQL tells at once. */
const TOGETHER = { concurrency: 2, pollInterval: 2_000 };
/** They wait and work little: many at once, who need not look as often. */
const APART = { concurrency: 8, pollInterval: 5_000 };
const RESTART_AFTER_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** Of the queue's own statements, the longest of which make its tables. */
const ANSWER_TIMEOUT_MS = 60_000;

interface JobRunner {
  stop(): Promise<void>;
}

/** Told from the start, so that the first failure is seen as one. */
const OUTCOMES = ['done', 'failed', 'dead'] as const;

/** Whose queues cannot be reached now: one line an outage, however long it lasts and how many it stops. */
const away = new Set<string>();

/** Runs the jobs of one subgraph until stopped; begins anew when the database went away under it. */
export function startJobs(options: JobRunnerOptions): JobRunner {
  const { db, schema, log, upkeepMs = 10_000 } = options;
  const pool = new pg.Pool({
    connectionString: db.url,
    max: concurrencyOf(options.jobs) + 3,
    application_name: 'skep-jobs',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const stopping = new AbortController();
  bePatient(pool, stopping.signal);
  const unmeasure = measureQueue(schema, db);
  const presence = keepPresence(pool, jobsSchema(schema), upkeepMs);
  let runners: Runner[] = [];
  const stopRunners = () => Promise.all(runners.map((runner) => runner.stop().catch(() => undefined)));
  // graphile-worker ends a worker that could not report its job, and makes no new one. One that was not answered when it
  // asked for a job may have been given it, and would keep it for hours. All begin anew instead, under other names.
  const beginAnew = () => {
    if (!stopping.signal.aborted) void stopRunners();
  };
  presence.events.on('worker:release', beginAnew);
  presence.events.on('worker:getJob:error', beginAnew);

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        runners = [];
        for (const group of groupsOf(options.jobs)) runners.push(await begin(options, group, pool, presence.events));
        if (away.delete(schema) && away.size === 0) log.info('jobs go on');
        if (stopping.signal.aborted) await stopRunners();
        else await Promise.all(runners.map(({ promise }) => promise));
      } catch (error) {
        await stopRunners();
        if (away.size === 0) log.error({ err: error, schema }, 'jobs broke off; they go on when the database is there');
        away.add(schema);
      }
      await pause(RESTART_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const over = keepRunning();
  return {
    async stop() {
      unmeasure();
      stopping.abort();
      await stopRunners();
      await over;
      away.delete(schema);
      await presence.stop();
      await pool.end();
    },
  };
}

interface Group {
  jobs: Jobs;
  pace: typeof TOGETHER;
}

function groupsOf(jobs: Jobs): Group[] {
  const those = (apart: boolean): Jobs =>
    Object.fromEntries(Object.entries(jobs).filter(([, job]) => (job.apart ?? false) === apart));
  const groups = [
    { jobs: those(false), pace: TOGETHER },
    { jobs: those(true), pace: APART },
  ];
  return groups.filter((group) => Object.keys(group.jobs).length > 0);
}

const concurrencyOf = (jobs: Jobs): number => groupsOf(jobs).reduce((sum, { pace }) => sum + pace.concurrency, 0);

function begin(
  { db, settings, neighbours, schema, clock, log }: JobRunnerOptions,
  { jobs, pace }: Group,
  pgPool: pg.Pool,
  events: WorkerEvents,
): Promise<Runner> {
  const taskList: TaskList = {};
  const cron: CronItem[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    for (const outcome of OUTCOMES) jobsRun.inc({ subgraph: schema, task: name, outcome }, 0);
    taskList[name] = async (payload: unknown, { job: { id, attempts, max_attempts: most } }) => {
      if (!isDueToday(job, payload)) return;
      const { given, cause } = withoutTrace(payload);
      const requestId = `${name}-${id}-${attempts}`;
      const began = performance.now();
      const ran = (outcome: (typeof OUTCOMES)[number]) => {
        jobsRun.inc({ subgraph: schema, task: name, outcome });
        jobSeconds.observe({ subgraph: schema, task: name }, (performance.now() - began) / 1_000);
      };
      try {
        const request = { viewer: SYSTEM, requestId, clientIp: '', now: () => clock.now() };
        await inRootSpan(
          () => ({
            name: `job ${name}`,
            kind: SpanKind.CONSUMER,
            attributes: { 'skep.subgraph': schema, 'skep.attempt': attempts },
          }),
          cause,
          () => job.run(given as never, { ...request, db, settings, neighbours, log }),
        );
        ran('done');
      } catch (error) {
        ran(attempts >= most ? 'dead' : 'failed');
        log.error({ err: error, schema, task: name, attempts }, 'job failed');
        // The queue keeps the text of what it is given; that of a failed statement carries bound parameters.
        throw new Error(sqlState(error) ?? (error instanceof DomainError ? error.reason : 'failed'));
      }
    };
    if (job.cron) cron.push({ task: name, match: inUtc(job.cron), options: { backfillPeriod: madeUpFor(job.cron) } });
  }
  return run({
    pgPool,
    schema: jobsSchema(schema),
    ...pace,
    noHandleSignals: true,
    taskList,
    events,
    parsedCronItems: parseCronItems(cron),
    logger: SILENT,
  });
}

/** Failures are logged above, with what the log may know; the rest are comings and goings of the queue. */
const SILENT = new JobLogger(() => () => undefined);

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3600_000, 24 * 3600_000];

/** How far back a missed job is made up for: until it last came due, since once does all; two days for a monthly one. */
function madeUpFor(cron: string): number {
  const [minute, hour, day] = cron.split(' ');
  if (day !== '*') return 2 * DAY_MS;
  if (hour !== '*') return DAY_MS;
  return minute === '*' ? MINUTE_MS : HOUR_MS;
}

const BUSINESS_OFFSET_HOURS = 8;

/** The day of the month is left to isDueToday: a day in Shanghai begins on the day before in UTC. */
function inUtc(cron: string): string {
  const [minute, hour] = cron.split(' ');
  const utcHour = hour === '*' ? '*' : (Number(hour) - BUSINESS_OFFSET_HOURS + 24) % 24;
  return `${minute} ${utcHour} * * *`;
}

function isDueToday({ cron }: Job, payload: unknown): boolean {
  const scheduledAt = (payload as { _cron?: { ts: string } } | null)?._cron?.ts;
  const day = cron?.split(' ')[2];
  if (!scheduledAt || !day || day === '*') return true;
  return Number(businessDate(new Date(scheduledAt)).slice(8)) === Number(day);
}
