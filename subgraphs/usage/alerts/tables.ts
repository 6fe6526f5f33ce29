import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one person, or one address, that a customer wants to hear of alerts. */
export const alertContacts = schema.table(
  'alert_contacts',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    name: text('name').notNull(),
    mobile: text('mobile'),
    email: text('email'),
    webhook: text('webhook'),
    /** Signs what is posted to the webhook; sealed at alertSecretOf(id) of kit/process/secrets. Null without a webhook. */
    webhookSecret: text('webhook_secret'),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('alert_contacts_customer').on(t.customerId, t.id),
    uniqueIndex('alert_contacts_default').on(t.customerId).where(sql`is_default`),
    check('alert_contacts_reachable', sql`coalesce(mobile, email, webhook) is not null`),
  ],
);

/** While a rule is `firing` it is not said again until the count was below for a whole period. */
export const alertRules = schema.table(
  'alert_rules',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    productCode: text('product_code').notNull(),
    periodSeconds: integer('period_seconds').notNull(),
    errorCount: integer('error_count').notNull(),
    firingId: int8('firing_id'),
    /** Since when the count has been below, while an alert is out. */
    belowSince: instant('below_since'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('alert_rules_product').on(t.customerId, t.productCode),
    check('alert_rules_range', sql`period_seconds between 60 and 86400 and error_count between 1 and 10000`),
  ],
);

export const alertRuleContacts = schema.table(
  'alert_rule_contacts',
  {
    ruleId: int8('rule_id')
      .notNull()
      .references(() => alertRules.id, { onDelete: 'cascade' }),
    contactId: int8('contact_id')
      .notNull()
      .references(() => alertContacts.id),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.contactId] }), index('alert_rule_contacts_contact').on(t.contactId)],
);

export const alertFirings = schema.table(
  'alert_firings',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    productCode: text('product_code').notNull(),
    periodSeconds: integer('period_seconds').notNull(),
    errorCount: integer('error_count').notNull(),
    failedCount: integer('failed_count').notNull(),
    firedAt: instant('fired_at').notNull(),
    recoveredAt: instant('recovered_at'),
  },
  (t) => [index('alert_firings_customer').on(t.customerId, t.firedAt, t.id)],
);

export type AlertContactRow = typeof alertContacts.$inferSelect;
export type AlertRuleRow = typeof alertRules.$inferSelect;
export type AlertFiringRow = typeof alertFirings.$inferSelect;
