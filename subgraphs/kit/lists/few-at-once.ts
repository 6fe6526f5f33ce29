import type { Viewer } from '../requests/context';

/** Statements of one account that run at once, of those that may look through a whole table. */
const MOST_AT_ONCE = 3;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

const queues = new Map<string, Queue>();

/**
 * Runs a count or a search. Those of one account beyond a few wait for each other, in the order in which they came, so
 * that connections are left for everybody else. The house itself waits for nobody.
 */
export async function fewAtOnce<T>({ kind, accountId }: Viewer, work: () => Promise<T>): Promise<T> {
  if (kind === 'system') return work();
  const key = accountId ?? kind;
  const queue = queues.get(key) ?? { running: 0, waiting: [] };
  queues.set(key, queue);
  // Who leaves hands its place to the next, which is why running does not change then.
  if (queue.running < MOST_AT_ONCE) queue.running += 1;
  else await new Promise<void>((resolve) => queue.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else if (queue.running > 1) queue.running -= 1;
    else queues.delete(key);
  }
}
