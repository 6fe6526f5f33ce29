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
