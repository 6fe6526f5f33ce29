/** What needs somebody's eye although requests are served, by a name of its own, in words. */
const open = new Map<string, string>();

/** Says what is wrong, or with null that it no longer is. Answers whether that is news. */
export function concern(name: string, text: string | null): boolean {
  const before = open.get(name) ?? null;
  if (text === null) open.delete(name);
  else open.set(name, text);
  return before !== text;
}

export const concerns = (): string[] => [...open.values()];
