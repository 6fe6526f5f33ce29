import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listPersons } from './queries';
import { maskIdNumber, seesIdentity } from './rules';

export const personResolvers: Resolvers = {
  Query: {
    person: (_, { id }, { loaders }) => loaders.persons.load(lookupId(id)),
    persons: (_, { filter, orderBy, ...page }, context) =>
      listPersons(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
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
