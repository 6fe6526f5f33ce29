import { lookupId } from '../../kit/basics/ids';
import type { Resolvers } from '../resolvers.generated';
import { listCompanies } from './queries';

export const companyResolvers: Resolvers = {
  Query: {
    company: (_, { id }, { loaders }) => loaders.companies.load(lookupId(id)),
    companies: (_, { filter, orderBy, ...page }, context) =>
      listCompanies(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Company: {
    __resolveReference: ({ id }, { loaders }) => loaders.companies.load(lookupId(id)),
    stub: ({ reportedAt }) => reportedAt === null,
    state: ({ state }) => state ?? 'NORMAL',
    idType: ({ idType }) => idType ?? 'UNKNOWN',
    status: ({ status }) => status ?? 'UNKNOWN',
    highTechCertification: ({ highTechCertification }) => highTechCertification ?? 'UNKNOWN',
    customer: async ({ idType, idNumber }, _, { loaders }) => {
      if (idType !== 'UNIFIED_SOCIAL_CREDIT_CODE' || idNumber === null) return null;
      return (await loaders.customersByCreditCode.load(idNumber))[0] ?? null;
    },
    persons: ({ id }, page, { loaders }) => loaders.personsOf(page).load(id),
  },
};
