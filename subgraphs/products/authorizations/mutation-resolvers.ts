import type { Resolvers } from '../resolvers.generated';
import { applyForProducts, authorizeBundle, authorizeProducts } from './commands/authorize';
import { changeBundleComponents, syncBundleAuthorizations } from './commands/components';
import {
  editAuthorization,
  setAuthorizationCache,
  setAuthorizationDetails,
  setFreeQuotas,
  setPromoterRoyalties,
} from './commands/edit';
import { deleteAuthorizations, disableAuthorizations, enableAuthorizations } from './commands/state';

export const authorizationMutations: Resolvers = {
  Mutation: {
    applyForProducts: (_parent, { input }, context) => applyForProducts(context, input),
    authorizeProducts: (_parent, { input }, context) => authorizeProducts(context, input),
    authorizeBundle: (_parent, { input }, context) => authorizeBundle(context, input),
    editAuthorization: (_parent, { input }, context) => editAuthorization(context, input),
    setAuthorizationCache: (_parent, { input }, context) => setAuthorizationCache(context, input),
    setPromoterRoyalties: (_parent, { input }, context) => setPromoterRoyalties(context, input),
    setFreeQuotas: (_parent, { input }, context) => setFreeQuotas(context, input),
    setAuthorizationDetails: (_parent, { input }, context) => setAuthorizationDetails(context, input),
    deleteAuthorizations: (_parent, { input }, context) => deleteAuthorizations(context, input),
    enableAuthorizations: (_parent, { input }, context) => enableAuthorizations(context, input),
    disableAuthorizations: (_parent, { input }, context) => disableAuthorizations(context, input),
    changeBundleComponents: (_parent, { input }, context) => changeBundleComponents(context, input),
    syncBundleAuthorizations: (_parent, { input }, context) => syncBundleAuthorizations(context, input),
  },
};
