import { optionalIds } from '../../codecs/ids';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  dataSourceFields,
  dataSourceInput,
  routeFields,
  routeFilter,
  routeInput,
  routeSettingFields,
  toLegacyDataSource,
  toLegacyRoute,
} from '../../resources/sources';

/** Contract 3.10.14 to 3.10.21: suppliers and how they are asked. */
export const crmCheckItemSources = legacyModule('crm/checkItem', [
  {
    post: '/mt/crm/checkItem/datasource/list',
    document: `query LegacyDataSources($page: PageInput!, $count: Boolean!, $filter: DataSourceFilter) {
      dataSources(page: $page, filter: $filter) { nodes { ...LegacyDataSource } ${pageFields} } } ${dataSourceFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: { keyword: body.keyword, ids: optionalIds(body.dataSourceIdList) },
    }),
    result: (data, { body }) => page(data.dataSources, body, toLegacyDataSource),
  },
  {
    post: '/mt/crm/checkItem/datasource/save',
    document: 'mutation LegacyDataSourceSave($input: SaveDataSourceInput!) { saveDataSource(input: $input) { id } }',
    variables: ({ body }) => ({ input: dataSourceInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/datasource/syncSave',
    document: 'mutation LegacyDataSourceSyncSave($input: SaveDataSourceInput!) { mirrorDataSource(input: $input) }',
    variables: ({ body }) => ({ input: dataSourceInput(body) }),
    result: () => null,
    note: 'Saves it in the other environment alone, by its code.',
  },
  {
    post: '/mt/crm/checkItem/datasource/delete',
    document: 'mutation LegacyDataSourceDelete($input: DeleteDataSourceInput!) { deleteDataSource(input: $input) }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/upstream/list',
    document: `query LegacyUpstreamRoutes($page: PageInput!, $count: Boolean!, $filter: UpstreamRouteFilter) {
      upstreamRoutes(page: $page, filter: $filter) { nodes { ...LegacyRoute ...LegacyRouteSettings } ${pageFields} }
    } ${routeFields} ${routeSettingFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: routeFilter(body) }),
    result: (data, { body }) => page(data.upstreamRoutes, body, toLegacyRoute),
    note: 'reqSecret shows asterisks where a secret is kept, and sent back they leave it as it is.',
  },
  {
    post: '/mt/crm/checkItem/upstream/save',
    document:
      'mutation LegacyUpstreamSave($input: SaveUpstreamRouteInput!) { saveUpstreamRoute(input: $input) { id } }',
    variables: ({ body }) => ({ input: routeInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/checkItem/upstream/syncSave',
    document: 'mutation LegacyUpstreamSyncSave($input: SaveUpstreamRouteInput!) { mirrorUpstreamRoute(input: $input) }',
    variables: ({ body }) => ({ input: routeInput(body) }),
    result: () => null,
    note: 'Saves it in the other environment alone; the supplier by datasourceCode.',
  },
  {
    post: '/mt/crm/checkItem/upstream/delete',
    document: 'mutation LegacyUpstreamDelete($input: DeleteUpstreamRouteInput!) { deleteUpstreamRoute(input: $input) }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
  },
]);
