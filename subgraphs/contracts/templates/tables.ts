import { integer, jsonb, text } from 'drizzle-orm/pg-core';
import { createdAt, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';
import type { TemplateBlock, TemplateField } from './wording';

/** A row is one text that contracts are made from, in the place of ours (default-templates.ts). */
export const templates = schema.table('templates', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  fields: jsonb('fields').$type<TemplateField[]>().notNull(),
  blocks: jsonb('blocks').$type<TemplateBlock[]>().notNull(),
  validMonths: integer('valid_months').notNull(),
  version: integer('version').notNull(),
  changedById: int8('changed_by_id'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export type TemplateRow = typeof templates.$inferSelect;
