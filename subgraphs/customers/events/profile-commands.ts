import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import type { companies } from '../companies/tables';
import type { persons } from '../persons/tables';
import { changesOf, type ProfileFields, type ProfileReport } from './rules';

/** Persons and companies are told of in the same way; this is how either table takes it. */
type ProfileTable = typeof persons | typeof companies;

/** Takes a report of a person or company, which begins to exist with it if it did not. */
export async function applyReport(
  tx: Transaction,
  profiles: ProfileTable,
  report: ProfileReport,
  reportedAt: Date,
  blank: ProfileFields,
): Promise<void> {
  // Both tables have the columns that are used here; Drizzle cannot type a choice of tables.
  const table = profiles as typeof persons;
  await tx.execute(sql`/* meetProfile */ insert into ${table} (id) values (${report.id}) on conflict do nothing`);
  const [stored] = await tx.select().from(table).where(eq(table.id, report.id)).for('update');
  const changes = stored && changesOf(stored, report, reportedAt, blank);
  if (!changes) return;
  await tx
    .update(table)
    .set({ ...changes, updatedAt: sql`clock_timestamp()` })
    .where(eq(table.id, report.id));
}

/** Makes stubs of those that are not known yet. */
export async function meetStubs(tx: Transaction, table: ProfileTable, ids: string[]): Promise<void> {
  await tx.execute(sql`
    /* meetStubs */ insert into ${table} (id)
    select id from unnest(${sql.param(ids)}::text[]::bigint[]) id order by id on conflict do nothing`);
}

/** Marks as deleted; of what was never known, the mark alone is kept, so that an older add does not bring it back. */
export async function markDeleted(
  tx: Transaction,
  table: ProfileTable,
  ids: string[],
  reportedAt: Date,
): Promise<void> {
  await tx.execute(sql`
    /* markDeleted */ insert into ${table} as stored (id, deleted_at)
    select id, ${reportedAt.toISOString()}::timestamptz from unnest(${sql.param(ids)}::text[]::bigint[]) id order by id
    on conflict (id) do update set deleted_at = greatest(stored.deleted_at, excluded.deleted_at), updated_at = clock_timestamp()`);
}
