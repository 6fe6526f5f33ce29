import { dayNumber, HOUR_MS, instant, monthAfter, startOfMonth } from './calendar';
import type { CallTerms } from './call-terms';
import type { Random } from './random';
import type { World } from './world';

/** Share of a working day's calls in each hour, midnight first. */
const HOURS = [0.8, 0.5, 0.35, 0.3, 0.3, 0.5, 1, 2, 4, 7, 8.5, 8, 5.5, 6, 7.5, 8, 7.5, 6.5, 5, 4.5, 4.5, 4, 2.8, 1.6];
/** Monday first. */
const WEEKDAYS = [1.05, 1.1, 1.08, 1.06, 1.02, 0.55, 0.45];
/** A call is packed as milliseconds x AUTHORIZATIONS + index of its terms, to sort all of a month at once. */
const AUTHORIZATIONS = 65_536;

export interface Moment {
  atMs: number;
  terms: CallTerms;
}

/** Cumulative weights of the hours of a month, by weekday, hour, and the day's own luck. */
function hourWeights(startMs: number, hours: number, random: Random): Float64Array {
  const cumulative = new Float64Array(hours + 1);
  let luck = 1;
  for (let hour = 0; hour < hours; hour++) {
    if (hour % 24 === 0) luck = Math.max(0.5, random.normal(1, 0.12));
    const weekday = (dayNumber(startMs + hour * HOUR_MS) + 3) % 7;
    cumulative[hour + 1] =
      (cumulative[hour] as number) + (HOURS[hour % 24] as number) * (WEEKDAYS[weekday] as number) * luck;
  }
  return cumulative;
}

function hourOf(cumulative: Float64Array, weight: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) <= weight) low = middle;
    else high = middle;
  }
  return low;
}

/** The calls of a month in order of time, none before its authorisation was open, none after the hour of now. */
export function* momentsOf(world: World, terms: CallTerms[], month: string, random: Random): Generator<Moment> {
  if (terms.length > AUTHORIZATIONS)
    throw new RangeError(`A demo world has at most ${AUTHORIZATIONS} calling authorisations.`);
  const monthIndex = world.months.indexOf(month);
  const startMs = startOfMonth(month).getTime();
  const hours = (startOfMonth(monthAfter(month, 1)).getTime() - startMs) / HOUR_MS;
  const cumulative = hourWeights(startMs, hours, random);
  const total = cumulative[hours] as number;
  const packed = new Float64Array(terms.reduce((sum, one) => sum + (one.callsByMonth[monthIndex] ?? 0), 0));
  let filled = 0;
  terms.forEach((one, index) => {
    const openMs = Math.max(startMs, (one.authorization.openedAt ?? instant(startMs)).getTime());
    const openHour = Math.min(hours - 1, Math.ceil((openMs - startMs) / HOUR_MS));
    const floor = cumulative[openHour] as number;
    for (let i = one.callsByMonth[monthIndex] ?? 0; i > 0; i--) {
      const hour = hourOf(cumulative, floor + random.next() * (total - floor));
      packed[filled++] = Math.floor((hour + random.next()) * HOUR_MS) * AUTHORIZATIONS + index;
    }
  });
  packed.sort();
  const endMs = Math.floor(world.now.getTime() / HOUR_MS) * HOUR_MS;
  for (const value of packed) {
    const atMs = startMs + Math.floor(value / AUTHORIZATIONS);
    if (atMs >= endMs) return;
    yield { atMs, terms: terms[value % AUTHORIZATIONS] as CallTerms };
  }
}
