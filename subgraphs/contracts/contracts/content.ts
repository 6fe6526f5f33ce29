import type { Template, TemplateBlock } from '../templates/wording';

export interface PrintedProduct {
  productCode: string;
  productName: string;
  feeType: 'PER_QUERY' | 'PER_HIT';
  /** Decimal text, six digits. */
  price: string;
  remark: string | null;
}

export type ContentBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'clause'; text: string }
  | { kind: 'facts'; pairs: [name: string, value: string][] }
  | { kind: 'products'; products: PrintedProduct[] };

/** Everything that stands in a document, with nothing left to look up: the same content always prints the same text. */
export interface ContractContent {
  template: { code: string; version: number };
  contractNo: string;
  title: string;
  blocks: ContentBlock[];
  parties: { role: string; name: string }[];
  values: Record<string, string>;
}

interface Filled {
  contractNo: string;
  title: string;
  values: Record<string, string>;
  products: readonly PrintedProduct[];
}

export function contentOf(template: Template, { contractNo, title, values, products }: Filled): ContractContent {
  return {
    template: { code: template.code, version: template.version },
    contractNo,
    title,
    blocks: template.blocks.flatMap((block) => filledBlock(block, template, values, products)),
    parties: [
      { role: '甲方', name: values.partyAName ?? '' },
      { role: '乙方', name: values.partyBName ?? '' },
    ],
    values,
  };
}

function filledBlock(
  block: TemplateBlock,
  { fields }: Template,
  values: Record<string, string>,
  products: readonly PrintedProduct[],
): ContentBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'clause':
      return [{ kind: block.kind, text: filledText(block.text, values) }];
    case 'facts': {
      const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
      return [{ kind: 'facts', pairs: block.keys.map((key) => [nameOf(key), values[key] || '/']) }];
    }
    case 'products':
      return products.length > 0 ? [{ kind: 'products', products: [...products] }] : [];
  }
}

const filledText = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] || '/');

/** All text of a document, for whoever looks whether it can be printed. */
export function textsOf(content: ContractContent): string[] {
  const ofBlocks = content.blocks.flatMap((block) => {
    if (block.kind === 'facts') return block.pairs.flat();
    if (block.kind === 'products') {
      return block.products.flatMap(({ productCode, productName, remark }) => [productCode, productName, remark ?? '']);
    }
    return [block.text];
  });
  return [content.title, content.contractNo, ...content.parties.map(({ name }) => name), ...ofBlocks];
}
