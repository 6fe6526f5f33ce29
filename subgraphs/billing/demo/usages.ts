import { sixDigits, toMicro } from '../../demo/micro';
import type { DemoCall } from '../../demo/world-calls';
import { copyRows } from '../../kit/copy';
import type { Database } from '../../kit/database';
import { addDays, startOfDay } from '../../kit/time';
import { knownUsages } from '../usages/tables';

interface Tally {
  developerAccountId: string;
  customerId: string;
  day: string;
  productCode: string;
  tag: string;
  price: string;
  callCount: number;
  freeCount: number;
  chargeCount: number;
  cost: bigint;
}

/** When the calls of a day of the demo world are known: at its end, of the day that still runs now. */
export function knownAt(day: string, now: Date): Date {
  const end = startOfDay(addDays(day, 1));
  return end < now ? end : now;
}

/** The copy of usage.daily_charges for a demo world: the same calls, added up here as usage adds them up there. */
export function openUsages(names: ReadonlyMap<string, string>, now: Date) {
  let tallies = new Map<string, Tally>();
  return {
    add(call: DemoCall): void {
      const day = call.seqNo.slice(0, 8);
      const key = `${day} ${call.developerAccountId} ${call.productCode} ${call.price} ${call.tag}`;
      const tally = tallies.get(key) ?? tallyOf(call, day);
      tallies.set(key, tally);
      tally.callCount += 1;
      if (call.free) tally.freeCount += 1;
      if (toMicro(call.fee) > 0n) tally.chargeCount += 1;
      tally.cost += toMicro(call.cost);
    },
    /** Copies what was added since the last time, so that memory holds one month. */
    async copy(db: Database, progress: (rows: number) => void): Promise<void> {
      const rows = [...tallies.values()].map(({ cost, ...tally }) => ({
        ...tally,
        productName: names.get(tally.productCode) ?? tally.productCode,
        fee: sixDigits(toMicro(tally.price) * BigInt(tally.chargeCount)),
        cost: sixDigits(cost),
        version: '1',
        createdAt: knownAt(tally.day, now),
      }));
      tallies = new Map();
      await copyRows(db, knownUsages, rows, progress);
    },
  };
}

const tallyOf = (call: DemoCall, day: string): Tally => ({
  developerAccountId: call.developerAccountId,
  customerId: call.customerId,
  day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
  productCode: call.productCode,
  tag: call.tag,
  price: call.price,
  callCount: 0,
  freeCount: 0,
  chargeCount: 0,
  cost: 0n,
});
