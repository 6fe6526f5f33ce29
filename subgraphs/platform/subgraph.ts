import { configureSecrets } from '../kit/secrets';
import { defineSubgraph } from '../kit/subgraph';
import { consoleAccountHandlers } from './accounts/registration-commands';
import { accountResolvers } from './accounts/resolvers';
import { loadDemo } from './demo';
import { departmentResolvers } from './departments/resolvers';
import { createLoaders } from './loaders';
import { menuResolvers } from './menus/resolvers';
import { roleResolvers } from './roles/resolvers';
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
    roleResolvers,
    sessionResolvers,
    staffResolvers,
    viewerResolvers,
  ],
  createLoaders,
  consumes: consoleAccountHandlers,
  configure: (keys) => {
    configurePlatform(keys);
    configureSecrets(keys.secretsKey);
  },
  loadDemo,
});
