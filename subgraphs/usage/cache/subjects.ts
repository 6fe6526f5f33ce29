import { createHash } from 'node:crypto';
import { optionalText } from '../../kit/basics/text';
import type { CachedResultFilter } from '../schema.generated';
import { subjectHash } from '../subject-hash';

const DIGESTS = ['md5', 'sha256', 'sm3'] as const;

/** Under which hashes answers about a subject may be kept, part by part; null where nothing was said. */
export function hashesOf({ name, idCard, mobile }: CachedResultFilter) {
  return {
    name: formsOf(optionalText(name, 'filter.name')),
    idCard: formsOf(optionalText(idCard, 'filter.idCard')?.toUpperCase() ?? null),
    mobile: formsOf(optionalText(mobile, 'filter.mobile')),
  };
}

/** As it is, or as callers hash it; a hash is its own form, in small letters. */
function formsOf(text: string | null): string[] | null {
  if (text === null) return null;
  const digests = DIGESTS.map((algorithm) => createHash(algorithm).update(text).digest('hex'));
  return [text, ...digests].map((form) => subjectHash(form) as string);
}
