import type { ChangeRow } from './tables';

interface ChangedField {
  name: string;
  before: string | null;
  after: string | null;
}

/** What differs, by name; of a row that came or went, everything it holds. */
export function fieldsOf({ before, after }: Pick<ChangeRow, 'before' | 'after'>): ChangedField[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return names
    .map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null }))
    .filter((field) => field.before !== field.after);
}

export const valuesOf = (line: ChangeRow['after']) =>
  Object.entries(line ?? {})
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
