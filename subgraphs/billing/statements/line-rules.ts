import { badInput, type DomainError, failedPrecondition } from '../../kit/basics/errors';
import { Money, sumFees, toFee } from '../../kit/basics/money';
import { optionalText, requiredText } from '../../kit/basics/text';
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
 * rounded half-up once; a price that is not given is the fee of one charged call. Counts that are not given stay as they
 * are. Throws BAD_USER_INPUT when given counts are negative or contradict each other, when neither price nor fee is
 * known, or when something is longer or bigger than a line holds.
 */
export function lineOf(entry: LineEntry, before: LineTerms | null): LineTerms {
  const productCode = requiredText(entry.productCode, 'input.productCode');
  const counts = countsOf(entry, before);
  const price = priceOf(entry, counts.chargeCount, before);
  const kept = before && entry.price == null && entry.chargeCount == null ? before.totalFee : null;
  const totalFee =
    entry.totalFee != null
      ? signedAmount(entry.totalFee, 'input.totalFee')
      : (kept ?? feeOf(counts.chargeCount, price));
  return {
    productCode,
    productName: optionalText(entry.productName, 'input.productName') ?? before?.productName ?? productCode,
    tag: entry.tag == null ? (before?.tag ?? '') : (optionalText(entry.tag, 'input.tag') ?? ''),
    ...counts,
    price,
    totalFee,
  };
}

type Counts = Pick<LineTerms, 'callCount' | 'freeCount' | 'chargeCount'>;

function countsOf(entry: LineEntry, before: LineTerms | null): Counts {
  if (before && namesNoOtherCounts(entry, before)) {
    return { callCount: before.callCount, freeCount: before.freeCount, chargeCount: before.chargeCount };
  }
  const chargeCount = entry.chargeCount ?? before?.chargeCount ?? entry.callCount ?? (entry.totalFee == null ? 0 : 1);
  const callCount = entry.callCount ?? Math.max(before?.callCount ?? 0, chargeCount);
  const freeCount = Math.min(before?.freeCount ?? 0, Math.max(callCount - chargeCount, 0));
  if (entry.callCount != null) checkCount(callCount, 'input.callCount');
  if (entry.chargeCount != null) checkCount(chargeCount, 'input.chargeCount');
  if (callCount < chargeCount) throw badInput('input.callCount', 'There cannot be fewer calls than charged calls.');
  return { callCount, freeCount, chargeCount };
}

/** Counts that usage took back are below zero, and stay so whether an entry leaves them out or repeats them. */
const namesNoOtherCounts = ({ callCount, chargeCount }: LineEntry, before: LineTerms): boolean =>
  (callCount ?? before.callCount) === before.callCount && (chargeCount ?? before.chargeCount) === before.chargeCount;

const MOST_CALLS = 20_000_000;

function checkCount(count: number, field: string): void {
  if (count < 0) throw badInput(field, `${field} must not be negative.`);
  if (count > MOST_CALLS) throw countTooLarge(field, MOST_CALLS);
}

const countTooLarge = (field: string, most: number): DomainError =>
  badInput(field, `${field} must be at most ${most}.`, 'COUNT_TOO_LARGE', { most });

/** A hundredth of what the column holds. */
const MOST_PRICE = '999999999999';

function priceOf({ price, totalFee }: LineEntry, chargeCount: number, before: LineTerms | null): string {
  if (price != null) {
    const value = new Money(price);
    if (value.isNegative() || value.decimalPlaces() > 6 || value.gt(MOST_PRICE)) {
      throw badInput('input.price', 'A price is not negative and has six digits after the point at most.');
    }
    return toFee(value);
  }
  if (totalFee != null) return averageOf(signedAmount(totalFee, 'input.totalFee'), chargeCount, 'input.totalFee');
  if (before) return before.price;
  throw badInput('input.price', 'Give a price or a totalFee.');
}

/** What a charged call costs, or gives back. */
function averageOf(totalFee: string, chargeCount: number, field: string): string {
  const calls = Math.max(Math.abs(chargeCount), 1);
  const most = new Money(MOST_PRICE).times(calls).toFixed();
  if (new Money(totalFee).abs().gt(most)) {
    throw badInput(field, `${field} must be at most ${most} for so many charged calls.`, 'AMOUNT_TOO_LARGE', { most });
  }
  return toFee(new Money(totalFee).abs().div(calls));
}

const feeOf = (chargeCount: number, price: string): string =>
  signedAmount(new Money(price).times(chargeCount).toFixed(2), 'input.price');

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
 * becomes what a charged call cost on average. What was taken back of a product makes a line below zero. Throws
 * BAD_USER_INPUT for one line alone and for sums that no line holds, and FAILED_PRECONDITION LINES_DIFFER naming the
 * first of another product.
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
  const totalFee = signedAmount(new Money(sumFees(lines.map((line) => line.totalFee))).toFixed(2), 'input.lineIds');
  const chargeCount = countOf(lines.map((line) => line.chargeCount));
  const onePrice = lines.every((line) => line.price === first.price);
  return {
    productCode: first.productCode,
    productName: first.productName,
    tag: lines.every((line) => line.tag === first.tag) ? first.tag : '',
    usageMonth: lines
      .map((line) => line.usageMonth)
      .sort()
      .at(-1) as string,
    callCount: countOf(lines.map((line) => line.callCount)),
    freeCount: countOf(lines.map((line) => line.freeCount)),
    chargeCount,
    price: onePrice ? first.price : averageOf(totalFee, chargeCount, 'input.lineIds'),
    totalFee,
    totalCost: sumFees(lines.map((line) => line.totalCost)),
  };
}

/** What the columns of counts hold, and a bit less. */
const MOST_MERGED_CALLS = 2_000_000_000;

function countOf(counts: readonly number[]): number {
  const sum = counts.reduce((all, one) => all + one, 0);
  if (Math.abs(sum) > MOST_MERGED_CALLS) throw countTooLarge('input.lineIds', MOST_MERGED_CALLS);
  return sum;
}
