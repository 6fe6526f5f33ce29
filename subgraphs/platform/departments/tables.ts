import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

export const departments = schema.table(
  'departments',
  {
    id: id(),
    parentId: int8('parent_id').references((): AnyPgColumn => departments.id),
    name: text('name').notNull(),
    level: integer('level').notNull(),
    managerStaffId: int8('manager_staff_id'),
    remark: text('remark'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('departments_name').on(sql`coalesce(${t.parentId}, 0)`, t.name),
    index('departments_parent').on(t.parentId),
  ],
);

export type DepartmentRow = typeof departments.$inferSelect;
