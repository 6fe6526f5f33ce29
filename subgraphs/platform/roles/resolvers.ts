import { invariant } from '../../kit/errors';
import type { Resolvers } from '../types.generated';
import { listRoles } from './queries';

export const roleResolvers: Resolvers = {
  Query: {
    roles: (_, { filter, orderBy, ...page }, context) =>
      listRoles(context, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
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
