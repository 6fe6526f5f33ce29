import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, int8, updatedAt } from '../../kit/sql/columns';
import { categories } from '../categories/tables';
import { schema } from '../schema';

/** A row is a data API or a bundle. One that was ever authorised is turned off, not deleted: its calls keep naming it. */
export const products = schema.table(
  'products',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    state: text('state', { enum: ['OFF', 'ABNORMAL', 'ON'] }).notNull(),
    type: text('type', {
      enum: ['BASIC', 'PORTRAIT', 'TAG', 'BLACKLIST', 'MODEL', 'VERIFICATION', 'TOOL', 'OTHER'],
    }).notNull(),
    /** By what a subject is recognised; null when a call is about no person. */
    subjectDimension: text('subject_dimension', { enum: ['IDENTITY', 'MOBILE', 'BOTH'] }),
    enabled: boolean('enabled').notNull().default(true),
    bundle: boolean('bundle').notNull().default(false),
    feeType: text('fee_type', { enum: ['PER_QUERY', 'PER_HIT'] }).notNull(),
    price: fee('price').notNull(),
    floorPrice: fee('floor_price').notNull(),
    maxFreeCount: integer('max_free_count').notNull().default(0),
    cacheEnabled: boolean('cache_enabled').notNull().default(false),
    cacheDays: integer('cache_days').notNull().default(0),
    riskThreshold: fee('risk_threshold'),
    applicable: boolean('applicable').notNull().default(false),
    singleTestable: boolean('single_testable').notNull().default(false),
    batchTestable: boolean('batch_testable').notNull().default(false),
    encryptions: text('encryptions').array().notNull(),
    parameters: text('parameters').array().notNull(),
    tags: text('tags').array().notNull(),
    categoryCode: text('category_code').references(() => categories.code),
    subcategoryCode: text('subcategory_code').references(() => categories.code),
    apiPath: text('api_path'),
    description: text('description'),
    dataAdvantage: text('data_advantage'),
    responseTime: text('response_time'),
    upgradePeriod: text('upgrade_period'),
    backgroundImageUrl: text('background_image_url'),
    deadlineMs: integer('deadline_ms').notNull().default(8_000),
    /** Grows with every change, so that readers of events know what is newer. */
    version: int8('version').notNull().default('1'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('products_newest').on(t.createdAt, t.id),
    uniqueIndex('products_code').on(sql`lower(${t.code})`),
    uniqueIndex('products_path').on(sql`lower(${t.apiPath})`),
    check('products_floor', sql`floor_price <= price`),
    check('products_prices', sql`price >= 0 and floor_price >= 0`),
    check('products_counts', sql`max_free_count >= 0 and cache_days >= 0`),
  ],
);

/** A row is one product that a bundle consists of, unless an authorisation of the bundle says otherwise. */
export const productComponents = schema.table(
  'product_components',
  {
    bundleCode: text('bundle_code')
      .notNull()
      .references(() => products.code),
    componentCode: text('component_code')
      .notNull()
      .references(() => products.code),
    sort: integer('sort').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bundleCode, t.componentCode] })],
);

/** The call's check, the document, the template of batches and the key of kept answers are made of these rows. */
export const productParameters = schema.table(
  'product_parameters',
  {
    productCode: text('product_code')
      .notNull()
      .references(() => products.code),
    name: text('name').notNull(),
    title: text('title').notNull(),
    type: text('type', { enum: ['TEXT', 'INTEGER', 'NUMBER', 'BOOLEAN', 'FILE', 'OPTION'] }).notNull(),
    required: boolean('required').notNull(),
    pattern: text('pattern'),
    maxLength: integer('max_length'),
    options: jsonb('options').$type<{ label: string; value: string }[]>().notNull().default([]),
    role: text('role', { enum: ['NAME', 'ID_CARD', 'MOBILE'] }),
    hashable: boolean('hashable').notNull(),
    inCacheKey: boolean('in_cache_key').notNull(),
    /** Left out on pages for trying. */
    hiddenInTests: boolean('hidden_in_tests').notNull().default(false),
    example: text('example'),
    sort: integer('sort').notNull(),
  },
  (t) => [primaryKey({ columns: [t.productCode, t.name] })],
);

export const favourites = schema.table(
  'favourites',
  {
    accountId: int8('account_id').notNull(),
    productCode: text('product_code')
      .notNull()
      .references(() => products.code),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.productCode] })],
);

export type ProductRow = typeof products.$inferSelect;
