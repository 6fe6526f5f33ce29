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
import type { PersonFilter, PersonOrder } from '../schema.generated';
import { holdingShort, isShort, profileConditions } from './profile-conditions';
import { couldBeIdNumber, seesIdentity } from './rules';
import type { PersonRow } from './tables';
import { persons } from './tables';
import { boundToCompany, visibleBindings, visiblePerson } from './visibility';

const sortedBy = sortKeys(persons, 'p');

export async function personsByIds(context: Reader, ids: string[]): Promise<PersonRow[]> {
  return context.db.sql<PersonRow[]>`
    /* personsByIds */ select p.* from customers.persons p
    where p.id = any(${ids}::bigint[]) and ${visiblePerson(context)}`;
}

const BY_ID: SortKey<PersonRow> = sortedBy('id');

const SORTS: Record<PersonOrder['field'], SortKey<PersonRow>> = {
  CREATED_AT: sortedBy('createdAt'),
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

/** Whole numbers alone for who sees them masked, in capitals or not. */
function ofIdNumber({ db: { sql }, viewer }: Reader, keyword: string): Fragment {
  if (seesIdentity(viewer)) return sql`p.id_number ilike ${containing(keyword)}`;
  const number = keyword.trim();
  if (!couldBeIdNumber(number)) return sql`false`;
  return sql`p.id_number = any(${[...new Set([number, number.toUpperCase(), number.toLowerCase()])]}::text[])`;
}

function conditions(context: Reader, filter: PersonFilter): Fragment {
  const { sql } = context.db;
  const parts: Fragment[] = [visiblePerson(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    const long = sql`(p.name ilike ${pattern} or p.phone like ${pattern} or ${ofIdNumber(context, filter.keyword)})`;
    parts.push(isShort(filter.keyword) ? holdingShort(context, sql`p.name`, filter.keyword) : long);
  }
  if (filter.ids) parts.push(anyId(sql, 'p.id', filter.ids));
  if (filter.phones) parts.push(anyOf(sql, 'p.phone', filter.phones));
  if (filter.companyId) parts.push(boundToCompany(context, lookupId(filter.companyId)));
  parts.push(...profileConditions(context, 'p', filter));
  return allOf(sql, parts);
}
