import { boolean, index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, updatedAt } from '../../kit/sql/columns';
import { menus } from '../menus/tables';
import { schema } from '../schema';

export const roles = schema.table(
  'roles',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    appCode: text('app_code').notNull(),
    scopes: text('scopes').array().notNull(),
    deletable: boolean('deletable').notNull().default(true),
    remark: text('remark'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('roles_name').on(t.appCode, t.name), index('roles_newest').on(t.createdAt, t.id)],
);

/** A row is one page of a role, never a directory, with the buttons it may press there. */
export const roleMenus = schema.table(
  'role_menus',
  {
    roleId: int8('role_id')
      .notNull()
      .references(() => roles.id, { onDelete: 'cascade' }),
    menuId: int8('menu_id')
      .notNull()
      .references(() => menus.id),
    buttons: text('buttons').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.roleId, t.menuId] }), index('role_menus_menu').on(t.menuId)],
);

export type RoleRow = typeof roles.$inferSelect;
export type RoleMenuRow = typeof roleMenus.$inferSelect;
