import { defineSubgraph } from '../kit/subgraph';
import { contractResolvers } from './contracts/resolvers';
import { loadDemo } from './demo';
import { departureHandlers } from './departures/commands';
import { loaders } from './loaders';

export const contracts = defineSubgraph({
  name: 'contracts',
  resolvers: [contractResolvers],
  loaders,
  consumes: departureHandlers,
  loadDemo,
});
