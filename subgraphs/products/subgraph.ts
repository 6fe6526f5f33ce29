import { defineSubgraph } from '../kit/subgraph';
import { contractHandlers } from './authorizations/commands/follow-contracts';
import { authorizationHandlers } from './authorizations/events';
import { authorizationMutations } from './authorizations/mutation-resolvers';
import { authorizationResolvers } from './authorizations/resolvers';
import { categoryResolvers } from './categories/resolvers';
import { contactHandlers } from './contacts/events';
import { loadDemo } from './demo';
import { documentResolvers } from './documents/resolvers';
import { mirrorJobs } from './elsewhere';
import { loaders } from './loaders';
import { priceChangeResolvers } from './price-changes/resolvers';
import { noticeJobs } from './products/commands/notices';
import { productResolvers } from './products/resolvers';
import { promoterRoyaltyResolvers } from './promoter-royalties/resolvers';
import { salespeopleHandlers } from './salespeople/events';
import { scheduleJobs } from './scheduled-changes/commands/run';
import { scheduledChangeResolvers } from './scheduled-changes/resolvers';
import { sourceResolvers } from './sources/resolvers';
import { sealedRequestSecrets } from './sources/sealed';
import { tellingJobs } from './telling/commands';
import { told } from './told';

export const products = defineSubgraph({
  name: 'products',
  told,
  resolvers: [
    productResolvers,
    categoryResolvers,
    sourceResolvers,
    authorizationResolvers,
    authorizationMutations,
    documentResolvers,
    priceChangeResolvers,
    promoterRoyaltyResolvers,
    scheduledChangeResolvers,
  ],
  loaders,
  consumes: { ...contactHandlers, ...salespeopleHandlers, ...authorizationHandlers, ...contractHandlers },
  jobs: { ...scheduleJobs, ...noticeJobs, ...mirrorJobs, ...tellingJobs },
  sealed: [sealedRequestSecrets],
  loadDemo,
});
