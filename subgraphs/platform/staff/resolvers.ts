import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { listStaff } from './queries';

export const staffResolvers: Resolvers = {
  Query: {
    staffMember: (_, { id }, { loaders }) => loaders.staff.load(lookupId(id)),
    staffMembers: (_, { filter, orderBy, ...page }, context) =>
      listStaff(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  StaffMember: {
    __resolveReference: ({ id }, { loaders }) => loaders.staff.load(lookupId(id)),
    department: ({ departmentId }, _, { loaders }) => (departmentId ? loaders.departments.load(departmentId) : null),
    roles: ({ id }, _, { loaders }) => loaders.rolesByStaff.load(id),
    account: async ({ id }, _, { loaders }) => (await loaders.accountsByStaff.load(id))[0] ?? null,
  },
};
