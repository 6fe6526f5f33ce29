import { invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { demandKind } from '../../kit/requests/row-scope';
import type { Resolvers } from '../resolvers.generated';
import { startRun } from './commands/run';
import { statementRunById } from './queries';

export const statementRunResolvers: Resolvers = {
  Query: {
    statementRun: (_, { id }, context) => statementRunById(context, lookupId(id)),
  },
  Mutation: {
    makeStatements: async (_, { input }, context) => {
      demandKind(context, 'operator');
      const run = await statementRunById(context, await startRun(context, input));
      invariant(run, 'a run that was just written can be read');
      return run;
    },
  },
};
