import { badInput } from '../../kit/basics/errors';
import { amountOf } from '../../kit/basics/money';

const SOURCE_CODE = /^[A-Za-z][A-Za-z0-9_-]{1,31}$/;
const MOST_COST = '1000000';
const MOST_PRIORITY = 1_000_000;

export function sourceCodeOf(value: string | null | undefined, field: string): string {
  const code = value?.trim() ?? '';
  if (!SOURCE_CODE.test(code)) {
    throw badInput(
      field,
      'code must be a letter followed by 1 to 31 letters, digits, _ or -.',
      'DATA_SOURCE_CODE_FORM',
    );
  }
  return code;
}

export const costOf = (value: string, field: string): string =>
  amountOf(value, field, { decimals: 6, most: MOST_COST, zero: true });

export function priorityOf(value: number, field: string): number {
  if (value >= 0 && value <= MOST_PRIORITY) return value;
  throw badInput(field, `${field} must be 0 to ${MOST_PRIORITY}.`, 'NUMBER_OUT_OF_RANGE', {
    least: 0,
    most: MOST_PRIORITY,
  });
}

/** What old clients send back for a secret that they were not shown; it stays as it is. */
export const isKept = (secret: string | null | undefined): boolean =>
  secret === null || secret === undefined || secret.trim() === '' || /^\*+$/.test(secret.trim());
