import { element } from '../../kit/element';
import type { Block, Product, Signing } from './graph';
import { FEE_TYPES, shownPrice } from './words';

/** The text of the contract, from the same frozen content that the PDF is made from. */
export function documentOf({ name, contractNo, content }: Signing): HTMLElement {
  return element(
    'article',
    { className: 'paper' },
    element('h1', {}, name),
    element('p', { className: 'number' }, `合同编号:${contractNo}`),
    ...(content ?? []).map(blockOf),
  );
}

function blockOf(block: Block): HTMLElement {
  if (block.kind === 'facts') return factsOf(block.pairs);
  if (block.kind === 'products') return productsOf(block.products);
  return element(block.kind === 'heading' ? 'h2' : 'p', {}, block.text);
}

const factsOf = (pairs: readonly [string, string][]): HTMLElement =>
  element('dl', {}, ...pairs.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));

function productsOf(products: readonly Product[]): HTMLElement {
  const head = ['产品', '计费方式', '单价(元)'].map((title) => element('th', { also: { scope: 'col' } }, title));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...products.map(rowOf)),
  );
}

const rowOf = ({ productName, productCode, feeType, price, remark }: Product): HTMLElement =>
  element(
    'tr',
    {},
    element(
      'td',
      {},
      element('span', { className: 'product' }, productName),
      element('small', {}, productCode),
      remark ? element('small', {}, remark) : null,
    ),
    element('td', {}, FEE_TYPES[feeType]),
    element('td', { className: 'price' }, shownPrice(price)),
  );

/** SHA-256 of the file behind the link, hexadecimal; null where a browser cannot work it out, as without HTTPS. */
export async function hashOf(url: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const response = await fetch(url);
  if (!response.ok) return null;
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
