import { invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { liesInRange } from '../../kit/basics/ip-ranges';
import { selectionOf } from '../../kit/lists/selection';
import { appSecretOf } from '../../kit/process/secrets';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { addTemporaryEntry, removeTemporaryEntry, setIpAllowList } from './commands/allow-list';
import { openDeveloperAccount, rotateAppSecret } from './commands/open';
import { sendCredentials } from './commands/send-credentials';
import { maySeeSecret } from './permissions';
import { listDeveloperAccounts } from './queries';
import type { DeveloperAccountRow } from './tables';

async function effectiveList(account: DeveloperAccountRow, { loaders }: Context): Promise<string[]> {
  const temporary = await loaders.temporaryEntriesOf.load(account.id);
  return [...new Set([...account.ipAllowList, ...temporary.map(({ entry }) => entry)])];
}

export const developerAccountResolvers: Resolvers = {
  Query: {
    developerAccount: (_, { id }, { loaders }) => loaders.developerAccounts.load(lookupId(id)),
    developerAccounts: (_, { filter, orderBy, ...page }, context) =>
      listDeveloperAccounts(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    openDeveloperAccount: (_, { input }, context) => openDeveloperAccount(context, input),
    rotateAppSecret: (_, { input }, context) => rotateAppSecret(context, input),
    setIpAllowList: (_, { input }, context) => setIpAllowList(context, input),
    addTemporaryAllowListEntry: (_, { input }, context) => addTemporaryEntry(context, input),
    removeTemporaryAllowListEntry: (_, { input }, context) => removeTemporaryEntry(context, input.id),
    sendDeveloperCredentials: (_, { input }, context) => sendCredentials(context, input),
  },
  DeveloperAccount: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.developerAccountsWith(selectionOf(info)).load(lookupId(id)),
    customer: async ({ customerId }, _, { loaders }) => {
      const customer = await loaders.customers.load(customerId);
      invariant(customer, 'who may see a developer account may see its customer');
      return customer;
    },
    appSecret: (account, _, { viewer, db }) =>
      maySeeSecret(viewer, account.customerId)
        ? db.secrets.unseal(account.sealedAppSecret, appSecretOf(account.id))
        : null,
    previousSecretEndsAt: ({ customerId, previousValidUntil }, _, { viewer, now }) =>
      maySeeSecret(viewer, customerId) && previousValidUntil && previousValidUntil > now() ? previousValidUntil : null,
    temporaryIpAllowList: ({ id }, _, { loaders }) => loaders.temporaryEntriesOf.load(id),
    effectiveIpAllowList: (account, _, context) => effectiveList(account, context),
    admitsAddress: async (account, { address }, context) =>
      !account.ipAllowListEnabled || liesInRange(address, await effectiveList(account, context)),
  },
};
