import { failedPrecondition, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { businessMonth, checkMonthAhead, parseMonth } from '../../kit/basics/time';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import { demand } from '../../kit/requests/row-scope';
import type { Transaction } from '../../kit/sql/database';
import type { Context } from '../loaders';
import type { ResetKpiPlanInput, SaveKpiPlanInput, SetSalesTargetInput } from '../schema.generated';
import { indicatorsOf, type KpiIndicator, targetAmounts } from './rules';
import type { SalesTargetRow } from './tables';

/** Sets what a salesperson is to sell from a month on, this one or a later; what was set before stays as history. */
export async function setTarget(context: Context, input: SetSalesTargetInput): Promise<SalesTargetRow> {
  demand(context, 'sales:write');
  const now = context.now();
  const effectMonth = parseMonth(input.effectMonth ?? businessMonth(now), 'input.effectMonth');
  if (effectMonth < businessMonth(now)) {
    throw failedPrecondition('MONTH_IS_PAST', `A target cannot begin before ${businessMonth(now)}.`, {
      field: 'input.effectMonth',
    });
  }
  checkMonthAhead(effectMonth, businessMonth(now), 'input.effectMonth');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'setSalesTarget', input), async (tx) => {
    const salespersonId = await lockSalesperson(tx, input.salespersonId);
    const [last] = await tx.sql<SalesTargetRow[]>`
      /* lastTarget */ select * from sales.sales_targets where salesperson_id = ${salespersonId}
        and effect_month <= ${effectMonth} order by effect_month desc, id desc limit 1`;
    const { monthTarget, quarterTarget, yearTarget } = targetAmounts(input, last);
    const [target] = await tx.sql<SalesTargetRow[]>`
      /* setTarget */ insert into sales.sales_targets (salesperson_id, effect_month, month_target, quarter_target, year_target,
        created_by_id, created_at)
      values (${salespersonId}, ${effectMonth}, ${monthTarget}, ${quarterTarget}, ${yearTarget},
        ${context.viewer.accountId}, ${now})
      returning *`;
    return target as SalesTargetRow;
  });
}

/** Saves a plan of one salesperson, or that of everybody, from this month on; returns its identifier. */
export async function savePlan(context: Context, input: SaveKpiPlanInput): Promise<string> {
  demand(context, 'sales:write');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'saveKpiPlan', input), async (tx) => {
    const owner = await lockOwner(tx, input.salespersonId);
    const [last] = await tx.sql<{ indicators: KpiIndicator[] }[]>`
      /* lastPlan */ select indicators from sales.kpi_plans where salesperson_id is not distinct from ${owner}::bigint
      order by effect_month desc, id desc limit 1`;
    return addPlan(tx, context, owner, indicatorsOf(input.indicators, last?.indicators ?? []), false);
  });
}

/** Ends the plan of one salesperson, who then has that of everybody, or that of everybody. Returns the identifier. */
export async function resetPlan(context: Context, input: ResetKpiPlanInput): Promise<string> {
  demand(context, 'sales:write');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'resetKpiPlan', input), async (tx) =>
    addPlan(tx, context, await lockOwner(tx, input.salespersonId), [], true),
  );
}

async function addPlan(
  tx: Transaction,
  { viewer, now }: Context,
  owner: string | null,
  indicators: KpiIndicator[],
  reset: boolean,
): Promise<string> {
  const [plan] = await tx.sql<{ id: string }[]>`
    /* addPlan */ insert into sales.kpi_plans (salesperson_id, effect_month, indicators, reset, created_by_id, created_at)
    values (${owner}, ${businessMonth(now())}, ${JSON.stringify(indicators)}, ${reset}, ${viewer.accountId}, ${now()})
    returning id`;
  return (plan as { id: string }).id;
}

/** One version after the other of each owner: whoever holds the lock sees the last one. */
async function lockOwner(tx: Transaction, salespersonId: string | null | undefined): Promise<string | null> {
  if (salespersonId != null) return lockSalesperson(tx, salespersonId);
  await tx.sql`/* lockGeneralPlan */ select pg_advisory_xact_lock(hashtextextended('sales.kpi_plans', 0))`;
  return null;
}

async function lockSalesperson(tx: Transaction, id: string): Promise<string> {
  const [found] = await tx.sql<{ id: string }[]>`
    /* lockSalesperson */ select id from sales.salespeople where id = ${lookupId(id)} for no key update`;
  if (!found) throw notFound('The salesperson', 'input.salespersonId');
  return found.id;
}
