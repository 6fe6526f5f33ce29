import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import { allOf, anyId } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { CertificationFilter } from '../schema.generated';
import type { CertificationRow } from './tables';
import { certifications } from './tables';

const sortedBy = sortKeys(certifications, 'k');

const visible = (context: Reader) => context.db.sql`${visibleCustomers(context, 'customers', 'k.customer_id')}
  and exists (select 1 from customers.customers c where c.id = k.customer_id and c.deleted_at is null)`;

export async function certificationsOfCustomers(context: Reader, customerIds: string[]): Promise<CertificationRow[]> {
  return context.db.sql<CertificationRow[]>`
    /* certificationsOfCustomers */ select distinct on (k.customer_id) k.* from customers.certifications k
    where k.customer_id = any(${customerIds}::bigint[])
      and ${visibleCustomers(context, 'customers', 'k.customer_id')}
    order by k.customer_id, k.created_at desc, k.id desc`;
}

export async function certificationById(context: Reader, id: string): Promise<CertificationRow | null> {
  const [row] = await context.db.sql<CertificationRow[]>`
    /* certificationById */ select k.* from customers.certifications k
    where k.id = ${lookupId(id)}::bigint and ${visible(context)}`;
  return row ?? null;
}

export function listCertifications(
  context: Reader,
  filter: CertificationFilter,
  args: PageArgs,
): Promise<Connection<CertificationRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.customerIds) parts.push(anyId(sql, 'k.customer_id', filter.customerIds));
  if (filter.states) parts.push(sql`k.state = any(${[...filter.states]})`);
  if (filter.authType) parts.push(sql`k.auth_type = ${filter.authType}`);
  return listConnection<CertificationRow>(context.db, args, {
    columns: sql`/* listCertifications */ k.*`,
    from: sql`customers.certifications k`,
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}
