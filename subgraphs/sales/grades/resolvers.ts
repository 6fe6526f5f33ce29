import type { Resolvers } from '../types.generated';
import { listGrades } from './queries';

export const gradeResolvers: Resolvers = {
  Query: {
    customerGrades: (_, { codes }, context) => listGrades(context, codes ?? null),
  },
};
