import { Counter, Gauge, Summary } from 'prom-client';
import { registry } from '../process/metrics';
import type { Database } from '../sql/database';
import { figuresOf } from '../sql/figures';

export const jobsRun = new Counter({
  name: 'skep_jobs_total',
  help: 'Jobs that ran, by what became of them: failed ones are tried again, dead ones are not.',
  labelNames: ['subgraph', 'task', 'outcome'],
  registers: [registry],
});

export const jobSeconds = new Summary({
  name: 'skep_job_duration_seconds',
  help: 'Time that jobs took.',
  labelNames: ['subgraph', 'task'],
  percentiles: [],
  registers: [registry],
});

/** More are told as so many: what is due is looked up by an index, never counted to the end. */
const MOST_TOLD = 1_000;

interface Due {
  count: number;
  oldestSeconds: number;
}

const queues = figuresOf<Due>(async (db, subgraph) => {
  const [due] = await db.alone<Due[]>`
    /* dueJobs */ select count(*)::int as count,
      coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as oldest_seconds
    from (select run_at from ${db.sql(`${subgraph}_jobs`)}._private_jobs
      where is_available and run_at <= now() limit ${MOST_TOLD}) due`;
  return due as Due;
});

export const measureQueue = (subgraph: string, db: Database): (() => void) => queues.from(subgraph, db);

const dueJobs: Gauge = new Gauge({
  name: 'skep_job_queue_due_jobs',
  help: `Jobs that are due and that no worker has taken yet, ${MOST_TOLD} at most.`,
  labelNames: ['subgraph'],
  registers: [registry],
  async collect() {
    dueJobs.reset();
    for (const [subgraph, { count }] of await queues.current()) dueJobs.set({ subgraph }, count);
  },
});

const oldestJob: Gauge = new Gauge({
  name: 'skep_job_queue_oldest_seconds',
  help: 'How long ago the job came due that has waited longest; 0 when none waits.',
  labelNames: ['subgraph'],
  registers: [registry],
  async collect() {
    oldestJob.reset();
    for (const [subgraph, { oldestSeconds }] of await queues.current()) oldestJob.set({ subgraph }, oldestSeconds);
  },
});
