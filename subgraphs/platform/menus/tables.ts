import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A button of a page; its code is the permission of what it does. */
export interface Button {
  code: string;
  label: string;
}

export const menus = schema.table(
  'menus',
  {
    id: id(),
    appCode: text('app_code').notNull(),
    parentId: int8('parent_id').references((): AnyPgColumn => menus.id),
    code: text('code').notNull(),
    title: text('title').notNull(),
    level: integer('level').notNull(),
    isDirectory: boolean('is_directory').notNull(),
    component: text('component'),
    icon: text('icon'),
    path: text('path').notNull(),
    highlightMenu: text('highlight_menu'),
    redirectUrl: text('redirect_url'),
    enabled: boolean('enabled').notNull().default(true),
    hidden: boolean('hidden').notNull().default(false),
    sidebarHidden: boolean('sidebar_hidden').notNull().default(false),
    cacheable: boolean('cacheable').notNull().default(false),
    sort: integer('sort').notNull(),
    buttons: jsonb('buttons').$type<Button[]>().notNull(),
    extra: jsonb('extra'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => {
    const directory = sql`coalesce(${t.parentId}, 0)`;
    return [
      uniqueIndex('menus_code').on(t.appCode, directory, t.code),
      uniqueIndex('menus_title').on(t.appCode, directory, t.title),
      uniqueIndex('menus_component').on(t.appCode, directory, t.component),
      uniqueIndex('menus_path').on(t.appCode, directory, t.path).where(sql`${t.path} <> ''`),
      index('menus_parent').on(t.parentId, t.sort),
    ];
  },
);

export type MenuRow = typeof menus.$inferSelect;
