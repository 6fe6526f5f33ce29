import { fileRow } from '../../demo/files';
import type { World } from '../../demo/world';
import type { DemoContract } from '../../demo/world-trade';
import { businessDate } from '../../kit/basics/time';
import { PDF_MEDIA_TYPE } from '../../kit/documents/pdf';
import { type ContractContent, contentOf } from '../contracts/content';
import { CHAIN_START, hashOf } from '../contracts/event-chain';
import { maskedMobile } from '../contracts/rules';
import type { SigningEventRow } from '../contracts/tables';
import { draftPdf, finalPdf } from '../documents/render';
import { DEFAULT_TEMPLATES } from '../templates/default-templates';
import type { Template } from '../templates/wording';

/** Whose contracts come with documents: everybody's in a world of scale 1, where they take two seconds to make. */
const CUSTOMERS_WITH_PAPERS = 60;

const HOUSE = { name: 'Skep 数据服务有限公司', creditCode: '91310000MA1K35XY05' };

type StoredFile = ReturnType<typeof fileRow>;
type DemoEvent = Omit<SigningEventRow, 'id'>;

/** What the documents of the demo world add to its contracts. */
interface Papers {
  files: StoredFile[];
  events: DemoEvent[];
  /** Columns of contracts, by contract. */
  columns: Map<string, object>;
}

/** Documents as the system makes them, with the events that led to them, for the contracts of the first customers. */
export async function papersOf(world: World): Promise<Papers> {
  const owners = new Set(world.customers.slice(0, CUSTOMERS_WITH_PAPERS).map(({ id }) => id));
  const papers: Papers = { files: [], events: [], columns: new Map() };
  for (const contract of world.contracts.filter(({ customerId }) => owners.has(customerId))) {
    if (contract.uploadedManually) await addScan(papers, contract);
    else await addDocuments(papers, world, contract);
  }
  return papers;
}

/** Beside the identifiers of the world: a contract has room for two files. */
const fileId = ({ id }: DemoContract, place: number): string => String(BigInt(id) + BigInt(place));

function fileOf(contract: DemoContract, place: number, bytes: Buffer, createdAt: Date): StoredFile {
  const { contractNo, customerId } = contract;
  const file = { name: `${contractNo}.pdf`, mediaType: PDF_MEDIA_TYPE, bytes, customerId, createdAt };
  return fileRow({ id: fileId(contract, place), ...file });
}

/** What was signed on paper is kept as it was sent to us: here without signatures. */
async function addScan({ files, events, columns }: Papers, contract: DemoContract): Promise<void> {
  const at = contract.finishedAt ?? contract.createdAt;
  const title = { title: contract.name, contractNo: contract.contractNo, parties: [], values: {} };
  const template = { code: contract.templateCode, version: 0 };
  const blocks: ContractContent['blocks'] = [{ kind: 'clause', text: '纸质合同扫描件(演示样张)。' }];
  const scan = fileOf(
    contract,
    1,
    await draftPdf({ ...title, template, blocks, parties: partiesOf(contract) }, at),
    at,
  );
  files.push(scan);
  events.push(...chainOf(contract, [['UPLOADED', at, { documentHash: scan.sha256 }]]));
  columns.set(contract.id, { signedFileId: scan.id, documentHash: scan.sha256 });
}

const partiesOf = ({ name }: DemoContract) => [
  { role: '甲方', name: name.replace(/(数据服务合作协议|产品价格附件)$/, '') },
];

