import { addDays, startOfDay } from '../kit/basics/time';
import { callsOf } from './calls';
import { sixDigits, toMicro } from './micro';
import type { World } from './world';
import type { DemoCall } from './world-calls';

/** One business day of calls of one developer account for one product, tag and unit price, as usage adds them up. */
interface DemoCharge {
  developerAccountId: string;
  customerId: string;
  day: string;
  productCode: string;
  productName: string;
  tag: string;
  price: string;
  callCount: number;
  freeCount: number;
  chargeCount: number;
  fee: string;
  cost: string;
  version: string;
}

type Tally = Omit<DemoCharge, 'productName' | 'fee' | 'cost' | 'version'> & { cost: bigint };

/** When the calls of a day of the demo world are known: at its end, of the day that still runs now. */
export function knownAt(day: string, now: Date): Date {
  const end = startOfDay(addDays(day, 1));
  return end < now ? end : now;
}

const closed = new WeakMap<World, readonly DemoCharge[]>();

/** All charges of a world. A pass over its calls takes seconds, so what one subgraph added up serves the next one too. */
export function chargesOf(world: World): readonly DemoCharge[] {
  const known = closed.get(world);
  if (known) return known;
  const charges = openCharges(world);
  for (const month of world.months) for (const call of callsOf(world, month)) charges.add(call);
  return charges.close();
}

/** The same for whoever passes over the calls anyway: every call of every month, and then the end. */
export function openCharges(world: World) {
  const tallies = new Map<string, Tally>();
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
    close(): readonly DemoCharge[] {
      const names = new Map(world.products.map((product) => [product.code, product.name]));
      const charges = [...tallies.values()].map(({ cost, ...tally }) => ({
        ...tally,
        productName: names.get(tally.productCode) ?? tally.productCode,
        fee: sixDigits(toMicro(tally.price) * BigInt(tally.chargeCount)),
        cost: sixDigits(cost),
        version: '1',
      }));
      closed.set(world, charges);
      return charges;
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
