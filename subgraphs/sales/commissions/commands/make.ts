import { lookupId } from '../../../kit/basics/ids';
import { addMonths, businessMonth, parseMonth } from '../../../kit/basics/time';
import type { JobContext } from '../../../kit/jobs/jobs';
import { failpoint } from '../../../kit/process/failpoints';
import { assignedIn, demand } from '../../../kit/requests/row-scope';
import { type Database, type Transaction, withTx } from '../../../kit/sql/database';
import { unsafeFragment } from '../../../kit/sql/sql';
import type { Context } from '../../loaders';
import { monthFacts } from '../../plans/queries/facts';
import { kpiOf } from '../../plans/rules';
import {
  type CollectedLine,
  checkOver,
  checkSold,
  type Payable,
  payablesOf,
  type Settlement,
  settlementOf,
} from '../rules';
import type { CommissionLineRow, CommissionStatementRow } from '../tables';

/** Makes the statements of a month that is over, for everybody. Throws COMMISSION_MONTH_RUNNING, COMMISSION_MONTH_EARLY. */
export async function makeCommissionStatements(context: Context, month: string): Promise<void> {
  demand(context, 'sales:write');
  checkOver(parseMonth(month, 'input.month'), context.now());
  checkSold(month, (await firstMonthSold(context.db)) ?? businessMonth(context.now()));
  await makeAll(context.db, month, context.now());
}

/** The first month in which anybody keeps a customer or promotes to one; null before all that. */
async function firstMonthSold({ sql }: Database): Promise<string | null> {
  const [row] = await sql<{ first: string | null }[]>`
    /* firstMonthSold */ select least((select min(effect_month) from sales.assignments),
      (select min(effect_month) from sales.known_promoter_royalties))::text as first`;
  return row?.first ?? null;
}

/** The job: makes those of last month. Killed half-way and begun again it goes on, for each is a transaction by itself. */
export async function runCommission(_payload: unknown, { db, now }: JobContext): Promise<void> {
  await makeAll(db, addMonths(businessMonth(now()), -1), now());
}

/** The same for whoever has the clock in hand: a transaction a person. */
export async function makeAll(db: Database, month: string, now: Date): Promise<void> {
  const people = await db.sql<{ id: string }[]>`
    /* whoEarns */ select s.id from sales.salespeople s where s.enabled
      or exists (select from sales.assignments a where a.salesperson_id = s.id)
      or exists (select from sales.known_promoter_royalties r where r.promoter_id = s.id) order by s.id`;
  for (const { id } of people) {
    await withTx(db, (tx) => makeOf(tx, id, month, now));
    failpoint('commissionMade');
  }
}

/** The statement of one person and month, and those open ones after it, which rest on it; none is confirmed meanwhile. */
async function makeOf(tx: Transaction, personId: string, month: string, now: Date): Promise<void> {
  await tx.sql`/* lockEarner */ select 1 from sales.salespeople where id = ${personId} for no key update`;
  const existing = await tx.sql<CommissionStatementRow[]>`
    /* statementsOfEarner */ select * from sales.commission_statements where salesperson_id = ${personId}
    order by id for update`;
  const later = existing.filter((one) => one.month > month && one.state === 'OPEN').map((one) => one.month);
  const own = existing.find((one) => one.month === month);
  if (own && own.state !== 'OPEN') return;
  for (const each of [month, ...later.sort()]) await makeOne(tx, personId, each, now);
}

async function makeOne(tx: Transaction, personId: string, month: string, now: Date): Promise<void> {
  const collected = await collectedLines(tx, personId, month);
  const rates = await freezeMonths(tx, personId, [month, ...collected.map(({ usageMonth }) => usageMonth)], now);
  const payables = payablesOf(collected, personId, (of) => rates.get(of) ?? null);
  const earlier = await tx.sql<(CommissionLineRow & Payable)[]>`
    /* earlierLines */ select l.* from sales.commission_lines l join sales.commission_statements c on c.id = l.statement_id
    where c.salesperson_id = ${personId} and c.month <> ${month} and (c.month < ${month} or c.state <> 'OPEN')
    order by c.month, l.id`;
  const paid = await tx.sql<{ payoutAmount: string }[]>`
    /* earlierPayouts */ select payout_amount from sales.commission_statements
    where salesperson_id = ${personId} and month <> ${month} and (month < ${month} or state <> 'OPEN')`;
  const made = settlementOf(
    payables,
    earlier,
    paid.map(({ payoutAmount }) => payoutAmount),
  );
  await writeStatement(tx, personId, month, made, now);
}

const OF_CALLS = unsafeFragment('l.usage_month');

