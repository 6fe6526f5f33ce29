import { lookupId } from '../../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import { sortKeys } from '../../../kit/lists/sort-keys';
import type { Reader } from '../../../kit/requests/context';
import { forOperators } from '../../../kit/requests/row-scope';
import { allOf } from '../../../kit/sql/conditions';
import type { Database, Fragment } from '../../../kit/sql/database';
import type { DeadLetterFilter } from '../../schema.generated';
import { type DeadLetterRow, deadLetters } from '../tables';

const sortedBy = sortKeys(deadLetters, 'l');

export async function listDeadLetters(
  context: Reader,
  filter: DeadLetterFilter,
  args: PageArgs,
): Promise<Connection<DeadLetterRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forOperators(context)];
  parts.push(sql`l.state = any(${[...(filter.states ?? ['OPEN'])]})`);
  if (filter.tenant) parts.push(sql`l.tenant = ${filter.tenant}`);
  if (filter.projectId) parts.push(sql`l.project_id = ${lookupId(filter.projectId)}::bigint`);
  if (filter.msgId) parts.push(sql`l.msg_id = ${lookupId(filter.msgId)}::bigint`);
  if (filter.kinds) parts.push(sql`l.kind = any(${[...filter.kinds]})`);
  if (filter.reasons) parts.push(sql`l.reason = any(${[...filter.reasons]})`);
  return listConnection<DeadLetterRow>(context.db, args, {
    columns: sql`l.*`,
    from: sql`customers.dead_letters l`,
    where: allOf(sql, parts),
    sort: [sortedBy('receivedAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

export async function openLetterCounts(db: Database): Promise<{ reason: string; count: string }[]> {
  return db.sql<{ reason: string; count: string }[]>`
    /* openLetterCounts */ select reason, count(*) from customers.dead_letters where state = 'OPEN' group by reason`;
}
