import { Counter } from 'prom-client';
import { registry } from '../../kit/process/metrics';

export const unsignedCallbacks = new Counter({
  name: 'skep_payment_callbacks_unsigned_total',
  help: 'Payment callbacks whose signature was missing or wrong.',
  registers: [registry],
});
