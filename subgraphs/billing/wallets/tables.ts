import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { amount, createdAt, fee, id, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

export const payMethods = ['WALLET', 'WECHAT', 'ALIPAY', 'BANK_TRANSFER'] as const;

/** Changed in place by PostgreSQL: no index has a column that a charge changes, and pages keep room. */
export const wallets = schema.table(
  'wallets',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    accountName: text('account_name').notNull(),
    accountType: text('account_type', { enum: ['PERSONAL', 'ENTERPRISE'] })
      .notNull()
      .default('ENTERPRISE'),
    isDefault: boolean('is_default').notNull().default(false),
    state: text('state', { enum: ['LOCKED', 'TO_BE_OPENED', 'NORMAL'] }).notNull(),
    overdraftState: text('overdraft_state', {
      enum: ['LOCKED', 'PREPAID', 'PREPAID_WITH_OVERDRAFT', 'MONTHLY'],
    }).notNull(),
    /** What may be overdrawn; for a monthly wallet the limit of what accrues, null meaning none. */
    overdraftQuota: amount('overdraft_quota'),
    balance: fee('balance').notNull().default('0'),
    /** Version of the last entry; 0 before the first. */
    version: int8('version').notNull().default('0'),
    /** Fees on no statement yet; below zero while a billed fee that was given back waits for one. */
    accruedAmount: fee('accrued_amount').notNull().default('0'),
    /** No entry may take the balance below it. A lock keeps the floor, so that an overdrawn wallet can be locked. */
    floor: amount('floor')
      .notNull()
      .generatedAlwaysAs(
        sql`case when overdraft_state in ('PREPAID_WITH_OVERDRAFT', 'LOCKED') then -coalesce(overdraft_quota, 0) else 0 end`,
      ),
    alertThreshold: amount('alert_threshold'),
    /** Whether the balance is below the threshold and its contacts were told; false again once it is not. */
    isLow: boolean('is_low').notNull().default(false),
    heldAmount: fee('held_amount').notNull().default('0'),
    /** What the calls under way of a monthly wallet may add to what accrues. */
    heldAccrual: fee('held_accrual').notNull().default('0'),
    /** The wallet that took over its balance; a wallet that was merged stays locked. */
    mergedIntoId: int8('merged_into_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('wallets_default').on(t.customerId).where(sql`is_default`),
    index('wallets_customer').on(t.customerId, t.isDefault, t.id),
    index('wallets_newest').on(t.createdAt, t.id),
    check('wallets_above_floor', sql`balance - held_amount >= floor`),
    check('wallets_held_positive', sql`held_amount >= 0 and held_accrual >= 0`),
    check('wallets_quota_positive', sql`overdraft_quota >= 0`),
  ],
);

/** Triggers refuse change and deletion. Versions run from 1 without a gap; balance_after is the sum up to here. */
export const walletEntries = schema.table(
  'wallet_entries',
  {
    id: id(),
    flowNo: text('flow_no').notNull().unique(),
    walletId: int8('wallet_id')
      .notNull()
      .references(() => wallets.id),
    customerId: int8('customer_id').notNull(),
    version: int8('version').notNull(),
    businessType: text('business_type', { enum: ['PAY', 'RECHARGE', 'REFUND'] }).notNull(),
    amount: fee('amount').notNull(),
    direction: text('direction', { enum: ['IN', 'OUT'] })
      .notNull()
      .generatedAlwaysAs(sql`case when amount < 0 then 'OUT' else 'IN' end`),
    balanceAfter: fee('balance_after').notNull(),
    businessNo: text('business_no').notNull(),
    /** One effect per wallet and key, whatever is repeated. */
    idempotencyKey: text('idempotency_key').notNull(),
    payMethod: text('pay_method', { enum: payMethods }),
    feeName: text('fee_name').notNull(),
    appCode: text('app_code'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('wallet_entries_version').on(t.walletId, t.version),
    unique('wallet_entries_key').on(t.walletId, t.idempotencyKey),
    index('wallet_entries_time').on(t.walletId, t.createdAt),
    index('wallet_entries_business_no').on(t.businessNo),
    check('wallet_entries_moves_money', sql`amount <> 0`),
    check('wallet_entries_version_positive', sql`version > 0`),
  ],
);

/** A row says that calls of an application and its scenes are paid from this wallet instead of the default one. */
export const walletPayRoutes = schema.table(
  'wallet_pay_routes',
  {
    walletId: int8('wallet_id')
      .notNull()
      .references(() => wallets.id),
    appCode: text('app_code').notNull(),
    appName: text('app_name').notNull(),
    scenes: text('scenes').array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.walletId, t.appCode] })],
);

/** A row is one person whom alerts may reach: copy of the contacts that customers keep with their alert rules. */
export const knownAlertContacts = schema.table(
  'known_alert_contacts',
  {
    contactId: int8('contact_id').primaryKey(),
    customerId: int8('customer_id').notNull(),
    name: text('name').notNull(),
    mobile: text('mobile').notNull(),
    email: text('email'),
    webhook: text('webhook'),
    isDefault: boolean('is_default').notNull().default(false),
  },
  (t) => [index('known_alert_contacts_customer').on(t.customerId)],
);

/** A row is one contact that hears of a wallet falling below its threshold. */
export const walletAlertContacts = schema.table(
  'wallet_alert_contacts',
  {
    walletId: int8('wallet_id')
      .notNull()
      .references(() => wallets.id),
    contactId: int8('contact_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.walletId, t.contactId] })],
);

/** A row says that a customer's wallets were shut because it is to be deleted, and what they were before. */
export const departures = schema.table('departures', {
  deletionId: int8('deletion_id').primaryKey(),
  customerId: int8('customer_id').notNull(),
  walletStates: jsonb('wallet_states').notNull().$type<Record<string, WalletRow['state']>>(),
});

export type WalletRow = typeof wallets.$inferSelect;
export type WalletEntryRow = typeof walletEntries.$inferSelect;
export type WalletPayRouteRow = typeof walletPayRoutes.$inferSelect;
export type WalletAlertContactRow = typeof knownAlertContacts.$inferSelect & { walletId: string };
