import { defineSubgraph } from '../kit/subgraph';
import { assignmentResolvers } from './assignments/resolvers';
import { runCommission } from './commissions/commands/make';
import { commissionResolvers } from './commissions/resolvers';
import { commissionStatements } from './commissions/tables';
import { catalogueHandlers } from './copies/commands/catalogue';
import { collectionHandlers } from './copies/commands/collections';
import { peopleHandlers } from './copies/commands/people';
import { usageHandlers } from './copies/commands/usages';
import { loadDemo } from './demo';
import { gradeResolvers } from './grades/resolvers';
import { checkSales, verifySales } from './integrity/verify';
import { loaders } from './loaders';
import { opportunityResolvers } from './opportunities/resolvers';
import { planResolvers } from './plans/resolvers';
import { registrationHandlers } from './registration/commands';
import { salespersonResolvers } from './salespeople/resolvers';
import { statisticsResolvers } from './statistics/resolvers';
import { told } from './told';
import { visitResolvers } from './visits/resolvers';
import { visits } from './visits/tables';

export const sales = defineSubgraph({
  name: 'sales',
  told,
  resolvers: [
    assignmentResolvers,
    commissionResolvers,
    gradeResolvers,
    opportunityResolvers,
    planResolvers,
    salespersonResolvers,
    statisticsResolvers,
    visitResolvers,
  ],
  loaders,
  fileColumns: [visits.imageUrls, commissionStatements.spreadsheetId],
  consumes: {
    ...registrationHandlers,
    ...peopleHandlers,
    ...usageHandlers,
    ...collectionHandlers,
    ...catalogueHandlers,
  },
  jobs: {
    // After the statements of the first and what was paid on the days after it.
    makeCommissionStatements: { run: runCommission, cron: '30 2 5' },
    checkSales: { run: checkSales, cron: '40 * *' },
  },
  verify: verifySales,
  loadDemo,
});
