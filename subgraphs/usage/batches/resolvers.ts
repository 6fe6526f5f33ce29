import { invariant } from '../../kit/basics/errors';
import { storedReference } from '../../kit/basics/file-reference';
import { type CallCode, messageOf } from '../call/answers';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { deleteBatchTask, executeBatchTask, submitBatchTask } from './commands/submit';
import { batchTaskById, listBatchRows, listBatchTasks } from './queries';
import { passwordOf } from './rules';
import type { BatchTaskRow } from './tables';

const said = (code: number | null): string | null => (code === null ? null : messageOf(code as CallCode));

async function changed(context: Context, id: string): Promise<BatchTaskRow> {
  const task = await batchTaskById(context, id);
  invariant(task, 'a task that was just changed can be read');
  return task;
}

export const batchResolvers: Resolvers = {
  Query: {
    batchTask: (_, { id }, context) => batchTaskById(context, id),
    batchTasks: (_, { filter, ...page }, context) => listBatchTasks(context, filter ?? {}, page),
  },
  Mutation: {
    submitBatchTask: async (_, { input }, context) => changed(context, await submitBatchTask(context, input)),
    executeBatchTask: async (_, { input }, context) => changed(context, await executeBatchTask(context, input.id)),
    deleteBatchTask: (_, { input }, context) => deleteBatchTask(context, input.id),
  },
  BatchTask: {
    __resolveReference: ({ id }, context) => batchTaskById(context, id),
    customer: ({ customerId }) => ({ id: customerId }),
    developerAccount: ({ developerAccountId }) => ({ id: developerAccountId }),
    product: ({ productCode }) => ({ code: productCode }),
    stopMessage: ({ stopCode }) => said(stopCode),
    password: ({ id, sealedPassword }, _, { db }) =>
      sealedPassword && db.secrets.unseal(sealedPassword, passwordOf(id)),
    resultUrl: ({ resultFileId }) => resultFileId && storedReference(resultFileId),
    rows: ({ id }, page, context) => listBatchRows(context, id, page),
  },
  BatchRow: { message: ({ code }) => said(code) },
};
