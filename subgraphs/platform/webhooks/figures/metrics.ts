import { Counter, Gauge, Summary } from 'prom-client';
import { registry } from '../../../kit/process/metrics';
import { isAccepted, type PostOutcome } from '../../../kit/process/signed-post';
import { figuresOf } from '../../../kit/sql/figures';
import type { Background, Surroundings } from '../../../kit/subgraph';
import { deliveryFigures } from './queries';

const registers = [registry];

const attempts = new Counter({
  name: 'skep_webhook_attempts_total',
  help: 'Attempts at deliveries: accepted with 2xx, refused with another status, or unanswered.',
  labelNames: ['outcome'],
  registers,
});

const seconds = new Summary({
  name: 'skep_webhook_attempt_duration_seconds',
  help: 'Time that attempts took, until the answer or until there was none.',
  percentiles: [],
  registers,
});

/** Counts an attempt that was kept. */
export function countAttempt(outcome: PostOutcome): void {
  attempts.inc({ outcome: isAccepted(outcome) ? 'accepted' : outcome.status === null ? 'unanswered' : 'refused' });
  seconds.observe(outcome.durationMs / 1_000);
}

const figures = figuresOf(deliveryFigures);

const deliveries: Gauge = new Gauge({
  name: 'skep_webhook_deliveries',
  help: 'Deliveries that wait, that are held because their endpoint is disabled, or that were given up and are still kept; 10000 of each at most.',
  labelNames: ['state'],
  registers,
  async collect() {
    deliveries.reset();
    for (const [, { waiting, held, dead }] of await figures.current()) {
      for (const [state, count] of Object.entries({ waiting, held, dead })) deliveries.set({ state }, count);
    }
  },
});

const oldestDue: Gauge = new Gauge({
  name: 'skep_webhook_oldest_due_seconds',
  help: 'How long ago the delivery came due that has waited longest to be sent; 0 when none is due.',
  registers,
  async collect() {
    for (const [, { oldestDueSeconds }] of await figures.current()) oldestDue.set(oldestDueSeconds);
  },
});

/** Has deliveries looked at for as long as the process serves platform; attempts are told from the start, so that the first is seen as one. */
export function measureWebhooks({ db }: Surroundings): Background {
  for (const outcome of ['accepted', 'refused', 'unanswered']) attempts.inc({ outcome }, 0);
  const end = figures.from('platform', db);
  return { stop: async () => end() };
}
