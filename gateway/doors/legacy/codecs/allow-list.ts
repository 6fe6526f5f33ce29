/** Entries of an allow-list as old clients send them: separated by commas of either width, blanks or lines. */
export function parseAllowList(text: string | null | undefined): string[] {
  return (text ?? '').split(/[,,;;\s]+/).filter((entry) => entry !== '');
}
