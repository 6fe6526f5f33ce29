import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { webhookSecretOf } from '../../kit/process/secrets';
import { webhookEndpoints } from './tables';

export const sealedWebhookSecrets: SealedColumns = {
  columns: [webhookEndpoints.secret, webhookEndpoints.previousSecret],
  key: webhookEndpoints.id,
  place: webhookSecretOf,
};
