import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { amountOf, compareMoney, rateOf, sumFees } from '../../kit/basics/money';
import { optionalText } from '../../kit/basics/text';
import type { AuthorizationTermsInput, ComponentPriceInput, PromoterRoyaltyInput } from '../schema.generated';
import type { ComponentFee, Terms } from './price-changes/tables';
import type { AuthorizationStateName, StoredAuthorization } from './tables';

const MOST_ITEMS = 100;
export const MOST_COMPONENTS = 50;
const MOST_PRICE = '1000000';
const MOST_FREE = 1_000_000_000;
const MOST_CACHE_DAYS = 365;
const MOST_ROYALTIES = 20;

export function checkCount(list: readonly unknown[], field: string, most = MOST_ITEMS): void {
  if (list.length === 0) throw badInput(field, `${field} must not be empty.`, 'LIST_EMPTY');
  if (list.length > most)
    throw badInput(field, `${field} may have at most ${most} elements.`, 'LIST_TOO_LONG', { most });
}

export function checkOnce(values: readonly string[], field: string): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) throw badInput(field, `${field} names ${twice} twice.`, 'NAMED_TWICE');
}

const priceOf = (value: string, field: string): string =>
  amountOf(value, field, { decimals: 6, most: MOST_PRICE, zero: true });

export function freeQuotaOf(value: number, field: string): number {
  if (value < 0) throw badInput(field, `${field} must not be below 0.`, 'FREE_QUOTA_NEGATIVE');
  if (value > MOST_FREE) throw badInput(field, `${field} may be at most ${MOST_FREE}.`, 'FREE_QUOTA_TOO_LARGE');
  return value;
}

export function cacheDaysOf(value: number | null | undefined, field: string): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0 || value > MOST_CACHE_DAYS) {
    throw badInput(field, `${field} must be 0 to ${MOST_CACHE_DAYS}.`, 'CACHE_DAYS_OUT_OF_RANGE');
  }
  return value;
}

/** What the terms of an authorisation start from: those of its product, or those that it has. */
export interface TermsGround {
  chargeType: Terms['chargeType'];
  feeType: Terms['feeType'];
  price: string;
  /** Prices of the bundle's components by themselves, in order; empty for a single product. */
  components: readonly ComponentFee[];
  fixed: readonly ComponentFee[];
  bundle: boolean;
}

type PriceInput = Pick<AuthorizationTermsInput, 'chargeType' | 'feeType' | 'price' | 'componentPrices'>;

/** Throws BAD_USER_INPUT: only bundles have prices of components, and one that becomes FLAT needs a price of its own. */
export function termsOf(input: PriceInput, ground: TermsGround, field: string): Terms {
  const chargeType = input.chargeType ?? ground.chargeType;
  if (chargeType === 'PER_COMPONENT' && !ground.bundle) {
    throw badInput(`${field}.chargeType`, 'Only a bundle is charged per component.', 'CHARGE_TYPE_OF_BUNDLE');
  }
  if (input.componentPrices?.length && !ground.bundle) {
    throw badInput(`${field}.componentPrices`, 'Only a bundle has them.', 'COMPONENT_PRICES_OF_BUNDLE');
  }
  const feeType = input.feeType ?? ground.feeType;
  if (chargeType === 'FLAT') {
    const becomesFlat = ground.bundle && ground.chargeType !== 'FLAT';
    if (becomesFlat && input.price == null) {
      throw badInput(`${field}.price`, 'A bundle with one price needs it.', 'PRICE_MISSING');
    }
    const price = input.price == null ? ground.price : priceOf(input.price, `${field}.price`);
    return { chargeType, feeType, price, componentPrices: [] };
  }
  const given = componentPricesOf(input.componentPrices ?? [], ground, `${field}.componentPrices`);
  const componentPrices = ground.components.map(
    (component): ComponentFee =>
      given.find(({ productCode }) => productCode === component.productCode) ??
      ground.fixed.find(({ productCode }) => productCode === component.productCode) ??
      component,
  );
  return { chargeType, feeType, price: sumFees(componentPrices.map(({ price }) => price)), componentPrices };
}

function componentPricesOf(given: readonly ComponentPriceInput[], ground: TermsGround, field: string): ComponentFee[] {
  checkOnce(
    given.map(({ productCode }) => productCode),
    field,
  );
  return given.map(({ productCode, price }, i) => {
    if (!ground.components.some((component) => component.productCode === productCode)) {
      throw badInput(`${field}[${i}]`, `${productCode} is no component of the bundle.`, 'NOT_A_COMPONENT');
    }
    return { productCode, price: priceOf(price, `${field}[${i}].price`), fixed: true };
  });
}

export type Details = Pick<
  StoredAuthorization,
  'freeQuota' | 'directClientCode' | 'riskThreshold' | 'usedVersion' | 'hidden' | 'applyRemark'
>;

