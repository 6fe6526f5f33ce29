import { lookupId } from '../../kit/basics/ids';
import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import { forSellers } from '../conditions';
import type { DataSourceFilter, UpstreamRouteFilter } from '../schema.generated';
import {
  type AssignedSourceRow,
  type DataSourceRow,
  dataSources,
  type RouteTrialRow,
  type UpstreamRouteRow,
  upstreamRoutes,
} from './tables';

const dataSourcesBy = sortKeys(dataSources, 's');
const upstreamRoutesBy = sortKeys(upstreamRoutes, 'r');

export async function dataSourcesByIds(context: Reader, ids: string[]): Promise<DataSourceRow[]> {
  const { sql } = context.db;
  return sql<DataSourceRow[]>`
    /* dataSourcesByIds */ select s.* from products.data_sources s
    where ${anyId(sql, 's.id', ids)} and ${forSellers(context)}`;
}

export function listDataSources(
  context: Reader,
  filter: DataSourceFilter,
  page: PageArgs,
): Promise<Connection<DataSourceRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forOperators(context), sql`s.deleted_at is null`];
  if (filter.keyword) {
    const pattern = containing(filter.keyword);
    parts.push(sql`(s.name ilike ${pattern} or s.code ilike ${pattern})`);
  }
  if (filter.ids) parts.push(anyId(sql, 's.id', filter.ids));
  return listConnection<DataSourceRow>(context.db, page, {
    columns: sql`s.*`,
    from: sql`products.data_sources s`,
    where: allOf(sql, parts),
    sort: [dataSourcesBy('createdAt'), dataSourcesBy('id')],
    direction: 'DESC',
  });
}

/** Routes by identifier, those that were taken out of use included: what was assigned keeps naming them. */
export async function upstreamRoutesByIds(context: Reader, ids: string[]): Promise<UpstreamRouteRow[]> {
  return context.db.sql<UpstreamRouteRow[]>`
    /* upstreamRoutesByIds */ select r.* from products.upstream_routes r
    where r.id = any(${ids}::bigint[]) and ${forSellers(context)}`;
}

export function listUpstreamRoutes(
  context: Reader,
  filter: UpstreamRouteFilter,
  page: PageArgs,
): Promise<Connection<UpstreamRouteRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forSellers(context), sql`r.deleted_at is null`];
  if (filter.productCode) parts.push(sql`r.product_code = ${filter.productCode}`);
  if (filter.dataSourceId) parts.push(sql`r.data_source_id = ${lookupId(filter.dataSourceId)}::bigint`);
  if (filter.excludeDataSourceIds) {
    parts.push(sql`not ${anyId(sql, 'r.data_source_id', filter.excludeDataSourceIds)}`);
  }
  return listConnection<UpstreamRouteRow>(context.db, page, {
    columns: sql`r.*`,
    from: sql`products.upstream_routes r`,
    where: allOf(sql, parts),
    sort: [upstreamRoutesBy('priority'), upstreamRoutesBy('id')],
    direction: 'ASC',
  });
}

export async function assignedSourcesOf(context: Reader, authorizationIds: string[]): Promise<AssignedSourceRow[]> {
  return context.db.sql<AssignedSourceRow[]>`
    /* assignedSourcesOf */ select s.* from products.assigned_sources s
    where s.authorization_id = any(${authorizationIds}::bigint[]) and ${forOperators(context)}
    order by s.priority, s.id`;
}

export async function withAssignedSource(context: Reader, authorizationIds: readonly string[]): Promise<Set<string>> {
  const rows = await context.db.sql<{ authorizationId: string }[]>`
    /* withAssignedSource */ select distinct authorization_id from products.assigned_sources
    where authorization_id = any(${[...authorizationIds]}::bigint[])`;
  return new Set(rows.map((row) => row.authorizationId));
}

const SHOWN_TRIALS = 20;

/** How routes were tried, the newest of each first. */
export async function trialsOfRoutes(context: Reader, routeIds: string[]): Promise<RouteTrialRow[]> {
  return context.db.sql<RouteTrialRow[]>`
    /* trialsOfRoutes */ select t.* from unnest(${routeIds}::bigint[]) as wanted(id)
    cross join lateral (select * from products.route_trials where upstream_route_id = wanted.id
      order by id desc limit ${SHOWN_TRIALS}) t
    where ${forOperators(context)} order by t.upstream_route_id, t.id desc`;
}
