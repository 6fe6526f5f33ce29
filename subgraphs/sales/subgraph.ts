import { defineSubgraph } from '../kit/subgraph';
import { assignmentResolvers } from './assignments/resolvers';
import { loadDemo } from './demo';
import { gradeResolvers } from './grades/resolvers';
import { loaders } from './loaders';
import { opportunityResolvers } from './opportunities/resolvers';
import { planResolvers } from './plans/resolvers';
import { registrationHandlers } from './registration/commands';
import { salespersonResolvers } from './salespeople/resolvers';
import { visitResolvers } from './visits/resolvers';

export const sales = defineSubgraph({
  name: 'sales',
  resolvers: [
    assignmentResolvers,
    gradeResolvers,
    opportunityResolvers,
    planResolvers,
    salespersonResolvers,
    visitResolvers,
  ],
  loaders,
  consumes: registrationHandlers,
  loadDemo,
});
