import { badInput } from '../kit/basics/errors';
import { optionalText, type Text } from '../kit/basics/text';

const MAX_REMARK = 250;

/** What who submits or audits an application or papers remarks; null where it is blank. */
export const remarkOf = (remark: Text, field: string): string | null =>
  optionalText(remark, field, { most: MAX_REMARK, lines: true });

export function checkRemark(decision: 'PASS' | 'REJECT', remark: string | null): void {
  if (decision === 'PASS' || remark !== null) return;
  throw badInput('input.remark', 'A rejection needs a reason.', 'REASON_NEEDED');
}
