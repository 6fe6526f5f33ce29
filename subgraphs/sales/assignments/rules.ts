import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { Money, rateOf, toFee } from '../../kit/basics/money';
import { optionalText } from '../../kit/basics/text';
import { checkMonthAhead, parseMonth } from '../../kit/basics/time';
import type { CustomerGradeRow } from '../grades/tables';
import type { AssignmentRow } from './tables';

type Span = Pick<AssignmentRow, 'effectMonth' | 'untilMonth'>;

export function isInForce(span: Span, month: string): boolean {
  return span.effectMonth <= month && (span.untilMonth === null || span.untilMonth > month);
}

/** Amount x rate, CNY with six digits; null when nobody kept the customer then. */
export function earnedIn(
  month: string,
  amount: string,
  assignments: readonly (Span & Pick<AssignmentRow, 'commissionRate'>)[],
): string | null {
  const held = assignments.find((assignment) => isInForce(assignment, month));
  return held ? toFee(new Money(amount).times(held.commissionRate)) : null;
}

/** Whether it counts in any month; one that was replaced in its own first month never does. */
export function everCounts(span: Span): boolean {
  return span.untilMonth === null || span.untilMonth > span.effectMonth;
}

/** Each ends where the next begins. Ordered by effect month and decision; the last decision of a month counts. */
export function withEnds<Row extends Span>(ordered: readonly Row[]): Row[] {
  return ordered.map((row, i) => ({ ...row, untilMonth: ordered[i + 1]?.effectMonth ?? null }));
}

export interface Handover {
  customerId: string;
  gradeCode?: string | null;
  commissionRate?: string | null;
  effectMonth?: string | null;
  gainChannel?: string | null;
}

export function checkHandovers(handovers: readonly Handover[], most: number): void {
  if (handovers.length < 1 || handovers.length > most) {
    throw badInput('input.customers', `customers must hold 1 to ${most} entries.`);
  }
  const seen = new Set<string>();
  handovers.forEach(({ customerId }, i) => {
    if (seen.has(customerId)) throw badInput(`input.customers.${i}.customerId`, 'Each customer may be named once.');
    seen.add(customerId);
  });
}

export interface HandoverGround {
  month: string;
  last: AssignmentRow | undefined;
  grades: ReadonlyMap<string, CustomerGradeRow>;
  field: string;
}

type Terms = Pick<AssignmentRow, 'effectMonth' | 'gradeCode' | 'commissionRate' | 'gainChannel'>;

/** The first month of an assignment: not before this one, since earlier ones are settled, and within a year. Throws by reason. */
export function beginOf(asked: string | null | undefined, thisMonth: string, field: string): string {
  const month = parseMonth(asked ?? thisMonth, field);
  if (month < thisMonth) {
    throw failedPrecondition('MONTH_IS_PAST', `An assignment cannot begin before ${thisMonth}.`, { field });
  }
  checkMonthAhead(month, thisMonth, field);
  return month;
}

/** Throws FAILED_PRECONDITION ASSIGNMENT_NOT_PLANNED for one that has begun or never will. */
export function checkPlanned(span: Span, thisMonth: string, field: string): void {
  if (span.effectMonth > thisMonth && everCounts(span)) return;
  throw failedPrecondition('ASSIGNMENT_NOT_PLANNED', 'The assignment has begun, or will never begin.', { field });
}

/** It begins as beginOf says, and never before one that is planned already. Throws by reason. */
export function termsOf(asked: Handover, ground: HandoverGround): Terms {
  const { month, last, field } = ground;
  const effectMonth = beginOf(asked.effectMonth, month, `${field}.effectMonth`);
  if (last && last.effectMonth > effectMonth) {
    throw conflict('LATER_ASSIGNMENT_EXISTS', `An assignment from ${last.effectMonth} on is already planned.`, {
      field: `${field}.effectMonth`,
      details: { from: last.effectMonth },
    });
  }
  const gainChannel = optionalText(asked.gainChannel, `${field}.gainChannel`) ?? last?.gainChannel ?? null;
  return { effectMonth, ...commissionOf(asked, ground), gainChannel };
}

function commissionOf(asked: Handover, { last, grades, field }: HandoverGround) {
  const gradeCode = asked.gradeCode ?? last?.gradeCode;
  if (gradeCode === undefined) throw badInput(`${field}.gradeCode`, 'A first assignment needs a gradeCode.');
  const grade = grades.get(gradeCode);
  if (asked.gradeCode != null && !grade?.enabled)
    throw badInput(`${field}.gradeCode`, `There is no grade ${gradeCode} in use.`, 'UNKNOWN_GRADE');
  const kept = asked.gradeCode == null ? last?.commissionRate : undefined;
  const commissionRate = asked.commissionRate ?? kept ?? grade?.commissionRate;
  if (commissionRate === undefined) throw badInput(`${field}.commissionRate`, 'commissionRate is needed.');
  rateOf(commissionRate, `${field}.commissionRate`);
  return { gradeCode, commissionRate };
}
