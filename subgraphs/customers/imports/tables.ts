import { sql } from 'drizzle-orm';
import { boolean, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

export const imports = schema.table(
  'imports',
  {
    id: id(),
    kind: text('kind', { enum: ['PROFILES', 'CUSTOMERS'] }).notNull(),
    /** Enterprise whose profiles these are; customers have none. */
    companyId: text('company_id'),
    fileId: int8('file_id').notNull(),
    state: text('state', { enum: ['WAITING', 'RUNNING', 'DONE', 'FAILED'] })
      .notNull()
      .default('WAITING'),
    /** Whether reading the file began and nobody knows how that ended: what ends its reader is not begun a second time. */
    reading: boolean('reading').notNull().default(false),
    failure: text('failure'),
    rowCount: integer('row_count').notNull().default(0),
    /** Rows that are done; a job that was interrupted goes on after them. */
    doneCount: integer('done_count').notNull().default(0),
    createdCount: integer('created_count').notNull().default(0),
    changedCount: integer('changed_count').notNull().default(0),
    refusedCount: integer('refused_count').notNull().default(0),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('imports_newest').on(t.createdAt, t.id)],
);

export const importRows = schema.table(
  'import_rows',
  {
    importId: int8('import_id').notNull(),
    /** Number in the file; the head is 1. */
    row: integer('row').notNull(),
    entityId: int8('entity_id'),
    reason: text('reason'),
    message: text('message'),
    field: text('field'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index('import_rows_refused').on(t.importId, t.row).where(sql`reason is not null`),
  ],
);

export type ImportRow = typeof imports.$inferSelect;
export type ImportKind = ImportRow['kind'];
export type ImportedRow = typeof importRows.$inferSelect;
export type TakenRow = ImportedRow & { entityId: string };
export type RefusedRow = ImportedRow & { reason: string; message: string };
