import type { Transaction } from '../../../kit/sql/database';
import { bundlesOver } from '../price-changes/commands/terms';
import { publishAuthorizations } from './publish';

/** Tells of authorisations about which something beside their own row has changed, and of the bundles over them. */
export async function publishTouched(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const touched = [...new Set([...ids, ...(await bundlesOver(tx, ids))])];
  await tx.sql`
    /* countVersions */ update products.authorizations set version = version + 1, updated_at = ${now}
    where id = any(${touched}::bigint[])`;
  await publishAuthorizations(tx, touched, now);
}
