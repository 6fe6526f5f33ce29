import type { Resolvers } from '../resolvers.generated';

export const houseResolvers: Resolvers = {
  Query: { house: (_, __, { settings }) => settings.house },
};
