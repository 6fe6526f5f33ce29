import { badInput } from '../../../../subgraphs/kit/basics/errors';

/** Boolean of the graph to the 0 or 1 of the int32 flags (success, isFee, cacheFlag); nothing stays nothing. */
export function flag(value: boolean | null | undefined): 0 | 1 | null {
  if (value === null || value === undefined) return null;
  return value ? 1 : 0;
}

/** 0 or 1 of a request to a boolean; any other number counts as 1, as with the old server. Absent stays undefined. */
export function parseFlag(value: number | string | null | undefined): boolean | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return Number(value) !== 0;
}

/** The same of what is to be kept, where another number would write what nobody meant. */
export function writtenFlag(value: number | string | null | undefined, field: string): boolean | undefined {
  const read = parseFlag(value);
  if (read === undefined || ['0', '1'].includes(String(value))) return read;
  throw badInput(field, `${field} must be 0 or 1.`, 'NUMBER_OUT_OF_RANGE', { least: 0, most: 1 });
}

/** 是 or 否, for the cells of a sheet. */
export function yesNo(value: boolean | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return value ? '是' : '否';
}
