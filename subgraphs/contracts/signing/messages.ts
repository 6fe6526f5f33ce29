import { businessDateTime } from '../../kit/basics/time';
import type { Transaction } from '../../kit/sql/database';
import { type About, askForMessage } from '../contracts/commands/ask-for-message';
import type { StoredContract } from '../contracts/tables';
import type { Settled } from '../settings';
import { signingUrlOf } from './links';

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
