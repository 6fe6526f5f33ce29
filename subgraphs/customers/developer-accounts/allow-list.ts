import { badInput } from '../../kit/basics/errors';
import { normalizeRange } from '../../kit/basics/ip-ranges';

const MAX_ENTRIES = 100;

export function normalizeEntries(entries: readonly string[]): string[] {
  if (entries.length > MAX_ENTRIES) {
    throw badInput('input.entries', `entries must hold ${MAX_ENTRIES} at most.`, 'ALLOW_LIST_TOO_LONG');
  }
  return [...new Set(entries.map((entry, i) => normalizeEntry(entry, `input.entries[${i}]`)))];
}

export function normalizeEntry(entry: string, field: string): string {
  const normal = normalizeRange(entry);
  if (normal !== null) return normal;
  const message = `${field} must be an IPv4 or IPv6 address or a CIDR range such as 10.1.0.0/16, not of everything.`;
  throw badInput(field, message, 'ALLOW_LIST_ENTRY_MALFORMED');
}
