import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import { sortKeys } from '../../../kit/lists/sort-keys';
import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import { allOf, anyId, anyOf, containing } from '../../../kit/sql/conditions';
import type { Fragment } from '../../../kit/sql/database';
import { developerAccountNamed } from '../../conditions';
import type { InvoiceFilter } from '../../schema.generated';
import type { InvoiceAllocationRow, InvoiceProfileRow, InvoiceRow } from '../tables';
import { invoices } from '../tables';

const sortedBy = sortKeys(invoices, 'i');

const visible = (context: Reader) => visibleCustomers(context, 'billing', 'i.customer_id');

const columns = (context: Reader) => context.db.sql`i.*, d.name as developer_account_name`;

const source = (context: Reader) => context.db.sql`billing.invoices i
  left join billing.known_developer_accounts d on d.developer_account_id = i.developer_account_id`;

export async function invoicesByIds(context: Reader, ids: string[]): Promise<InvoiceRow[]> {
  return context.db.sql<InvoiceRow[]>`
    /* invoicesByIds */ select ${columns(context)} from ${source(context)}
    where i.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function listInvoices(
  context: Reader,
  filter: InvoiceFilter,
  direction: 'ASC' | 'DESC',
  page: PageArgs,
): Promise<Connection<InvoiceRow>> {
  const { sql } = context.db;
  return listConnection<InvoiceRow>(context.db, page, {
    columns: sql`/* invoices */ ${columns(context)}`,
    from: source(context),
    where: invoiceConditions(context, filter),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction,
  });
}

export async function allocationsOfInvoices(context: Reader, invoiceIds: string[]): Promise<InvoiceAllocationRow[]> {
  return context.db.sql<InvoiceAllocationRow[]>`
    /* allocationsOfInvoices */ select a.* from billing.invoice_allocations a
    join billing.invoices i on i.id = a.invoice_id
    join billing.statements s on s.id = a.statement_id
    where a.invoice_id = any(${invoiceIds}::bigint[]) and ${visible(context)}
    order by a.invoice_id, s.bill_month, s.id`;
}

export async function invoiceAllocationsOfStatements(
  context: Reader,
  statementIds: string[],
): Promise<InvoiceAllocationRow[]> {
  return context.db.sql<InvoiceAllocationRow[]>`
    /* invoiceAllocationsOfStatements */ select a.* from billing.invoice_allocations a
    join billing.invoices i on i.id = a.invoice_id
    where a.statement_id = any(${statementIds}::bigint[]) and ${visible(context)}
    order by a.statement_id, i.created_at, i.id`;
}

export async function profilesOfCustomers(context: Reader, customerIds: string[]): Promise<InvoiceProfileRow[]> {
  return context.db.sql<InvoiceProfileRow[]>`
    /* profilesOfCustomers */ select p.* from billing.invoice_profiles p
    where p.customer_id = any(${customerIds}::bigint[])
      and ${visibleCustomers(context, 'billing', 'p.customer_id')}
    order by p.customer_id, p.id`;
}

export async function profilesByIds(context: Reader, ids: string[]): Promise<InvoiceProfileRow[]> {
  return context.db.sql<InvoiceProfileRow[]>`
    /* profilesByIds */ select p.* from billing.invoice_profiles p
    where p.id = any(${ids}::bigint[]) and ${visibleCustomers(context, 'billing', 'p.customer_id')}`;
}

function invoiceConditions(context: Reader, filter: InvoiceFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword?.trim()) {
    parts.push(sql`(i.header_name ilike ${containing(filter.keyword)}
      or ${developerAccountNamed(sql, 'i.developer_account_id', filter.keyword)})`);
  }
  if (filter.ids) parts.push(anyId(sql, 'i.id', filter.ids));
  if (filter.customerIds) parts.push(anyId(sql, 'i.customer_id', filter.customerIds));
  if (filter.developerAccountIds) parts.push(anyId(sql, 'i.developer_account_id', filter.developerAccountIds));
  if (filter.states) parts.push(anyOf(sql, 'i.state', filter.states));
  if (filter.types) parts.push(anyOf(sql, 'i.type', filter.types));
  if (filter.createdFrom) parts.push(sql`i.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`i.created_at <= ${filter.createdUntil}`);
  return allOf(sql, parts);
}
