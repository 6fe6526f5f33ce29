import { createHash } from 'node:crypto';
import { badInput, conflict } from '../../../kit/basics/errors';
import { requiredText } from '../../../kit/basics/text';
import { storeFile } from '../../../kit/documents/files';
import { PDF_MEDIA_TYPE } from '../../../kit/documents/pdf';
import { keptAnswer, keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Sql, Transaction } from '../../../kit/sql/database';
import { demandDrawing, lockAccount, settleDue } from '../../contracts/commands/shared';
import { type ContractContent, contentOf } from '../../contracts/content';
import { recordEvent } from '../../contracts/event-chain';
import { checkSequence, contractNoOf, nextVersion, stateAt } from '../../contracts/rules';
import { checkPrintable, draftPdf } from '../../documents/render';
import type { Context } from '../../loaders';
import { templateOf } from '../../templates/default-templates';
import { templatesAmong } from '../../templates/queries';
import type { Template } from '../../templates/wording';
import { knownValues, theTemplate } from '../preparation';
import { type AccountFacts, accountFacts } from '../queries';
import { chosenProducts, filledValues, preparedFields, type SentProduct, type SentValue } from '../rules';

interface DraftInput {
  developerAccountId: string;
  name: string;
  sequence: number;
  values?: SentValue[];
  products?: SentProduct[];
  idempotencyKey: string;
}

interface DrawnUp {
  facts: AccountFacts;
  template: Template;
  values: Record<string, string>;
  products: ReturnType<typeof chosenProducts>;
  /** The draft of this sequence that is drawn up anew. */
  draft: { id: string; contractNo: string; version: number } | null;
}

/** The document is made outside the transaction, which then looks whether all still is as it was printed. */
export async function draftContract(context: Context, input: DraftInput): Promise<string> {
  demandDrawing(context);
  const request = keyedRequest(context, 'contracts', 'draftContract', input);
  const kept = await keptAnswer<string>(context.db, request);
  if (kept !== null) return kept;
  const drawn = await drawUp(context, context.db.sql, input);
  const now = context.now();
  const id = drawn.draft?.id ?? (await newId(context));
  const contractNo = drawn.draft?.contractNo ?? contractNoOf(id, now);
  const content = contentOf(drawn.template, {
    contractNo,
    title: requiredText(input.name, 'input.name'),
    values: drawn.values,
    products: drawn.products,
  });
  checkPrintable(
    content,
    drawn.products.map(({ remark }) => remark),
  );
  const bytes = await draftPdf(content, now);
  return withIdempotency(context.db, request, async (tx) => {
    await lockAccount(tx, drawn.facts.developerAccountId);
    await settleDue(tx, context, drawn.facts.developerAccountId);
    checkUnchanged(drawn, await drawUp(context, tx.sql, input));
    await writeDraft(tx, context, { id, content, bytes, drawn, input });
    return id;
  });
}

async function newId({ db }: Context): Promise<string> {
  const [row] = await db.sql<{ id: string }[]>`/* newContractId */ select skep.next_id() as id`;
  return (row as { id: string }).id;
}

async function drawUp(context: Context, sql: Sql, input: DraftInput): Promise<DrawnUp> {
  const { sequence } = input;
  if (sequence < 0) throw badInput('input.sequence', 'sequence must be 0 or more.');
  const facts = await accountFacts(context, sql, input.developerAccountId);
  const now = context.now();
  checkSequence(facts.contracts, sequence, now);
  const template = theTemplate(await templatesAmong(sql, [templateOf(sequence)]));
  const known = await knownValues(context, sql, facts, template, {});
  return {
    facts,
    template,
    values: filledValues(preparedFields(template, known), input.values ?? []),
    products: chosenProducts(facts.products, input.products ?? [], { needed: sequence > 0 }),
    draft: facts.contracts.find((one) => one.sequence === sequence && stateAt(one, now) === 'NOT_STARTED') ?? null,
  };
}

function checkUnchanged(before: DrawnUp, after: DrawnUp): void {
  const printed = ({ template, values, products, draft }: DrawnUp) =>
    JSON.stringify([template.version, values, products, draft?.id, draft?.version]);
  if (printed(before) === printed(after)) return;
  throw conflict('DRAFT_CHANGED', 'What is printed in the contract was changed meanwhile; ask again.');
}

interface NewDraft {
  id: string;
  content: ContractContent;
  bytes: Buffer;
  drawn: DrawnUp;
  input: DraftInput;
}

async function writeDraft(tx: Transaction, context: Context, { id, content, bytes, drawn, input }: NewDraft) {
  const { facts, template, products } = drawn;
  const now = context.now();
  const version = nextVersion(facts.contracts, input.sequence);
  const file = { name: `${content.contractNo}.pdf`, mediaType: PDF_MEDIA_TYPE, bytes };
  const fileId = await storeFile(tx, 'contracts', { ...file, customerId: facts.customerId });
  const hash = createHash('sha256').update(bytes).digest('hex');
  const [replaced] = await tx.sql<{ draftFileId: string | null }[]>`
    /* replacedDraft */ select draft_file_id from contracts.contracts where id = ${id}`;
  const months = Number(drawn.values.validMonths ?? template.validMonths);
  await tx.sql`
    /* writeDraft */ insert into contracts.contracts (id, contract_no, customer_id, developer_account_id, name,
      template_code, sequence, version, version_name, state, signer_name, signer_mobile, content, draft_file_id,
      draft_hash, valid_months, created_by_id, created_at, updated_at)
    values (${id}, ${content.contractNo}, ${facts.customerId}, ${facts.developerAccountId}, ${content.title},
      ${template.code}, ${input.sequence}, ${version}, ${`V${version}.0`}, 'NOT_STARTED',
      ${facts.party.legalPersonName}, ${facts.party.contactMobile ?? facts.customerMobile},
      ${JSON.stringify(content)}::jsonb, ${fileId}, ${hash}, ${months}, ${context.viewer.accountId}, ${now}, ${now})
    on conflict (id) do update set name = excluded.name, version = excluded.version,
      version_name = excluded.version_name, content = excluded.content, draft_file_id = excluded.draft_file_id,
      draft_hash = excluded.draft_hash, valid_months = excluded.valid_months, updated_at = excluded.updated_at`;
  if (replaced?.draftFileId) {
    await tx.sql`/* dropDraftFile */ delete from contracts.files where id = ${replaced.draftFileId}`;
  }
  await writeProducts(tx, id, products);
  await recordEvent(tx, id, {
    kind: 'DRAFTED',
    at: now,
    accountId: context.viewer.accountId,
    ip: context.clientIp,
    detail: { version, documentHash: hash },
  });
}

export async function writeProducts(
  tx: Transaction,
  contractId: string,
  products: ReturnType<typeof chosenProducts>,
): Promise<void> {
  await tx.sql`/* clearProducts */ delete from contracts.contract_products where contract_id = ${contractId}`;
  for (const [sort, product] of products.entries()) {
    await tx.sql`
      /* writeProduct */ insert into contracts.contract_products
        (contract_id, authorization_id, product_code, product_name, price, fee_type, remark, sort)
      values (${contractId}, ${product.authorizationId}, ${product.productCode}, ${product.productName},
        ${product.price}, ${product.feeType}, ${product.remark}, ${sort})`;
  }
}
