import { lookupId } from '../../kit/ids';
import { existing } from '../loaders';
import type { Resolvers } from '../types.generated';
import { listDataSources, listUpstreamRoutes } from './queries';

export const sourceResolvers: Resolvers = {
  Query: {
    dataSources: (_parent, { filter, ...page }, context) => listDataSources(context, filter ?? {}, page),
    upstreamRoutes: (_parent, { filter, ...page }, context) => listUpstreamRoutes(context, filter ?? {}, page),
  },
  DataSource: {
    __resolveReference: ({ id }, { loaders }) => loaders.dataSources.load(lookupId(id)),
  },
  UpstreamRoute: {
    product: ({ productCode }, _args, { loaders }) => existing(loaders.products.load(productCode)),
    dataSource: ({ dataSourceId }, _args, { loaders }) => existing(loaders.dataSources.load(dataSourceId)),
  },
  AssignedSource: {
    route: ({ upstreamRouteId }, _args, { loaders }) => existing(loaders.upstreamRoutes.load(upstreamRouteId)),
  },
};
