import { forbidden } from '../../kit/basics/errors';
import type { Job } from '../../kit/jobs/jobs';
import { type RequestContext, seesAll } from '../../kit/requests/context';
import type { Resolvers } from '../resolvers.generated';
import { checkBooks } from './commands';
import { integrityChecks } from './queries';

/** The books of everybody are looked at together, so only operators may ask. */
function operatorsOnly({ viewer }: RequestContext): void {
  if (!seesAll(viewer)) throw forbidden('The checks are for operators.');
}

export const integrityResolvers: Resolvers = {
  Query: {
    integrityChecks: (_, __, context) => {
      operatorsOnly(context);
      return integrityChecks(context);
    },
  },
  Mutation: {
    runIntegrityChecks: (_, __, context) => {
      operatorsOnly(context);
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
