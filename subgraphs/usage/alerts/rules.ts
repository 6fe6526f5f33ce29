import type { AlertRuleRow } from './tables';

interface AfterCount {
  /** Whether an alert begins or ends now. */
  firing: 'BEGINS' | 'ENDS' | null;
  belowSince: Date | null;
}

/** An alert ends when the count was below for a whole period, so that calls which fail now and then do not ring again. */
export function afterCount(
  rule: Pick<AlertRuleRow, 'errorCount' | 'periodSeconds' | 'firingId' | 'belowSince'>,
  failed: number,
  now: Date,
): AfterCount {
  const reached = failed >= rule.errorCount;
  if (rule.firingId === null) return { firing: reached ? 'BEGINS' : null, belowSince: null };
  if (reached) return { firing: null, belowSince: null };
  const belowSince = rule.belowSince ?? now;
  const isOver = now.getTime() - belowSince.getTime() >= rule.periodSeconds * 1_000;
  return { firing: isOver ? 'ENDS' : null, belowSince };
}
