const lastOf = new Map<string, Promise<unknown>>();

/** In this process. Without it, right passwords that arrive together would count as each other's failures. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(key);
  const mine = (before ?? Promise.resolve()).catch(() => undefined).then(work);
  lastOf.set(key, mine);
  try {
    return await mine;
  } finally {
    if (lastOf.get(key) === mine) lastOf.delete(key);
  }
}
