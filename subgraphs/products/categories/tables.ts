import { type AnyPgColumn, index, integer, text } from 'drizzle-orm/pg-core';
import { createdAt, id, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one shelf of the catalogue; those without a parent hold the others. */
export const categories = schema.table(
  'categories',
  {
    id: id(),
    parentId: int8('parent_id').references((): AnyPgColumn => categories.id),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    sort: integer('sort').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('categories_parent').on(t.parentId, t.sort)],
);

export type CategoryRow = typeof categories.$inferSelect;
