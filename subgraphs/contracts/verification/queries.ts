import { createHash } from 'node:crypto';
import { notFound } from '../../kit/basics/errors';
import { readFile, requireFile } from '../../kit/documents/files';
import { PDF_MEDIA_TYPE } from '../../kit/documents/pdf';
import type { SubgraphRequest } from '../../kit/requests/context';
import { withTx } from '../../kit/sql/database';
import { visibleContracts } from '../conditions';
import { isUnbroken } from '../contracts/event-chain';
import type { SigningEventRow } from '../contracts/tables';
import type { DocumentKind } from '../schema.generated';
import { checkedSeal, type SealFindings } from './seal-check';

type CheckedSeal = SealFindings & { ours: boolean };

interface VerificationRow {
  contractNo: string;
  documentHash: string | null;
  intact: boolean | null;
  draftIntact: boolean | null;
  finalIntact: boolean | null;
  chainIntact: boolean;
  sealed: boolean;
  seal: CheckedSeal | null;
}

type Kept = Pick<
  VerificationRow,
  'contractNo' | 'documentHash' | 'intact' | 'draftIntact' | 'finalIntact' | 'sealed'
> & {
  id: string;
  finalFileId: string | null;
  sealFingerprint: string | null;
};

/** Whether a contract that the viewer may see is what it was; null when there is none. */
export async function verificationOf(context: SubgraphRequest, contractNo: string): Promise<VerificationRow | null> {
  const { sql } = context.db;
  const isIntact = (file: string, hash: string) => sql`(select encode(sha256(f.bytes), 'hex') = ${sql.unsafe(hash)}
    from contracts.files f where f.id = ${sql.unsafe(file)})`;
  const [kept] = await sql<Kept[]>`
    /* verificationOf */ select c.id, c.contract_no, c.document_hash, c.final_file_id, c.seal_fingerprint,
      c.sealed_at is not null as sealed, ${isIntact('c.signed_file_id', 'c.document_hash')} as intact,
      ${isIntact('c.draft_file_id', 'c.draft_hash')} as draft_intact,
      ${isIntact('c.final_file_id', 'c.final_hash')} as final_intact
    from contracts.contracts c where c.contract_no = ${contractNo} and ${visibleContracts(context)}`;
  if (!kept) return null;
  const events = await sql<SigningEventRow[]>`
    /* chainOf */ select * from contracts.signing_events where contract_id = ${kept.id} order by position`;
  const final = kept.finalFileId && (await readFile(context.db, 'contracts', kept.finalFileId));
  const seal = final ? checkedSeal(final.bytes) : null;
  return {
    ...kept,
    chainIntact: isUnbroken(events),
    seal: seal && { ...seal, ours: seal.fingerprint !== null && seal.fingerprint === kept.sealFingerprint },
  };
}

export interface DocumentRow {
  documentHash: string;
  kind: DocumentKind | null;
  contractId: string | null;
  seal: CheckedSeal | null;
}

/** Who is shown a contract by its bytes must be one who may see it. Throws NOT_FOUND, FILE_TYPE_NOT_SUPPORTED. */
export async function documentOf(context: SubgraphRequest, reference: string): Promise<DocumentRow> {
  const { sql } = context.db;
  const file = { field: 'input.file', mediaTypes: [PDF_MEDIA_TYPE] };
  const facts = await withTx(context.db, (tx) => requireFile(tx, 'contracts', reference, context.viewer, file));
  // Of a customer's files those that we made are drafts too, which it may not have seen.
  if (facts.createdById !== context.viewer.accountId) throw notFound('The file', file.field);
  const sent = await readFile(context.db, 'contracts', facts.id);
  const bytes = sent?.bytes ?? Buffer.alloc(0);
  const documentHash = createHash('sha256').update(bytes).digest('hex');
  const [known] = await sql<{ id: string; kind: DocumentKind }[]>`
    /* contractOfDocument */ select c.id, case when c.final_hash = ${documentHash} then 'FINAL'
      when c.document_hash = ${documentHash} then 'SIGNED' else 'DRAFT' end as kind
    from contracts.contracts c
    where ${documentHash} in (c.draft_hash, c.document_hash, c.final_hash) and ${visibleContracts(context)} limit 1`;
  const seal = checkedSeal(bytes);
  return {
    documentHash,
    kind: known?.kind ?? null,
    contractId: known?.id ?? null,
    seal: seal && { ...seal, ours: await isOurs(context, seal.fingerprint) },
  };
}

async function isOurs({ db }: SubgraphRequest, fingerprint: string | null): Promise<boolean> {
  if (!fingerprint) return false;
  const [row] = await db.sql<{ ours: boolean }[]>`
    /* isOurSeal */ select exists (select from contracts.contracts where seal_fingerprint = ${fingerprint}) as ours`;
  return row?.ours ?? false;
}
