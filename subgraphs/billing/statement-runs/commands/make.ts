import type { Transaction } from '../../../kit/sql/database';
import { type Fragment, fragment } from '../../../kit/sql/sql';
import { addUpStatements } from '../../statements/commands/add-up';
import { isOpen, isPaidAsNow, payerOfCalls } from '../../wallets/commands/payers';

interface Making {
  month: string;
  customerIds: readonly string[];
  now: Date;
}

/**
 * Bills what the customers called up to the end of a month and no statement took yet; returns the identifiers of the
 * statements that changed.
 *
 * Calls go to the statement of their own month while it is open, that is to be reviewed with nothing paid or invoiced.
 * When it is closed, or when its month was made before without one, they come late and go to the next open statement that is
 * paid as they are now, as adjustments, at the latest to the one of `month`. Calls of a month whose statement is void wait until that month is
 * made again. Each call is taken once: what a statement took stands in billed_usages, whatever happens to its lines.
 *
 * Two at once take turns on the rows of unbilled_months; one that dies leaves everything as it was.
 */
export async function makeStatements(tx: Transaction, making: Making): Promise<string[]> {
  const work = await lockUnbilledMonths(tx, making);
  if (work.length === 0) return [];
  const open = await lockOpenStatements(tx, making.month, work);
  await findChanges(tx, work);
  const made = await addMissingStatements(tx, making, open);
  await chooseStatements(tx, [...open, ...made]);
  await billChanges(tx);
  const changed = await writeLines(tx, making.now);
  await addUpStatements(tx, changed, making.now);
  await settleMonths(tx, work);
  return changed;
}

interface Work extends Record<string, unknown> {
  account: string;
  customer: string;
  month: string;
}

async function lockUnbilledMonths(tx: Transaction, { month, customerIds }: Making): Promise<Work[]> {
  const rows = await tx.sql<Work[]>`
    /* lockUnbilledMonths */ select developer_account_id as account, customer_id as customer, usage_month as month
    from billing.unbilled_months
    where customer_id = any(${customerIds}::bigint[]) and usage_month <= ${month}
    order by developer_account_id, usage_month for update`;
  return rows;
}

/** Locked until the end, so that none is reviewed, paid or invoiced while lines are added to it. */
async function lockOpenStatements(tx: Transaction, month: string, work: readonly Work[]): Promise<string[]> {
  const accounts = [...new Set(work.map(({ account }) => account))];
  const rows = await tx.sql<{ id: string }[]>`
    /* lockOpenStatements */ select id from billing.statements
    where developer_account_id = any(${accounts}::bigint[]) and bill_month <= ${month}
      and ${isOpen('statements')}
    order by bill_month, id for update`;
  return rows.map(({ id }) => id);
}

/** What was called and what was billed, where they differ, by account, month, product, tag and price. */
async function findChanges(tx: Transaction, work: readonly Work[]): Promise<void> {
  await tx.sql`
    /* findChanges */ create temp table statement_changes on commit drop as
    with work as (
      select * from jsonb_to_recordset(${JSON.stringify(work)}::jsonb) as w(account bigint, customer bigint, month text)
    ), used as (
      select w.account, w.customer, w.month, k.product_code, k.tag, k.price, max(k.product_name) as product_name,
        sum(k.call_count) as calls, sum(k.free_count) as free, sum(k.charge_count) as charged, sum(k.cost) as cost
      from work w join billing.known_usages k on k.developer_account_id = w.account
        and k.day >= (w.month || '-01')::date and k.day < ((w.month || '-01')::date + interval '1 month')::date
      group by 1, 2, 3, 4, 5, 6
    ), billed as (
      select w.account, w.month, b.product_code, b.tag, b.price, sum(b.call_count) as calls, sum(b.free_count) as free,
        sum(b.charge_count) as charged, sum(b.cost) as cost
      from work w join billing.billed_usages b on b.developer_account_id = w.account and b.usage_month = w.month
      group by 1, 2, 3, 4, 5
    )
    select u.*, u.calls - coalesce(b.calls, 0) as more_calls, u.free - coalesce(b.free, 0) as more_free,
      u.charged - coalesce(b.charged, 0) as more_charged, u.cost - coalesce(b.cost, 0) as more_cost
    from used u left join billed b using (account, month, product_code, tag, price)
    where (u.calls, u.free, u.charged, u.cost)
      is distinct from (coalesce(b.calls, 0), coalesce(b.free, 0), coalesce(b.charged, 0), coalesce(b.cost, 0))`;
}

