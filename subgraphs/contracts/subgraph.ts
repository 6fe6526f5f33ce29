import { defineSubgraph } from '../kit/subgraph';
import { settleContracts } from './contracts/jobs';
import { contractResolvers } from './contracts/resolvers';
import { sealedIdCards } from './contracts/sealed';
import { contracts as contractTable } from './contracts/tables';
import { loadDemo } from './demo';
import { departureHandlers } from './departures/commands';
import { finalizeContract } from './documents/finalize';
import { checkSeal } from './documents/sealing';
import { finishDocuments, watchDocuments } from './documents/unfinished';
import { pruneDrafts } from './drafting/prune';
import { draftingResolvers } from './drafting/resolvers';
import { tellExpiring } from './expiry/commands';
import { loaders } from './loaders';
import { needResolvers } from './needs/resolvers';
import { partyHandlers } from './parties/commands';
import { signingResolvers } from './signing/resolvers';
import { templateResolvers } from './templates/resolvers';
import { told } from './told';
import { verifyContracts } from './verification/promises';
import { verificationResolvers } from './verification/resolvers';

export const contracts = defineSubgraph({
  name: 'contracts',
  told,
  resolvers: [
    contractResolvers,
    templateResolvers,
    draftingResolvers,
    needResolvers,
    signingResolvers,
    verificationResolvers,
  ],
  loaders,
  consumes: { ...departureHandlers, ...partyHandlers },
  jobs: { settleContracts, finalizeContract, finishDocuments, tellExpiring, pruneDrafts },
  start: watchDocuments,
  checkSettings: ({ seal }) => checkSeal(seal),
  fileColumns: [contractTable.draftFileId, contractTable.signedFileId, contractTable.finalFileId],
  sealed: [sealedIdCards],
  verify: verifyContracts,
  loadDemo,
});
