import { publish } from '../../../kit/exchange/outbox';
import type { CallParameter } from '../../../kit/exchange/product-events';
import type { Transaction } from '../../../kit/sql/database';
import type { ProductRow } from '../tables';

interface ToldProduct extends ProductRow {
  componentCodes: string[];
  parameterDetails: CallParameter[];
}

/** In the transaction that changed them, with the bundles that take their parameters from them. */
export async function publishProducts(tx: Transaction, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await tx.sql<ToldProduct[]>`
    /* toldProducts */ select p.*,
      coalesce((select array_agg(c.component_code order by c.sort, c.component_code)
        from products.product_components c where c.bundle_code = p.code), '{}') as component_codes,
      coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'title', d.title, 'type', d.type, 'required', d.required,
          'pattern', d.pattern, 'maxLength', d.max_length, 'options', d.options, 'role', d.role, 'hashable', d.hashable,
          'inCacheKey', d.in_cache_key) order by d.sort)
        from products.parameters_of(p.code) d), '[]') as parameter_details
    from products.products p where p.code = any(${[...codes]})`;
  await publish(
    tx,
    'products',
    'product.changed',
    rows.map((row) => ({ key: row.code, payload: toldOf(row, false) })),
  );
}

export async function publishDeleted(tx: Transaction, row: ProductRow): Promise<void> {
  const version = String(BigInt(row.version) + 1n);
  const payload = toldOf({ ...row, version, componentCodes: [], parameterDetails: [] }, true);
  await publish(tx, 'products', 'product.changed', [{ key: row.code, payload }]);
}

function toldOf(row: ToldProduct, deleted: boolean) {
  return {
    code: row.code,
    name: row.name,
    type: row.type,
    bundle: row.bundle,
    componentCodes: row.componentCodes,
    state: row.state,
    enabled: row.enabled,
    apiPath: row.apiPath,
    feeType: row.feeType,
    price: row.price,
    floorPrice: row.floorPrice,
    encryptions: row.encryptions as ('PLAIN' | 'MD5' | 'SHA256' | 'SM3')[],
    parameters: row.parameterDetails,
    singleTestable: row.singleTestable,
    batchTestable: row.batchTestable,
    cacheDays: row.cacheEnabled ? row.cacheDays : 0,
    deadlineMs: row.deadlineMs,
    deleted,
    version: row.version,
  };
}
