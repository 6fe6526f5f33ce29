import { invariant } from '../../../kit/basics/errors';
import type { Viewer } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import type { KnownFloorPriceRow } from '../../salespeople/tables';
import type { Limits } from '../rules';

/** What a salesperson may not go beyond for these products; null for everybody else. */
export async function limitsOf(tx: Transaction, viewer: Viewer, codes: readonly string[]): Promise<Limits | null> {
  if (viewer.kind !== 'salesperson') return null;
  const rows = await tx.sql<(Pick<KnownFloorPriceRow, 'floorPrice'> & { code: string; maxFreeCount: number })[]>`
    /* limitsOf */ select p.code, coalesce(f.floor_price, p.floor_price) as floor_price, p.max_free_count
    from products.products p left join products.known_floor_prices f
      on f.product_code = p.code and f.salesperson_id = ${viewer.salespersonId}::bigint
    where p.code = any(${[...codes]})`;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const of = (code: string) => {
    const row = byCode.get(code);
    invariant(row, 'the limits of a product are asked for before they are used');
    return row;
  };
  return { floorOf: (code) => of(code).floorPrice, maxFreeCountOf: (code) => of(code).maxFreeCount };
}
