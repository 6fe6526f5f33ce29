import { defineSubgraph } from '../kit/subgraph';
import { callResolvers } from './calls/resolvers';
import { loadDemo } from './demo';
import { loaders } from './loaders';
import { statisticsResolvers } from './statistics/resolvers';

export const usage = defineSubgraph({
  name: 'usage',
  resolvers: [callResolvers, statisticsResolvers],
  loaders,
  loadDemo,
});
