import { type JsonByParent, type JsonField, jsonColumns, rowsOfParents } from '../../kit/lists/json-rows';
import {
  type Connection,
  type JsonListQuery,
  jsonConnection,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
  type SortKey,
} from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, anyOf, containing, rowByRow } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { customerNamed } from '../conditions';
import type {
  Wallet,
  WalletEntry,
  WalletEntryFilter,
  WalletEntryOrder,
  WalletFilter,
  WalletOrder,
} from '../schema.generated';
import {
  type WalletAlertContactRow,
  type WalletEntryRow,
  type WalletPayRouteRow,
  type WalletRow,
  walletEntries,
  wallets,
} from './tables';

const walletsBy = sortKeys(wallets, 'w');
const walletEntriesBy = sortKeys(walletEntries, 'e');

const entryColumns = selectedColumns<WalletEntry, typeof walletEntries>(walletEntries, 'e', {
  always: ['version'],
  fields: { wallet: ['walletId'] },
});

const entryJson = jsonColumns(walletEntries, 'e');

const walletColumns = selectedColumns<Wallet, typeof wallets>(wallets, 'w', {
  always: ['id', 'customerId'],
  fields: {
    nodeId: [],
    customer: ['customerId'],
    heldAmount: ['heldAmount', 'heldAccrual'],
    availableAmount: ['overdraftState', 'overdraftQuota', 'balance', 'accruedAmount', 'heldAmount', 'heldAccrual'],
    entries: [],
    alertContacts: [],
    payRoutes: [],
  },
});

const visible = (context: Reader) => visibleCustomers(context, 'billing', 'w.customer_id');

export async function walletsByIds(context: Reader, ids: string[]): Promise<WalletRow[]> {
  return context.db.sql<WalletRow[]>`
    /* walletsByIds */ select w.* from billing.wallets w
    where w.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function entryById(context: Reader, id: string): Promise<WalletEntryRow | null> {
  const [entry] = await context.db.sql<WalletEntryRow[]>`
    /* entryById */ select e.* from billing.wallet_entries e
    where e.id = ${id}::bigint and ${visibleCustomers(context, 'billing', 'e.customer_id')}`;
  return entry ?? null;
}

const walletJson = jsonColumns(wallets, 'w', {
  entries: (context, fields, args = {}) =>
    jsonConnection(context.db, 'e.wallet_id = w.id', fields, args, (below) => entryList(context, args, below)),
});

/** All wallets of these customers, each customer's default one first; as JSON where nobody needs the rows. */
export async function walletsByCustomers(
  context: Reader,
  customerIds: string[],
  selection?: Selection,
): Promise<readonly WalletRow[] | JsonByParent> {
  const { sql } = context.db;
  return rowsOfParents<WalletRow>(context.db, {
    columns: walletColumns(selection),
    json: selection?.jsonFields && walletJson(context, selection.jsonFields),
    parent: 'w.customer_id',
    order: 'w.is_default desc, w.id',
    from: sql`/* walletsByCustomers */ billing.wallets w`,
    where: sql`w.customer_id = any(${customerIds}::bigint[]) and ${visible(context)}`,
  });
}

const SORTS: Record<WalletOrder['field'], SortKey<WalletRow>> = {
  CREATED_AT: walletsBy('createdAt'),
  BALANCE: walletsBy('balance'),
};

export async function listWallets(
  context: Reader,
  filter: WalletFilter,
  order: WalletOrder,
  page: PageArgs,
): Promise<Connection<WalletRow>> {
  const { sql } = context.db;
  return listConnection<WalletRow>(context.db, page, {
    columns: sql`/* wallets */ w.*`,
    from: sql`billing.wallets w`,
    where: walletConditions(context, filter),
    sort: [SORTS[order.field], walletsBy('id')],
    direction: order.direction,
  });
}

function walletConditions(context: Reader, filter: WalletFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword?.trim()) {
    parts.push(sql`(w.account_name ilike ${containing(filter.keyword)}
      or ${customerNamed(sql, 'w.customer_id', filter.keyword)})`);
  }
  if (filter.ids) parts.push(anyId(sql, 'w.id', filter.ids));
  if (filter.customerIds) parts.push(anyId(sql, 'w.customer_id', filter.customerIds));
  if (filter.merchantIds) {
    parts.push(sql`w.customer_id = any(array(select k.customer_id from billing.known_customers k
      where ${anyId(sql, 'k.merchant_id', filter.merchantIds)}))`);
  }
  if (filter.states) parts.push(anyOf(sql, 'w.state', filter.states));
  if (filter.overdraftStates) parts.push(anyOf(sql, 'w.overdraft_state', filter.overdraftStates));
  return allOf(sql, parts);
}

export interface EntryListArgs extends PageArgs {
  filter?: WalletEntryFilter | null;
  orderBy?: WalletEntryOrder | null;
}

/** Of one wallet, whose entries are its customer's. Sorted by version: it runs with time and is its own unique index. */
function entryList(
  context: Reader,
  { filter, orderBy }: EntryListArgs,
  fields: readonly JsonField[] | undefined,
  selection?: Selection,
): JsonListQuery<WalletEntryRow> {
  const { sql } = context.db;
  const parts: Fragment[] = [rowByRow(sql, visibleCustomers(context, 'billing', 'e.customer_id'))];
  if (filter?.direction) parts.push(sql`e.direction = ${filter.direction}`);
  if (filter?.businessTypes) parts.push(anyOf(sql, 'e.business_type', filter.businessTypes));
  if (filter?.createdFrom) parts.push(sql`e.created_at >= ${filter.createdFrom}`);
  if (filter?.createdUntil) parts.push(sql`e.created_at <= ${filter.createdUntil}`);
  return {
    columns: sql`/* entries */ ${sql.unsafe(entryColumns(selection))}`,
    json: fields && entryJson(context, fields),
    from: sql`billing.wallet_entries e`,
    where: allOf(sql, parts),
    sort: [walletEntriesBy('version')],
    direction: orderBy?.direction ?? 'DESC',
  };
}

export async function entriesOfWallets(
  context: Reader,
  walletIds: readonly string[],
  { selection, ...args }: EntryListArgs & { selection: Selection },
): Promise<Connection<WalletEntryRow>[]> {
  const list = entryList(context, args, selection.jsonFields, selection);
  return listConnectionsByParent<WalletEntryRow>(context.db, walletIds, 'e.wallet_id', args, list);
}

export async function payRoutesOfWallets(context: Reader, walletIds: string[]): Promise<WalletPayRouteRow[]> {
  return context.db.sql<WalletPayRouteRow[]>`
    /* payRoutesOfWallets */ select r.* from billing.wallet_pay_routes r
    join billing.wallets w on w.id = r.wallet_id
    where r.wallet_id = any(${walletIds}::bigint[]) and ${visible(context)}
    order by r.wallet_id, r.app_code`;
}

/** Contacts of these wallets, the customer's default one first. */
export async function alertContactsOfWallets(context: Reader, walletIds: string[]): Promise<WalletAlertContactRow[]> {
  return context.db.sql<WalletAlertContactRow[]>`
    /* alertContactsOfWallets */ select a.wallet_id, k.* from billing.wallet_alert_contacts a
    join billing.wallets w on w.id = a.wallet_id
    join billing.known_alert_contacts k on k.contact_id = a.contact_id and k.customer_id = w.customer_id
    where a.wallet_id = any(${walletIds}::bigint[]) and ${visible(context)}
    order by a.wallet_id, k.is_default desc, k.contact_id`;
}
