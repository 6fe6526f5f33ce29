import { jsonb, text } from 'drizzle-orm/pg-core';
import { createdAt, updatedAt } from '../../kit/columns';
import { schema } from '../schema';

/** A blank of the text that is filled in for each contract. */
export interface TemplateField {
  key: string;
  name: string;
  /** What stands there unless it is filled in. */
  value: string | null;
  required: boolean;
  fixed: boolean;
}

/** A row is one text that contracts are made from. */
export const templates = schema.table('templates', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  fields: jsonb('fields').$type<TemplateField[]>().notNull().default([]),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export type TemplateRow = typeof templates.$inferSelect;
