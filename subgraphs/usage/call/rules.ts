import { Money } from '../../kit/basics/money';
import { onTheWall } from '../../kit/basics/time';
import type { TermsSpan } from '../../kit/exchange/product-events';
import type { AskedOutcome } from '../sources/adapter';

/** yyyyMMddHHmmssSSS of the business clock, then eight digits that tell calls of one millisecond apart. */
export function seqNoAt(atMs: number, random: number): string {
  const digits = onTheWall(new Date(atMs)).replace(/\D/g, '');
  return digits + String(Math.floor(random * 100_000_000)).padStart(8, '0');
}

/** The terms in force at an instant; undefined before the first. */
export function termsAt(periods: readonly TermsSpan[], atMs: number): TermsSpan | undefined {
  return periods.findLast(({ effectiveAt }) => Date.parse(effectiveAt) <= atMs);
}

interface PartOutcome {
  productCode: string;
  outcome: AskedOutcome;
  feeType: 'PER_QUERY' | 'PER_HIT';
}

const isBilled = (feeType: TermsSpan['feeType'], outcome: AskedOutcome): boolean =>
  outcome === 'HIT' || (outcome === 'NO_HIT' && feeType === 'PER_QUERY');

/** A bundle is answered when one of its parts is, and found something when one of them did. */
export function together(parts: readonly PartOutcome[]): AskedOutcome {
  if (parts.some(({ outcome }) => outcome === 'HIT')) return 'HIT';
  return parts.some(({ outcome }) => outcome === 'NO_HIT') ? 'NO_HIT' : 'FAILED';
}

/** What a call costs at most by its terms: of a bundle charged per component, the sum of those that are asked. */
export function mostOf(terms: TermsSpan, askedCodes: readonly string[]): string {
  if (terms.chargeType === 'FLAT') return new Money(terms.price).toFixed(6);
  const prices = terms.componentPrices.filter(({ productCode }) => askedCodes.includes(productCode));
  return prices.reduce((sum, { price }) => sum.plus(price), new Money(0)).toFixed(6);
}

interface Fee {
  charged: boolean;
  /** CNY, six digits; 0 when it is paid from the free quota. */
  fee: string;
}

/**
 * What a call costs: per query any answer, per hit a hit; a bundle charged per component the sum of the components that
 * answered, each by its own way of charging. `free`: paid from the free quota.
 */
export function feeOf(terms: TermsSpan, parts: readonly PartOutcome[], free: boolean): Fee {
  const billed = parts.filter(({ feeType, outcome }) => isBilled(feeType, outcome));
  const charged = terms.chargeType === 'FLAT' ? isBilled(terms.feeType, together(parts)) : billed.length > 0;
  if (!charged || free) return { charged, fee: '0.000000' };
  const codes = billed.map(({ productCode }) => productCode);
  return { charged, fee: mostOf(terms, codes) };
}
