import { badInput, conflict, DomainError, failedPrecondition } from '../../kit/basics/errors';
import { compareMoney } from '../../kit/basics/money';
import type { Reason } from '../../kit/basics/reasons';
import { isBlank, lengthOf, optionalText, unkeepable } from '../../kit/basics/text';
import { businessDate, startOfDay } from '../../kit/basics/time';
import { shownPrice, underContract } from '../contracts/rules';
import type { Template, TemplateField } from '../templates/wording';

const MAX_VALUE = 200;
const MAX_MONTHS = 120;

interface PreparedField extends TemplateField {
  value: string | null;
}

export function preparedFields({ fields }: Template, known: Readonly<Record<string, string | null>>): PreparedField[] {
  return fields.map((field) => ({ ...field, value: known[field.key] ?? field.value }));
}

export interface SentValue {
  key: string;
  value: string;
}

/** What was sent, else what we know. BAD_USER_INPUT names the field as people read it: UNKNOWN_FILL_FIELD, FILL_FIELD_… */
export function filledValues(fields: readonly PreparedField[], sent: readonly SentValue[]): Record<string, string> {
  const values = new Map<string, string>();
  for (const { key, value } of sent) {
    const field = fields.find((one) => one.key === key);
    if (!field) throw refused('UNKNOWN_FILL_FIELD', `There is no field ${key}.`, key);
    const text = value.trim();
    if (field.fixed && text !== (field.value ?? '')) {
      throw refused('FILL_FIELD_FIXED', `${field.name} cannot be changed.`, field.name);
    }
    values.set(key, text);
  }
  return Object.fromEntries(
    fields.map((field) => [field.key, checkedValue(field, values.get(field.key) ?? field.value ?? '')]),
  );
}

function checkedValue({ key, name, required }: PreparedField, value: string): string {
  if (required && isBlank(value)) throw refused('FILL_FIELD_NEEDED', `${name} must be filled in.`, name);
  const months =
    key !== 'validMonths' || (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_MONTHS);
  const day = key !== 'effectiveOn' || value === '' || isDay(value);
  if (lengthOf(value) > MAX_VALUE || unkeepable(value) || !months || !day) {
    throw refused('FILL_FIELD_MALFORMED', `${name} has no valid value.`, name);
  }
  return value;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && businessDate(startOfDay(text)) === text;

const refused = (reason: Reason, message: string, name: string) =>
  new DomainError('BAD_USER_INPUT', reason, message, { field: 'input.values', details: { name } });

export interface OpenProduct {
  authorizationId: string;
  productCode: string;
  productName: string;
  price: string;
  feeType: 'PER_QUERY' | 'PER_HIT';
  coveredBy: string | null;
}

export type PreparedProduct = OpenProduct & { remark: string | null };

export interface SentProduct {
  authorizationId: string;
  /** What the sender takes for the price; null takes ours. */
  price?: string | null;
  feeType?: OpenProduct['feeType'] | null;
  remark?: string | null;
}

const MAX_PRODUCTS = 500;

/** Throws PRODUCTS_NEEDED, PRODUCT_TWICE, PRODUCT_NOT_OPEN, PRODUCT_UNDER_CONTRACT, TERMS_CHANGED. */
export function chosenProducts(
  open: readonly OpenProduct[],
  sent: readonly SentProduct[],
  { needed }: { needed: boolean },
): PreparedProduct[] {
  if (needed && sent.length === 0) {
    throw badInput('input.products', 'A price annex needs one product at least.', 'PRODUCTS_NEEDED');
  }
  if (sent.length > MAX_PRODUCTS)
    throw badInput('input.products', `products may have ${MAX_PRODUCTS} entries at most.`);
  if (new Set(sent.map(({ authorizationId }) => authorizationId)).size < sent.length) {
    throw badInput('input.products', 'A product is named twice.', 'PRODUCT_TWICE');
  }
  return sent.map((product, i) => {
    const ours = open.find(({ authorizationId }) => authorizationId === product.authorizationId);
    if (!ours) {
      throw failedPrecondition('PRODUCT_NOT_OPEN', 'A product is not open on this account.', {
        field: 'input.products',
        details: { authorizationId: product.authorizationId },
      });
    }
    if (ours.coveredBy) throw underContract(ours.productName, ours.coveredBy, 'input.products');
    checkTerms(ours, product);
    return { ...ours, remark: remarkOf(product.remark, `input.products.${i}.remark`) };
  });
}

function checkTerms(ours: OpenProduct, sent: SentProduct): void {
  const price = sent.price == null || compareMoney(sent.price, ours.price) === 0;
  const feeType = sent.feeType == null || sent.feeType === ours.feeType;
  if (price && feeType) return;
  throw conflict('TERMS_CHANGED', `The terms of ${ours.productName} are others now.`, {
    field: 'input.products',
    details: { productName: ours.productName, price: shownPrice(ours.price) },
  });
}

const remarkOf = (remark: string | null | undefined, field: string): string | null =>
  optionalText(remark, field, { most: MAX_VALUE });
