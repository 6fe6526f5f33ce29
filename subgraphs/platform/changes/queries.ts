import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId } from '../../kit/sql/conditions';
import type { AuditedObjectInput, ChangeFilter } from '../schema.generated';
import { type ChangeRow, changes } from './tables';

const sortedBy = sortKeys(changes, 'c');

export function listChanges(context: Reader, filter: ChangeFilter, args: PageArgs): Promise<Connection<ChangeRow>> {
  const { sql } = context.db;
  const { object, from, until } = filter;
  const parts = [forOperators(context)];
  if (object) parts.push(sql`c.object_type = ${object.type} and c.object_id = ${object.id}`);
  if (filter.objectType) parts.push(sql`c.object_type = ${filter.objectType}`);
  if (filter.accountIds) parts.push(anyId(sql, 'c.account_id', filter.accountIds));
  if (filter.mutations) parts.push(sql`c.mutation = any(${[...filter.mutations]}::text[])`);
  if (from) parts.push(sql`c.at >= ${from}`);
  if (until) parts.push(sql`c.at < ${until}`);
  return listConnection<ChangeRow>(context.db, args, {
    columns: sql`/* listChanges */ c.*`,
    from: sql`platform.changes c`,
    where: allOf(sql, parts),
    sort: [sortedBy('at'), sortedBy('id')],
    direction: 'DESC',
  });
}

/** More are in the list of all changes. */
const MOST_OF_OBJECT = 50;

/** `keys` name objects as `<type> <identifier>`. The last changes of each come first. */
export async function changesByObject(context: Reader, keys: readonly string[]): Promise<ChangeRow[]> {
  const objects = keys.map((key) => [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]);
  return context.db.sql<ChangeRow[]>`
    /* changesByObject */ select c.*
    from unnest(${objects.map(([type]) => type as string)}::text[], ${objects.map(([, id]) => id as string)}::text[])
      as o (type, id)
    cross join lateral (select * from platform.changes x where x.object_type = o.type and x.object_id = o.id
      order by x.at desc, x.id desc limit ${MOST_OF_OBJECT}) c
    where ${forOperators(context)}`;
}

export type PartRow = Pick<ChangeRow, 'part' | 'partId' | 'after'>;

/** What the last change until then made of each row, or what the first one after it found. */
export async function stateAsOf(context: Reader, object: AuditedObjectInput, at: Date): Promise<PartRow[]> {
  return context.db.sql<PartRow[]>`
    /* stateAsOf */ with known as (
      select c.part, c.part_id, c.at, c.id, c.before, c.after, c.at <= ${at} as told
      from platform.changes c
      where c.object_type = ${object.type} and c.object_id = ${object.id} and ${forOperators(context)}
    ), last as (
      select distinct on (part, part_id) part, part_id, case when told then after else before end as after
      from known order by part, part_id, told desc, case when told then at end desc, case when told then id end desc,
        at, id
    )
    select part, part_id, after from last where after is not null order by part, part_id`;
}

export async function changesUntil(context: Reader, object: AuditedObjectInput, at: Date): Promise<ChangeRow[]> {
  return context.db.sql<ChangeRow[]>`
    /* changesUntil */ select c.* from platform.changes c
    where c.object_type = ${object.type} and c.object_id = ${object.id} and c.at <= ${at} and ${forOperators(context)}
    order by c.at desc, c.id desc limit ${MOST_OF_OBJECT}`;
}
