import { numberSearchJobs } from '../kit/exchange/retention';
import { defineSubgraph } from '../kit/subgraph';
import { alertResolvers } from './alerts/resolvers';
import { sealedAlertSecrets } from './alerts/sealed';
import { postAlertJob } from './alerts/webhook';
import { pruneBatchesJob } from './batches/commands/end';
import { runBatchJob } from './batches/commands/run';
import { batchResolvers } from './batches/resolvers';
import { sealedPasswords } from './batches/sealed';
import { batchTasks } from './batches/tables';
import { cacheResolvers } from './cache/resolvers';
import { openCalls } from './call/calls';
import { copyHandlers } from './call/commands/copy';
import { limitResolvers } from './call/resolvers';
import { callResolvers } from './calls/resolvers';
import { keepPartitionsJob, pruneCallsJob } from './calls/upkeep';
import { refundHandlers } from './corrections/commands/edit';
import { compensateCallsJob } from './corrections/compensation';
import { correctionResolvers } from './corrections/resolvers';
import { loadDemo } from './demo';
import { verifyCalls } from './integrity/verify';
import { loaders } from './loaders';
import { pruneMatchesJob, runMatchJob } from './models/commands/run';
import { modelResolvers } from './models/resolvers';
import { backtests, matchRuns } from './models/tables';
import { previewResolvers } from './previews/resolvers';
import { routeHealthResolvers } from './source-health/resolvers';
import { routeTrialResolvers } from './source-trials/resolvers';
import { statisticsResolvers } from './statistics/resolvers';
import { testCallResolvers } from './test-calls/resolvers';
import { told } from './told';
import { startWork } from './work';

export const usage = defineSubgraph({
  name: 'usage',
  told,
  resolvers: [
    callResolvers,
    correctionResolvers,
    cacheResolvers,
    alertResolvers,
    limitResolvers,
    statisticsResolvers,
    previewResolvers,
    routeTrialResolvers,
    routeHealthResolvers,
    testCallResolvers,
    batchResolvers,
    modelResolvers,
  ],
  loaders,
  consumes: { ...copyHandlers, ...refundHandlers },
  calls: openCalls,
  jobs: {
    ...numberSearchJobs('usage'),
    keepPartitions: keepPartitionsJob,
    pruneCalls: pruneCallsJob,
    runBatch: runBatchJob,
    pruneBatches: pruneBatchesJob,
    runMatch: runMatchJob,
    pruneMatches: pruneMatchesJob,
    compensateCalls: compensateCallsJob,
    postAlert: postAlertJob,
  },
  fileColumns: [batchTasks.fileId, batchTasks.resultFileId, matchRuns.fileId, matchRuns.resultFileId, backtests.fileId],
  sealed: [sealedAlertSecrets, sealedPasswords],
  start: startWork,
  verify: verifyCalls,
  loadDemo,
});
