import type { Resolvers } from '../resolvers.generated';
import { deleteMenu, saveMenu } from './commands';
import { topMenus } from './queries';

export const menuResolvers: Resolvers = {
  Query: {
    menus: (_, { appCode }, context) => topMenus(context, appCode),
  },
  Mutation: {
    saveMenu: (_, { input }, context) => saveMenu(context, input),
    deleteMenu: (_, { input }, context) => deleteMenu(context, input.id),
  },
  Menu: {
    parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.menus.load(parentId) : null),
    children: ({ id }, _, { loaders }) => loaders.menusByParent.load(id),
  },
};
