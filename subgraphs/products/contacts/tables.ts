import { text } from 'drizzle-orm/pg-core';
import { int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is where a customer is written to by mail, beside the number that the directory holds: copy from customers. */
export const knownContacts = schema.table('known_contacts', {
  customerId: int8('customer_id').primaryKey(),
  email: text('email').notNull(),
});

export type KnownContactRow = typeof knownContacts.$inferSelect;