/** Lines of all statements that are not void with calls up to a month, on which the person earns. */
async function collectedLines(tx: Transaction, personId: string, month: string): Promise<CollectedLine[]> {
  return tx.sql<CollectedLine[]>`
    /* collectedLines */ select s.developer_account_id, s.customer_id, l.usage_month, l.product_code,
      l.total_fee::text, l.charge_count::text, s.total_amount::text as statement_total,
      s.settled_amount::text as statement_settled, a.salesperson_id as keeper_id, a.commission_rate::text as keeper_rate,
      coalesce(r.royalties, '[]') as royalties
    from sales.known_statements s join sales.known_statement_lines l on l.statement_id = s.statement_id
    left join sales.assignments a on a.customer_id = s.customer_id and a.salesperson_id = ${personId}
      and ${assignedIn(OF_CALLS, 'a')}
    left join lateral (select jsonb_agg(jsonb_build_object('promoterId', o.promoter_id::text, 'type', o.type,
        'rate', o.rate::text, 'price', o.price::text)) as royalties
      from (select * from sales.known_promoter_royalties k where k.developer_account_id = s.developer_account_id
          and k.product_code = l.product_code and k.promoter_id = ${personId} and ${assignedIn(OF_CALLS, 'k')}
        order by k.effect_month desc, k.id desc limit 1) o) r on true
    where s.state <> 'VOID' and l.usage_month <= ${month}
      and (s.customer_id in (select customer_id from sales.assignments where salesperson_id = ${personId})
        or (s.developer_account_id, l.product_code) in (select developer_account_id, product_code
          from sales.known_promoter_royalties where promoter_id = ${personId}))
      and (a.id is not null or r.royalties is not null)`;
}

/** The KPI rates of months that are over, frozen the first time that they are needed. */
async function freezeMonths(
  tx: Transaction,
  personId: string,
  months: readonly string[],
  now: Date,
): Promise<Map<string, string | null>> {
  const facts = await monthFacts(tx.sql, [...new Set(months)], [personId]);
  const kpis = facts.map((of) => ({ month: of.month, isNew: !of.frozen, ...kpiOf(of) }));
  const fresh = kpis.filter(({ isNew }) => isNew);
  await tx.sql`
    /* freezeMonths */ insert into sales.commission_months (salesperson_id, month, kpi_rate, details, frozen_at)
    select ${personId}::bigint, month, rate, details, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(fresh)}::text::jsonb) as f(month text, rate numeric(9,6), details jsonb)
    on conflict do nothing`;
  return new Map(kpis.map(({ month, rate }) => [month, rate]));
}

async function writeStatement(
  tx: Transaction,
  personId: string,
  month: string,
  { lines, earnedAmount, payoutAmount, carriedAmount }: Settlement,
  now: Date,
): Promise<void> {
  const names = await tx.sql<{ customerId: string; name: string }[]>`
    /* namesOfEarned */ select customer_id, name from sales.customer_names
    where customer_id = any(${lines.map(({ customerId }) => customerId)}::bigint[])`;
  const nameOf = new Map(names.map(({ customerId, name }) => [customerId, name]));
  const rows = lines.map((line) => ({ ...line, customerName: nameOf.get(line.customerId) ?? '' }));
  const [statement] = await tx.sql<{ id: string }[]>`
    /* writeCommissionStatement */ insert into sales.commission_statements as c (salesperson_id, month, earned_amount,
      payout_amount, carried_amount, created_at, updated_at)
    values (${personId}, ${month}, ${earnedAmount}, ${payoutAmount}, ${carriedAmount}, ${now}, ${now})
    on conflict (salesperson_id, month) do update set earned_amount = excluded.earned_amount,
      payout_amount = excluded.payout_amount, carried_amount = excluded.carried_amount, updated_at = excluded.updated_at
    returning id`;
  const id = (statement as { id: string }).id;
  await tx.sql`/* dropCommissionLines */ delete from sales.commission_lines where statement_id = ${id}`;
  failpoint('commissionWritten');
  await tx.sql`
    /* writeCommissionLines */ insert into sales.commission_lines (statement_id, kind, basis, customer_id, customer_name,
      developer_account_id, usage_month, product_code, base_amount, charged_calls, rate, price, kpi_rate, amount)
    select ${id}::bigint, kind, basis, "customerId", "customerName", "developerAccountId", "usageMonth",
      "productCode", "baseAmount", "chargedCalls", rate, price, "kpiRate", amount
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as l(kind text, basis text, "customerId" bigint,
      "customerName" text, "developerAccountId" bigint, "usageMonth" text, "productCode" text,
      "baseAmount" numeric(20,6), "chargedCalls" bigint, rate numeric(9,6), price numeric(20,6), "kpiRate" numeric(9,6),
      amount numeric(20,6))`;
}

export async function lockCommissionStatements(
  tx: Transaction,
  ids: readonly string[],
): Promise<(CommissionStatementRow | undefined)[]> {
  const rows = await tx.sql<CommissionStatementRow[]>`
    /* lockCommissionStatements */ select * from sales.commission_statements
    where id = any(${ids.map(lookupId)}::bigint[]) order by id for update`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}
