import { publish } from '../../../kit/exchange/outbox';
import type { RouteSettings } from '../../../kit/mapping/settings';
import type { Sql, Transaction } from '../../../kit/sql/database';
import type { UpstreamRouteRow } from '../tables';

export interface ToldRoute extends UpstreamRouteRow {
  dataSourceCode: string;
  dataSourceName: string;
}

export async function toldRoutes({ sql }: { sql: Sql }, ids: readonly string[]): Promise<ToldRoute[]> {
  return sql<ToldRoute[]>`
    /* toldRoutes */ select r.*, s.code as data_source_code, s.name as data_source_name
    from products.upstream_routes r join products.data_sources s on s.id = r.data_source_id
    where r.id = any(${[...ids]}::bigint[])`;
}

/** Tells the others all facts of routes, their secrets as they are sealed, in the transaction that changed them. */
export async function publishRoutes(tx: Transaction, ids: readonly string[], gone = false): Promise<void> {
  if (ids.length === 0) return;
  const rows = await toldRoutes(tx, ids);
  await publish(
    tx,
    'products',
    'upstreamRoute.changed',
    rows.map((row) => ({ key: row.id, payload: toldOf(row, gone) })),
  );
}

export const toldOf = (row: ToldRoute, gone: boolean) => ({
  upstreamRouteId: row.id,
  productCode: row.productCode,
  dataSourceId: row.dataSourceId,
  dataSourceCode: row.dataSourceCode,
  dataSourceName: row.dataSourceName,
  priority: row.priority,
  cost: row.cost,
  feeType: row.feeType,
  adapter: row.adapter,
  scene: row.scene,
  requestUrl: row.requestUrl,
  requestKey: row.requestKey,
  sealedSecret: row.encryptedRequestSecret,
  settings: row.settings as RouteSettings,
  deleted: gone || row.deletedAt !== null,
  version: row.version,
});
