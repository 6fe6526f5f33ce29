import { allOf, anyId, anyOf, containing } from '../../kit/conditions';
import type { Reader } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { lookupId } from '../../kit/ids';
import {
  type Connection,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
  type SortKey,
} from '../../kit/pagination';
import type { PersonFilter, PersonOrder } from '../types.generated';
import { holdingShort, isShort, profileConditions } from './profile-conditions';
import type { PersonRow } from './tables';
import { boundToCompany, visibleBindings, visiblePerson } from './visibility';

/** Persons by identifier that the viewer may see, in no particular order. */
export async function personsByIds(context: Reader, ids: string[]): Promise<PersonRow[]> {
  return context.db.sql<PersonRow[]>`
    /* personsByIds */ select p.* from customers.persons p
    where p.id = any(${ids}::text[]::bigint[]) and ${visiblePerson(context)}`;
}

const BY_ID: SortKey<PersonRow> = { column: 'p.id', type: 'bigint', of: (p) => p.id };

const SORTS: Record<PersonOrder['field'], SortKey<PersonRow>> = {
  CREATED_AT: { column: 'p.created_at', type: 'timestamptz', of: (p) => p.createdAt },
  NAME: { column: "coalesce(p.name, '')", type: 'text', of: (p) => p.name ?? '' },
};

export async function listPersons(
  context: Reader,
  filter: PersonFilter,
  order: PersonOrder,
  args: PageArgs,
): Promise<Connection<PersonRow>> {
  const { sql } = context.db;
  return listConnection<PersonRow>(context.db, args, {
    columns: sql`p.*`,
    from: sql`customers.persons p`,
    where: conditions(context, filter),
    sort: [SORTS[order.field], BY_ID],
    direction: order.direction,
  });
}

/** The persons that are bound to each company. */
export async function personsOfCompanies(
  context: Reader,
  companyIds: readonly string[],
  args: PageArgs,
): Promise<Connection<PersonRow>[]> {
  return listConnectionsByParent<PersonRow>(context.db, companyIds, 'b.company_id', args, {
    columns: context.db.sql`p.*`,
    ...visibleBindings(context),
    sort: [BY_ID],
    direction: 'ASC',
  });
}

function conditions(context: Reader, filter: PersonFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visiblePerson(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    const long = sql`(p.name ilike ${pattern} or p.phone like ${pattern} or p.id_number ilike ${pattern})`;
    parts.push(isShort(filter.keyword) ? holdingShort(context, sql`p.name`, filter.keyword) : long);
  }
  if (filter.ids) parts.push(anyId(sql, 'p.id', filter.ids));
  if (filter.phones) parts.push(anyOf(sql, 'p.phone', filter.phones));
  if (filter.companyId) parts.push(boundToCompany(context, lookupId(filter.companyId)));
  parts.push(...profileConditions(context, 'p', filter));
  return allOf(sql, parts);
}