async function addDocuments({ files, events, columns }: Papers, world: World, contract: DemoContract): Promise<void> {
  const { createdAt, submittedAt, finishedAt } = contract;
  const content = filledIn(world, contract);
  const draft = fileOf(contract, 1, await draftPdf(content, createdAt), createdAt);
  files.push(draft);
  const happened: Happened[] = [['DRAFTED', createdAt, { version: contract.version, documentHash: draft.sha256 }]];
  if (submittedAt) {
    happened.push(['SUBMITTED', submittedAt, { documentHash: draft.sha256, signerType: 'ENTERPRISE' }]);
    happened.push(['LINK_SENT', submittedAt, { linkVersion: 1 }]);
  }
  if (contract.state === 'WITHDRAWN') happened.push(['WITHDRAWN', contract.updatedAt, {}]);
  if (contract.state === 'REFUSED') happened.push(['REFUSED', contract.updatedAt, { reason: contract.rejectReason }]);
  const drawn = { content, draftFileId: draft.id, draftHash: draft.sha256 };
  const sent = { linkVersion: submittedAt ? 1 : 0, signerType: submittedAt ? 'ENTERPRISE' : null };
  if (!finishedAt) {
    events.push(...chainOf(contract, happened));
    columns.set(contract.id, { ...drawn, ...sent });
    return;
  }
  happened.push(['CODE_SENT', finishedAt, {}], ['SIGNED', finishedAt, { documentHash: draft.sha256 }]);
  const signing = chainOf(contract, happened);
  const evidence = { signedAt: finishedAt, documentHash: draft.sha256, events: signing as SigningEventRow[] };
  const signer = { signerName: contract.signerName, signerMobile: maskedMobile(contract.signerMobile) };
  const pdf = await finalPdf(content, { ...signer, signerIdCard: null, ...evidence, sealedBy: null });
  const final = fileOf(contract, 2, pdf, finishedAt);
  files.push(final);
  events.push(
    ...chainOf(contract, [...happened, ['FINALIZED', finishedAt, { finalHash: final.sha256, sealed: false }]]),
  );
  const signed = { signedFileId: draft.id, documentHash: draft.sha256, finalFileId: final.id, finalHash: final.sha256 };
  columns.set(contract.id, { ...drawn, ...sent, ...signed });
}

function filledIn(world: World, contract: DemoContract): ContractContent {
  const template = DEFAULT_TEMPLATES.find(({ code }) => code === contract.templateCode) as Template;
  const { contractNo, name: title, products } = contract;
  const printed = products.map((product) => ({ ...product, remark: null }));
  return contentOf(template, { contractNo, title, values: valuesOf(world, contract), products: printed });
}

function valuesOf(world: World, contract: DemoContract): Record<string, string> {
  const customer = world.customers.find(({ id }) => id === contract.customerId);
  const agreement = world.contracts.find(
    ({ developerAccountId, sequence }) => developerAccountId === contract.developerAccountId && sequence === 0,
  );
  const handler = world.staff[0];
  return {
    partyAName: customer?.name ?? '',
    partyACreditCode: customer?.unifiedSocialCreditCode ?? '',
    partyALegalPerson: customer?.legalPersonName ?? '',
    partyAContact: customer?.contactName ?? '',
    partyAMobile: customer?.contactMobile ?? '',
    partyAEmail: customer?.email ?? '',
    partyBName: HOUSE.name,
    partyBCreditCode: HOUSE.creditCode,
    dealName: handler?.name ?? '',
    dealMobile: handler?.mobile ?? '',
    validMonths: '24',
    effectiveOn: businessDate(contract.createdAt),
    agreementNo: agreement?.contractNo ?? '',
    validUntil: agreement?.expiresAt ? businessDate(agreement.expiresAt) : '长期',
  };
}

type Happened = [kind: SigningEventRow['kind'], at: Date, detail: Record<string, string | number | boolean | null>];

function chainOf({ id }: DemoContract, happened: readonly Happened[]): DemoEvent[] {
  let previousHash = CHAIN_START;
  return happened.map(([kind, at, detail], i) => {
    const origin = { accountId: null, ip: null, userAgent: null };
    const row = { contractId: id, position: i + 1, at, kind, ...origin, detail: JSON.stringify(detail), previousHash };
    previousHash = hashOf(row);
    return { ...row, hash: previousHash };
  });
}
