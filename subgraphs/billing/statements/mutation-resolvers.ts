import { invariant } from '../../kit/basics/errors';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { mergeLines, removeLines, saveLine } from './commands/lines';
import { changeInvoiceLimit, confirmStatements, deleteStatements, moveStatements } from './commands/move';
import { prepareFiles } from './commands/prepare-files';
import { sendStatement } from './commands/send';
import { checkMayConfirm, checkMayManage, checkMayWithdraw } from './permissions';
import { statementsByIds } from './queries/statements';
import type { StatementRow } from './tables';

async function changed(context: Context, ids: string[]): Promise<StatementRow[]> {
  const byId = new Map((await statementsByIds(context, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    invariant(row, 'a statement that was just changed can be read');
    return row;
  });
}

const one = async (context: Context, id: string) => (await changed(context, [id]))[0] as StatementRow;

/** Scopes let the right kinds of viewers in; who of them may do what is checked again here. */
export const statementMutations: Resolvers = {
  Mutation: {
    reviewStatements: async (_, { input }, context) => {
      checkMayManage(context);
      return changed(context, await moveStatements(context, 'review', input));
    },
    prepareStatementFiles: async (_, { input }, context) => {
      checkMayManage(context);
      return one(context, await prepareFiles(context, input.statementId, input.rebuild ?? false));
    },
    sendStatement: async (_, { input }, context) => {
      checkMayManage(context);
      return one(context, await sendStatement(context, input));
    },
    confirmStatements: async (_, { input }, context) => {
      checkMayConfirm(context);
      return changed(context, await confirmStatements(context, input));
    },
    archiveStatements: async (_, { input }, context) => {
      checkMayManage(context);
      return changed(context, await moveStatements(context, 'archive', input));
    },
    voidStatements: async (_, { input }, context) => {
      checkMayWithdraw(context);
      return changed(context, await moveStatements(context, 'void', input));
    },
    deleteStatements: async (_, { input }, context) => {
      checkMayWithdraw(context);
      return deleteStatements(context, input);
    },
    saveStatementLine: async (_, { input }, context) => {
      checkMayManage(context);
      return one(context, await saveLine(context, input));
    },
    mergeStatementLines: async (_, { input }, context) => {
      checkMayManage(context);
      return one(context, await mergeLines(context, input));
    },
    removeStatementLines: async (_, { input }, context) => {
      checkMayManage(context);
      return one(context, await removeLines(context, input.lineIds));
    },
    changeInvoiceLimit: async (_, { input }, context) => {
      checkMayManage(context);
      return one(context, await changeInvoiceLimit(context, input));
    },
  },
};
