import { defineSubgraph } from '../kit/subgraph';
import { auditResolvers } from './audits/resolvers';
import { contractHandlers } from './authorizations/commands/follow-contracts';
import { authorizationHandlers } from './authorizations/events';
import { authorizationMutations } from './authorizations/mutation-resolvers';
import { priceChangeResolvers } from './authorizations/price-changes/resolvers';
import { promoterRoyaltyResolvers } from './authorizations/promoter-royalties/resolvers';
import { authorizationResolvers } from './authorizations/resolvers';
import { categoryResolvers } from './categories/resolvers';
import { contactHandlers } from './contacts/events';
import { deletionResolvers } from './deletions/resolvers';
import { loadDemo } from './demo';
import { documentResolvers } from './documents/resolvers';
import { mirrorJobs } from './elsewhere';
import { loaders } from './loaders';
import { productResolvers } from './products/resolvers';
import { salespeopleHandlers } from './salespeople/events';
import { scheduleJobs } from './scheduled-changes/commands/run';
import { scheduledChangeResolvers } from './scheduled-changes/resolvers';
import { sourceResolvers } from './sources/resolvers';
import { sealedRequestSecrets } from './sources/sealed';
import { noticeJobs } from './state-changes/commands/notices';
import { stateChangeResolvers } from './state-changes/resolvers';
import { tellingJobs } from './telling/commands';
import { told } from './told';

export const products = defineSubgraph({
  name: 'products',
  told,
  resolvers: [
    productResolvers,
    deletionResolvers,
    categoryResolvers,
    sourceResolvers,
    authorizationResolvers,
    authorizationMutations,
    auditResolvers,
    documentResolvers,
    priceChangeResolvers,
    promoterRoyaltyResolvers,
    scheduledChangeResolvers,
    stateChangeResolvers,
  ],
  loaders,
  consumes: { ...contactHandlers, ...salespeopleHandlers, ...authorizationHandlers, ...contractHandlers },
  jobs: { ...scheduleJobs, ...noticeJobs, ...mirrorJobs, ...tellingJobs },
  sealed: [sealedRequestSecrets],
  loadDemo,
});
