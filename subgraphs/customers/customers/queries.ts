import { lookupId } from '../../kit/basics/ids';
import { businessMonth } from '../../kit/basics/time';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../kit/lists/selection';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { assignedIn, visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId, anyOf, containing, startingWith } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { holdingShort, isShort } from '../persons/profile-conditions';
import type { Customer, CustomerFilter, CustomerOrder } from '../schema.generated';
import { type CustomerRow, customers, type EnabledAppRow } from './tables';

const visible = (context: Reader) =>
  context.db.sql`c.deleted_at is null and ${visibleCustomers(context, 'customers', 'c.id')}`;

const columns = selectedColumns<Customer, typeof customers>(customers, 'c', {
  always: ['id'],
  fields: {
    nodeId: [],
    company: ['unifiedSocialCreditCode'],
    developerAccount: [],
    developerAccounts: [],
    developerAccessEnabled: [],
    enabledApps: [],
    certification: [],
    marketingSubscriptionCount: [],
  },
});

export async function customersByIds(context: Reader, ids: string[], selection?: Selection): Promise<CustomerRow[]> {
  const { sql } = context.db;
  return sql<CustomerRow[]>`
    /* customersByIds */ select ${sql.unsafe(columns(selection))} from customers.customers c
    where c.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function customersByCreditCodes(context: Reader, codes: string[]): Promise<CustomerRow[]> {
  return context.db.sql<CustomerRow[]>`
    /* customersByCreditCodes */ select c.* from customers.customers c
    where c.unified_social_credit_code = any(${codes}) and ${visible(context)}`;
}

export async function enabledAppsOfCustomers(context: Reader, customerIds: string[]): Promise<EnabledAppRow[]> {
  return context.db.sql<EnabledAppRow[]>`
    /* enabledAppsOfCustomers */ select e.* from customers.enabled_apps e
    where e.customer_id = any(${customerIds}::bigint[])
      and ${visibleCustomers(context, 'customers', 'e.customer_id')}
    order by e.opened_at, e.code`;
}

const sortedBy = sortKeys(customers, 'c');
const SORTED = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt', NAME: 'name' } as const;

export async function listCustomers(
  context: Reader,
  filter: CustomerFilter,
  order: CustomerOrder,
  args: PageArgs,
  selection?: Selection,
): Promise<Connection<CustomerRow>> {
  const { sql } = context.db;
  return listConnection<CustomerRow>(context.db, args, {
    columns: sql.unsafe(columns(selection, SORTED[order.field])),
    from: sql`customers.customers c`,
    where: conditions(context, filter),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
  });
}

function named(context: Reader, keyword: string): Fragment {
  const { sql } = context.db;
  if (isShort(keyword)) return holdingShort(context, sql`(c.name || ' ' || coalesce(c.alias_name, ''))`, keyword);
  const pattern = containing(keyword);
  return sql`(c.name ilike ${pattern} or c.alias_name ilike ${pattern})`;
}

function conditions(context: Reader, filter: CustomerFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    const long = sql`(c.name ilike ${pattern} or c.alias_name ilike ${pattern} or c.mobile like ${pattern}
      or c.unified_social_credit_code ilike ${pattern})`;
    parts.push(isShort(filter.keyword) ? named(context, filter.keyword) : long);
  }
  if (filter.nameLike) parts.push(named(context, filter.nameLike));
  if (filter.aliasStartsWith) parts.push(sql`c.alias_name like ${startingWith(filter.aliasStartsWith)}`);
  if (filter.mobile) parts.push(sql`c.mobile = ${filter.mobile}`);
  if (filter.unifiedSocialCreditCode) {
    parts.push(sql`c.unified_social_credit_code = ${filter.unifiedSocialCreditCode.toUpperCase()}`);
  }
  if (filter.states) parts.push(anyOf(sql, 'c.state', filter.states));
  if (filter.customerType) parts.push(sql`c.customer_type = ${filter.customerType}`);
  if (filter.natures) parts.push(anyOf(sql, 'c.nature', filter.natures));
  if (filter.gainChannel) parts.push(sql`c.gain_channel = ${filter.gainChannel}`);
  if (filter.withoutProductCode) {
    parts.push(sql`not exists (select 1 from customers.known_open_products p
      where p.customer_id = c.id and p.product_code = ${filter.withoutProductCode})`);
  }
  if (filter.createdFrom) parts.push(sql`c.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`c.created_at <= ${filter.createdUntil}`);
  if (filter.updatedFrom) parts.push(sql`c.updated_at >= ${filter.updatedFrom}`);
  return allOf(sql, [...parts, ...identifierConditions(context, filter), ...assignmentConditions(context, filter)]);
}

function identifierConditions({ db: { sql } }: Reader, filter: CustomerFilter): Fragment[] {
  const parts: Fragment[] = [];
  if (filter.ids) parts.push(anyId(sql, 'c.id', filter.ids));
  if (filter.merchantIds) parts.push(anyId(sql, 'c.merchant_id', filter.merchantIds));
  if (filter.developerAccountIds) {
    parts.push(sql`exists (select 1 from customers.developer_accounts d where d.customer_id = c.id
      and ${anyId(sql, 'd.id', filter.developerAccountIds)})`);
  }
  if (filter.excludeDeveloperAccountIds) {
    parts.push(sql`not exists (select 1 from customers.developer_accounts d where d.customer_id = c.id
      and ${anyId(sql, 'd.id', filter.excludeDeveloperAccountIds)})`);
  }
  return parts;
}

function assignmentConditions(context: Reader, filter: CustomerFilter): Fragment[] {
  const { sql } = context.db;
  const thisMonth = businessMonth(context.now());
  const parts: Fragment[] = [];
  if (filter.salespersonId) parts.push(maintained(context, thisMonth, filter.salespersonId));
  if (filter.unassigned) parts.push(sql`not ${maintained(context, thisMonth)}`);
  if (filter.maintained) parts.push(maintained(context, filter.maintained.month, filter.maintained.salespersonId));
  return parts;
}

function maintained({ db: { sql } }: Reader, month: string, salespersonId?: string | null): Fragment {
  const by = salespersonId ? sql`and a.salesperson_id = ${lookupId(salespersonId)}::bigint` : sql``;
  return sql`exists (select 1 from customers.known_assignments a where a.customer_id = c.id
    and ${assignedIn(month, 'a')} ${by})`;
}
