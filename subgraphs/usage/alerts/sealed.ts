import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { alertSecretOf } from '../../kit/process/secrets';
import { alertContacts } from './tables';

export const sealedAlertSecrets: SealedColumns = {
  columns: [alertContacts.webhookSecret],
  key: alertContacts.id,
  place: alertSecretOf,
};
