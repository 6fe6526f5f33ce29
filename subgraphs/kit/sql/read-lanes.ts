import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';

/** One connection, as those see it who choose between several. */
export interface Lane {
  /** Statements that were sent or wait to be. PostgreSQL answers them one after the other. */
  pending: number;
  /** Since when it works on the first of them, in ms. */
  since: number;
}

const [FEWEST, MOST] = [2, 8];

/**
 * How many connections, of the first, are for lookups, and how many of the next for other quick reads: one for each core,
 * since what more of them did at once would wait for one, and few enough that what is asked for in one moment goes in one
 * write. The rest is for what takes longer.
 */
export function partOf(readers: number): number {
  return Math.min(Math.max(availableParallelism(), FEWEST), MOST, Math.floor(readers / 3));
}

/** What a read is known for before it was answered. LOOKUP: by keys, whatever they are, so that one plan serves for all. */
export type ReadKind = 'ANY' | 'LOOKUP' | 'SLOW';

/** What takes PostgreSQL longer, does not go where others would wait for it. */
const SLOW_MS: Readonly<Record<ReadKind, number>> = { ANY: 2, LOOKUP: 10, SLOW: 0 };
/** A lane that has not answered for so long works on something slow, whatever was expected. */
const STALLED_MS = 10;
/** Statements whose pace is remembered, by their text. */
const MAX_PACES = 2_000;
/** How much of a longer time counts: what was slow for once is no slow statement, nor is everything on a busy machine. */
const LONGER_COUNTS = 0.05;

/**
 * Chooses connections for reads. Quick ones go to the first few lanes, lookups to some and the rest to others, also behind
 * one another: more of them is sent in one write, and PostgreSQL changes less between its processes. Slow ones, known by
 * how long their text took before, go to the others, so that nobody waits for them; so do quick ones while the first lanes
 * are held up. Of a text that was not answered yet nobody knows, so it goes where nothing else is under way.
 */
export class LaneChoice {
  private readonly paces = new LRUCache<string, number>({ max: MAX_PACES });

  /** @param part how many lanes are for lookups, and how many behind them for other quick statements. */
  constructor(private readonly part: number) {}

  of<Of extends Lane>(lanes: readonly Of[], text: string, kind: ReadKind): Of {
    const now = performance.now();
    const { part } = this;
    const own = kind === 'LOOKUP' ? 0 : part;
    const known = kind === 'SLOW' ? SLOW_MS.SLOW : this.paces.get(text);
    const chosen =
      (known === undefined ? (idle(lanes, 2 * part) ?? idle(lanes, own)) : undefined) ??
      (known !== undefined && known < SLOW_MS[kind] ? leastBusy(lanes, own, own + part, now) : undefined) ??
      leastBusy(lanes, 2 * part, lanes.length, now) ??
      leastBusy(lanes, own, lanes.length, now) ??
      leastBusy(lanes, own, lanes.length, Number.NEGATIVE_INFINITY);
    if (!chosen) throw new Error('Invariant violated: there is no connection to choose.');
    if (chosen.pending++ === 0) chosen.since = now;
    return chosen;
  }

  /** A statement of that lane was answered. */
  answered(lane: Lane, text: string): void {
    const now = performance.now();
    const [took, known] = [now - lane.since, this.paces.get(text) ?? 0];
    this.paces.set(text, took < known ? took : known + (took - known) * LONGER_COUNTS);
    lane.pending--;
    lane.since = now;
  }
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
