import { badInput, conflict, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { requiredText } from '../../kit/basics/text';
import type { SubgraphRequest } from '../../kit/requests/context';
import { demand } from '../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../kit/sql/database';
import type { SaveProductCategoryInput } from '../schema.generated';
import type { CategoryRow } from './tables';

const CODE = /^[a-z][a-z0-9-]{1,31}$/;
const MOST_SORT = 10_000;

/** Adds a shelf, or renames and moves one among its neighbours. Its code and the shelf that holds it never change. */
export async function saveProductCategory(
  context: SubgraphRequest,
  input: SaveProductCategoryInput,
): Promise<CategoryRow> {
  demand(context, 'products:write');
  const name = requiredText(input.name, 'input.name', { most: 50 });
  if (input.sort != null && (input.sort < 1 || input.sort > MOST_SORT)) {
    throw badInput('input.sort', `sort must be 1 to ${MOST_SORT}.`, 'NUMBER_OUT_OF_RANGE', {
      least: 1,
      most: MOST_SORT,
    });
  }
  return withTx(context.db, async (tx) => {
    if (input.id == null) return insert(tx, context, input, name);
    const [row] = await tx.sql<CategoryRow[]>`
      /* renameCategory */ update products.categories set name = ${name}, sort = coalesce(${input.sort ?? null}::int, sort)
      where id = ${lookupId(input.id)} returning *`;
    if (!row) throw notFound('The shelf', 'input.id');
    return row;
  });
}

async function insert(
  tx: Transaction,
  { now }: SubgraphRequest,
  { code, parentCode, sort }: SaveProductCategoryInput,
  name: string,
): Promise<CategoryRow> {
  if (!CODE.test(code ?? '')) {
    throw badInput(
      'input.code',
      'code must be a letter followed by 1 to 31 letters, digits or -, in lower case.',
      'CATEGORY_CODE_FORM',
    );
  }
  const parent = parentCode == null ? null : await parentOf(tx, parentCode);
  const [row] = await tx.sql<CategoryRow[]>`
    /* insertCategory */ insert into products.categories (parent_id, code, name, sort, created_at)
    select ${parent}::bigint, ${code}, ${name}, coalesce(${sort ?? null}::int, (select coalesce(max(sort), 0) + 1
      from products.categories where parent_id is not distinct from ${parent}::bigint)), ${now()}::timestamptz
    on conflict (code) do nothing returning *`;
  if (!row) throw conflict('CATEGORY_CODE_TAKEN', 'There is a shelf of this code.', { field: 'input.code' });
  return row;
}

async function parentOf(tx: Transaction, code: string): Promise<string> {
  const [parent] = await tx.sql<{ id: string; parentId: string | null }[]>`
    /* parentShelf */ select id, parent_id from products.categories where code = ${code} for share`;
  if (!parent) throw notFound('The shelf', 'input.parentCode');
  if (parent.parentId !== null)
    throw badInput('input.parentCode', 'There are two levels of shelves.', 'CATEGORY_TOO_DEEP');
  return parent.id;
}
