import { lookupId } from '../../kit/basics/ids';
import { loaded } from '../../kit/lists/loaders';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { compensateCalls } from './commands/compensate';
import { editCall } from './commands/edit';
import { compensationRunsByIds } from './queries';

async function runOf(context: Context, id: string) {
  const [run] = await compensationRunsByIds(context, [lookupId(id)]);
  return run ?? null;
}

export const correctionResolvers: Resolvers = {
  Query: {
    compensationRun: (_, { id }, context) => runOf(context, id),
  },
  Mutation: {
    editCall: async (_, { input }, context) => {
      const seqNo = await editCall(context, input);
      return loaded(await context.loaders.calls.load(seqNo));
    },
    compensateCalls: async (_, { input }, context) =>
      loaded(await runOf(context, await compensateCalls(context, input))),
  },
  CallRecord: {
    edits: ({ seqNo }, _, { loaders }) => loaders.callEdits.load(seqNo),
  },
  CompensationRun: {
    calls: ({ id }, _, { loaders }) => loaders.compensationCalls.load(id),
  },
  CompensationCall: {
    call: ({ seqNo }, _, { loaders }) => loaders.calls.load(seqNo),
  },
};
