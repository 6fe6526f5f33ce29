import type { Resolvers } from '../resolvers.generated';
import { saveGrade } from './commands';
import { listGrades } from './queries';

export const gradeResolvers: Resolvers = {
  Query: {
    customerGrades: (_, { codes }, context) => listGrades(context, codes ?? null),
  },
  Mutation: {
    saveCustomerGrade: (_, { input }, context) => saveGrade(context, input),
  },
};
