import { badInput, conflict, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { requiredText } from '../../../kit/basics/text';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { mirrorLater } from '../../elsewhere';
import type { DeleteDataSourceInput, SaveDataSourceInput } from '../../schema.generated';
import { sourceCodeOf } from '../rules';
import type { DataSourceRow } from '../tables';
import { publishRoutes } from './publish';

/** Enters a supplier, or renames one. Its code never changes. */
export async function saveDataSource(context: SubgraphRequest, input: SaveDataSourceInput): Promise<DataSourceRow> {
  demand(context, 'products:write');
  const name = requiredText(input.name, 'input.name', { most: 50 });
  return withTx(context.db, async (tx) => {
    const row =
      input.id == null ? await insertSource(tx, context, input.code, name) : await rename(tx, context, input, name);
    if (input.alsoElsewhere) await mirrorLater(tx, 'saveDataSource', { code: row.code, name });
    return row;
  });
}

/** Entered again under a code that was deleted, it is the supplier of before: its calls name it. */
async function insertSource(
  tx: Transaction,
  { now }: SubgraphRequest,
  given: string | null | undefined,
  name: string,
): Promise<DataSourceRow> {
  const code = sourceCodeOf(given, 'input.code');
  const [row] = await tx.sql<DataSourceRow[]>`
    /* insertDataSource */ insert into products.data_sources as s (code, name, created_at, updated_at)
    values (${code}, ${name}, ${now()}, ${now()})
    on conflict (code) do update set name = excluded.name, deleted_at = null, updated_at = excluded.updated_at
    where s.deleted_at is not null
    returning *`;
  if (!row) throw conflict('DATA_SOURCE_CODE_TAKEN', 'There is a supplier of this code.', { field: 'input.code' });
  return row;
}

async function rename(
  tx: Transaction,
  { now }: SubgraphRequest,
  { id, code }: SaveDataSourceInput,
  name: string,
): Promise<DataSourceRow> {
  const [row] = await tx.sql<DataSourceRow[]>`
    /* renameDataSource */ update products.data_sources set name = ${name}, updated_at = ${now()}
    where id = ${lookupId(id ?? '')} and deleted_at is null returning *`;
  if (!row) throw notFound('The supplier', 'input.id');
  if (code != null && code !== row.code) {
    throw badInput('input.code', 'The code of a supplier never changes.', 'DATA_SOURCE_CODE_FIXED');
  }
  const routes = await tx.sql<{ id: string }[]>`
    /* routesOfSource */ update products.upstream_routes set version = version + 1
    where data_source_id = ${row.id} and deleted_at is null returning id`;
  await publishRoutes(
    tx,
    routes.map((route) => route.id),
  );
  return row;
}

/** Takes a supplier off the list; its row stays for the calls that name it. Answers its code. */
export async function deleteDataSource(context: SubgraphRequest, input: DeleteDataSourceInput): Promise<string> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const [source] = await tx.sql<{ code: string; used: boolean }[]>`
      /* lockDataSource */ select s.code, exists (select 1 from products.upstream_routes r
        where r.data_source_id = s.id and r.deleted_at is null) as used
      from products.data_sources s where s.id = ${lookupId(input.id)} and s.deleted_at is null for update`;
    if (!source) throw notFound('The supplier', 'input.id');
    if (source.used) {
      throw failedPrecondition('DATA_SOURCE_IN_USE', 'Routes lead to it.', { field: 'input.id' });
    }
    await tx.sql`
      /* deleteDataSource */ update products.data_sources set deleted_at = ${context.now()}, updated_at = ${context.now()}
      where id = ${lookupId(input.id)}`;
    return source.code;
  });
}
