import type { Transaction } from '../../kit/sql/database';
import type { AccountRow } from '../accounts/tables';
import type { Context } from '../loaders';
import { rightsOfStaff, rightsOfViewer } from '../rights/queries';
import { checkReach } from '../rights/rules';
import { scopesToActAs } from './rules';

type Actor = Pick<AccountRow, 'kind' | 'staffId' | 'salespersonId' | 'sells'>;

/** Who gives an account a password or number could act in its name. @throws FORBIDDEN when it may do more. */
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
