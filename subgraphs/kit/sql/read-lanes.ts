import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';

/** One connection, as those see it who choose between several. */
export interface Lane {
  /** Whether it is one of the first few, which plan a statement once, for all values. */
  readonly isQuick: boolean;
  /** Statements that were sent or wait to be. PostgreSQL answers them one after the other. */
  pending: number;
  /** Since when it works on the first of them, in ms. */
  since: number;
}

const [LEAST_QUICK, MOST_QUICK] = [2, 8];

/**
 * How many connections are for quick reads: one for each core, since what more of them did at once would wait for one, and
 * few enough that what is asked for in one moment goes in one write.
 */
export function quickOf(readers: number): number {
  const wished = Math.min(Math.max(availableParallelism(), LEAST_QUICK), MOST_QUICK);
  return Math.max(1, Math.min(wished, Math.floor(readers / 2)));
}

/** What a read is known for before it was answered. LOOKUP: by keys, which one plan serves well, whatever they are. */
export type ReadKind = 'ANY' | 'LOOKUP' | 'SLOW';

/** What takes PostgreSQL longer, does not go where others would wait for it. */
const SLOW_MS: Readonly<Record<ReadKind, number>> = { ANY: 2, LOOKUP: 10, SLOW: 0 };
/** A lane that has not answered for so long works on something slow, whatever was expected. */
const STALLED_MS = 10;
/** Statements whose pace is remembered, by their text. */
const MAX_PACES = 2_000;
/** How much of a longer time counts: what was slow for once is no slow statement, nor is everything on a busy machine. */
const LONGER_COUNTS = 0.05;

interface Pace {
  ms: number;
  /** Whether it was quick until it came to quick lanes, so that a plan for all values may be what does not suit it. */
  slowedDown: boolean;
}

/**
 * Chooses connections for reads. Quick ones go to the first few lanes, also behind one another: more of them is sent in
 * one write, PostgreSQL changes less between its processes, and plans none of them again, which would take it longer than
 * to run them. Slow ones, known by how long their text took before, go to the others, so that nobody waits for them, and
 * are planned for their values; so do quick ones while the first lanes are held up. Of a text that was not answered yet
 * nobody knows, so it goes where nothing else is under way.
 */
export class LaneChoice {
  private readonly paces = new LRUCache<string, Pace>({ max: MAX_PACES });

  /** @param quick how many lanes, of the first, are for quick statements. */
  constructor(private readonly quick: number) {}

  of<Of extends Lane>(lanes: readonly Of[], text: string, kind: ReadKind): Of {
    const now = performance.now();
    const { quick } = this;
    const known = kind === 'SLOW' ? 0 : this.paces.get(text)?.ms;
    const chosen =
      (known === undefined ? (idle(lanes, quick) ?? idle(lanes, 0)) : undefined) ??
      (known !== undefined && known < SLOW_MS[kind] ? leastBusy(lanes, 0, quick, now) : undefined) ??
      leastBusy(lanes, quick, lanes.length, now) ??
      leastBusy(lanes, 0, lanes.length, Number.NEGATIVE_INFINITY);
    if (!chosen) throw new Error('Invariant violated: there is no connection to choose.');
    if (chosen.pending++ === 0) chosen.since = now;
    return chosen;
  }

  /** A statement of that lane was answered. */
  answered(lane: Lane, text: string, kind: ReadKind): void {
    const now = performance.now();
    const pace = this.paces.get(text) ?? { ms: 0, slowedDown: false };
    this.paces.set(text, noted(pace, now - lane.since));
    if (lane.isQuick && pace.ms >= SLOW_MS[kind]) pace.slowedDown = true;
    lane.pending--;
    lane.since = now;
  }
}

/** Shorter times count at once, but of what quick lanes slowed down little by little, so that it seldom comes back to them. */
function noted(pace: Pace, tookMs: number): Pace {
  const counts = tookMs < pace.ms && !pace.slowedDown ? 1 : LONGER_COUNTS;
  pace.ms += (tookMs - pace.ms) * counts;
  return pace;
}

function idle<Of extends Lane>(lanes: readonly Of[], from: number): Of | undefined {
  for (let i = from; i < lanes.length; i++) if (lanes[i]?.pending === 0) return lanes[i];
  return undefined;
}

/** The first of those with least to do, but for the lanes that are held up now. */
function leastBusy<Of extends Lane>(lanes: readonly Of[], from: number, to: number, now: number): Of | undefined {
  let least: Of | undefined;
  for (let i = from; i < to && i < lanes.length; i++) {
    const lane = lanes[i] as Of;
    const isHeldUp = lane.pending > 0 && now - lane.since >= STALLED_MS;
    if (!isHeldUp && (!least || lane.pending < least.pending)) least = lane;
  }
  return least;
}
