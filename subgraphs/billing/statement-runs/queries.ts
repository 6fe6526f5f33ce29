import { type Reader, seesAll } from '../../kit/requests/context';
import type { StatementRunRow } from './tables';

/** A run by identifier, for operators alone: it concerns many customers. */
export async function statementRunById(context: Reader, id: string): Promise<StatementRunRow | null> {
  if (!seesAll(context.viewer)) return null;
  const [row] = await context.db.sql<StatementRunRow[]>`
    /* statementRunById */ select * from billing.statement_runs where id = ${id}::bigint`;
  return row ?? null;
}
