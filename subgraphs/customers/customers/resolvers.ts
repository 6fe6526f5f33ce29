import { lookupId } from '../../kit/basics/ids';
import { selectionOf } from '../../kit/lists/selection';
import type { Resolvers } from '../resolvers.generated';
import { listCustomers } from './queries';
import { APPS, SYSTEMS } from './rules';

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_, { id }, { loaders }, info) => loaders.customersWith(selectionOf(info)).load(lookupId(id)),
    customers: (_, { filter, orderBy, ...page }, context, info) =>
      listCustomers(
        context,
        filter ?? {},
        orderBy ?? { field: 'CREATED_AT', direction: 'DESC' },
        page,
        selectionOf(info),
      ),
  },
  Customer: {
    __resolveReference: ({ id }, { loaders }, info) => loaders.customersWith(selectionOf(info)).load(lookupId(id)),
    developerAccounts: ({ id }, _, { loaders }) => loaders.developerAccountsOf.load(id),
    developerAccount: async ({ id }, _, { loaders }) =>
      (await loaders.developerAccountsOf.load(id)).find(({ environment }) => environment === 'PROD') ?? null,
    developerAccessEnabled: async ({ id }, _, { loaders }) =>
      (await loaders.developerAccountsOf.load(id)).some(({ environment }) => environment === 'PROD'),
    enabledApps: ({ id }, _, { loaders }) => loaders.enabledAppsOf.load(id),
    certification: async ({ id }, _, { loaders }) => (await loaders.certificationsOf.load(id))[0] ?? null,
    company: async ({ unifiedSocialCreditCode }, _, { loaders }) =>
      (await loaders.companiesByCreditCode.load(unifiedSocialCreditCode))[0] ?? null,
  },
  EnabledApp: {
    name: ({ code }) => APPS[code].name,
    type: ({ code }) => APPS[code].type,
    systemCode: ({ code }) => APPS[code].systemCode,
    systemName: ({ code }) => SYSTEMS[APPS[code].systemCode],
  },
};
