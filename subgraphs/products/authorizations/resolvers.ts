import { lookupId } from '../../kit/basics/ids';
import { selectionOf } from '../../kit/lists/selection';
import { hasScope, type RequestContext } from '../../kit/requests/context';
import { existing } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { listAuthorizations } from './queries';

const NONE = { open: 0, pending: 0, disabled: 0, rejected: 0 };
const DEFAULT_PERIODS = 20;

const knowsPromoters = ({ viewer }: RequestContext) => hasScope(viewer, 'sales:read');

export const authorizationResolvers: Resolvers = {
  Query: {
    authorization: (_parent, { id }, { loaders }) => loaders.authorizations.load(lookupId(id)),
    authorizations: (_parent, args, context, info) =>
      listAuthorizations(context, { ...args, knowsPromoters: knowsPromoters(context), selection: selectionOf(info) }),
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    authorizedProducts: ({ id }, args, context, info) =>
      context.loaders
        .authorizedProducts({ ...args, knowsPromoters: knowsPromoters(context), selection: selectionOf(info) })
        .load(lookupId(id)),
    authorizationCounts: async ({ id }, _args, { loaders }) =>
      (await loaders.authorizationCounts.load(lookupId(id)))[0] ?? NONE,
  },
  Authorization: {
    __resolveReference: (named, { loaders }) =>
      loaders.authorizations.load(lookupId('id' in named ? named.id : named.reference)),
    reference: ({ id }) => id,
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    product: ({ productCode }, _args, { loaders }, info) =>
      existing(loaders.productsWith(selectionOf(info)).load(productCode)),
    components: ({ id, bundle }, _args, { loaders }) => (bundle ? loaders.authorizationComponents.load(id) : []),
    priceHistory: ({ id }, { first }, { loaders }) => loaders.priceHistory(first ?? DEFAULT_PERIODS).load(id),
    waitingPriceChange: async ({ id }, _args, { loaders }) => (await loaders.waitingPriceChange.load(id))[0] ?? null,
    hasAssignedSource: ({ id }, _args, { loaders }) => loaders.hasAssignedSource.load(id),
    assignedSources: ({ id }, _args, { loaders }) => loaders.assignedSources.load(id),
    promoterRoyalties: ({ id }, _args, { loaders }) => loaders.promoterRoyalties.load(id),
    contract: ({ contractId }) => (contractId ? { id: contractId } : null),
  },
  AuthorizationComponent: {
    authorization: (component) => component,
    price: ({ componentPrice }) => componentPrice,
  },
};
