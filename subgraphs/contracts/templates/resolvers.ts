import type { Resolvers } from '../resolvers.generated';
import { saveContractTemplate } from './commands';
import { allTemplates } from './queries';

export const templateResolvers: Resolvers = {
  Query: {
    contractTemplates: (_parent, _args, context) => allTemplates(context),
  },
  Mutation: {
    saveContractTemplate: (_parent, { input }, context) => saveContractTemplate(context, input),
  },
  ContractTemplate: {
    parties: () => ['甲方', '乙方'],
    content: ({ blocks }) => blocks,
  },
};
