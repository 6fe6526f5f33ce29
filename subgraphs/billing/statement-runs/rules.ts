import { badInput, failedPrecondition } from '../../kit/basics/errors';
import { isInt64 } from '../../kit/basics/ids';
import { businessMonth, parseMonth } from '../../kit/basics/time';

const MOST = 1_000;

/** BAD_USER_INPUT for no month or list of customers, FAILED_PRECONDITION MONTH_NOT_OVER before 00:00 in Asia/Shanghai. */
export function checkRun(asked: { month: string; customerIds?: readonly string[] | null }, now: Date): void {
  const { customerIds } = asked;
  parseMonth(asked.month, 'input.month');
  if (asked.month >= businessMonth(now)) {
    throw failedPrecondition('MONTH_NOT_OVER', 'Statements are made of months that are over.', {
      field: 'input.month',
    });
  }
  if (!customerIds) return;
  if (customerIds.length < 1 || customerIds.length > MOST) {
    throw badInput('input.customerIds', `customerIds must hold 1 to ${MOST} identifiers.`);
  }
  customerIds.forEach((id, i) => {
    if (!isInt64(id)) throw badInput(`input.customerIds.${i}`, 'This is no identifier.');
  });
}
