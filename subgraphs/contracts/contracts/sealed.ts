import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { contracts } from './tables';

export const signerIdCardOf = (contractId: string) => `contracts.encrypted_signer_id_card:${contractId}`;

/** A signed contract, which is never changed otherwise, takes the same number under another key. */
export const sealedIdCards: SealedColumns = {
  columns: [contracts.encryptedSignerIdCard],
  key: contracts.id,
  place: signerIdCardOf,
};
