import { Counter, Gauge } from 'prom-client';
import { registry } from '../../../subgraphs/kit/process/metrics';
import type { ViewerKind } from '../../../subgraphs/kit/requests/context';

const calls = new Counter({
  name: 'skep_legacy_calls_total',
  help: 'Calls of a legacy endpoint by kind of caller and code of the envelope (0 is success).',
  labelNames: ['endpoint', 'caller', 'code'],
  registers: [registry],
});

const lastCalled = new Gauge({
  name: 'skep_legacy_last_called_timestamp_seconds',
  help: 'When a legacy endpoint was last called, so that a path nobody uses can be switched off.',
  labelNames: ['endpoint', 'caller'],
  registers: [registry],
});

export function countCall(endpoint: string, caller: ViewerKind, code: number, now: Date): void {
  calls.inc({ endpoint, caller, code });
  lastCalled.set({ endpoint, caller }, now.getTime() / 1000);
}

const seenAt = new Map<string, Map<string, number>>();

/** Fields of answers that held something; who asks which ones is in the graph alone. */
export function fieldsSeen(endpoint: string, fields: readonly string[], atMs: number): void {
  const known = seenAt.get(endpoint) ?? new Map<string, number>();
  for (const field of fields) known.set(field, atMs / 1000);
  seenAt.set(endpoint, known);
}

new Gauge({
  name: 'skep_legacy_field_last_seen_timestamp_seconds',
  help: 'When a documented field of the answers of a legacy endpoint last held something.',
  labelNames: ['endpoint', 'field'],
  registers: [registry],
  collect() {
    for (const [endpoint, fields] of seenAt) for (const [field, at] of fields) this.set({ endpoint, field }, at);
  },
});

let sunsets: readonly (readonly [endpoint: string, atSeconds: number])[] = [];

export function sunsetsKnown(known: typeof sunsets): void {
  sunsets = known;
}

new Gauge({
  name: 'skep_legacy_sunset_timestamp_seconds',
  help: 'From when on a legacy endpoint may be gone, where an operator has set a day.',
  labelNames: ['endpoint'],
  registers: [registry],
  collect() {
    this.reset();
    for (const [endpoint, at] of sunsets) this.set({ endpoint }, at);
  },
});

let pending = () => 0;

export function unreported(count: () => number): void {
  pending = count;
}

new Gauge({
  name: 'skep_legacy_unreported_sums',
  help: 'Sums of legacy calls that this process has counted and platform has not yet taken.',
  registers: [registry],
  collect() {
    this.set(pending());
  },
});
