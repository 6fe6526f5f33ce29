import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf } from '../../kit/sql/conditions';
import type { SessionRow } from '../sessions/tables';

export function listTemporarySessions(context: Reader, args: PageArgs): Promise<Connection<SessionRow>> {
  const { sql } = context.db;
  return listConnection<SessionRow>(context.db, args, {
    columns: sql`/* listTemporarySessions */ s.*`,
    from: sql`platform.sessions s`,
    where: allOf(sql, [forOperators(context), sql`s.temporary`]),
    sort: [
      { column: 's.created_at', type: 'timestamptz', of: (s) => s.createdAt },
      { column: 's.id', type: 'bigint', of: (s) => s.id },
    ],
    direction: 'DESC',
  });
}
