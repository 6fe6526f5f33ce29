import { lookupId } from '../../kit/basics/ids';
import { noteNumberSearch } from '../../kit/requests/number-searches';
import type { Resolvers } from '../resolvers.generated';
import { listPersons } from './queries';
import { couldBeIdNumber, maskIdNumber, seesIdentity } from './rules';

export const personResolvers: Resolvers = {
  Query: {
    person: (_, { id }, { loaders }) => loaders.persons.load(lookupId(id)),
    persons: async (_, { filter, orderBy, ...page }, context) => {
      const keyword = filter?.keyword?.trim() ?? '';
      if (couldBeIdNumber(keyword) && !seesIdentity(context.viewer)) {
        await noteNumberSearch(context, 'customers', maskIdNumber(keyword) as string);
      }
      return listPersons(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page);
    },
  },
  Person: {
    __resolveReference: ({ id }, { loaders }) => loaders.persons.load(lookupId(id)),
    stub: ({ reportedAt }) => reportedAt === null,
    state: ({ state }) => state ?? 'NORMAL',
    idType: ({ idType }) => idType ?? 'UNKNOWN',
    sex: ({ sex }) => sex ?? 'UNKNOWN',
    maritalStatus: ({ maritalStatus }) => maritalStatus ?? 'UNKNOWN',
    education: ({ education }) => education ?? 'UNKNOWN',
    idNumber: ({ idNumber }, _, { viewer }) => (seesIdentity(viewer) ? idNumber : maskIdNumber(idNumber)),
    facePhoto: ({ facePhoto }, _, { viewer }) => (seesIdentity(viewer) ? facePhoto : null),
    openId: ({ openId, boundOpenId }) => openId ?? boundOpenId,
    companies: ({ id }, page, { loaders }) => loaders.companiesOf(page).load(id),
  },
};
