import { index, text } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

export const directClients = schema.table(
  'direct_clients',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('direct_clients_newest').on(t.createdAt, t.id)],
);

export type DirectClientRow = typeof directClients.$inferSelect;
