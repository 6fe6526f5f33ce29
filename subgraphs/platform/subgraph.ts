import { configureSecrets } from '../kit/secrets';
import { defineSubgraph } from '../kit/subgraph';
import { consoleAccountHandlers } from './accounts/registration-commands';
import { accountResolvers } from './accounts/resolvers';
import { loadDemo } from './demo';
import { departmentResolvers } from './departments/resolvers';
import { exportJobs } from './exports/commands';
import { loaders } from './loaders';
import { menuResolvers } from './menus/resolvers';
import { messageJobs } from './messages/jobs';
import { configureMessages } from './messages/providers';
import { messageHandlers } from './messages/receive-commands';
import { messageResolvers } from './messages/resolvers';
import { roleResolvers } from './roles/resolvers';
import { sessionHandlers } from './sessions/customer-commands';
import { sessionResolvers } from './sessions/resolvers';
import { staffResolvers } from './staff/resolvers';
import { configurePlatform } from './tokens';
import { viewerResolvers } from './viewer/resolvers';

export const platform = defineSubgraph({
  name: 'platform',
  resolvers: [
    accountResolvers,
    departmentResolvers,
    menuResolvers,
    messageResolvers,
    roleResolvers,
    sessionResolvers,
    staffResolvers,
    viewerResolvers,
  ],
  loaders,
  consumes: { ...messageHandlers, ...sessionHandlers, ...consoleAccountHandlers },
  jobs: { ...messageJobs, ...exportJobs },
  configure: (settings) => {
    configurePlatform(settings);
    configureSecrets(settings.secretsKey, settings.oldSecretsKeys);
    configureMessages(settings.messages);
  },
  loadDemo,
});
