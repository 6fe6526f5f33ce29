import type { Resolvers } from '../types.generated';
import { topMenus } from './queries';

export const menuResolvers: Resolvers = {
  Query: {
    menus: (_, { appCode }, context) => topMenus(context, appCode),
  },
  Menu: {
    parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.menus.load(parentId) : null),
    children: ({ id }, _, { loaders }) => loaders.menusByParent.load(id),
  },
};
