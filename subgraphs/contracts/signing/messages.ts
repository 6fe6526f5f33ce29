import { businessDateTime } from '../../kit/basics/time';
import { publish } from '../../kit/exchange/outbox';
import type { EventPayloads } from '../../kit/exchange/topics';
import { messageSecretsOf } from '../../kit/process/secrets';
import type { Transaction } from '../../kit/sql/database';
import type { StoredContract } from '../contracts/tables';
import type { Settled } from '../settings';
import { signingUrlOf } from './links';

type Wanted = Pick<EventPayloads['message.requested'], 'channel' | 'templateCode' | 'parameters' | 'recipients'> & {
  /** Unique among all messages; asking twice sends once. */
  requestId: string;
  secrets?: Record<string, string>;
  attachments?: EventPayloads['message.requested']['attachments'];
  requestedById?: string | null;
};

type About = Pick<StoredContract, 'id' | 'contractNo' | 'customerId' | 'name'>;

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

type Sent = About & Pick<StoredContract, 'linkVersion' | 'signerMobile' | 'signerName' | 'signEndsAt'>;

/** The signing link by SMS. `serial` tells this sending from others of the contract. */
export async function sendLink(
  tx: Transaction,
  settled: Settled,
  contract: Sent,
  { serial, requestedById }: { serial: number; requestedById: string | null },
): Promise<void> {
  const { id, linkVersion, signerMobile, signerName, signEndsAt } = contract;
  await askForMessage(tx, contract, {
    requestId: `contract-link-${id}-${serial}`,
    channel: 'SMS',
    recipients: [signerMobile ?? ''],
    templateCode: 'CONTRACT_TO_SIGN',
    parameters: { signerName: signerName ?? '', deadline: signEndsAt ? businessDateTime(signEndsAt) : '' },
    secrets: { url: signingUrlOf(settled, { contractId: id, linkVersion }) },
    requestedById,
  });
}
