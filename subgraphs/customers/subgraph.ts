import { configureSecrets } from '../kit/secrets';
import { defineSubgraph } from '../kit/subgraph';
import { applicationResolvers } from './applications/resolvers';
import { audienceResolvers } from './audience/resolvers';
import { certificationResolvers } from './certifications/resolvers';
import { companyResolvers } from './companies/resolvers';
import { openProductHandlers } from './customers/open-products-commands';
import { customerResolvers } from './customers/resolvers';
import { clearanceHandlers } from './deletions/commands';
import { deletionResolvers } from './deletions/resolvers';
import { loadDemo } from './demo';
import { accessJobs } from './developer-accounts/jobs';
import { developerAccountResolvers } from './developer-accounts/resolvers';
import { directClientResolvers } from './direct-clients/resolvers';
import { startExchange } from './events/exchange';
import { eventResolvers } from './events/resolvers';
import { topicJobs } from './events/retention-commands';
import { takeInFile } from './imports/kinds';
import { importResolvers } from './imports/resolvers';
import { loaders } from './loaders';
import { marketingResolvers } from './marketing/resolvers';
import { personResolvers } from './persons/resolvers';
import { configureElsewhere } from './registration/elsewhere';
import { registrationJobs } from './registration/operator-commands';
import { registrationResolvers } from './registration/resolvers';
import { salesCopyHandlers } from './salespeople/commands';

export const customers = defineSubgraph({
  name: 'customers',
  resolvers: [
    customerResolvers,
    developerAccountResolvers,
    certificationResolvers,
    applicationResolvers,
    directClientResolvers,
    marketingResolvers,
    registrationResolvers,
    deletionResolvers,
    personResolvers,
    companyResolvers,
    eventResolvers,
    audienceResolvers,
    importResolvers,
  ],
  loaders,
  consumes: { ...openProductHandlers, ...salesCopyHandlers, ...clearanceHandlers },
  start: startExchange,
  jobs: {
    ...accessJobs,
    ...registrationJobs,
    ...topicJobs,
    takeInFile,
  },
  configure: ({ secretsKey, oldSecretsKeys, elsewhere }) => {
    configureSecrets(secretsKey, oldSecretsKeys);
    configureElsewhere(elsewhere);
  },
  loadDemo,
});
