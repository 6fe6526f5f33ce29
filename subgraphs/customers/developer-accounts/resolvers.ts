import { hasScope, type Viewer } from '../../kit/context';
import { invariant } from '../../kit/errors';
import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listDeveloperAccounts } from './queries';
import { appSecretOf, unseal } from './secrets';

export const developerAccountResolvers: Resolvers = {
  Query: {
    developerAccount: (_, { id }, { loaders }) => loaders.developerAccounts.load(lookupId(id)),
    developerAccounts: (_, { filter, orderBy, ...page }, context) =>
      listDeveloperAccounts(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  DeveloperAccount: {
    __resolveReference: ({ id }, { loaders }) => loaders.developerAccounts.load(lookupId(id)),
    customer: async ({ customerId }, _, { loaders }) => {
      const customer = await loaders.customers.load(customerId);
      invariant(customer, 'who may see a developer account may see its customer');
      return customer;
    },
    appSecret: (account, _, { viewer }) =>
      maySeeSecret(viewer, account.customerId) ? unseal(account.sealedAppSecret, appSecretOf(account.id)) : null,
  },
};

/** The owner, and operators who may; a salesperson maintains customers but does not call in their name. */
function maySeeSecret(viewer: Viewer, customerId: string): boolean {
  if (viewer.kind === 'customer') return viewer.customerId === customerId;
  return (viewer.kind === 'operator' || viewer.kind === 'system') && hasScope(viewer, 'secrets:read');
}
