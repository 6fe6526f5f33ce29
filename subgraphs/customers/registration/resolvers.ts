import { loaded } from '../../kit/lists/loaders';
import type { Resolvers } from '../resolvers.generated';
import { checkWriter } from '../scope';
import { onItsWay } from './commands/create';
import { registerCustomer } from './commands/register';
import { mirrorRegistration } from './elsewhere';

export const registrationResolvers: Resolvers = {
  Mutation: {
    registerCustomer: async (_, { input }, context) => {
      checkWriter(context);
      const customerId = await registerCustomer(context, input);
      return { customerId, onItsWay: await onItsWay(context) };
    },
    mirrorRegistration: (_, { input }, context) => {
      checkWriter(context);
      return mirrorRegistration(context, input);
    },
  },
  CustomerRegistration: {
    customer: async ({ customerId }, _, { loaders }) => loaded(await loaders.customers.load(customerId)),
  },
};
