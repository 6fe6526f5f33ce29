import { defineSubgraph } from '../kit/subgraph';
import { contractResolvers } from './contracts/resolvers';
import { loadDemo } from './demo';
import { createLoaders } from './loaders';

export const contracts = defineSubgraph({
  name: 'contracts',
  resolvers: [contractResolvers],
  createLoaders,
  loadDemo,
});
