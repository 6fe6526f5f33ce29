import { sql } from 'drizzle-orm';
import { boolean, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one account that a person signs in with. Customers and salespeople are named by identifier only. */
export const accounts = schema.table(
  'accounts',
  {
    id: id(),
    loginName: text('login_name').notNull(),
    passwordHash: text('password_hash').notNull(),
    kind: text('kind', { enum: ['OPERATOR', 'SALESPERSON', 'CUSTOMER'] }).notNull(),
    nickname: text('nickname').notNull(),
    mobile: text('mobile').notNull(),
    email: text('email'),
    staffId: int8('staff_id'),
    salespersonId: int8('salesperson_id'),
    customerId: int8('customer_id'),
    /** Whether the salesperson that the account is still sells: copy from sales. */
    sells: boolean('sells').notNull().default(true),
    disabledAt: instant('disabled_at'),
    /** Whether the password is one that we made; it is to be changed at the next sign-in. */
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    passwordChangedAt: instant('password_changed_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('accounts_login_name').on(sql`lower(${t.loginName})`),
    index('accounts_newest').on(t.createdAt, t.id),
    uniqueIndex('accounts_staff').on(t.staffId),
    uniqueIndex('accounts_salesperson').on(t.salespersonId),
  ],
);

export type AccountRow = typeof accounts.$inferSelect;
