import { businessDateTime } from '../../kit/basics/time';
import { type PdfContent, pdfOf } from '../../kit/documents/pdf';
import { type ContentBlock, type ContractContent, type PrintedProduct, textsOf } from '../contracts/content';
import { shownPrice } from '../contracts/rules';
import type { SigningEventRow } from '../contracts/tables';
import { checkTextPrintable } from '../printable';
import { PRODUCT_COLUMNS } from '../templates/product-columns';

const FEE_TYPES = { PER_QUERY: '查询计费', PER_HIT: '查得计费' } as const;

/** Throws CHARACTER_NOT_PRINTABLE, naming the input that the text came from; what nobody sent counts as a value. */
export function checkPrintable(content: ContractContent, remarks: readonly (string | null)[]): void {
  checkTextPrintable(content.title, 'input.name');
  for (const [i, remark] of remarks.entries()) checkTextPrintable(remark ?? '', `input.products.${i}.remark`);
  checkTextPrintable(textsOf(content).join(''), 'input.values');
}

/** What is sent to the signer. The same content and instant give the same bytes. */
export function draftPdf(content: ContractContent, createdAt: Date): Promise<Buffer> {
  return pdfOf(optionsOf(content, createdAt), (page) => {
    writeText(page, content);
    page.heading('签署页', 2);
    page.signatures(content.parties.map((party) => ({ ...party, lines: ['签署(电子签名):', '日期:'] })));
  });
}

interface Evidence {
  signerName: string;
  /** Masked. */
  signerMobile: string;
  signerIdCard: string | null;
  signedAt: Date;
  /** Of the very bytes that the signer saw. */
  documentHash: string;
  events: readonly SigningEventRow[];
  /** Who seals the document; null without a certificate. */
  sealedBy: string | null;
}

/** Instants of documents are printed with their zone. */
const zoned = (at: Date): string => `${businessDateTime(at)} (UTC+8 北京时间)`;

/** The signed text with who signed it when, and how that is known. */
export function finalPdf(content: ContractContent, evidence: Evidence): Promise<Buffer> {
  const { signedAt, signerName } = evidence;
  return pdfOf(optionsOf(content, signedAt), (page) => {
    writeText(page, content);
    page.heading('签署页', 2);
    page.signatures(
      content.parties.map((party, i) => ({
        ...party,
        lines: [i === 0 ? `签署人:${signerName}(电子签名)` : '由乙方系统出具', `日期:${zoned(signedAt)}`],
      })),
    );
    page.newPage();
    writeEvidence(page, content, evidence);
  });
}

const optionsOf = ({ title, contractNo }: ContractContent, createdAt: Date) => ({
  title,
  createdAt,
  footer: `合同编号 ${contractNo}`,
});

function writeText(page: PdfContent, content: ContractContent): void {
  page.heading(content.title);
  page.paragraph(`合同编号:${content.contractNo}`);
  for (const block of content.blocks) writeBlock(page, block);
}

function writeBlock(page: PdfContent, block: ContentBlock): void {
  if (block.kind === 'heading') page.heading(block.text, 2);
  else if (block.kind === 'clause') page.clause(block.text);
  else if (block.kind === 'facts') page.facts(block.pairs);
  else writeProducts(page, block.products);
}

function writeProducts(page: PdfContent, products: readonly PrintedProduct[]): void {
  page.table(
    PRODUCT_COLUMNS,
    products.map(({ productCode, productName, feeType, price, remark }, i) => [
      String(i + 1),
      productCode,
      productName,
      FEE_TYPES[feeType],
      shownPrice(price),
      remark ?? '',
    ]),
  );
}

const EVENTS: Readonly<Record<SigningEventRow['kind'], string>> = {
  DRAFTED: '起草',
  SUBMITTED: '发起签署',
  LINK_SENT: '发送签署链接',
  CODE_SENT: '发送验证码',
  SIGNED: '签署',
  REFUSED: '拒签',
  WITHDRAWN: '撤销',
  EXPIRED: '逾期撤销',
  UPLOADED: '上传纸质合同',
  FINALIZED: '出具签署文件',
  RENEWED: '续签',
  END_CHANGED: '变更截止日期',
  ENDED: '到期终止',
  DELETED: '删除',
};

function writeEvidence(page: PdfContent, content: ContractContent, evidence: Evidence): void {
  page.heading('签署证据');
  page.facts([
    ['合同编号', content.contractNo],
    ['合同名称', content.title],
    ['签署人', evidence.signerName],
    ['手机号', evidence.signerMobile],
    ['证件号码', evidence.signerIdCard ?? '/'],
    ['签署时间', zoned(evidence.signedAt)],
  ]);
  page.paragraph(`签署文件摘要(SHA-256):${evidence.documentHash}`);
  page.paragraph(`事件链摘要:${evidence.events.at(-1)?.hash ?? ''}`);
  page.paragraph(
    evidence.sealedBy
      ? `本文件由${evidence.sealedBy}的数字证书加盖电子签章,任何改动可由通用阅读器验证。`
      : '本文件未加盖数字证书签章,其完整性由上述摘要与事件链证明。',
  );
  page.heading('签署过程', 2);
  page.table(
    [
      { title: '时间(UTC+8 北京时间)', share: 1.6 },
      { title: '事件' },
      { title: '网络地址' },
      { title: '摘要', share: 2.4 },
    ],
    evidence.events.map(({ at, kind, ip, hash }) => [businessDateTime(at), EVENTS[kind], ip ?? '', hash]),
  );
}
