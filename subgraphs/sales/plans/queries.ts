import type { Reader } from '../../kit/context';
import { businessMonth } from '../../kit/time';
import { ownRows } from '../scope';
import type { KpiPlanRow, SalesTargetRow } from './tables';

/** Targets of each salesperson, latest month first. */
export async function targetsOf(context: Reader, salespersonIds: string[]): Promise<SalesTargetRow[]> {
  return context.db.sql<SalesTargetRow[]>`
    /* targetsOf */ select t.* from sales.sales_targets t
    where t.salesperson_id = any(${salespersonIds}::text[]::bigint[]) and ${ownRows(context, 't.salesperson_id')}
    order by t.effect_month desc, t.id desc`;
}

/** The plan of each salesperson in force this month: the own one comes before that of everybody. */
export async function kpiPlansOf(
  context: Reader,
  salespersonIds: string[],
): Promise<(KpiPlanRow & { ownerId: string })[]> {
  return context.db.sql<(KpiPlanRow & { ownerId: string })[]>`
    /* kpiPlansOf */ select owner.id as owner_id, plan.*
    from unnest(${salespersonIds}::text[]::bigint[]) as owner(id)
    cross join lateral (
      select p.* from sales.kpi_plans p
      where (p.salesperson_id = owner.id or p.salesperson_id is null) and p.valid
        and p.effect_month <= ${businessMonth(context.now())}
      order by p.salesperson_id nulls last, p.effect_month desc, p.id desc limit 1) plan
    where ${ownRows(context, 'owner.id')}`;
}
