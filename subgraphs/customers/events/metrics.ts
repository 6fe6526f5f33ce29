import { Counter, Gauge } from 'prom-client';
import { registry } from '../../kit/process/metrics';
import type { Database } from '../../kit/sql/database';
import { figuresOf } from '../../kit/sql/figures';
import { unrelayedCount } from './commands/relay';
import { openLetterCounts } from './queries/letters';

export const brokerMessages = new Counter({
  name: 'skep_broker_messages_total',
  help: 'Messages that the broker delivered, by what became of them.',
  labelNames: ['outcome'],
  registers: [registry],
});

export const brokerUnsendable = new Counter({
  name: 'skep_broker_unsendable_total',
  help: 'Messages of ours that the broker does not take because of their size.',
  registers: [registry],
});

interface Sources {
  db: Database;
  /** Messages that the broker has for us; null without a connection. */
  pending(): Promise<number | null>;
}

let sources: Sources | null = null;

const letters = figuresOf(openLetterCounts);
const messages = figuresOf(unrelayedCount);

export function measureEvents(from: Sources): () => void {
  sources = from;
  const ends = [letters.from('customers', from.db), messages.from('customers', from.db)];
  return () => {
    for (const end of ends) end();
    if (sources === from) sources = null;
  };
}

/** Those who watch must get the other figures even when these cannot be read. */
const unlessItFails = async (read: () => Promise<void>) => read().catch(() => undefined);

const deadLetters: Gauge = new Gauge({
  name: 'skep_dead_letters',
  help: 'Dead letters that wait for somebody, by reason.',
  labelNames: ['reason'],
  registers: [registry],
  async collect() {
    deadLetters.reset();
    for (const [, counts] of await letters.current()) {
      for (const { reason, count } of counts) deadLetters.set({ reason }, Number(count));
    }
  },
});

const pendingMessages: Gauge = new Gauge({
  name: 'skep_broker_pending_messages',
  help: 'Messages that the broker has for us and that are not taken in yet; -1 without a connection.',
  registers: [registry],
  collect: () =>
    unlessItFails(async () => {
      pendingMessages.set((await sources?.pending()) ?? -1);
    }),
});

const unrelayed: Gauge = new Gauge({
  name: 'skep_broker_unrelayed_messages',
  help: 'Messages of ours that the broker has not got yet.',
  registers: [registry],
  async collect() {
    for (const [, count] of await messages.current()) unrelayed.set(count);
  },
});
