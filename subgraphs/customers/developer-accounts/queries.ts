import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import { ownCustomerId, type Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { DeveloperAccount, DeveloperAccountFilter, DeveloperAccountOrder } from '../schema.generated';
import type { DeveloperAccountRow, TemporaryAllowListEntryRow } from './tables';
import { developerAccounts } from './tables';

const visible = (context: Reader) => context.db.sql`exists (select 1 from customers.customers c
  where c.id = d.customer_id and c.deleted_at is null) and ${visibleCustomers(context, 'customers', 'd.customer_id')}`;

const columns = selectedColumns<DeveloperAccount, typeof developerAccounts>(developerAccounts, 'd', {
  always: ['id', 'customerId'],
  fields: {
    nodeId: [],
    customer: [],
    appSecret: ['sealedAppSecret'],
    previousSecretEndsAt: ['previousValidUntil'],
    temporaryIpAllowList: [],
    effectiveIpAllowList: ['ipAllowList'],
    admitsAddress: ['ipAllowListEnabled', 'ipAllowList'],
  },
});

export async function developerAccountsByIds(
  context: Reader,
  ids: string[],
  selection?: Selection,
): Promise<DeveloperAccountRow[]> {
  const { sql } = context.db;
  return sql<DeveloperAccountRow[]>`
    /* developerAccountsByIds */ select ${sql.unsafe(columns(selection))} from customers.developer_accounts d
    where d.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function developerAccountsOfCustomers(
  context: Reader,
  customerIds: string[],
): Promise<DeveloperAccountRow[]> {
  return context.db.sql<DeveloperAccountRow[]>`
    /* developerAccountsOfCustomers */ select d.* from customers.developer_accounts d
    where d.customer_id = any(${customerIds}::bigint[]) and ${visible(context)}
    order by d.environment, d.id`;
}

export async function ownProductionAccount(context: Reader): Promise<DeveloperAccountRow | undefined> {
  const [row] = await context.db.sql<DeveloperAccountRow[]>`
    /* ownProductionAccount */ select d.* from customers.developer_accounts d
    where d.customer_id = ${ownCustomerId(context.viewer)}::bigint and d.environment = 'PROD'
      and ${visible(context)}`;
  return row;
}

export async function temporaryEntriesOfAccounts(
  context: Reader,
  accountIds: string[],
): Promise<TemporaryAllowListEntryRow[]> {
  return context.db.sql<TemporaryAllowListEntryRow[]>`
    /* temporaryEntriesOfAccounts */ select t.* from customers.temporary_allow_list_entries t
    join customers.developer_accounts d on d.id = t.developer_account_id
    where d.id = any(${accountIds}::bigint[]) and t.expires_at > ${context.now()} and ${visible(context)}
    order by t.expires_at, t.id`;
}

export async function temporaryEntryById(context: Reader, id: string): Promise<TemporaryAllowListEntryRow | undefined> {
  const [row] = await context.db.sql<TemporaryAllowListEntryRow[]>`
    /* temporaryEntryById */ select t.* from customers.temporary_allow_list_entries t
    join customers.developer_accounts d on d.id = t.developer_account_id
    where t.id = ${id}::bigint and t.expires_at > ${context.now()} and ${visible(context)}`;
  return row;
}

const sortedBy = sortKeys(developerAccounts, 'd');
const SORTED = { CREATED_AT: 'createdAt', NAME: 'name' } as const;

export async function listDeveloperAccounts(
  context: Reader,
  filter: DeveloperAccountFilter,
  order: DeveloperAccountOrder,
  args: PageArgs,
): Promise<Connection<DeveloperAccountRow>> {
  const { sql } = context.db;
  return listConnection<DeveloperAccountRow>(context.db, args, {
    columns: sql`d.*`,
    from: sql`customers.developer_accounts d`,
    where: conditions(context, filter),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function conditions(context: Reader, filter: DeveloperAccountFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(d.name ilike ${pattern} or d.app_id ilike ${pattern})`);
  }
  if (filter.ids) parts.push(anyId(sql, 'd.id', filter.ids));
  if (filter.customerIds) {
    parts.push(anyId(sql, 'd.customer_id', filter.customerIds));
  }
  if (filter.appIds) parts.push(sql`d.app_id = any(${[...filter.appIds]})`);
  if (filter.environment) parts.push(sql`d.environment = ${filter.environment}`);
  if (filter.status) parts.push(sql`d.status = ${filter.status}`);
  return allOf(sql, parts);
}
