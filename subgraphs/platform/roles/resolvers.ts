import { invariant } from '../../kit/basics/errors';
import type { Resolvers } from '../resolvers.generated';
import { deleteRole, saveRole } from './commands';
import { listRoles } from './queries';

export const roleResolvers: Resolvers = {
  Query: {
    roles: (_, { filter, orderBy, ...page }, context) =>
      listRoles(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
  },
  Mutation: {
    saveRole: (_, { input }, context) => saveRole(context, input),
    deleteRole: (_, { input }, context) => deleteRole(context, input.id),
  },
  Role: {
    menus: ({ id }, _, { loaders }) => loaders.menusByRole.load(id),
    memberCount: async ({ id }, _, { loaders }) => Number((await loaders.memberCounts.load(id))?.members ?? 0),
  },
  RoleMenu: {
    menu: async ({ menuId }, _, { loaders }) => {
      const menu = await loaders.menus.load(menuId);
      invariant(menu, 'the menus of a role exist');
      return menu;
    },
  },
};
