import { Counter, Gauge, Histogram } from 'prom-client';
import { registry } from '../../kit/process/metrics';
import { CALL_CODES } from './answers';

export const callsAnswered = new Counter({
  name: 'skep_calls_answered_total',
  help: 'Requests of customers programs that were answered, by the code of the answer.',
  labelNames: ['code'],
  registers: [registry],
});

export const callSeconds = new Histogram({
  name: 'skep_call_duration_seconds',
  help: 'Time from the request of a customers program to its answer.',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

export const feesUncollected = new Counter({
  name: 'skep_calls_uncollected_total',
  help: 'Calls that were answered and whose fee no wallet could pay any more.',
  registers: [registry],
});

export const sourcesAsked = new Counter({
  name: 'skep_source_requests_total',
  help: 'Questions to sources, by what came of them, and those that were not asked because the source fails or is busy.',
  labelNames: ['outcome'],
  registers: [registry],
});

export const sourceSeconds = new Histogram({
  name: 'skep_source_request_duration_seconds',
  help: 'Time that sources took to answer.',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
  registers: [registry],
});

/** Where usage runs all are told from the start, so that the first of each is seen as one. */
export function beginAtNothing(): void {
  for (const code of CALL_CODES) callsAnswered.inc({ code }, 0);
  for (const outcome of ['hit', 'no_hit', 'failed', 'not_asked']) sourcesAsked.inc({ outcome }, 0);
}

export const callMonthsAhead = new Gauge({
  name: 'skep_call_months_ahead',
  help: 'Months after the present one for which calls have their place; absent where usage does not run.',
  registers: [registry],
});
