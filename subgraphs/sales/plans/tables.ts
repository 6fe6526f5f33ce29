import { boolean, index, jsonb } from 'drizzle-orm/pg-core';
import { amount, createdAt, id, int8, month } from '../../kit/sql/columns';
import { salespeople } from '../salespeople/tables';
import { schema } from '../schema';
import type { KpiIndicator } from './rules';

export const salesTargets = schema.table(
  'sales_targets',
  {
    id: id(),
    salespersonId: int8('salesperson_id')
      .notNull()
      .references(() => salespeople.id),
    effectMonth: month('effect_month').notNull(),
    monthTarget: amount('month_target').notNull(),
    quarterTarget: amount('quarter_target').notNull(),
    yearTarget: amount('year_target').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
  },
  (t) => [index('sales_targets_salesperson').on(t.salespersonId, t.effectMonth)],
);

/** A row is how performance is measured from a month on; without a salesperson it is the plan of everybody. */
export const kpiPlans = schema.table(
  'kpi_plans',
  {
    id: id(),
    salespersonId: int8('salesperson_id').references(() => salespeople.id),
    effectMonth: month('effect_month').notNull(),
    /** Ends the owner's plan: from then on there is none, or that of everybody. */
    reset: boolean('reset').notNull().default(false),
    indicators: jsonb('indicators').$type<KpiIndicator[]>().notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
  },
  (t) => [index('kpi_plans_salesperson').on(t.salespersonId, t.effectMonth)],
);

export type SalesTargetRow = typeof salesTargets.$inferSelect;
export type KpiPlanRow = typeof kpiPlans.$inferSelect;
