import { EPOCH_MS, instant } from './calendar';

/** Rows of different lanes never share an identifier, even when made in the same millisecond. */
const LANES = { entities: 0, calls: 2048, attempts: 4096, books: 6144 } as const;
const LANE_WIDTH = 2048;
const PER_MILLISECOND = 8192;

/**
 * An int64 as decimal string: milliseconds since 2020-01-01T00:00:00Z times 8192, plus n mod 8192. Ordered by time, and
 * below 2^53 until 2054, so that JavaScript clients keep every digit. The same layout as the database function next_id().
 */
function demoId(at: Date, n: number): string {
  return String((at.getTime() - EPOCH_MS) * PER_MILLISECOND + (n % PER_MILLISECOND));
}

/** The n-th identifier of a lane; distinct as long as fewer than 2048 rows of the lane share a millisecond. */
export function laneId(lane: keyof typeof LANES, atMs: number, n: number): string {
  return String((atMs - EPOCH_MS) * PER_MILLISECOND + LANES[lane] + (n % LANE_WIDTH));
}

export type MintId = (at: Date) => string;

/** A source of identifiers that never gives one twice; a millisecond that is used up borrows from the next. */
export function idMint(lane: 'entities' | 'books'): MintId {
  const used = new Map<number, number>();
  return (at) => {
    let ms = at.getTime();
    let n = used.get(ms) ?? 0;
    while (n >= LANE_WIDTH) {
      ms += 1;
      n = used.get(ms) ?? 0;
    }
    used.set(ms, n + 1);
    return demoId(instant(ms), LANES[lane] + n);
  };
}
