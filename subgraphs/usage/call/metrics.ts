import { Counter, Gauge } from 'prom-client';
import { registry } from '../../kit/process/metrics';

export const callsAnswered = new Counter({
  name: 'skep_calls_answered_total',
  help: 'Requests of customers programs that were answered, by the code of the answer.',
  labelNames: ['code'],
  registers: [registry],
});

export const callMonthsAhead = new Gauge({
  name: 'skep_call_months_ahead',
  help: 'Months after the present one for which calls have their place; absent where usage does not run.',
  registers: [registry],
});
