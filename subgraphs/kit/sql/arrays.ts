/**
 * Arrays as the text that PostgreSQL reads them from. Drizzle would send an array as so many values, and not every driver
 * knows the type of one.
 */
export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

const quoted = (text: string | null) => (text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`);

/** Of bigint, date and the like, whose texts need no quotes. */
export function idArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
