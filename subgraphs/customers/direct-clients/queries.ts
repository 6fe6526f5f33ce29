import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { DirectClientFilter } from '../schema.generated';
import type { DirectClientRow } from './tables';
import { directClients } from './tables';

const sortedBy = sortKeys(directClients, 'o');

/** Direct clients belong to no customer; operators keep them and salespeople choose among them. */
const visible = (context: Reader) =>
  context.viewer.kind === 'salesperson' ? context.db.sql`true` : forOperators(context);

export async function directClientById(context: Reader, id: string): Promise<DirectClientRow | undefined> {
  const [row] = await context.db.sql<DirectClientRow[]>`
    /* directClientById */ select o.* from customers.direct_clients o
    where o.id = ${id}::bigint and ${visible(context)}`;
  return row;
}

export async function listDirectClients(
  context: Reader,
  filter: DirectClientFilter,
  args: PageArgs,
): Promise<Connection<DirectClientRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [visible(context)];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(o.name ilike ${pattern} or o.code ilike ${pattern})`);
  }
  if (filter.codes) parts.push(sql`o.code = any(${[...filter.codes]})`);
  return listConnection<DirectClientRow>(context.db, args, {
    columns: sql`o.*`,
    from: sql`customers.direct_clients o`,
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}
