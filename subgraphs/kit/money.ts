import { Decimal } from 'decimal.js';

/** 40 significant digits: sums of numeric(20,6) never lose one. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });

export type MoneyInput = string | Decimal;

/** Exact sum, as text with six decimals (the scale of fees, costs and wallet entries). */
export function sumFees(values: readonly MoneyInput[]): string {
  return values.reduce<Decimal>((total, value) => total.plus(value), new Money(0)).toFixed(6);
}

/** Text with six decimals. */
export function toFee(value: MoneyInput): string {
  return new Money(value).toFixed(6, Decimal.ROUND_HALF_UP);
}

export function compareMoney(a: MoneyInput, b: MoneyInput): number {
  return new Money(a).cmp(b);
}

/**
 * How much more, in percent with two decimals, half-up: "25.00" is a quarter more, "-100.00" is nothing left. Nothing
 * both times is "0.00"; something after nothing has no rate and is null.
 */
export function increaseRate(current: MoneyInput | number, previous: MoneyInput | number): string | null {
  const [now, before] = [new Money(current), new Money(previous)];
  if (before.isZero()) return now.isZero() ? '0.00' : null;
  return now.minus(before).div(before).times(100).toFixed(2);
}
