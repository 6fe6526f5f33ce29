import type { Resolvers } from '../resolvers.generated';
import { sendVerificationCode } from './commands';

export const verificationResolvers: Resolvers = {
  Mutation: {
    sendVerificationCode: (_, { input }, context) => sendVerificationCode(context, input),
  },
};
