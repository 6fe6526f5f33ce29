import { notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { Transaction } from '../../../kit/sql/database';
import type { ProductRow } from '../tables';

/** A product under lock, named by id or code, which must agree. */
export async function lockProduct(
  tx: Transaction,
  { id, code }: { id?: string | null; code?: string | null },
  field: string,
): Promise<ProductRow> {
  const [row] = await tx.sql<ProductRow[]>`
    /* lockProduct */ select * from products.products p
    where (${id ?? null}::text is null or p.id = ${lookupId(id ?? '')}::bigint)
      and (${code ?? null}::text is null or p.code = ${code ?? null}) for update`;
  if (!row || (id == null && code == null)) throw notFound('The product', field);
  return row;
}
