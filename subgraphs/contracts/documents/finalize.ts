import { createHash } from 'node:crypto';
import { failedPrecondition, invariant } from '../../kit/basics/errors';
import { storeFile } from '../../kit/documents/files';
import { PDF_MEDIA_TYPE } from '../../kit/documents/pdf';
import { addJob, type Job, type JobContext } from '../../kit/jobs/jobs';
import { failpoint } from '../../kit/process/failpoints';
import { type Transaction, withTx } from '../../kit/sql/database';
import { askForMessage } from '../contracts/commands/ask-for-message';
import { recordEvent } from '../contracts/event-chain';
import { maskedIdCard, maskedMobile } from '../contracts/rules';
import { signerIdCardOf } from '../contracts/sealed';
import type { SigningEventRow, StoredContract } from '../contracts/tables';
import { keeperKnownAs } from '../parties/queries';
import { finalPdf } from './render';
import { type Seal, sealOf } from './sealing';

/** A job that has failed so often still has one more attempt; the queue makes its pauses grow up to six hours. */
const UNTIL_IT_IS_DONE = 32_767;

export const FINALIZE = 'finalize-';

/** Has the document of a signed contract made, for as long as that takes. */
export const askForDocument = (tx: Transaction, contractId: string): Promise<void> =>
  addJob(
    tx,
    'contracts',
    'finalizeContract',
    { contractId },
    { key: `${FINALIZE}${contractId}`, maxAttempts: UNTIL_IT_IS_DONE },
  );

/** Why a document waits; the queue keeps the reason. */
export const SEAL_EXPIRED = 'SEAL_EXPIRED';

function checkValid({ validUntil }: Seal, now: Date): void {
  if (now <= validUntil) return;
  const ended = validUntil.toISOString();
  throw failedPrecondition(SEAL_EXPIRED, `The certificate that contracts are sealed with ended at ${ended}.`);
}

type Finished = StoredContract & { email: string | null };

/**
 * Makes the document with signatures and evidence page of a signed contract, seals it where there is a certificate,
 * keeps it beside the signed bytes and sends it to the customer, its keeper and the house. Done once, however often the
 * job runs. Fails with SEAL_EXPIRED while the certificate has ended: what is signed stays signed and waits for another.
 */
export const finalizeContract: Job = {
  run: async ({ contractId }: { contractId: string }, context) => {
    const contract = await signedContract(context, contractId);
    if (!contract || contract.finalFileId) return;
    const seal = await sealOf(context.settings.seal);
    if (seal) checkValid(seal, context.now());
    const pdf = await finalDocument(context, contract, seal);
    failpoint('documentMade');
    const sealedAt = context.now();
    const bytes = (await seal?.apply(pdf, { at: sealedAt, reason: `合同编号 ${contract.contractNo}` })) ?? pdf;
    failpoint('documentSealed');
    await withTx(context.db, async (tx) =>
      keepFinal(tx, context, contract, { bytes, sealed: seal && { ...seal, at: sealedAt } }),
    );
    failpoint('documentKept');
  },
};

async function signedContract({ db }: JobContext, id: string): Promise<Finished | null> {
  const [contract] = await db.sql<Finished[]>`
    /* signedContract */ select c.*, p.email from contracts.contracts c
    left join contracts.known_parties p on p.customer_id = c.customer_id
    where c.id = ${id} and c.state = 'SIGNED'`;
  return contract ?? null;
}

async function finalDocument({ db }: JobContext, contract: Finished, seal: Seal | null): Promise<Buffer> {
  invariant(contract.content && contract.finishedAt && contract.documentHash, 'a signed contract has its content');
  const events = await db.sql<SigningEventRow[]>`
    /* eventsToSignature */ select * from contracts.signing_events where contract_id = ${contract.id}
      and position <= (select position from contracts.signing_events
        where contract_id = ${contract.id} and kind = 'SIGNED')
    order by position`;
  const idCard = contract.encryptedSignerIdCard;
  return finalPdf(contract.content, {
    signerName: contract.signerName ?? '',
    signerMobile: maskedMobile(contract.signerMobile),
    signerIdCard: idCard && maskedIdCard(db.secrets.unseal(idCard, signerIdCardOf(contract.id))),
    signedAt: contract.finishedAt,
    documentHash: contract.documentHash,
    events,
    sealedBy: seal?.name ?? null,
  });
}

interface FinalDocument {
  bytes: Buffer;
  /** With what it was sealed, and when; null for one that bears none. */
  sealed: (Pick<Seal, 'name' | 'fingerprint'> & { at: Date }) | null;
}

async function keepFinal(
  tx: Transaction,
  context: JobContext,
  contract: Finished,
  { bytes, sealed }: FinalDocument,
): Promise<void> {
  const [waiting] = await tx.sql<{ id: string }[]>`
    /* lockUnfinished */ select id from contracts.contracts where id = ${contract.id} and final_file_id is null
    for update`;
  if (!waiting) return;
  const { id, contractNo, customerId } = contract;
  const name = `${contractNo}.pdf`;
  const file = await storeFile(tx, 'contracts', { name, mediaType: PDF_MEDIA_TYPE, bytes, customerId });
  const hash = createHash('sha256').update(bytes).digest('hex');
  await tx.sql`
    /* keepFinal */ update contracts.contracts set final_file_id = ${file}, final_hash = ${hash},
      sealed_at = ${sealed?.at ?? null}, sealed_by = ${sealed?.name ?? null},
      seal_fingerprint = ${sealed?.fingerprint ?? null}
    where id = ${id}`;
  await recordEvent(tx, id, {
    kind: 'FINALIZED',
    at: context.now(),
    detail: { finalHash: hash, sealed: sealed !== null },
  });
  const keeper = await keeperKnownAs(tx.sql, customerId, context.now());
  const addresses = [contract.email, keeper.email, context.settings.house.email];
  const recipients = new Set(addresses.filter((address) => address !== null));
  for (const [i, recipient] of [...recipients].entries()) {
    await askForMessage(tx, contract, {
      requestId: `contract-signed-${id}-${i}`,
      channel: 'EMAIL',
      recipients: [recipient],
      templateCode: 'CONTRACT_SIGNED',
      parameters: { signerName: contract.signerName ?? '' },
      attachments: [{ name, mediaType: PDF_MEDIA_TYPE, file }],
    });
  }
}
