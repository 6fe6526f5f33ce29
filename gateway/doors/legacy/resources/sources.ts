import { badInput, forbidden } from '../../../../subgraphs/kit/basics/errors';
import { optionalId, optionalIds } from '../codecs/ids';
import { amount, int32, int64 } from '../codecs/numbers';
import { jsonText } from '../codecs/text';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';

export const dataSourceFields = 'fragment LegacyDataSource on DataSource { id name code createdAt updatedAt }';

export const toLegacyDataSource = (s: any) => ({
  syncOtherEnv: false,
  id: int64(s.id),
  dataSourceName: s.name,
  dataSourceCode: s.code,
  createDate: dateTime(s.createdAt),
  updateDate: dateTime(s.updatedAt),
});

export const dataSourceInput = (body: LegacyFields) => ({
  id: optionalId(body.id),
  code: body.dataSourceCode,
  name: body.dataSourceName ?? '',
  alsoElsewhere: body.syncOtherEnv ?? false,
});

/** Fragment LegacyRoute, with what those who sell may see too. */
export const routeFields = `fragment LegacyRoute on UpstreamRoute {
  id createdAt updatedAt priority cost costDetail scene dataSource { id code name } product { code name }
}`;

/** Fragment LegacyRouteSettings: how it is asked, for those who run the marketplace. */
export const routeSettingFields = `fragment LegacyRouteSettings on UpstreamRoute {
  adapter requestUrl requestKey hasRequestSecret extra
}`;

/** The secret itself is never printed, only that there is one. dataSourceId is documented as int32; the code says which. */
export const toLegacyRoute = (r: any) => ({
  id: int64(r.id),
  createDate: dateTime(r.createdAt),
  updateDate: dateTime(r.updatedAt),
  priority: r.priority,
  dataSourceId: int32(r.dataSource.id),
  dataSourceCode: r.dataSource.code,
  dataSourceName: r.dataSource.name,
  service: r.adapter,
  checkItem: r.product.code,
  checkItemName: r.product.name,
  reqKey: r.requestKey,
  reqSecret: r.hasRequestSecret ? '******' : null,
  reqUrl: r.requestUrl,
  cost: amount(r.cost),
  costDetail: r.costDetail,
  extra: jsonText(r.extra),
  scene: r.scene,
});

/** Throws when product and supplier are sent empty; who names neither leafs through all routes, a page at a time. */
export function routeFilter(body: LegacyFields) {
  const dataSourceId = optionalId(body.dataSourceId);
  const named = body.checkItem !== undefined || body.dataSourceId !== undefined;
  if (named && !body.checkItem && !dataSourceId) {
    throw badInput('checkItem', 'Name a product or a supplier.', 'ROUTE_FILTER_EMPTY');
  }
  return {
    productCode: body.checkItem || undefined,
    dataSourceId,
    excludeDataSourceIds: optionalIds(body.excludeSourceIdList),
  };
}

export const routeInput = (body: LegacyFields) => ({
  id: optionalId(body.id),
  productCode: body.checkItem,
  dataSourceId: optionalId(body.dataSourceId === undefined ? undefined : String(body.dataSourceId)),
  dataSourceCode: body.datasourceCode,
  adapter: body.service,
  priority: body.priority,
  cost: body.cost,
  costDetail: body.costDetail,
  scene: body.scene,
  requestUrl: body.reqUrl,
  requestKey: body.reqKey,
  requestSecret: body.reqSecret,
  extra: extraOf(body.extra),
  alsoElsewhere: body.syncOtherEnv ?? false,
});

function extraOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('extra', 'extra must be JSON.', 'ROUTE_SETTINGS', { path: 'JSON' });
  }
}

/** Fragment LegacyAssignedSource on an authorisation: the customer's own order of sources. */
export const assignedSourceFields = `fragment LegacyAssignedSources on Authorization {
  developerAccount { id } developerAccountName product { code name }
  assignedSources { id createdAt updatedAt priority route { id dataSource { id code name } } }
}`;

export const toLegacyAssignedSources = (a: any) =>
  told(a.assignedSources).map((s: any) => ({
    id: int64(s.id),
    createDate: dateTime(s.createdAt),
    updateDate: dateTime(s.updatedAt),
    deptId: int64(a.developerAccount.id),
    deptName: a.developerAccountName,
    checkItem: a.product.code,
    checkItemName: a.product.name,
    sourceId: int64(s.route.id),
    dataSourceId: int32(s.route.dataSource.id),
    dataSourceName: s.route.dataSource.name,
    dataSourceCode: s.route.dataSource.code,
    priority: s.priority,
  }));

/** All that is asked: who may not read them is refused, not told that there are none. */
function told(sources: any[] | undefined): any[] {
  if (!sources) throw forbidden('Assigned sources are for those who read sources.');
  return sources;
}
