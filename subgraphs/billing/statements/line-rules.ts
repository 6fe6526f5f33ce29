import { badInput, failedPrecondition } from '../../kit/basics/errors';
import { Money, sumFees, toFee } from '../../kit/basics/money';
import { signedAmount } from './rules';
import type { StatementLineRow } from './tables';

export interface LineEntry {
  productCode: string;
  productName?: string | null;
  tag?: string | null;
  callCount?: number | null;
  chargeCount?: number | null;
  price?: string | null;
  totalFee?: string | null;
}

type LineTerms = Pick<
  StatementLineRow,
  'productCode' | 'productName' | 'tag' | 'callCount' | 'freeCount' | 'chargeCount' | 'price' | 'totalFee'
>;

/**
 * The line that an entry makes, or makes of `before`. A fee that is not given is the charged calls times the price,
 * rounded half-up once; a price that is not given is the fee of one charged call. Throws BAD_USER_INPUT when counts are
 * negative or contradict each other, or when neither price nor fee is known.
 */
export function lineOf(entry: LineEntry, before: LineTerms | null): LineTerms {
  const chargeCount = entry.chargeCount ?? before?.chargeCount ?? entry.callCount ?? (entry.totalFee == null ? 0 : 1);
  const callCount = entry.callCount ?? Math.max(before?.callCount ?? 0, chargeCount);
  const freeCount = Math.min(before?.freeCount ?? 0, Math.max(callCount - chargeCount, 0));
  checkCount(callCount, 'input.callCount');
  checkCount(chargeCount, 'input.chargeCount');
  if (chargeCount < 0) throw badInput('input.chargeCount', 'chargeCount must not be negative.');
  if (callCount < chargeCount) throw badInput('input.callCount', 'There cannot be fewer calls than charged calls.');
  if (!entry.productCode.trim()) throw badInput('input.productCode', 'productCode must not be blank.');
  const price = priceOf(entry, chargeCount, before);
  const kept = before && entry.price == null && entry.chargeCount == null ? before.totalFee : null;
  const totalFee =
    entry.totalFee != null ? signedAmount(entry.totalFee, 'input.totalFee') : (kept ?? feeOf(chargeCount, price));
  return {
    productCode: entry.productCode,
    productName: entry.productName ?? before?.productName ?? entry.productCode,
    tag: entry.tag ?? before?.tag ?? '',
    callCount,
    freeCount,
    chargeCount,
    price,
    totalFee,
  };
}

/** Fits the column with room for a hundred such lines in one. */
const MOST_CALLS = 20_000_000;

function checkCount(count: number, field: string): void {
  if (count <= MOST_CALLS) return;
  throw badInput(field, `${field} must be at most ${MOST_CALLS}.`, 'COUNT_TOO_LARGE', { most: MOST_CALLS });
}

function priceOf({ price, totalFee }: LineEntry, chargeCount: number, before: LineTerms | null): string {
  if (price != null) {
    const value = new Money(price);
    if (value.isNegative() || value.decimalPlaces() > 6 || value.gte('1e12')) {
      throw badInput('input.price', 'A price is not negative and has six digits after the point at most.');
    }
    return toFee(value);
  }
  if (totalFee != null) return toFee(new Money(totalFee).abs().div(Math.max(chargeCount, 1)));
  if (before) return before.price;
  throw badInput('input.price', 'Give a price or a totalFee.');
}

const feeOf = (chargeCount: number, price: string): string => new Money(price).times(chargeCount).toFixed(2);

const MOST = 100;

/** BAD_USER_INPUT unless 1 to 100 different lines are named. */
export function checkLineIds(lineIds: readonly string[]): void {
  if (lineIds.length < 1 || lineIds.length > MOST) {
    throw badInput('input.lineIds', `lineIds must hold 1 to ${MOST} identifiers.`);
  }
  lineIds.forEach((id, i) => {
    if (lineIds.indexOf(id) !== i) throw badInput(`input.lineIds.${i}`, 'A line is named twice.');
  });
}

export type MergedLine = LineTerms & Pick<StatementLineRow, 'usageMonth' | 'totalCost'>;

/**
 * One line in place of several of the same product: counts, fees and costs are their sums; a price in which they differ
 * becomes what a charged call cost on average. Throws BAD_USER_INPUT for one line alone, and FAILED_PRECONDITION
 * LINES_DIFFER naming the first of another product.
 */
export function mergedLine(lines: readonly MergedLine[]): MergedLine {
  if (lines.length < 2) throw badInput('input.lineIds', 'Merging takes two lines at least.');
  const first = lines[0] as MergedLine;
  lines.forEach((line, i) => {
    if (line.productCode !== first.productCode) {
      throw failedPrecondition('LINES_DIFFER', 'Only lines of one product can be merged.', {
        field: `input.lineIds.${i}`,
      });
    }
  });
  const count = (of: (line: MergedLine) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  const totalFee = new Money(sumFees(lines.map((line) => line.totalFee))).toFixed(2);
  const chargeCount = count((line) => line.chargeCount);
  const onePrice = lines.every((line) => line.price === first.price);
  return {
    productCode: first.productCode,
    productName: first.productName,
    tag: lines.every((line) => line.tag === first.tag) ? first.tag : '',
    usageMonth: lines
      .map((line) => line.usageMonth)
      .sort()
      .at(-1) as string,
    callCount: count((line) => line.callCount),
    freeCount: count((line) => line.freeCount),
    chargeCount,
    price: onePrice ? first.price : toFee(new Money(totalFee).abs().div(Math.max(chargeCount, 1))),
    totalFee,
    totalCost: sumFees(lines.map((line) => line.totalCost)),
  };
}
