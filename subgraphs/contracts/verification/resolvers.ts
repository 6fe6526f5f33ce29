import type { Resolvers } from '../resolvers.generated';
import { documentOf, verificationOf } from './queries';

export const verificationResolvers: Resolvers = {
  Query: {
    contractVerification: (_parent, { contractNo }, context) => verificationOf(context, contractNo),
    verifyDocument: (_parent, { input }, context) => documentOf(context, input.file),
  },
  DocumentVerification: {
    contract: ({ contractId }, _args, { loaders }) => (contractId ? loaders.contracts.load(contractId) : null),
  },
};
