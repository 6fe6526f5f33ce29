import { numberSearchJobs } from '../kit/exchange/retention';
import { defineSubgraph } from '../kit/subgraph';
import { applicationResolvers } from './applications/resolvers';
import { applications } from './applications/tables';
import { audienceResolvers } from './audience/resolvers';
import { certificationResolvers } from './certifications/resolvers';
import { certifications } from './certifications/tables';
import { companyResolvers } from './companies/resolvers';
import { openProductHandlers } from './customers/commands/know-open-products';
import { customerResolvers } from './customers/resolvers';
import { customers as customerTable } from './customers/tables';
import { clearanceHandlers } from './deletions/commands';
import { deletionResolvers } from './deletions/resolvers';
import { loadDemo } from './demo';
import { accessJobs } from './developer-accounts/jobs';
import { developerAccountResolvers } from './developer-accounts/resolvers';
import { sealedAppSecrets } from './developer-accounts/sealed';
import { directClientResolvers } from './direct-clients/resolvers';
import { editResolvers } from './edits/resolvers';
import { topicJobs } from './events/commands/prune';
import { startExchange } from './events/exchange';
import { eventResolvers } from './events/resolvers';
import { takeInFile } from './import-kinds';
import { importResolvers } from './imports/resolvers';
import { imports } from './imports/tables';
import { loaders } from './loaders';
import { marketingResolvers } from './marketing/resolvers';
import { personResolvers } from './persons/resolvers';
import { registrationJobs } from './registration/commands/register';
import { registrationResolvers } from './registration/resolvers';
import { salesCopyHandlers } from './salespeople/commands';
import { told } from './told';

export const customers = defineSubgraph({
  name: 'customers',
  told,
  resolvers: [
    customerResolvers,
    editResolvers,
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
    ...numberSearchJobs('customers'),
    takeInFile,
  },
  fileColumns: [
    customerTable.logoUrl,
    customerTable.qualificationFileUrls,
    certifications.businessLicenseUrl,
    certifications.idCardFrontUrl,
    certifications.idCardBackUrl,
    certifications.workplaceImageUrls,
    certifications.qualificationFileUrls,
    applications.submission,
    applications.auditImageUrls,
    imports.fileId,
  ],
  sealed: [sealedAppSecrets],
  loadDemo,
});
