import type { Resolvers } from '../resolvers.generated';
import { auditAuthorizations } from './commands';

export const auditResolvers: Resolvers = {
  Mutation: {
    auditAuthorizations: (_parent, { input }, context) => auditAuthorizations(context, input),
  },
};
