import { forbidden } from '../../kit/basics/errors';
import { loaded } from '../../kit/lists/loaders';
import { hasScope } from '../../kit/requests/context';
import { APPS, type AppCode, SYSTEMS } from '../customers/rules';
import { onItsWay } from '../registration/commands/create';
import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { applyForCustomer, editApplication } from './commands/apply';
import { auditApplication } from './commands/audit';
import { applicationById, listApplications } from './queries';

const appOf = (code: string) => {
  const app = APPS[code as AppCode];
  return { code, ...app, systemName: SYSTEMS[app.systemCode] };
};

export const applicationResolvers: Resolvers = {
  Query: {
    application: (_, { id }, context) => applicationById(context, id),
    applications: (_, { filter, ...page }, context) => listApplications(context, filter ?? {}, page),
  },
  Mutation: {
    applyForCustomer: async (_, { input }, context) =>
      loaded(await applicationById(context, await applyForCustomer(context, input))),
    editApplication: async (_, { input }, context) => {
      if (!hasScope(context.viewer, 'customers:apply')) checkWriter(context);
      if (context.viewer.kind === 'customer') throw forbidden('Applications are for salespeople and operators.');
      return loaded(await applicationById(context, await editApplication(context, input)));
    },
    auditApplication: async (_, { input }, context) => {
      checkWriter(context);
      const { applicationId, customerId } = await auditApplication(context, input);
      return { applicationId, onItsWay: customerId ? await onItsWay(context) : [] };
    },
  },
  ApplicationAudit: {
    application: async ({ applicationId }, _, context) => loaded(await applicationById(context, applicationId)),
  },
  Application: {
    __resolveReference: ({ id }, context) => applicationById(context, id),
    salesperson: ({ salespersonId }) => ({ id: salespersonId }),
    customer: ({ customerId }, _, { loaders }) => (customerId ? loaders.customers.load(customerId) : null),
  },
  Submission: {
    apps: ({ appCodes }) => appCodes.map(appOf),
    notifyAtOnce: ({ notifyAtOnce }) => notifyAtOnce ?? false,
    alsoElsewhere: ({ alsoElsewhere }) => alsoElsewhere ?? false,
    workplaceImageUrls: ({ workplaceImageUrls }) => workplaceImageUrls ?? [],
    qualificationFileUrls: ({ qualificationFileUrls }) => qualificationFileUrls ?? [],
  },
};
