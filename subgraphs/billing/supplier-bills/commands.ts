import type { EventHandlers } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';
import { type Fragment, fragment, unsafeFragment } from '../../kit/sql/sql';

/** Keeps the copy of what the sources charge, by day and by month. Older versions change nothing. */
export const supplierBillHandlers = {
  'usage.sourceCosts': async (tx, { payload }) => {
    const { day, costs } = payload;
    const rows = await tx.sql<{ route: string }[]>`
      /* knowSourceCosts */ insert into billing.known_source_costs as k (day, upstream_route_id, data_source_id,
        data_source_code, data_source_name, product_code, call_count, charge_count, cost, sales, bundle_cost, version)
      select ${day}::date, "upstreamRouteId", "dataSourceId", "dataSourceCode", "dataSourceName", "productCode",
        "callCount", "chargeCount", cost, sales, "bundleCost", version
      from jsonb_to_recordset(${JSON.stringify(costs)}::jsonb) as c("upstreamRouteId" bigint, "dataSourceId" bigint,
        "dataSourceCode" text, "dataSourceName" text, "productCode" text, "callCount" int, "chargeCount" int,
        cost numeric(20,6), sales numeric(20,6), "bundleCost" numeric(20,6), version bigint)
      on conflict (upstream_route_id, day) do update set data_source_id = excluded.data_source_id,
        data_source_code = excluded.data_source_code, data_source_name = excluded.data_source_name,
        product_code = excluded.product_code, call_count = excluded.call_count, charge_count = excluded.charge_count,
        cost = excluded.cost, sales = excluded.sales, bundle_cost = excluded.bundle_cost, version = excluded.version
      where excluded.version > k.version
      returning upstream_route_id as route`;
    if (rows.length === 0) return;
    const month = `${day.slice(0, 7)}-01`;
    await tx.sql`${addUp(fragment`k.upstream_route_id = any(${rows.map(({ route }) => route)}::bigint[])
      and k.day >= ${month}::date and k.day < (${month}::date + interval '1 month')::date`)}`;
  },
} satisfies EventHandlers;

export async function addUpAllSourceMonths(tx: Transaction): Promise<void> {
  await tx.sql`${addUp(fragment`true`)}`;
}

const latest = (column: string) => fragment`(array_agg(k.${unsafeFragment(column)} order by k.day desc))[1]`;

const addUp = (where: Fragment): Fragment => fragment`
  /* addUpSourceMonths */ insert into billing.monthly_source_costs (upstream_route_id, month, data_source_id,
    data_source_code, data_source_name, product_code, call_count, charge_count, cost, sales, bundle_cost, created_at)
  select k.upstream_route_id, to_char(k.day, 'YYYY-MM'), ${latest('data_source_id')}, ${latest('data_source_code')},
    ${latest('data_source_name')}, ${latest('product_code')}, sum(k.call_count), sum(k.charge_count), sum(k.cost),
    sum(k.sales), sum(k.bundle_cost), min(k.created_at)
  from billing.known_source_costs k where ${where}
  group by 1, 2
  on conflict (upstream_route_id, month) do update set data_source_id = excluded.data_source_id,
    data_source_code = excluded.data_source_code, data_source_name = excluded.data_source_name,
    product_code = excluded.product_code, call_count = excluded.call_count, charge_count = excluded.charge_count,
    cost = excluded.cost, sales = excluded.sales, bundle_cost = excluded.bundle_cost`;
