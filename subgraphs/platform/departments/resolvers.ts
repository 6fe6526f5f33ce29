import type { Resolvers } from '../types.generated';
import { listDepartments } from './queries';

export const departmentResolvers: Resolvers = {
  Query: {
    departments: (_, { filter }, context) => listDepartments(context, filter ?? {}),
  },
  Department: {
    parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.departments.load(parentId) : null),
    children: ({ id }, _, { loaders }) => loaders.departmentsByParent.load(id),
    manager: ({ managerStaffId }, _, { loaders }) => (managerStaffId ? loaders.staff.load(managerStaffId) : null),
  },
};
