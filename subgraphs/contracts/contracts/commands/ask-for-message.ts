import { publish } from '../../../kit/exchange/outbox';
import type { EventPayloads } from '../../../kit/exchange/topics';
import { messageSecretsOf } from '../../../kit/process/secrets';
import type { Transaction } from '../../../kit/sql/database';
import type { StoredContract } from '../tables';

type Wanted = Pick<EventPayloads['message.requested'], 'channel' | 'templateCode' | 'parameters' | 'recipients'> & {
  /** Unique among all messages; asking twice sends once. */
  requestId: string;
  secrets?: Record<string, string>;
  attachments?: EventPayloads['message.requested']['attachments'];
  requestedById?: string | null;
};

export type About = Pick<StoredContract, 'id' | 'contractNo' | 'customerId' | 'name'>;

export async function askForMessage(tx: Transaction, contract: About, wanted: Wanted): Promise<void> {
  const { secrets, requestedById = null, parameters, ...message } = wanted;
  const payload = {
    ...message,
    parameters: { contractName: contract.name, contractNo: contract.contractNo, ...parameters },
    ...(secrets && { sealedParameters: tx.secrets.seal(JSON.stringify(secrets), messageSecretsOf(wanted.requestId)) }),
    customerId: contract.customerId,
    businessNo: contract.contractNo,
    requestedById,
  };
  await publish(tx, 'contracts', 'message.requested', [{ key: wanted.requestId, payload }]);
}
