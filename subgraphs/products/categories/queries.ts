import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { Fragment } from '../../kit/sql/database';
import type { CategoryRow } from './tables';

/** Which shelves are shown: all, those with something to read on them, those that hold what the viewer may call. */
export type Shown = 'ALL' | 'DOCUMENTED' | 'AUTHORIZED';

export type ShelfRow = CategoryRow & { itemCount: number; shown: Shown };

function shelves(context: Reader, shown: Shown, which: Fragment): PromiseLike<ShelfRow[]> {
  const { sql } = context.db;
  const counted = sql`(select count(*)::int from products.products p
    where c.code in (p.category_code, p.subcategory_code) and ${lies(context, shown)})`;
  return sql<ShelfRow[]>`
    /* shelves */ select * from (select c.*, ${shown}::text as shown, ${counted} as item_count
      from products.categories c where ${which}) shelf
    where ${shown === 'ALL'} or shelf.item_count > 0 order by shelf.sort, shelf.id`;
}

function lies(context: Reader, shown: Shown): Fragment {
  const { sql } = context.db;
  if (shown === 'AUTHORIZED') {
    return sql`p.code in (select a.product_code from products.authorizations a where a.state = 'OPEN'
      and a.deleted_at is null and not a.hidden and ${visibleCustomers(context, 'products', 'a.customer_id')})`;
  }
  return sql`p.enabled and p.state <> 'OFF' and p.code in (select d.product_code from products.api_documents d where d.published)`;
}

export async function topCategories(context: Reader, shown: Shown): Promise<ShelfRow[]> {
  return shelves(context, shown, context.db.sql`c.parent_id is null`);
}

export async function subcategoriesOf(context: Reader, parentIds: string[], shown: Shown): Promise<ShelfRow[]> {
  return shelves(context, shown, context.db.sql`c.parent_id = any(${parentIds}::bigint[])`);
}

/** Shelves are public: anybody may read the documents on them. */
export async function categoriesByCodes(context: Reader, codes: string[]): Promise<ShelfRow[]> {
  return shelves(context, 'ALL', context.db.sql`c.code = any(${codes})`);
}
