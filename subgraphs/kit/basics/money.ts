import { Decimal } from 'decimal.js';
import { badInput } from './errors';
import type { Reason } from './reasons';

/** 40 significant digits: sums of numeric(20,6) never lose one. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });

export type MoneyInput = string | Decimal;

/** Exact sum, as text with six decimals (the scale of fees, costs and wallet entries). */
export function sumFees(values: readonly MoneyInput[]): string {
  return values.reduce<Decimal>((total, value) => total.plus(value), new Money(0)).toFixed(6);
}

export function toFee(value: MoneyInput): string {
  return new Money(value).toFixed(6, Decimal.ROUND_HALF_UP);
}

export function compareMoney(a: MoneyInput, b: MoneyInput): number {
  return new Money(a).cmp(b);
}

/** How much more, in percent, half-up, e.g. "-100.00". "0.00" for nothing both times, null for something after nothing. */
export function increaseRate(current: MoneyInput | number, previous: MoneyInput | number): string | null {
  const [now, before] = [new Money(current), new Money(previous)];
  if (before.isZero()) return now.isZero() ? '0.00' : null;
  return now.minus(before).div(before).times(100).toFixed(2);
}

interface AmountRule {
  /** Digits after the point, 2 unless given. */
  decimals?: number;
  /** The largest one, 9999999999 unless given: far below what a column holds, so that no sum is ever too long. */
  most?: string;
  zero?: boolean;
}

const MOST_OF_AMOUNT = '9999999999';

/**
 * An amount of the input, CNY, as text with all its decimals. Throws BAD_USER_INPUT naming `field` unless it is above 0 (or
 * 0 where the rule says so), at most `most` and written with at most `decimals` digits after the point.
 */
export function amountOf(value: string, field: string, rule: AmountRule = {}): string {
  const { decimals = 2, most = MOST_OF_AMOUNT, zero = false } = rule;
  const amount = new Money(value);
  const refuse = (reason: Reason, message: string) => badInput(field, message, reason, { decimals, most });
  const isTooLow = !amount.isFinite() || amount.isNegative();
  if (zero && isTooLow) throw refuse('AMOUNT_BELOW_ZERO', `${field} must not be below 0.`);
  if (isTooLow || (!zero && amount.isZero())) throw refuse('AMOUNT_NOT_ABOVE_ZERO', `${field} must be above 0.`);
  if (amount.gt(most)) throw refuse('AMOUNT_TOO_LARGE', `${field} must be at most ${most}.`);
  if (amount.decimalPlaces() > decimals) {
    throw refuse('AMOUNT_TOO_FINE', `${field} must have at most ${decimals} decimals.`);
  }
  return amount.toFixed(decimals);
}

/** A share between 0 and 1 with at most six decimals, as text. Throws BAD_USER_INPUT naming `field`. */
export function rateOf(value: string, field: string): string {
  const rate = new Money(value);
  if (!rate.isFinite() || rate.isNegative() || rate.gt(1) || rate.decimalPlaces() > 6) {
    throw badInput(field, `${field} must be between 0 and 1 with at most 6 decimals.`, 'RATE_OUT_OF_RANGE');
  }
  return rate.toFixed();
}
