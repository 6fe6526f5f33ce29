import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf } from '../../kit/sql/conditions';
import { type SessionRow, sessions } from '../sessions/tables';

const sortedBy = sortKeys(sessions, 's');

export function listTemporarySessions(context: Reader, args: PageArgs): Promise<Connection<SessionRow>> {
  const { sql } = context.db;
  return listConnection<SessionRow>(context.db, args, {
    columns: sql`/* listTemporarySessions */ s.*`,
    from: sql`platform.sessions s`,
    where: allOf(sql, [forOperators(context), sql`s.temporary`]),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}
