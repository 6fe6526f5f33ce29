import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import type { Reader } from '../../kit/requests/context';
import { allOf, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { StoredParameter } from '../products/rules';
import type { ProductRow } from '../products/tables';
import type { ApiDocumentFilter } from '../schema.generated';
import type { StoredDocument } from './tables';

export type DocumentRow = StoredDocument &
  Pick<
    ProductRow,
    | 'categoryCode'
    | 'subcategoryCode'
    | 'apiPath'
    | 'upgradePeriod'
    | 'dataAdvantage'
    | 'feeType'
    | 'responseTime'
    | 'backgroundImageUrl'
    | 'description'
    | 'tags'
    | 'encryptions'
    | 'batchTestable'
  > & { productName: string; shelfSort: number };

/** Anybody may read what is published of products that can be called. */
const PUBLIC = "d.published and p.enabled and p.state <> 'OFF'";

const columns = `d.*, p.name as product_name, p.category_code, p.subcategory_code, p.api_path, p.upgrade_period,
  p.data_advantage, p.fee_type, p.response_time, p.background_image_url, p.description, p.tags, p.encryptions,
  p.batch_testable, coalesce(c.sort, 999) as shelf_sort`;

const source = `products.api_documents d join products.products p on p.code = d.product_code
  left join products.categories c on c.code = p.category_code`;

export async function documentBy(
  { db: { sql } }: Reader,
  { id, productCode }: { id?: string | null; productCode?: string | null },
): Promise<DocumentRow | null> {
  if (id == null && productCode == null) return null;
  const [row] = await sql<DocumentRow[]>`
    /* documentBy */ select ${sql.unsafe(columns)} from ${sql.unsafe(source)}
    where ${sql.unsafe(PUBLIC)} and (${id ?? null}::text is null or d.id = ${lookupId(id ?? '')}::bigint)
      and (${productCode ?? null}::text is null or d.product_code = ${productCode ?? null})`;
  return row ?? null;
}

export function listDocuments(
  context: Reader,
  filter: ApiDocumentFilter,
  page: PageArgs,
): Promise<Connection<DocumentRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [sql.unsafe(PUBLIC)];
  if (filter.categoryCode) parts.push(sql`${filter.categoryCode} in (p.category_code, p.subcategory_code)`);
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(p.name ilike ${pattern} or d.api_name ilike ${pattern} or p.code ilike ${pattern}
      or substring(p.api_path from '[^/]*$') ilike ${pattern})`);
  }
  return listConnection<DocumentRow>(context.db, page, {
    columns: sql.unsafe(columns),
    from: sql.unsafe(source),
    where: allOf(sql, parts),
    sort: [
      { column: 'coalesce(c.sort, 999)', type: 'integer', of: (d) => String(d.shelfSort) },
      { column: 'd.id', type: 'bigint', of: (d) => d.id },
    ],
    direction: 'ASC',
  });
}

export type ParameterRow = StoredParameter & { productCode: string };

/** What calls of these products carry, in order; of bundles, what their components carry. */
export async function parametersByProduct({ db: { sql } }: Reader, codes: string[]): Promise<ParameterRow[]> {
  return sql<ParameterRow[]>`
    /* parametersByProduct */ select wanted.code as product_code, d.name, d.title, d.type, d.required, d.pattern, d.max_length,
      d.options, d.role, d.hashable, d.in_cache_key, d.hidden_in_tests, d.example
    from unnest(${codes}::text[]) as wanted(code) cross join lateral products.parameters_of(wanted.code) d
    order by wanted.code, d.sort`;
}

/** Which of these products have a document that anybody may read. */
export async function documentedCodes({ db: { sql } }: Reader, codes: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ productCode: string }[]>`
    /* documentedCodes */ select d.product_code from ${sql.unsafe(source)}
    where d.product_code = any(${[...codes]}) and ${sql.unsafe(PUBLIC)}`;
  return new Set(rows.map(({ productCode }) => productCode));
}
