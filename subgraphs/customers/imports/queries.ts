import { invariant } from '../../kit/basics/errors';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import type { ImportKind, ImportRow, RefusedRow, TakenRow } from './tables';

export async function importById(context: Reader, kind: ImportKind, id: string): Promise<ImportRow | null> {
  const [row] = await context.db.sql<ImportRow[]>`
    /* importById */ select * from customers.imports where id = ${id}::bigint and kind = ${kind}
      and ${forOperators(context)}`;
  return row ?? null;
}

export async function importMade(context: Reader, kind: ImportKind, id: string): Promise<ImportRow> {
  const row = await importById(context, kind, id);
  invariant(row, 'an import that was just noted can be read');
  return row;
}

const SHOWN_ROWS = 1_000;

/** Why rows were refused, the first thousand in the order of the file. */
export async function refusalsOf(context: Reader, importId: string): Promise<RefusedRow[]> {
  return context.db.sql<RefusedRow[]>`
    /* importRefusals */ select * from customers.import_rows
    where import_id = ${importId}::bigint and reason is not null and ${forOperators(context)}
    order by row limit ${SHOWN_ROWS}`;
}

/** What rows made or changed, the first thousand in the order of the file. */
export async function takenRowsOf(context: Reader, importId: string): Promise<TakenRow[]> {
  return context.db.sql<TakenRow[]>`
    /* importedRows */ select * from customers.import_rows
    where import_id = ${importId}::bigint and entity_id is not null and ${forOperators(context)}
    order by row limit ${SHOWN_ROWS}`;
}
