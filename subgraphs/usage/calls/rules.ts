import { badInput } from '../../kit/basics/errors';
import { addDays, businessDate, startOfDay } from '../../kit/basics/time';

export type Encryption = 'PLAIN' | 'MD5' | 'SHA256' | 'SM3';

/** Instants between which a list looks: from included, until excluded; undefined is open. */
interface TimeRange {
  from: Date | undefined;
  until: Date | undefined;
}

const DEFAULT_RANGE_DAYS = 31;
const SEQ_NO = /^(\d{4})(\d{2})(\d{2})\d{1,40}$/;

/** Keeps the first `head` and the last `tail` characters; of a shorter text only the first. */
function maskMiddle(text: string, head: number, tail: number): string {
  const characters = [...text];
  if (characters.length <= head + tail) return characters.map((c, i) => (i === 0 ? c : '*')).join('');
  return characters.map((c, i) => (i < head || i >= characters.length - tail ? c : '*')).join('');
}

/** A hash keeps four characters: ten would tell one mobile number from all others by trying them all. */
function masked(text: string, encryption: Encryption, plain: (text: string) => string): string | null {
  if (text === '') return null;
  return encryption === 'PLAIN' ? plain(text) : `${text.slice(0, 4)}****`;
}

export const maskName = (text: string, encryption: Encryption) =>
  masked(text, encryption, (name) => maskMiddle(name, 1, 0));

/** 110101********1234; passports and shorter numbers keep their first character. */
export const maskIdCard = (text: string, encryption: Encryption) =>
  masked(text, encryption, (number) => maskMiddle(number, 6, 4));

export const maskMobile = (text: string, encryption: Encryption) =>
  masked(text, encryption, (number) => maskMiddle(number, 3, 4));

/** The business day that a seqNo begins with, yyyy-MM-dd; null when the text cannot be a seqNo. */
export function dayOfSeqNo(seqNo: string): string | null {
  const [, year, month, day] = SEQ_NO.exec(seqNo) ?? [];
  const date = `${year}-${month}-${day}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
}

/** The days of several seqNos, as one range; null when none of them can exist. */
export function rangeOfSeqNos(seqNos: readonly string[]): { from: Date; until: Date } | null {
  const days = seqNos.flatMap((seqNo) => dayOfSeqNo(seqNo) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: startOfDay(first), until: startOfDay(addDays(last, 1)) } : null;
}

/** Whole values are compared, by shape: a list that masks numbers must not confirm their digits one by one. */
export function keywordKind(keyword: string): 'number' | 'mobile' | 'hash' | 'name' {
  if (/^1\d{10}$/.test(keyword)) return 'mobile';
  if (/^[0-9a-f]{32}$|^[0-9a-f]{64}$/i.test(keyword)) return 'hash';
  return /\p{Script=Han}/u.test(keyword) ? 'name' : 'number';
}

/** The number of a person, or its digest, that a filter looks for; null for names and numbers of calls. */
export function numberSearchedFor(filter: { keyword?: string | null; idCard?: string | null }): string | null {
  const keyword = filter.keyword?.trim() ?? '';
  if (filter.idCard?.trim()) return filter.idCard.trim();
  return ['mobile', 'hash'].includes(keywordKind(keyword)) ? keyword : null;
}

/**
 * Where a list of calls looks when the client does not say since when: everywhere for an identity number and for a
 * sequence or trade number, whose indexes answer; else the last 31 business days up to `calledUntil`, so that no list reads
 * years of calls by accident. BAD_USER_INPUT on `filter.calledUntil` when it lies before `filter.calledFrom`.
 */
export function rangeOf(
  filter: { calledFrom?: Date | null; calledUntil?: Date | null; keyword?: string | null; idCard?: string | null },
  now: Date,
): TimeRange {
  const { calledFrom, calledUntil } = filter;
  if (calledFrom && calledUntil && calledUntil < calledFrom) {
    throw badInput('filter.calledUntil', 'filter.calledUntil must not lie before filter.calledFrom.');
  }
  // Instants have milliseconds: one more turns the last included instant into the first excluded one.
  const until = calledUntil ? new Date(calledUntil.getTime() + 1) : undefined;
  if (calledFrom) return { from: calledFrom, until };
  const keyword = filter.keyword?.trim();
  const indexed = filter.idCard?.trim() || (keyword && keywordKind(keyword) === 'number');
  if (indexed) return { from: undefined, until };
  return { from: startOfDay(addDays(businessDate(calledUntil ?? now), 1 - DEFAULT_RANGE_DAYS)), until };
}
