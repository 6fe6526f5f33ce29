/** A JSON value of the graph as the text that old clients parse themselves; text stays as it is, nothing stays nothing. */
export function jsonText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