/** Whether changes `c` come late: their own statement is closed, or their month was made and had none. */
const isLate = (open: readonly string[]): Fragment => fragment`case
  when exists (select from billing.statements s where s.developer_account_id = c.account and s.bill_month = c.month
    and s.state <> 'VOID') then not exists (select from billing.statements s
      where s.id = any(${open}::bigint[]) and s.developer_account_id = c.account and s.bill_month = c.month)
  else not exists (select from billing.statements s where s.developer_account_id = c.account and s.bill_month = c.month)
    and exists (select from billing.statement_runs r where r.month = c.month and r.state = 'DONE'
      and (r.customer_ids is null or c.customer = any(r.customer_ids))) end`;

/**
 * Also for late calls that no open statement takes. They are paid the way the wallet pays that pays for the account's calls,
 * which is the way they were paid: changePayers sees to that. Calls given back are paid as before, whatever became of it.
 * Refunds of them go the same way (payerAsBilled).
 */
async function addMissingStatements(
  tx: Transaction,
  { month, now }: Making,
  open: readonly string[],
): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    /* addMissingStatements */ with needed as (
      select distinct c.account, c.customer from statement_changes c
      where not exists (select from billing.statements s where s.developer_account_id = c.account
          and s.bill_month = ${month} and s.state <> 'VOID')
        and (c.month = ${month} or (${isLate(open)} and not exists (select from billing.statements s
          where s.id = any(${open}::bigint[]) and s.developer_account_id = c.account and s.bill_month > c.month
            and ${isPaidAsNow('s')})))
    )
    insert into billing.statements (statement_no, revision, developer_account_id, customer_id, wallet_id, bill_month,
      overdraft_state, state, emails, created_at, updated_at)
    select 'ST' || replace(${month}, '-', '') || n.account || case when revision > 0 then '-' || revision else '' end,
      revision, n.account, n.customer, coalesce(back.wallet_id, wallet.id), ${month},
      coalesce(back.overdraft_state, case when wallet.overdraft_state = 'LOCKED' then 'PREPAID'
        else coalesce(wallet.overdraft_state, 'MONTHLY') end),
      'TO_BE_REVIEWED', coalesce(last.emails, '{}'), ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from needed n
    cross join lateral (select coalesce(max(s.revision) + 1, 0) as revision from billing.statements s
      where s.developer_account_id = n.account and s.bill_month = ${month}) void
    left join billing.unbilled_months back on back.developer_account_id = n.account and back.usage_month = ${month}
    left join lateral (select s.emails from billing.statements s
      where s.developer_account_id = n.account order by s.bill_month desc, s.id desc limit 1) last on true
    cross join lateral (select n.customer as customer_id, (select environment from billing.known_developer_accounts
      where developer_account_id = n.account) as environment) a
    left join lateral ${payerOfCalls} wallet on true
    order by n.account
    returning id`;
  return rows.map(({ id }) => id);
}

/** The statement that takes the changes of each account and month; none where they have to wait. */
async function chooseStatements(tx: Transaction, open: readonly string[]): Promise<void> {
  await tx.sql`
    /* chooseStatements */ create temp table statement_choices on commit drop as
    select distinct on (c.account, c.month) c.account, c.month, s.id as statement_id, s.bill_month, s.customer_id,
      s.wallet_id, s.overdraft_state
    from (select distinct account, customer, month from statement_changes) c
    join billing.statements s on s.id = any(${open}::bigint[]) and s.developer_account_id = c.account
    where s.bill_month = c.month or (s.bill_month > c.month and ${isLate(open)} and ${isPaidAsNow('s')})
    order by c.account, c.month, s.bill_month`;
}

/**
 * What a monthly wallet accrued goes down by what is billed, and up by what statements give back. What was given back of a
 * fee that is billed here counts against it until a later statement takes the fee off.
 */
async function billChanges(tx: Transaction): Promise<void> {
  await tx.sql`
    /* billChanges */ insert into billing.billed_usages as b (statement_id, usage_month, product_code, tag, price,
      developer_account_id, call_count, free_count, charge_count, cost)
    select t.statement_id, c.month, c.product_code, c.tag, c.price, c.account, c.more_calls, c.more_free, c.more_charged,
      c.more_cost
    from statement_changes c join statement_choices t using (account, month)
    on conflict (statement_id, usage_month, product_code, tag, price) do update set
      call_count = b.call_count + excluded.call_count, free_count = b.free_count + excluded.free_count,
      charge_count = b.charge_count + excluded.charge_count, cost = b.cost + excluded.cost`;
  await tx.sql`
    /* billAccrued */ update billing.wallets w
    set accrued_amount = greatest(w.accrued_amount - billed.amount, -(
        select coalesce(sum(r.amount), 0) from billing.charge_refunds r where r.wallet_id = w.id and r.accrues)),
      updated_at = clock_timestamp()
    from (select t.wallet_id, sum(c.more_charged * c.price) as amount
      from statement_changes c join statement_choices t using (account, month)
      where t.overdraft_state = 'MONTHLY' group by 1) billed
    where w.id = billed.wallet_id and billed.amount <> 0`;
}

/** A line per product, tag and price, rounded half-up once: its fee is that of all its calls, not a sum of roundings. */
async function writeLines(tx: Transaction, now: Date): Promise<string[]> {
  const rows = await tx.sql<{ statementId: string }[]>`
    /* writeLines */ with written as (
      insert into billing.statement_lines as l (statement_id, customer_id, kind, usage_month, product_code, product_name,
        tag, price, call_count, free_count, charge_count, total_fee, total_cost, created_at, updated_at)
      select t.statement_id, t.customer_id, case when c.month = t.bill_month then 'CALLS' else 'ADJUSTMENT' end, c.month,
        c.product_code, c.product_name, c.tag, c.price, c.more_calls, c.more_free, c.more_charged,
        round(c.more_charged * c.price, 2), c.more_cost, ${now.toISOString()}::timestamptz,
        ${now.toISOString()}::timestamptz
      from statement_changes c join statement_choices t using (account, month)
      order by t.statement_id, c.month, c.product_code, c.tag, c.price
      on conflict (statement_id, kind, usage_month, product_code, tag, price) where kind <> 'MANUAL' do update set
        product_name = excluded.product_name, call_count = l.call_count + excluded.call_count,
        free_count = l.free_count + excluded.free_count, charge_count = l.charge_count + excluded.charge_count,
        total_fee = round((l.charge_count + excluded.charge_count) * l.price, 2),
        total_cost = l.total_cost + excluded.total_cost, updated_at = excluded.updated_at
      returning statement_id
    ) select distinct statement_id from written order by statement_id`;
  const changed = rows.map((row) => row.statementId);
  await tx.sql`
    /* dropEmptyLines */ delete from billing.statement_lines where statement_id = any(${changed}::bigint[])
      and kind <> 'MANUAL' and call_count = 0 and free_count = 0 and charge_count = 0`;
  return changed;
}

async function settleMonths(tx: Transaction, work: readonly Work[]): Promise<void> {
  await tx.sql`
    /* settleMonths */ delete from billing.unbilled_months u
    using jsonb_to_recordset(${JSON.stringify(work)}::jsonb) as w(account bigint, month text)
    where u.developer_account_id = w.account and u.usage_month = w.month and not exists (
      select from statement_changes c where c.account = w.account and c.month = w.month and not exists (
        select from statement_choices t where t.account = c.account and t.month = c.month))`;
}
