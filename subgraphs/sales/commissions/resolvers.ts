import { storedReference } from '../../kit/basics/file-reference';
import { loaded } from '../../kit/lists/loaders';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { confirmCommission, payCommission } from './commands/close';
import { makeCommissionStatements } from './commands/make';
import { commissionStatementsByIds, commissionStatementsIn, listCommissionStatements } from './queries';

async function written(context: Context, ids: string[]) {
  const byId = new Map((await commissionStatementsByIds(context, ids)).map((row) => [row.id, row]));
  return ids.map((id) => loaded(byId.get(id)));
}

export const commissionResolvers: Resolvers = {
  Query: {
    commissionStatements: (_, { filter, ...page }, context) => listCommissionStatements(context, filter ?? {}, page),
  },
  Mutation: {
    makeCommissionStatements: async (_, { input }, context) => {
      await makeCommissionStatements(context, input.month);
      return commissionStatementsIn(context, input.month);
    },
    confirmCommissionStatements: async (_, { input }, context) =>
      written(context, await confirmCommission(context, input.ids)),
    payCommissionStatements: async (_, { input }, context) =>
      written(context, await payCommission(context, input.ids, input.paidOn)),
  },
  CommissionStatement: {
    salesperson: ({ salespersonId }, _, { loaders }) => loaders.salespeople.load(salespersonId),
    lines: ({ id }, _, { loaders }) => loaders.commissionLines.load(id),
    spreadsheetUrl: ({ spreadsheetId }) => (spreadsheetId ? storedReference(spreadsheetId) : null),
  },
  CommissionLine: {
    chargedCalls: ({ chargedCalls }) => Number(chargedCalls),
  },
};
