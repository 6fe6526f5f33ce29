import { configureSecrets } from '../kit/secrets';
import { defineSubgraph } from '../kit/subgraph';
import { applicationResolvers } from './applications/resolvers';
import { importProfilesJob } from './audience/import-commands';
import { audienceResolvers } from './audience/resolvers';
import { certificationResolvers } from './certifications/resolvers';
import { companyResolvers } from './companies/resolvers';
import { openProductHandlers } from './customers/open-products-commands';
import { customerResolvers } from './customers/resolvers';
import { loadDemo } from './demo';
import { accessJobs } from './developer-accounts/jobs';
import { developerAccountResolvers } from './developer-accounts/resolvers';
import { directClientResolvers } from './direct-clients/resolvers';
import { startExchange } from './events/exchange';
import { eventResolvers } from './events/resolvers';
import { createLoaders } from './loaders';
import { personResolvers } from './persons/resolvers';

export const customers = defineSubgraph({
  name: 'customers',
  resolvers: [
    customerResolvers,
    developerAccountResolvers,
    certificationResolvers,
    applicationResolvers,
    directClientResolvers,
    personResolvers,
    companyResolvers,
    eventResolvers,
    audienceResolvers,
  ],
  createLoaders,
  consumes: openProductHandlers,
  start: startExchange,
  jobs: { ...accessJobs, importAudienceProfiles: importProfilesJob },
  configure: ({ secretsKey, oldSecretsKeys }) => configureSecrets(secretsKey, oldSecretsKeys),
  loadDemo,
});
