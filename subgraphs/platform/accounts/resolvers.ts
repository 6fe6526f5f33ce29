import type { Resolvers } from '../types.generated';

export const accountResolvers: Resolvers = {
  SignInAccount: {
    disabled: ({ disabledAt }) => disabledAt !== null,
  },
};
