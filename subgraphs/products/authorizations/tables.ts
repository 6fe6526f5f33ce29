import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { products } from '../products/tables';
import { schema } from '../schema';

/** A row is one developer account's right to call one product, with the terms in force now. */
export const authorizations = schema.table(
  'authorizations',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code')
      .notNull()
      .references(() => products.code),
    state: text('state', { enum: ['PENDING', 'OPEN', 'DISABLED', 'REJECTED'] }).notNull(),
    bundle: boolean('bundle').notNull(),
    chargeType: text('charge_type', { enum: ['PER_COMPONENT', 'FLAT'] }).notNull(),
    feeType: text('fee_type', { enum: ['PER_QUERY', 'PER_HIT'] }).notNull(),
    price: fee('price').notNull(),
    freeQuota: integer('free_quota').notNull().default(0),
    /** Overrides the product's cache days: 0 turns the cache off, null leaves them. */
    cacheFetchDays: integer('cache_fetch_days'),
    /** Kept off the customer's own pages; calls are answered all the same. */
    hidden: boolean('hidden').notNull().default(false),
    usedVersion: text('used_version'),
    riskThreshold: fee('risk_threshold'),
    directClientCode: text('direct_client_code'),
    applyRemark: text('apply_remark'),
    auditRemark: text('audit_remark'),
    auditedAt: instant('audited_at'),
    openedAt: instant('opened_at'),
    disabledAt: instant('disabled_at'),
    /** The contract that covers it and how far that is signed: copy from the contracts. */
    contractId: int8('contract_id'),
    contractState: text('contract_state', {
      enum: ['REFUSED', 'WITHDRAWN', 'NOT_STARTED', 'WAITING_FOR_SIGNATURE', 'SIGNED_ON_PAPER', 'SIGNED'],
    })
      .notNull()
      .default('NOT_STARTED'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
    /** Grows with every change, so that readers of events know what is newer. */
    version: int8('version').notNull().default('1'),
  },
  (t) => [
    uniqueIndex('authorizations_held')
      .on(t.developerAccountId, t.productCode)
      .where(sql`deleted_at is null and state <> 'REJECTED'`),
    index('authorizations_newest').on(t.createdAt, t.id),
    index('authorizations_in_state').on(t.state, t.createdAt, t.id),
    index('authorizations_in_state_changed').on(t.state, t.updatedAt, t.id),
    index('authorizations_changed').on(t.updatedAt, t.id),
    index('authorizations_of_customer').on(t.customerId, t.createdAt, t.id),
    index('authorizations_of_account').on(t.developerAccountId, t.createdAt, t.id),
    index('authorizations_of_product').on(t.productCode, t.createdAt, t.id),
    index('authorizations_of_product_changed').on(t.productCode, t.updatedAt, t.id),
    index('authorizations_bundles').on(t.createdAt, t.id).where(sql`bundle`),
    index('authorizations_contract').on(t.contractId),
    index('authorizations_under_contract').on(t.contractState, t.updatedAt, t.id),
    check('authorizations_terms', sql`price >= 0 and free_quota >= 0 and cache_fetch_days >= 0`),
  ],
);

/** A row is one component of an authorised bundle; the component is authorised by itself on the same account. */
export const authorizationComponents = schema.table(
  'authorization_components',
  {
    bundleAuthorizationId: int8('bundle_authorization_id')
      .notNull()
      .references(() => authorizations.id),
    componentAuthorizationId: int8('component_authorization_id')
      .notNull()
      .references(() => authorizations.id),
    /** What the component costs when called through the bundle; null leaves the price of its own authorisation. */
    price: fee('price'),
    sort: integer('sort').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bundleAuthorizationId, t.componentAuthorizationId] }),
    index('authorization_components_component').on(t.componentAuthorizationId),
    check('authorization_components_price', sql`price >= 0`),
  ],
);

export type AuthorizationStateName = (typeof authorizations.state.enumValues)[number];
export type StoredAuthorization = typeof authorizations.$inferSelect;
