import type { Job } from '../../kit/jobs/jobs';
import { demandKind } from '../../kit/requests/row-scope';
import type { Resolvers } from '../resolvers.generated';
import { checkBooks } from './commands';
import { integrityChecks } from './queries';

export const integrityResolvers: Resolvers = {
  Query: {
    integrityChecks: (_, __, context) => {
      demandKind(context, 'operator');
      return integrityChecks(context);
    },
  },
  Mutation: {
    runIntegrityChecks: (_, __, context) => {
      demandKind(context, 'operator');
      return checkBooks(context.db, context.now);
    },
  },
  IntegrityCheck: { exampleIds: ({ examples }) => examples },
};

/** Every hour; a violation stays in the log until a later run finds the books whole. */
export const checkBooksJob: Job = {
  cron: '30 * *',
  run: async (_payload: unknown, { db, now, log }) => {
    const broken = (await checkBooks(db, now)).filter(({ violationCount }) => violationCount > 0);
    for (const { name, violationCount, examples } of broken) {
      log.error({ check: name, violationCount, examples }, 'the books do not agree');
    }
  },
};
