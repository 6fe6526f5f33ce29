import { invariant } from '../../kit/basics/errors';
import { storedReference } from '../../kit/basics/file-reference';
import type { Resolvers } from '../resolvers.generated';
import { executeMatch, prepareBacktest, prepareMatch, saveBacktest } from './commands/prepare';
import { backtestById, listBacktests, listMatchRuns, matchRunById } from './queries';

const referenceOf = (fileId: string | null): string | null => fileId && storedReference(fileId);

export const modelResolvers: Resolvers = {
  Query: {
    matchRun: (_, { id }, context) => matchRunById(context, id),
    matchRuns: (_, { filter, ...page }, context) => listMatchRuns(context, filter ?? {}, page),
    backtests: (_, { filter, ...page }, context) => listBacktests(context, filter ?? {}, page),
  },
  Mutation: {
    prepareMatch: (_, { input }, context) => prepareMatch(context, input.file),
    prepareBacktest: (_, { input }, context) => prepareBacktest(context, input.file),
    executeMatch: async (_, { input }, context) => {
      const run = await matchRunById(context, await executeMatch(context, input));
      invariant(run, 'a run that was just begun can be read');
      return run;
    },
    saveBacktest: async (_, { input }, context) => {
      const backtest = await backtestById(context, await saveBacktest(context, input));
      invariant(backtest, 'a backtest that was just kept can be read');
      return backtest;
    },
  },
  MatchSample: { fileUrl: ({ fileId }) => storedReference(fileId) },
  BacktestSample: { fileUrl: ({ fileId }) => storedReference(fileId) },
  MatchRun: {
    fileUrl: ({ fileId }) => referenceOf(fileId),
    resultUrl: ({ resultFileId }) => referenceOf(resultFileId),
  },
  Backtest: { fileUrl: ({ fileId }) => referenceOf(fileId) },
};
