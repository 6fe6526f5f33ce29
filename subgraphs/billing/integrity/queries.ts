import type { Reader } from '../../kit/requests/context';
import { CHECKS } from './checks';
import type { IntegrityResultRow } from './tables';

export type IntegrityCheckRow = IntegrityResultRow & { promise: string };

export async function integrityChecks({ db }: Reader): Promise<IntegrityCheckRow[]> {
  const results = await db.sql<IntegrityResultRow[]>`
    /* integrityResults */ select name, violation_count, examples, checked_at, duration_ms
    from billing.integrity_results`;
  return CHECKS.flatMap(({ name, promise }) =>
    results.filter((result) => result.name === name).map((result) => ({ ...result, promise })),
  );
}
