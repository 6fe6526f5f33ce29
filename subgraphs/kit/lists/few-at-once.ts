import type { Viewer } from '../requests/context';

const MOST_AT_ONCE = 3;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

const queues = new Map<string, Queue>();

/** Counts and searches of one account beyond a few wait their turn, so that connections are left for others. */
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
