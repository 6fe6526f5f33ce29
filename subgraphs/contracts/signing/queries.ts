import type { Reader } from '../../kit/requests/context';
import type { StoredContract } from '../contracts/tables';
import type { Settled } from '../settings';
import { linkOf } from './links';

/** A contract as its signer sees it, nothing of it that is not printed or asked of the signer. */
export type SigningRow = Pick<
  StoredContract,
  | 'id'
  | 'contractNo'
  | 'name'
  | 'state'
  | 'signerName'
  | 'signerMobile'
  | 'signEndsAt'
  | 'finishedAt'
  | 'rejectReason'
  | 'content'
  | 'draftFileId'
  | 'finalFileId'
  | 'draftHash'
>;

/** The contract of a link, newest link or not; null for a link that is not ours and for one that is gone. */
export async function signingOf(
  { db, ...settled }: Pick<Reader, 'db'> & Settled,
  token: string,
): Promise<SigningRow | null> {
  const link = linkOf(settled, token);
  if (!link) return null;
  const [row] = await db.sql<SigningRow[]>`
    /* signingOf */ select id, contract_no, name, state, signer_name, signer_mobile, sign_ends_at, finished_at,
      reject_reason, content, draft_file_id, final_file_id, draft_hash
    from contracts.contracts where id = ${link.contractId} and link_version = ${link.linkVersion}
      and deleted_at is null and submitted_at is not null`;
  return row ?? null;
}
