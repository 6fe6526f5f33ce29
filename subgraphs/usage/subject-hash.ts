import { createHash } from 'node:crypto';

const ALGORITHMS = ['md5', 'sha256', 'sm3'] as const;

const hashOf = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

/** 128 bits: what an index of any size needs to tell numbers apart, in 22 characters. */
const indexKey = (text: string) => createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');

/** Identity numbers end in a capital X, hashes are written in small letters; either way is taken. */
function normal(value: string): string {
  const text = value.trim();
  return /^[0-9a-f]{32}$|^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : text.toUpperCase();
}

/**
 * What calls are found by instead of the identity number, so that the index holds no readable number; null without one.
 * Plain SHA-256: a keyed hash would resist guessing by somebody who holds the index, but that somebody holds the row
 * with the number beside it, and rotating its key would mean rewriting every partition.
 */
export function subjectHash(idCard: string): string | null {
  return idCard.trim() === '' ? null : indexKey(normal(idCard));
}

/** The ways in which one number may have been sent: plain, or as a digest of any kind that we take. */
export function subjectForms(idCard: string): string[] {
  const number = normal(idCard);
  return [number, ...ALGORITHMS.map((algorithm) => hashOf(algorithm, number))];
}

/** The hashes under which one number may have been stored, however it was sent. */
export const subjectHashes = (idCard: string): string[] => subjectForms(idCard).map(indexKey);
