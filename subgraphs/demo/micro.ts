/**
 * Money of the demo world, counted in bigint micros (one yuan = 1,000,000): exact like decimal.js, and fast enough to
 * fold a million calls. Decimal strings stand at the edges.
 */
const MICROS_PER_YUAN = 1_000_000n;
const MICROS_PER_CENT = 10_000n;

/** From '12', '-0.5' or '0.123456'; digits beyond the sixth are refused. */
export function toMicro(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) throw new RangeError(`Not a decimal with at most six digits: ${text}`);
  const value = BigInt(match[2] as string) * MICROS_PER_YUAN + BigInt((match[3] ?? '').padEnd(6, '0'));
  return match[1] ? -value : value;
}

function written(value: bigint, perYuan: bigint, digits: number): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % perYuan).toString().padStart(digits, '0');
  return `${value < 0n ? '-' : ''}${size / perYuan}.${fraction}`;
}

/** With six digits, as numeric(20,6) reads back. */
export function sixDigits(micro: bigint): string {
  return written(micro, MICROS_PER_YUAN, 6);
}

/** With two digits; `cents` are hundredths of a yuan. */
export function twoDigits(cents: bigint): string {
  return written(cents, 100n, 2);
}

/** Half-up; fees and costs are never negative. */
export function toCents(micro: bigint): bigint {
  return (micro + MICROS_PER_CENT / 2n) / MICROS_PER_CENT;
}

export function centsToMicro(cents: bigint): bigint {
  return cents * MICROS_PER_CENT;
}

/** 0 or more of a unit: the smallest multiple that is not below value. */
export function roundUp(value: bigint, unit: bigint): bigint {
  return value <= 0n ? 0n : ((value + unit - 1n) / unit) * unit;
}

export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
