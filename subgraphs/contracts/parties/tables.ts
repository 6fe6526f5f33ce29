import { boolean, index, text } from 'drizzle-orm/pg-core';
import { fee, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one customer as a party of contracts: copy of customers.customers, fed by its outbox. */
export const knownParties = schema.table('known_parties', {
  customerId: int8('customer_id').primaryKey(),
  unifiedSocialCreditCode: text('unified_social_credit_code').notNull(),
  legalPersonName: text('legal_person_name'),
  address: text('address'),
  contactName: text('contact_name'),
  contactMobile: text('contact_mobile'),
  email: text('email'),
  authType: text('auth_type', { enum: ['NONE', 'PERSON', 'ENTERPRISE'] }).notNull(),
  customerType: text('customer_type', { enum: ['TRIAL', 'FORMAL'] }).notNull(),
});

/** A row is one developer account's right to call a product: copy of products.authorizations, fed by its outbox. */
export const knownAuthorizations = schema.table(
  'known_authorizations',
  {
    authorizationId: int8('authorization_id').primaryKey(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code').notNull(),
    productName: text('product_name').notNull(),
    bundle: boolean('bundle').notNull(),
    state: text('state', { enum: ['PENDING', 'OPEN', 'DISABLED', 'REJECTED'] }).notNull(),
    price: fee('price').notNull(),
    feeType: text('fee_type', { enum: ['PER_QUERY', 'PER_HIT'] }).notNull(),
    auditedAt: instant('audited_at'),
  },
  (t) => [index('known_authorizations_account').on(t.developerAccountId, t.productCode)],
);

/** A row is one member of staff: copy of platform.staff_members, fed by its outbox. */
export const knownStaff = schema.table('known_staff', {
  staffId: int8('staff_id').primaryKey(),
  name: text('name').notNull(),
  mobile: text('mobile').notNull(),
  email: text('email'),
});

/** A row is one salesperson: copy of sales.salespeople, fed by its outbox. */
export const knownSalespeople = schema.table('known_salespeople', {
  salespersonId: int8('salesperson_id').primaryKey(),
  staffId: int8('staff_id').notNull(),
});

export type PartyRow = typeof knownParties.$inferSelect;
export type KnownAuthorizationRow = typeof knownAuthorizations.$inferSelect;
