import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { rightsOfStaff, rightsOfViewer } from '../../roles/queries/rights';
import { checkReach } from '../../roles/rules';
import { scopesToActAs } from '../../sessions/rules';
import type { AccountRow } from '../tables';

type Actor = Pick<AccountRow, 'kind' | 'staffId' | 'salespersonId' | 'sells'>;

/**
 * Whoever gives an account a password, or the number to which lost ones go, could act in its name.
 * @throws FORBIDDEN when its person, as staff, as somebody who sells or as a customer's user, may do more than the viewer.
 */
export async function checkMayActAs(
  tx: Transaction,
  { viewer }: Context,
  { kind, staffId, salespersonId, sells }: Actor,
  field: string,
): Promise<void> {
  if (staffId && staffId === viewer.staffId) return;
  const own = await rightsOfViewer(tx, viewer);
  if (staffId) checkReach(own, await rightsOfStaff(tx, staffId), field);
  const scopes = scopesToActAs({ kind, sells: salespersonId !== null && sells });
  checkReach(own, { everything: false, scopes: new Set(scopes), pages: new Map() }, field);
}
