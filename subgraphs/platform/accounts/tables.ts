import { sql } from 'drizzle-orm';
import { text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/columns';
import { schema } from '../schema';

/** A row is one account that a person signs in with. Customers and salespeople are named by identifier only. */
export const accounts = schema.table(
  'accounts',
  {
    id: id(),
    loginName: text('login_name').notNull(),
    /** argon2id in PHC format. */
    passwordHash: text('password_hash').notNull(),
    kind: text('kind', { enum: ['OPERATOR', 'SALESPERSON', 'CUSTOMER'] }).notNull(),
    nickname: text('nickname').notNull(),
    mobile: text('mobile').notNull(),
    email: text('email'),
    staffId: int8('staff_id'),
    salespersonId: int8('salesperson_id'),
    customerId: int8('customer_id'),
    disabledAt: instant('disabled_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('accounts_login_name').on(sql`lower(${t.loginName})`),
    uniqueIndex('accounts_staff').on(t.staffId),
    uniqueIndex('accounts_salesperson').on(t.salespersonId),
  ],
);

export type AccountRow = typeof accounts.$inferSelect;
