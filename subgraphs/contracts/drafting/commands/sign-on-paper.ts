import { badInput } from '../../../kit/basics/errors';
import { requireFile } from '../../../kit/documents/files';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import {
  demandDrawing,
  lockAccount,
  refusingSecond,
  settleDue,
  tellContracts,
  tellSigned,
} from '../../contracts/commands/shared';
import { recordEvent } from '../../contracts/event-chain';
import {
  agreementInForce,
  checkSequence,
  contractNoOf,
  endAfterMonths,
  nextVersion,
  stateAt,
} from '../../contracts/rules';
import type { Context } from '../../loaders';
import { templateOf } from '../../templates/default-templates';
import { templatesAmong } from '../../templates/queries';
import type { Template } from '../../templates/wording';
import { defaultTitle, theTemplate } from '../preparation';
import { type AccountFacts, accountFacts } from '../queries';
import { chosenProducts, type SentProduct } from '../rules';
import { writeProducts } from './draft';
import { removeContract } from './submit';

interface UploadInput {
  developerAccountId: string;
  templateCode: string;
  sequence: number;
  file?: string | null;
  /** Where the document is kept elsewhere, or our own link to an uploaded file. */
  url?: string | null;
  products?: SentProduct[];
  finishedAt?: Date | null;
  idempotencyKey: string;
}

export async function uploadSignedContract(context: Context, input: UploadInput): Promise<string> {
  demandDrawing(context);
  const now = context.now();
  const finishedAt = input.finishedAt ?? now;
  if (finishedAt > now)
    throw badInput('input.finishedAt', 'finishedAt must not be later than now.', 'FINISHED_IN_FUTURE');
  if (input.templateCode !== templateOf(input.sequence)) {
    throw badInput(
      'input.templateCode',
      `Sequence ${input.sequence} is a ${templateOf(input.sequence)}.`,
      'TEMPLATE_NOT_OF_SEQUENCE',
    );
  }
  return refusingSecond(() =>
    withIdempotency(context.db, keyedRequest(context, 'contracts', 'uploadSignedContract', input), async (tx) => {
      await lockAccount(tx, input.developerAccountId);
      await settleDue(tx, context, input.developerAccountId);
      const facts = await accountFacts(context, tx.sql, input.developerAccountId);
      checkSequence(facts.contracts, input.sequence, now);
      const template = theTemplate(await templatesAmong(tx.sql, [input.templateCode]));
      const products = chosenProducts(facts.products, input.products ?? [], { needed: input.sequence > 0 });
      const draft = facts.contracts.find(
        (one) => one.sequence === input.sequence && stateAt(one, now) === 'NOT_STARTED',
      );
      if (draft) await removeContract(tx, context, draft.id);
      const id = await writeUploaded(tx, context, { input, facts, template, finishedAt });
      await writeProducts(tx, id, products);
      await settleDue(tx, context, facts.developerAccountId);
      await tellContracts(tx, [id]);
      await tellSigned(tx, id);
      return id;
    }),
  );
}

interface Uploaded {
  input: UploadInput;
  facts: AccountFacts;
  template: Template;
  finishedAt: Date;
}

async function writeUploaded(tx: Transaction, context: Context, { input, facts, template, finishedAt }: Uploaded) {
  const now = context.now();
  const { fileId, hash, url } = await documentOf(tx, context, input);
  const agreement = agreementInForce(facts.contracts, now);
  const end = endAfterMonths(finishedAt, template.validMonths);
  const expiresAt = input.sequence > 0 && agreement?.expiresAt ? agreement.expiresAt : end;
  const version = nextVersion(facts.contracts, input.sequence);
  const [row] = await tx.sql<{ id: string }[]>`
    /* newUploadedId */ select skep.next_id() as id`;
  const { id } = row as { id: string };
  await tx.sql`
    /* writeUploaded */ insert into contracts.contracts (id, contract_no, customer_id, developer_account_id, name,
      template_code, sequence, version, version_name, state, signer_name, signer_mobile, signed_file_id, document_hash,
      document_url, uploaded_manually, valid_months, finished_at, expires_at, created_by_id, created_at, updated_at)
    values (${id}, ${contractNoOf(id, now)}, ${facts.customerId}, ${facts.developerAccountId},
      ${defaultTitle(facts, template)}, ${template.code}, ${input.sequence}, ${version}, ${`V${version}.0`},
      'SIGNED_ON_PAPER', ${facts.party.legalPersonName}, ${facts.party.contactMobile ?? facts.customerMobile},
      ${fileId}, ${hash}, ${url}, true, ${template.validMonths}, ${finishedAt}, ${expiresAt},
      ${context.viewer.accountId}, ${now}, ${now})`;
  const { accountId } = context.viewer;
  const detail = { documentHash: hash, finishedAt: finishedAt.toISOString() };
  await recordEvent(tx, id, { kind: 'UPLOADED', at: now, accountId, ip: context.clientIp, detail });
  return id;
}

const OWN_LINK = /^(?:https?:\/\/[^/]+)?\/files\/contracts\/(\d{1,19})(?:\?.*)?$/;
const ADDRESS = /^https?:\/\/[^\s"'<>\\]{1,1000}$/;

/** Of a file that the viewer uploaded; of another address only the address; nothing when nothing was given. */
async function documentOf(tx: Transaction, { viewer }: Context, { file, url }: UploadInput) {
  const given = url?.trim() || null;
  const reference = file ?? (given && OWN_LINK.exec(given)?.[1]) ?? null;
  if (reference) {
    const field = file ? 'input.file' : 'input.url';
    const facts = await requireFile(tx, 'contracts', reference, viewer, { field });
    return { fileId: facts.id, hash: facts.sha256, url: null };
  }
  if (given && !ADDRESS.test(given)) throw badInput('input.url', 'url must be an http or https address.');
  return { fileId: null, hash: null, url: given };
}
