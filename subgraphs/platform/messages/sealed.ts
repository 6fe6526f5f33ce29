import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { messageSecretsOf } from '../../kit/process/secrets';
import { messages } from './tables';

/** Of messages that wait, and of failed ones that somebody may send again. */
export const sealedParameters: SealedColumns = {
  columns: [messages.sealedParameters],
  key: messages.requestId,
  place: messageSecretsOf,
};
