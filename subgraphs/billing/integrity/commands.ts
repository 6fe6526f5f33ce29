import { type Database, openDatabase, withTx } from '../../kit/sql/database';
import { CHECKS, type Check } from './checks';
import type { IntegrityCheckRow } from './queries';

const EXAMPLES = 10;

export async function checkBooks(db: Database, now: () => Date): Promise<IntegrityCheckRow[]> {
  // Reading whole tables takes longer than a request may.
  const patient = openDatabase(db.url, { bulk: true, readers: 1, writers: 1 });
  try {
    const results: IntegrityCheckRow[] = [];
    for (const check of CHECKS) results.push(await run(patient, check, now));
    return results;
  } finally {
    await patient.close();
  }
}

async function run(db: Database, check: Check, now: () => Date): Promise<IntegrityCheckRow> {
  const started = performance.now();
  const [found] = await db.sql<{ count: number; examples: string[] }[]>`
    /* checkBooks */ select count(*)::int as count,
      coalesce((array_agg(id order by id))[1:${EXAMPLES}], '{}') as examples
    from (${db.sql.unsafe(check.violations)}) broken`;
  const result: IntegrityCheckRow = {
    name: check.name,
    promise: check.promise,
    violationCount: found?.count ?? 0,
    examples: found?.examples ?? [],
    checkedAt: now(),
    durationMs: Math.round(performance.now() - started),
  };
  await withTx(
    db,
    (tx) =>
      tx.sql`
      /* keepIntegrityResult */ insert into billing.integrity_results
        (name, violation_count, examples, checked_at, duration_ms)
      values (${result.name}, ${result.violationCount}, ${result.examples}::bigint[],
        ${result.checkedAt.toISOString()}, ${result.durationMs})
      on conflict (name) do update set violation_count = excluded.violation_count, examples = excluded.examples,
        checked_at = excluded.checked_at, duration_ms = excluded.duration_ms`,
  );
  return result;
}
