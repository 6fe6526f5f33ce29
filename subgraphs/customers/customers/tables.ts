import { sql } from 'drizzle-orm';
import { index, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fileReference, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';
import type { AppCode } from './rules';

/** Codes are those of GB/T 2260; every part may be missing in old records. */
export interface Address {
  provinceCode: string | null;
  provinceName: string | null;
  cityCode: string | null;
  cityName: string | null;
  districtCode: string | null;
  districtName: string | null;
  streetCode: string | null;
  streetName: string | null;
  addressDetail: string | null;
  fullAddress: string | null;
}

export const customers = schema.table(
  'customers',
  {
    id: id(),
    merchantId: int8('merchant_id').notNull().unique(),
    name: text('name').notNull(),
    aliasName: text('alias_name'),
    unifiedSocialCreditCode: text('unified_social_credit_code').notNull(),
    legalPersonName: text('legal_person_name'),
    state: text('state', { enum: ['PENDING', 'NORMAL', 'DISABLED'] }).notNull(),
    customerType: text('customer_type', { enum: ['TRIAL', 'FORMAL'] }).notNull(),
    authType: text('auth_type', { enum: ['NONE', 'PERSON', 'ENTERPRISE'] }).notNull(),
    nature: text('nature'),
    industry: text('industry'),
    gainChannel: text('gain_channel'),
    description: text('description'),
    mobile: text('mobile').notNull(),
    email: text('email'),
    contactName: text('contact_name'),
    contactMobile: text('contact_mobile'),
    address: jsonb('address').$type<Address>(),
    logoUrl: fileReference('logo_url'),
    qualificationFileUrls: fileReference('qualification_file_urls').array().notNull().default([]),
    invitationCode: text('invitation_code'),
    sourceAppCode: text('source_app_code').notNull().default('crm'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    uniqueIndex('customers_social_credit_code').on(t.unifiedSocialCreditCode).where(sql`deleted_at is null`),
    index('customers_newest').on(t.createdAt, t.id),
    index('customers_recently_changed').on(t.updatedAt, t.id),
    index('customers_mobile').on(t.mobile),
    index('customers_by_name').on(t.name, t.id),
    index('customers_in_state').on(t.state, t.createdAt, t.id),
    // pg_trgm makes nothing of one or two characters.
    index('customers_characters').using(
      'gin',
      sql`string_to_array(lower(${t.name} || ' ' || coalesce(${t.aliasName}, '')), null)`,
    ),
    index('customers_of_type').on(t.customerType, t.createdAt, t.id),
    index('customers_of_nature').on(t.nature, t.createdAt, t.id),
    index('customers_gained_by').on(t.gainChannel, t.createdAt, t.id),
    index('customers_alias').using('btree', t.aliasName.op('text_pattern_ops')),
  ],
);

export type CustomerRow = typeof customers.$inferSelect;

export const enabledApps = schema.table(
  'enabled_apps',
  {
    customerId: int8('customer_id').notNull(),
    code: text('code').notNull().$type<AppCode>(),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.code] })],
);

/** A row says that a customer may call a product: copy of the open authorisations of products, fed by its outbox. */
export const knownOpenProducts = schema.table(
  'known_open_products',
  {
    customerId: int8('customer_id').notNull(),
    productCode: text('product_code').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.productCode] })],
);

export type EnabledAppRow = typeof enabledApps.$inferSelect;
