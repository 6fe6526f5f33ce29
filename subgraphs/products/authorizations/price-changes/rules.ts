import { badInput, conflict, failedPrecondition } from '../../../kit/basics/errors';
import { compareMoney, sumFees } from '../../../kit/basics/money';
import { addMonths } from '../../../kit/basics/time';
import type { ComponentFee, PriceChangeStateName, Terms } from './tables';

/** "At once" lies so far ahead that every process knows the terms before they begin. */
export const NOTICE_MS = 2_000;
const MOST_AHEAD_MS = 366 * 24 * 3600_000;

export interface Agreed {
  at: Date;
  terms: Terms;
}

/** All that is agreed for one authorisation, oldest first, what is planned at the end; of a bundle also its components. */
export interface Course {
  authorizationId: string;
  agreed: readonly Agreed[];
  components: readonly { productCode: string; agreed: readonly Agreed[] }[];
}

/** Terms from an instant on, until the next span begins; the price of what is charged per component is worked out. */
interface Span {
  effectiveAt: Date;
  terms: Terms;
}

const inForce = (agreed: readonly Agreed[], at: Date): Agreed | undefined =>
  agreed.filter((one) => one.at <= at).at(-1);

/** Undefined before it was opened. A component costs what was agreed for the bundle, or else what it costs by itself. */
export function termsAt({ agreed, components }: Course, at: Date): Terms | undefined {
  const own = inForce(agreed, at)?.terms;
  if (!own || own.chargeType === 'FLAT') return own;
  const componentPrices = components.map(({ productCode, agreed: theirs }): ComponentFee => {
    const fixed = own.componentPrices.find((one) => one.fixed && one.productCode === productCode);
    if (fixed) return fixed;
    const price = (inForce(theirs, at) ?? theirs[0])?.terms.price ?? '0.000000';
    return { productCode, price };
  });
  return { ...own, price: sumFees(componentPrices.map(({ price }) => price)), componentPrices };
}

/** The span in force at `from` and all that follow, oldest first, without those that change nothing. */
export function spansFrom(course: Course, from: Date): Span[] {
  const opened = course.agreed[0]?.at;
  if (!opened) return [];
  const perComponent = course.agreed.some(({ terms }) => terms.chargeType === 'PER_COMPONENT');
  const instants = [...course.agreed, ...(perComponent ? course.components.flatMap(({ agreed }) => agreed) : [])]
    .map(({ at }) => at.getTime())
    .filter((ms) => ms >= opened.getTime());
  const ordered = [...new Set(instants)].sort((a, b) => a - b);
  const first = Math.max(0, ordered.filter((ms) => ms <= from.getTime()).length - 1);
  const spans: Span[] = [];
  for (const ms of ordered.slice(first)) {
    const effectiveAt = instantOf(course, ms);
    const terms = termsAt(course, effectiveAt);
    const last = spans.at(-1);
    if (terms && !(last && sameTerms(last.terms, terms))) spans.push({ effectiveAt, terms });
  }
  return spans;
}

const instantOf = ({ agreed, components }: Course, ms: number): Date =>
  [...agreed, ...components.flatMap((one) => one.agreed)].find(({ at }) => at.getTime() === ms)?.at as Date;

export function sameTerms(one: Terms, other: Terms): boolean {
  if (one.chargeType !== other.chargeType || one.feeType !== other.feeType) return false;
  if (compareMoney(one.price, other.price) !== 0) return false;
  return (
    one.componentPrices.length === other.componentPrices.length &&
    one.componentPrices.every(({ productCode, price, fixed }) => {
      const match = other.componentPrices.find((component) => component.productCode === productCode);
      return match !== undefined && compareMoney(match.price, price) === 0 && !match.fixed === !fixed;
    })
  );
}

/** When a change takes effect. Throws BAD_USER_INPUT for an instant in the past or too far ahead. */
export function effectiveFrom(asked: Date | null | undefined, now: Date, field: string): Date {
  if (!asked) return new Date(now.getTime() + NOTICE_MS);
  if (asked <= now) throw badInput(field, `${field} must lie ahead.`, 'EFFECT_TIME_PAST');
  if (asked.getTime() - now.getTime() > MOST_AHEAD_MS) {
    throw badInput(field, `${field} must be at most 366 days ahead.`, 'EFFECT_TIME_FAR');
  }
  return asked;
}

/** The month whose calls a preview charges anew, the last one unless given. Throws BAD_USER_INPUT for one to come. */
export function previewMonth(asked: string | null | undefined, thisMonth: string, field: string): string {
  if (!asked) return addMonths(thisMonth, -1);
  if (asked > thisMonth) throw badInput(field, `${field} has no calls yet.`, 'PREVIEW_MONTH_AHEAD');
  return asked;
}

export const priceUnchanged = (field: string) =>
  badInput(field, 'These are the terms that it has already.', 'PRICE_UNCHANGED');

export const priceChangeWaiting = (ids: readonly string[]) =>
  conflict('PRICE_CHANGE_WAITING', 'A change of terms is under way already; call it off first.', {
    details: { authorizationIds: ids },
  });

const UNDER_WAY: readonly PriceChangeStateName[] = ['NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT'];

export function checkCancellable(state: PriceChangeStateName): void {
  if (!UNDER_WAY.includes(state)) {
    throw failedPrecondition('PRICE_CHANGE_STATE', 'This change of terms is over.', { details: { state } });
  }
}

export function checkAuditable(state: PriceChangeStateName): void {
  if (state !== 'WAITING_AUDIT' && state !== 'NOT_STARTED') {
    throw failedPrecondition('PRICE_CHANGE_STATE', 'This change of terms waits for nobody.', { details: { state } });
  }
}
