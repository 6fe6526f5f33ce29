import type { Resolvers } from '../resolvers.generated';
import { testCall } from './commands';
import { answerOf } from './rules';

export const testCallResolvers: Resolvers = {
  Mutation: {
    testCall: async (_, { input }, context) => answerOf((await testCall(context, input)).body),
  },
  CallAnswer: {
    call: ({ seqNo }, _, { loaders }) => (seqNo === null ? null : loaders.calls.load(seqNo)),
  },
};
