import { lookupId } from '../../kit/basics/ids';
import {
  type Connection,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
  type SortKey,
} from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { allOf, anyId, anyOf, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { holdingShort, isShort, profileConditions } from '../persons/profile-conditions';
import { boundToPerson, visibleBindings, visibleCompany } from '../persons/visibility';
import type { CompanyFilter, CompanyOrder } from '../schema.generated';
import type { CompanyRow } from './tables';
import { companies } from './tables';

const sortedBy = sortKeys(companies, 'o');

export async function companiesByIds(context: Reader, ids: string[]): Promise<CompanyRow[]> {
  return context.db.sql<CompanyRow[]>`
    /* companiesByIds */ select o.* from customers.companies o
    where o.id = any(${ids}::bigint[]) and ${visibleCompany(context)}`;
}

/** Companies by unified social credit code; of several with one code, the one told of last comes first. */
export async function companiesByCreditCodes(context: Reader, codes: string[]): Promise<CompanyRow[]> {
  return context.db.sql<CompanyRow[]>`
    /* companiesByCreditCodes */ select o.* from customers.companies o
    where o.id_number = any(${codes}) and o.id_type = 'UNIFIED_SOCIAL_CREDIT_CODE' and ${visibleCompany(context)}
    order by o.reported_at desc, o.id`;
}

const BY_ID: SortKey<CompanyRow> = sortedBy('id');

const SORTS: Record<CompanyOrder['field'], SortKey<CompanyRow>> = {
  CREATED_AT: sortedBy('createdAt'),
  NAME: { column: "coalesce(o.name, '')", type: 'text', of: (o) => o.name ?? '' },
};

export async function listCompanies(
  context: Reader,
  filter: CompanyFilter,
  order: CompanyOrder,
  args: PageArgs,
): Promise<Connection<CompanyRow>> {
  const { sql } = context.db;
  return listConnection<CompanyRow>(context.db, args, {
    columns: sql`o.*`,
    from: sql`customers.companies o`,
    where: conditions(context, filter),
    sort: [SORTS[order.field], BY_ID],
    direction: order.direction,
  });
}

export async function companiesOfPersons(
  context: Reader,
  personIds: readonly string[],
  args: PageArgs,
): Promise<Connection<CompanyRow>[]> {
  return listConnectionsByParent<CompanyRow>(context.db, personIds, 'b.person_id', args, {
    columns: context.db.sql`o.*`,
    ...visibleBindings(context),
    sort: [BY_ID],
    direction: 'ASC',
  });
}

function conditions(context: Reader, filter: CompanyFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visibleCompany(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    const long = sql`(o.name ilike ${pattern} or o.phone like ${pattern} or o.id_number ilike ${pattern})`;
    parts.push(isShort(filter.keyword) ? holdingShort(context, sql`o.name`, filter.keyword) : long);
  }
  if (filter.ids) parts.push(anyId(sql, 'o.id', filter.ids));
  if (filter.idNumbers) parts.push(anyOf(sql, 'o.id_number', filter.idNumbers));
  if (filter.personId) parts.push(boundToPerson(context, lookupId(filter.personId)));
  if (filter.statuses) parts.push(anyOf(sql, "coalesce(o.status, 'UNKNOWN')", filter.statuses));
  parts.push(...profileConditions(context, 'o', filter));
  return allOf(sql, parts);
}
