import { lookupId } from '../../kit/basics/ids';
import { ADAPTERS } from '../../kit/mapping/settings';
import { requestSecretOf } from '../../kit/process/secrets';
import { demand } from '../../kit/requests/row-scope';
import { mirror } from '../elsewhere';
import { existing } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { removeAssignedSource, saveAssignedSources } from './commands/assigned';
import { deleteDataSource, saveDataSource } from './commands/data-sources';
import { deleteUpstreamRoute, saveUpstreamRoute } from './commands/routes';
import { testUpstreamRoute } from './commands/trials';
import { listDataSources, listUpstreamRoutes } from './queries';

const ADAPTER_TEXTS = {
  http: 'Asks over HTTP as the settings of the route say.',
  sandbox: 'Answers by itself, without a network, for trying and for the demo.',
} as const;

export const sourceResolvers: Resolvers = {
  Query: {
    dataSources: (_parent, { filter, ...page }, context) => listDataSources(context, filter ?? {}, page),
    upstreamRoutes: (_parent, { filter, ...page }, context) => listUpstreamRoutes(context, filter ?? {}, page),
    upstreamAdapters: () => ADAPTERS.map((name) => ({ name, description: ADAPTER_TEXTS[name] })),
  },
  Mutation: {
    testUpstreamRoute: (_parent, { input }, context) => testUpstreamRoute(context, input),
    saveDataSource: (_parent, { input }, context) => saveDataSource(context, input),
    deleteDataSource: (_parent, { input }, context) => deleteDataSource(context, input),
    saveUpstreamRoute: (_parent, { input }, context) => saveUpstreamRoute(context, input),
    deleteUpstreamRoute: (_parent, { input }, context) => deleteUpstreamRoute(context, input),
    saveAssignedSources: (_parent, { input }, context) => saveAssignedSources(context, input),
    removeAssignedSource: (_parent, { input }, context) => removeAssignedSource(context, input),
    mirrorDataSource: (_parent, { input: { id: _, ...input } }, context) => {
      demand(context, 'products:write');
      return mirror(context, 'saveDataSource', { ...input, alsoElsewhere: false });
    },
    mirrorUpstreamRoute: (_parent, { input: { id: _, dataSourceId: __, ...input } }, context) => {
      demand(context, 'products:write');
      return mirror(context, 'saveUpstreamRoute', { ...input, alsoElsewhere: false });
    },
  },
  DataSource: {
    __resolveReference: ({ id }, { loaders }) => loaders.dataSources.load(lookupId(id)),
  },
  UpstreamRoute: {
    product: ({ productCode }, _args, { loaders }) => existing(loaders.products.load(productCode)),
    dataSource: ({ dataSourceId }, _args, { loaders }) => existing(loaders.dataSources.load(dataSourceId)),
    hasRequestSecret: ({ encryptedRequestSecret }) => encryptedRequestSecret !== null,
    requestSecret: ({ id, encryptedRequestSecret: sealed }, _args, { db }) =>
      sealed === null ? null : db.secrets.unseal(sealed, requestSecretOf(id)),
    trials: ({ id }, _args, { loaders }) => loaders.routeTrials.load(id),
  },
  AssignedSource: {
    route: ({ upstreamRouteId }, _args, { loaders }) => existing(loaders.upstreamRoutes.load(upstreamRouteId)),
  },
};
