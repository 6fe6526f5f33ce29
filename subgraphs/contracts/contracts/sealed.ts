import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { signerIdCardOf } from './commands/submit';
import { contracts } from './tables';

/** A signed contract, which is never changed otherwise, takes the same number under another key. */
export const sealedIdCards: SealedColumns = {
  columns: [contracts.encryptedSignerIdCard],
  key: contracts.id,
  place: signerIdCardOf,
};
