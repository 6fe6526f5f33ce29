import { defineSubgraph } from '../kit/subgraph';
import { consoleAccountHandlers } from './accounts/commands/console-account';
import { accountResolvers } from './accounts/resolvers';
import { changeHandlers } from './changes/events';
import { changeResolvers } from './changes/resolvers';
import { credentialResolvers } from './credentials/resolvers';
import { loadDemo } from './demo';
import { departmentResolvers } from './departments/resolvers';
import { exportJobs } from './exports/commands';
import { createFirstOperator, operatorExists } from './first-operator/commands';
import { houseResolvers } from './house/resolvers';
import { legacyPathJobs } from './legacy-paths/jobs';
import { legacyPathResolvers } from './legacy-paths/resolvers';
import { loaders } from './loaders';
import { logStoreResolvers } from './log-stores/resolvers';
import { menuResolvers } from './menus/resolvers';
import { messageHandlers } from './messages/commands/receive';
import { messageJobs } from './messages/jobs';
import { messageResolvers } from './messages/resolvers';
import { sealedParameters } from './messages/sealed';
import { nodeResolvers } from './nodes/resolvers';
import { roleResolvers } from './roles/resolvers';
import { sessionHandlers } from './sessions/commands/follow';
import { sessionResolvers } from './sessions/resolvers';
import { staffResolvers } from './staff/resolvers';
import { accessJobs } from './temporary-logins/jobs';
import { temporaryLoginResolvers } from './temporary-logins/resolvers';
import { told } from './told';
import { unappliedEventHandlers } from './unapplied-events/events';
import { unappliedEventResolvers } from './unapplied-events/resolvers';
import { verificationResolvers } from './verification/resolvers';
import { viewerResolvers } from './viewer/resolvers';
import { webhookHandlers } from './webhooks/commands/receive';
import { measureWebhooks } from './webhooks/figures/metrics';
import { webhookJobs } from './webhooks/jobs';
import { webhookResolvers } from './webhooks/resolvers';
import { sealedWebhookSecrets } from './webhooks/sealed';

export const platform = defineSubgraph({
  name: 'platform',
  told,
  resolvers: [
    accountResolvers,
    changeResolvers,
    credentialResolvers,
    departmentResolvers,
    houseResolvers,
    legacyPathResolvers,
    logStoreResolvers,
    menuResolvers,
    messageResolvers,
    nodeResolvers,
    roleResolvers,
    sessionResolvers,
    staffResolvers,
    temporaryLoginResolvers,
    unappliedEventResolvers,
    verificationResolvers,
    viewerResolvers,
    webhookResolvers,
  ],
  loaders,
  consumes: {
    ...messageHandlers,
    ...sessionHandlers,
    ...consoleAccountHandlers,
    ...unappliedEventHandlers,
    ...changeHandlers,
    ...webhookHandlers,
  },
  firstOperator: { exists: operatorExists, create: createFirstOperator },
  jobs: { ...messageJobs, ...exportJobs, ...accessJobs, ...legacyPathJobs, ...webhookJobs },
  sealed: [sealedParameters, sealedWebhookSecrets],
  start: measureWebhooks,
  loadDemo,
});
