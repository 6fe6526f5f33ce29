import { invariant } from '../../kit/basics/errors';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import type { DeletionRow } from './tables';

/** A deletion that the viewer has asked for; operators alone do. */
export async function deletionById(context: Reader, id: string): Promise<DeletionRow> {
  const [row] = await context.db.sql<DeletionRow[]>`
    /* deletionById */ select d.* from customers.deletions d where d.id = ${id}::bigint and ${forOperators(context)}`;
  invariant(row, 'a deletion that was asked for is kept');
  return row;
}
