import { notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { addStaffMember } from './commands/add';
import { deleteStaffMember, disableStaffMember, enableStaffMember } from './commands/close';
import { editStaffMember } from './commands/edit';
import { listStaff } from './queries';
import { mobileFor, seesWhole } from './visibility';

/** Of a repeated request, as the person is now; who has left meanwhile is there no more. */
async function added({ loaders }: Context, id: string) {
  const member = await loaders.staff.load(id);
  if (!member) throw notFound('The staff member', 'input.idempotencyKey');
  return member;
}

export const staffResolvers: Resolvers = {
  Query: {
    staffMember: (_, { id }, { loaders }) => loaders.staff.load(lookupId(id)),
    staffMembers: (_, { filter, orderBy, ...page }, context) =>
      listStaff(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    addStaffMember: async (_, { input }, context) => added(context, await addStaffMember(context, input)),
    editStaffMember: (_, { input }, context) => editStaffMember(context, input),
    deleteStaffMember: (_, { input }, context) => deleteStaffMember(context, input),
    disableStaffMember: (_, { input }, context) => disableStaffMember(context, input.id),
    enableStaffMember: (_, { input }, context) => enableStaffMember(context, input.id),
  },
  StaffMember: {
    __resolveReference: ({ id }, { loaders }) => loaders.staff.load(lookupId(id)),
    department: ({ departmentId }, _, { loaders }) => (departmentId ? loaders.departments.load(departmentId) : null),
    mobile: (member, _, { viewer }) => mobileFor(viewer, member),
    email: ({ id, email }, _, { viewer }) => (seesWhole(viewer, id) ? email : null),
    roles: ({ id }, _, { viewer, loaders }) => (seesWhole(viewer, id) ? loaders.rolesByStaff.load(id) : []),
    account: async ({ id }, _, { viewer, loaders }) =>
      seesWhole(viewer, id) ? ((await loaders.accountsByStaff.load(id))[0] ?? null) : null,
  },
};
