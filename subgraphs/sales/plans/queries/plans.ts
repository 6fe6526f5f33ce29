import { businessMonth } from '../../../kit/basics/time';
import { type Connection, listConnection, type PageArgs } from '../../../kit/lists/pagination';
import { type Reader, seesAll } from '../../../kit/requests/context';
import { allOf, anyId } from '../../../kit/sql/conditions';
import type { Database, Fragment } from '../../../kit/sql/database';
import type { KpiPlanFilter } from '../../schema.generated';
import { teamRows } from '../../scope';
import { type KpiIndicator, type KpiResult, kpiOf } from '../rules';
import type { KpiPlanRow, SalesTargetRow } from '../tables';
import { monthFacts } from './facts';

export async function targetsOf(context: Reader, salespersonIds: string[]): Promise<SalesTargetRow[]> {
  return context.db.sql<SalesTargetRow[]>`
    /* targetsOf */ select t.* from sales.sales_targets t
    where t.salesperson_id = any(${salespersonIds}::bigint[]) and ${teamRows(context, 't.salesperson_id')}
    order by t.effect_month desc, t.id desc`;
}

/** A version of a plan with what follows from the others of its owner. */
export interface KpiPlanVersion extends KpiPlanRow {
  version: number;
  /** Whether it is the newest of its owner, unless that ended the plan. */
  valid: boolean;
  /** The version before; null for the first and after a reset. */
  before: KpiIndicator[] | null;
}

/** Every version as KpiPlanVersion; versions of one owner follow each other by month and then as they were saved. */
const planVersions = ({ sql }: Database): Fragment => sql`(
  select k.*, row_number() over owner as version, lead(k.id) over owner is null and not k.reset as valid,
    case when not lag(k.reset) over owner then lag(k.indicators) over owner end as before
  from sales.kpi_plans k window owner as (partition by coalesce(k.salesperson_id, 0) order by k.effect_month, k.id))`;

/** The plan of each salesperson in force this month: the own one comes before that of everybody. Promoters have none. */
export async function kpiPlansOf(
  context: Reader,
  salespersonIds: string[],
): Promise<(KpiPlanVersion & { ownerId: string })[]> {
  const month = businessMonth(context.now());
  const { sql } = context.db;
  const latest = (owner: Fragment) => sql`(select k.* from sales.kpi_plans k
    where ${owner} and k.effect_month <= ${month} order by k.effect_month desc, k.id desc limit 1)`;
  return sql<(KpiPlanVersion & { ownerId: string })[]>`
    /* kpiPlansOf */ select owner.id as owner_id, v.*
    from sales.salespeople owner
    cross join lateral (
      select p.id from (${latest(sql`k.salesperson_id = owner.id`)} union all ${latest(sql`k.salesperson_id is null`)}) p
      where not p.reset order by p.salesperson_id nulls last limit 1) plan
    join ${planVersions(context.db)} v on v.id = plan.id
    where owner.id = any(${salespersonIds}::bigint[]) and owner.type = 'INNER' and ${teamRows(context, 'owner.id')}`;
}

/** The own plans and those of everybody, which measure a salesperson too; operators see all, customers none. */
function visiblePlans(context: Reader): Fragment {
  const { sql } = context.db;
  if (!seesAll(context.viewer) && context.viewer.kind !== 'salesperson') return sql`false`;
  return sql`(v.salesperson_id is null or ${teamRows(context, 'v.salesperson_id')})`;
}

export async function plansByIds(context: Reader, ids: string[]): Promise<KpiPlanVersion[]> {
  return context.db.sql<KpiPlanVersion[]>`
    /* plansByIds */ select v.* from ${planVersions(context.db)} v
    where v.id = any(${ids}::bigint[]) and ${visiblePlans(context)}`;
}

export function listPlans(context: Reader, filter: KpiPlanFilter, page: PageArgs): Promise<Connection<KpiPlanVersion>> {
  const { sql } = context.db;
  const parts = [visiblePlans(context)];
  if (filter.salespersonId != null) parts.push(anyId(sql, 'v.salesperson_id', [filter.salespersonId]));
  if (filter.general != null) parts.push(sql`(v.salesperson_id is null) = ${filter.general}`);
  if (filter.valid != null) parts.push(sql`v.valid = ${filter.valid}`);
  return listConnection<KpiPlanVersion>(context.db, page, {
    columns: sql`/* listPlans */ v.*`,
    from: sql`${planVersions(context.db)} v`,
    where: allOf(sql, parts),
    sort: [
      { column: 'v.effect_month', type: 'text', of: (v) => v.effectMonth },
      { column: 'v.id', type: 'bigint', of: (v) => v.id },
    ],
    direction: 'DESC',
  });
}

/** How this month goes for each salesperson that is measured. */
export async function resultsOf(context: Reader, ids: string[]): Promise<{ id: string; results: KpiResult[] }[]> {
  const facts = await monthFacts(context.db.sql, [businessMonth(context.now())], ids);
  return facts.map((of) => ({ id: of.salespersonId, results: kpiOf(of).details }));
}
