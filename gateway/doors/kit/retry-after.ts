/** The header that says when to come back, as the details of errors tell it; none where none does. The longest wait counts. */
export function retryAfter(...details: readonly unknown[]): Record<string, string> {
  const waits = details.map(secondsIn).filter((seconds) => seconds > 0);
  return waits.length === 0 ? {} : { 'retry-after': String(Math.max(...waits)) };
}

const secondsIn = (details: unknown): number =>
  Number((details as { retryAfterSeconds?: unknown } | null | undefined)?.retryAfterSeconds);
