import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { AuthorizationRow } from '../queries';
import type { StoredAuthorization } from '../tables';

export interface Account {
  id: string;
  customerId: string;
  name: string;
  environment: string;
  customerState: string;
  mobile: string;
}

export interface LockedAuthorization extends AuthorizationRow {
  productName: string;
  productType: string;
}

/**
 * Locks developer accounts that the viewer may write to, in the order of their identifiers: whatever changes the
 * authorisations of one account happens one after the other, since the terms of its bundles hang together. Throws
 * NOT_FOUND naming `field` for one that is missing or somebody else's.
 */
export async function lockAccounts(
  tx: Transaction,
  context: SubgraphRequest,
  ids: readonly string[],
  field: string,
): Promise<Map<string, Account>> {
  const wanted = [...new Set(ids.map(lookupId))];
  const rows = await tx.sql<Account[]>`
    /* lockAccounts */ select d.developer_account_id as id, d.customer_id, d.name, d.environment,
      k.state as customer_state, k.mobile
    from products.known_developer_accounts d join products.known_customers k on k.customer_id = d.customer_id
    where d.developer_account_id = any(${wanted}::bigint[])
      and ${visibleCustomers(context, 'products', 'd.customer_id')}
    order by d.developer_account_id for update of d`;
  if (rows.length < wanted.length) throw notFound('The developer account', field);
  return new Map(rows.map((account) => [account.id, account]));
}

export async function lockAccount(
  tx: Transaction,
  context: SubgraphRequest,
  id: string,
  field: string,
): Promise<Account> {
  const accounts = await lockAccounts(tx, context, [id], field);
  return accounts.get(lookupId(id)) as Account;
}

/** In the order asked. Throws NOT_FOUND naming `field` for one that is missing, deleted or somebody else's. */
export async function lockAuthorizations(
  tx: Transaction,
  context: SubgraphRequest,
  ids: readonly string[],
  field: string,
): Promise<LockedAuthorization[]> {
  const wanted = ids.map(lookupId);
  const owners = await tx.sql<{ developerAccountId: string }[]>`
    /* accountsOfAuthorizations */ select distinct a.developer_account_id from products.authorizations a
    where a.id = any(${wanted}::bigint[]) and a.deleted_at is null
      and ${visibleCustomers(context, 'products', 'a.customer_id')}`;
  if (owners.length === 0) throw notFound('The authorisation', field);
  await lockAccounts(
    tx,
    context,
    owners.map(({ developerAccountId }) => developerAccountId),
    field,
  );
  const rows = await tx.sql<LockedAuthorization[]>`
    /* lockAuthorizations */ select a.*, d.name as developer_account_name, p.name as product_name, p.type as product_type
    from products.authorizations a join products.products p on p.code = a.product_code
    join products.known_developer_accounts d on d.developer_account_id = a.developer_account_id
    where a.id = any(${wanted}::bigint[]) and a.deleted_at is null
    order by a.id for update of a`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map((id) => {
    const row = byId.get(id);
    if (!row) throw notFound('The authorisation', field);
    return row;
  });
}

export async function lockAuthorization(
  tx: Transaction,
  context: SubgraphRequest,
  id: string,
  field = 'input.authorizationId',
): Promise<LockedAuthorization> {
  const [row] = await lockAuthorizations(tx, context, [id], field);
  return row as LockedAuthorization;
}

/** What stands between an account and a product: pending, open or disabled. The account is under lock. */
export async function heldBy(
  tx: Transaction,
  developerAccountId: string,
  codes: readonly string[],
): Promise<StoredAuthorization[]> {
  return tx.sql<StoredAuthorization[]>`
    /* heldBy */ select a.* from products.authorizations a
    where a.developer_account_id = ${developerAccountId}::bigint and a.product_code = any(${[...codes]})
      and a.deleted_at is null and a.state <> 'REJECTED'`;
}
