import { knownAt } from '../../demo/charges';
import { sixDigits, toMicro } from '../../demo/micro';
import type { DemoCall, DemoUpstreamCall } from '../../demo/world-calls';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { knownSourceCosts } from '../supplier-bills/tables';

interface Tally {
  upstreamRouteId: string;
  dataSourceId: string;
  dataSourceCode: string;
  productCode: string;
  day: string;
  callCount: number;
  chargeCount: number;
  cost: bigint;
  sales: bigint;
  bundleCost: bigint;
}

/** The copy of usage.daily_source_costs for a demo world: the same attempts, added up as usage adds them up there. */
export function openSourceCosts(names: ReadonlyMap<string, string>, now: Date) {
  let tallies = new Map<string, Tally>();
  return {
    add(call: DemoCall): void {
      const day = call.seqNo.slice(0, 8);
      const last = call.attempts.at(-1);
      for (const attempt of call.attempts) {
        const key = `${day} ${attempt.upstreamRouteId}`;
        const tally = tallies.get(key) ?? tallyOf(attempt, day);
        tallies.set(key, tally);
        const cost = toMicro(attempt.cost);
        tally.callCount += 1;
        if (attempt.charged) tally.chargeCount += 1;
        tally.cost += cost;
        if (attempt.productCode !== call.productCode) tally.bundleCost += cost;
        else if (attempt === last && attempt.success) tally.sales += toMicro(call.fee);
      }
    },
    /** Copies what was added since the last time, so that memory holds one month. */
    async copy(db: Database, progress: (rows: number) => void): Promise<void> {
      const rows = [...tallies.values()].map(({ cost, sales, bundleCost, ...tally }) => ({
        ...tally,
        dataSourceName: names.get(tally.dataSourceId) ?? tally.dataSourceCode,
        cost: sixDigits(cost),
        sales: sixDigits(sales),
        bundleCost: sixDigits(bundleCost),
        version: '1',
        createdAt: knownAt(tally.day, now),
      }));
      tallies = new Map();
      await copyRows(db, knownSourceCosts, rows, progress);
    },
  };
}

const tallyOf = (attempt: DemoUpstreamCall, day: string): Tally => ({
  upstreamRouteId: attempt.upstreamRouteId,
  dataSourceId: attempt.dataSourceId,
  dataSourceCode: attempt.dataSourceCode,
  productCode: attempt.productCode,
  day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
  callCount: 0,
  chargeCount: 0,
  cost: 0n,
  sales: 0n,
  bundleCost: 0n,
});