export function detailsOf(input: AuthorizationTermsInput, was: Details, type: string, field: string): Details {
  const kept = <T>(given: T | undefined, before: T): T => (given === undefined ? before : given);
  const text = (name: 'directClientCode' | 'usedVersion', most: number) =>
    input[name] === undefined ? was[name] : optionalText(input[name], `${field}.${name}`, { most });
  return {
    freeQuota: input.freeQuota == null ? was.freeQuota : freeQuotaOf(input.freeQuota, `${field}.freeQuota`),
    directClientCode: text('directClientCode', 64),
    usedVersion: text('usedVersion', 32),
    riskThreshold: kept(riskThresholdOf(input.riskThreshold, type, `${field}.riskThreshold`), was.riskThreshold),
    hidden: input.hidden ?? was.hidden,
    applyRemark: input.remark === undefined ? was.applyRemark : remarkOf(input.remark, `${field}.remark`),
  };
}

export const remarkOf = (value: string | null | undefined, field: string): string | null =>
  optionalText(value, field, { most: 500, lines: true });

/** Only models score; elsewhere 0 means none, as old clients send it. Undefined when nothing is said. */
function riskThresholdOf(value: string | null | undefined, type: string, field: string) {
  if (value === undefined) return undefined;
  if (value === null || (type !== 'MODEL' && compareMoney(value, '0') === 0)) return null;
  if (type !== 'MODEL') throw badInput(field, 'Only models have a risk threshold.', 'RISK_THRESHOLD_OF_MODELS');
  return amountOf(value, field, { decimals: 6, most: MOST_PRICE, zero: true });
}

export interface Limits {
  /** Floor price of a product for this salesperson: their own, else the product's. */
  floorOf(productCode: string): string;
  maxFreeCountOf(productCode: string): number;
}

/** Throws BAD_USER_INPUT when terms lie below a floor: of the bundle with one price, of each component otherwise. */
export function checkFloors(productCode: string, terms: Terms, limits: Limits, field: string): void {
  const prices = terms.chargeType === 'FLAT' ? [{ productCode, price: terms.price }] : terms.componentPrices;
  for (const one of prices) {
    const floorPrice = limits.floorOf(one.productCode);
    if (compareMoney(one.price, floorPrice) < 0) {
      throw badInput(field, `The price of ${one.productCode} must be at least ${floorPrice}.`, 'PRICE_BELOW_FLOOR', {
        productCode: one.productCode,
        floorPrice,
      });
    }
  }
}

export function checkFreeCeiling(productCode: string, freeQuota: number, limits: Limits, field: string): void {
  const maxFreeCount = limits.maxFreeCountOf(productCode);
  if (freeQuota > maxFreeCount) {
    throw badInput(field, `At most ${maxFreeCount} free calls may be granted.`, 'FREE_QUOTA_ABOVE_CEILING', {
      maxFreeCount,
    });
  }
}

export interface Share {
  promoterId: string;
  type: 'BY_RATE' | 'BY_PRICE';
  price: string | null;
  rate: string | null;
  effectMonth: string;
}

export function sharesOf(given: readonly PromoterRoyaltyInput[], thisMonth: string, field: string): Share[] {
  if (given.length > MOST_ROYALTIES) {
    throw badInput(field, `${field} may have at most ${MOST_ROYALTIES} elements.`, 'LIST_TOO_LONG', {
      most: MOST_ROYALTIES,
    });
  }
  checkOnce(
    given.map(({ promoterId }) => promoterId),
    field,
  );
  return given.map(({ promoterId, type, price, rate, effectMonth }, i) => {
    const at = `${field}[${i}]`;
    const wrong = type === 'BY_PRICE' ? price == null || rate != null : rate == null || price != null;
    if (wrong) throw badInput(at, 'Give an amount with BY_PRICE, a rate from 0 to 1 with BY_RATE.', 'ROYALTY_SHARE');
    return {
      promoterId,
      type,
      price:
        type === 'BY_PRICE'
          ? amountOf(price as string, `${at}.price`, { decimals: 6, most: MOST_PRICE, zero: true })
          : null,
      rate: type === 'BY_RATE' ? rateOf(rate as string, `${at}.rate`) : null,
      effectMonth: effectMonth ?? thisMonth,
    };
  });
}

export const wrongState = (state: AuthorizationStateName, field: string) =>
  failedPrecondition('AUTHORIZATION_STATE', 'The authorisation is in no state for this.', {
    field,
    details: { state },
  });

export const alreadyHeld = (codes: readonly string[], field: string) =>
  conflict('AUTHORIZATION_HELD', `The account holds these products already: ${codes.join(', ')}.`, {
    field,
    details: { codes: [...codes].join(',') },
  });

export const componentsMissing = (codes: readonly string[], field: string) =>
  failedPrecondition('BUNDLE_COMPONENTS_MISSING', `The account does not hold these components: ${codes.join(', ')}.`, {
    field,
    details: { codes: [...codes].join(',') },
  });
