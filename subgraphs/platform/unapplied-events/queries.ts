import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { UnappliedEventFilter } from '../schema.generated';
import type { UnappliedEventRow } from './tables';
import { knownUnappliedEvents } from './tables';

const sortedBy = sortKeys(knownUnappliedEvents, 'e');

const OPEN = ['WAITING', 'BEHIND', 'DEAD'];

export function listUnappliedEvents(
  context: Reader,
  filter: UnappliedEventFilter,
  args: PageArgs,
): Promise<Connection<UnappliedEventRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forOperators(context), sql`e.state = any(${[...(filter.states ?? OPEN)]}::text[])`];
  if (filter.ids) parts.push(sql`e.id = any(${filter.ids.map(lookupId)}::bigint[])`);
  if (filter.readers) parts.push(sql`e.reader = any(${[...filter.readers]}::text[])`);
  if (filter.producers) parts.push(sql`e.producer = any(${[...filter.producers]}::text[])`);
  if (filter.topics) parts.push(sql`e.topic = any(${[...filter.topics]}::text[])`);
  if (filter.key) parts.push(sql`e.event_key = ${filter.key}`);
  return listConnection<UnappliedEventRow>(context.db, args, {
    columns: sql`/* listUnappliedEvents */ e.*`,
    from: sql`platform.known_unapplied_events e`,
    where: allOf(sql, parts),
    sort: [sortedBy('setAsideAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

export async function unappliedEventsByIds(context: Reader, ids: readonly string[]): Promise<UnappliedEventRow[]> {
  const rows = await context.db.sql<UnappliedEventRow[]>`
    /* unappliedEventsByIds */ select e.* from platform.known_unapplied_events e
    where e.id = any(${[...ids]}::bigint[]) and ${forOperators(context)}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
