import { boolean, jsonb, text } from 'drizzle-orm/pg-core';
import { createdAt, id, int8, updatedAt } from '../../kit/sql/columns';
import { products } from '../products/tables';
import { schema } from '../schema';

/** A table or a text in a document; rows are objects by column id. */
export interface StoredTable {
  type: 'table' | 'text';
  title: string;
  columns: { id: string; title: string }[];
  rows: Record<string, unknown>[];
}

/** A row is what somebody wrote about one product for those who call it; what is null is made of its parameters. */
export const apiDocuments = schema.table('api_documents', {
  id: id(),
  productCode: text('product_code')
    .notNull()
    .unique()
    .references(() => products.code),
  published: boolean('published').notNull().default(true),
  apiName: text('api_name'),
  paramsExample: text('params_example'),
  respSchema: jsonb('resp_schema').$type<StoredTable[]>(),
  respExample: jsonb('resp_example'),
  fieldSchema: jsonb('field_schema').$type<Record<string, StoredTable>>(),
  errorCodeSchema: jsonb('error_code_schema').$type<StoredTable[]>(),
  createdById: int8('created_by_id'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export type StoredDocument = typeof apiDocuments.$inferSelect;
