import type { Resolvers } from '../resolvers.generated';
import { deleteDepartment, saveDepartment } from './commands';
import { listDepartments } from './queries';

export const departmentResolvers: Resolvers = {
  Query: {
    departments: (_, { filter }, context) => listDepartments(context, filter ?? {}),
  },
  Mutation: {
    saveDepartment: (_, { input }, context) => saveDepartment(context, input),
    deleteDepartment: (_, { input }, context) => deleteDepartment(context, input.id),
  },
  Department: {
    parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.departments.load(parentId) : null),
    children: ({ id }, _, { loaders }) => loaders.departmentsByParent.load(id),
    manager: ({ managerStaffId }, _, { loaders }) => (managerStaffId ? loaders.staff.load(managerStaffId) : null),
  },
};
