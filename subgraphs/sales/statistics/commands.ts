import type { Transaction } from '../../kit/sql/database';
import { type Fragment, fragment } from '../../kit/sql/sql';

/** Calls must not come in beside either change, on whose rows they rest. The turn of openings is taken first. */
const [OPENINGS, CREDITS] = [
  fragment`hashtextextended('sales.openings', 0)`,
  fragment`hashtextextended('sales.credits', 0)`,
];

/** Longer than usual: calls of hundreds of accounts, or a book of ten thousand customers that changes hands. */
const PATIENTLY = fragment`select set_config('lock_timeout', '14s', true)`;

/** For what takes the turn of credits after it too, in the same transaction. */
export async function takeTurnOfOpenings(tx: Transaction): Promise<void> {
  await tx.sql`/* takeTurnOfOpenings */ ${PATIENTLY}, pg_advisory_xact_lock(${OPENINGS})`;
}

export interface Called {
  customerId: string;
  developerAccountId: string;
  day: string;
  productCode: string;
}

/** Makes the sums of days and of their months what their rows add up to, and credits them. */
export async function addUp(tx: Transaction, called: readonly Called[]): Promise<void> {
  if (called.length === 0) return;
  const column = (name: keyof Called) => called.map((one) => one[name]);
  const months = called.map(({ day }) => day.slice(0, 7));
  const accounts = fragment`${column('developerAccountId')}::bigint[]`;
  const products = fragment`${column('productCode')}::text[]`;
  await tx.sql`/* takeTurnOfCalls */ ${PATIENTLY}, set_config('plan_cache_mode', 'force_generic_plan', true),
    pg_advisory_xact_lock_shared(${OPENINGS}), pg_advisory_xact_lock_shared(${CREDITS})`;
  await tx.sql`${addUpDays(fragment`(developer_account_id, day, product_code) in (
    select * from unnest(${accounts}, ${column('day')}::date[], ${products}))`)}`;
  await tx.sql`${addUpMonths(fragment`(select distinct * from unnest(${accounts},
      ${months.map((month) => `${month}-01`)}::date[], ${products}) as c(developer_account_id, first_day, product_code)) c
    join sales.daily_sales d using (developer_account_id, product_code)
    where d.day >= c.first_day and d.day < (c.first_day + interval '1 month')::date`)}`;
  const customers = fragment`${[...new Set(column('customerId'))]}::bigint[]`;
  await tx.sql`${credit(
    (sale) =>
      fragment`${sale}.customer_id = any(${customers}) and ${sale}.month = any(${[...new Set(months)]}::char(7)[])`,
  )}`;
}

/** Credits what customers bought from a month on anew, after somebody else keeps them or promotes to them. */
export async function creditAgain(tx: Transaction, customerIds: readonly string[], fromMonth: string): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.sql`/* takeTurnOfCredits */ ${PATIENTLY}, pg_advisory_xact_lock(${CREDITS})`;
  await tx.sql`${credit(
    (sale) => fragment`${sale}.customer_id = any(${[...customerIds]}::bigint[]) and ${sale}.month >= ${fromMonth}`,
  )}`;
}

/** Notes whether an account may call a product, on all that it bought of it. */
export async function openAgain(tx: Transaction, developerAccountId: string, productCode: string): Promise<void> {
  await takeTurnOfOpenings(tx);
  await tx.sql`
    /* openAgain */ update sales.monthly_sales s set open = not s.open
    where s.developer_account_id = ${developerAccountId}::bigint and s.product_code = ${productCode}
      and s.open <> ${isOpen(fragment`s`)}`;
}

/** Sums and credits of everything at once, after what they are made of was filled by hand. */
export async function addUpAll(tx: Transaction): Promise<void> {
  await tx.sql`${addUpDays(fragment`true`)}`;
  await tx.sql`${addUpMonths(fragment`sales.daily_sales d`)}`;
  await tx.sql`${credit(() => fragment`true`)}`;
}

const addUpDays = (where: Fragment): Fragment => fragment`
  /* addUpDays */ insert into sales.daily_sales as d (day, developer_account_id, product_code, customer_id, product_name,
    charge_count, fee)
  select day, developer_account_id, product_code, max(customer_id), max(product_name), sum(charge_count), sum(fee)
  from sales.known_usages where ${where} group by 1, 2, 3
  on conflict (developer_account_id, day, product_code) do update set customer_id = excluded.customer_id,
    product_name = excluded.product_name, charge_count = excluded.charge_count, fee = excluded.fee`;

const addUpMonths = (days: Fragment): Fragment => fragment`
  /* addUpMonths */ insert into sales.monthly_sales as m (month, developer_account_id, product_code, customer_id,
    product_name, charge_count, fee, open)
  select s.*, ${isOpen(fragment`s`)} from (
    select to_char(d.day, 'YYYY-MM'), d.developer_account_id, d.product_code, max(d.customer_id), max(d.product_name),
      sum(d.charge_count), sum(d.fee)
    from ${days} group by 1, 2, 3) s
  on conflict (developer_account_id, month, product_code) do update set customer_id = excluded.customer_id,
    product_name = excluded.product_name, charge_count = excluded.charge_count, fee = excluded.fee`;

/** Whether the account of a sale may call its product. */
const isOpen = (sale: Fragment): Fragment => fragment`exists (select from sales.known_authorizations u
  where u.developer_account_id = ${sale}.developer_account_id and u.product_code = ${sale}.product_code
    and u.state = 'OPEN' and not u.deleted)`;

const CREDIT = fragment`month, developer_account_id, product_code, salesperson_id`;
const SALE = fragment`month, developer_account_id, product_code`;

/**
 * Makes the credits of all that some customers bought in some months what is due, and with them what these sales earn, and
 * the sums by customer and by salesperson. Every part groups or looks up by key, so that it takes as long for each sale
 * however many they are.
 * @param of which sales, by the alias of what holds them; always all of a customer and month.
 */
const credit = (of: (sale: Fragment) => Fragment): Fragment => fragment`
  /* creditSales */ with due as materialized (
    select * from sales.credits_due c where ${of(fragment`c`)}
  ), kept as materialized (
    select c.* from sales.monthly_sales s join sales.monthly_credits c using (${SALE}) where ${of(fragment`s`)}
  ), gone as (
    delete from sales.monthly_credits c using (
      select ${CREDIT} from (select ${CREDIT}, 1 as due from due union all select ${CREDIT}, 0 from kept) e
      group by ${CREDIT} having sum(e.due) = 0) g
    where (c.month, c.developer_account_id, c.product_code, c.salesperson_id)
      = (g.month, g.developer_account_id, g.product_code, g.salesperson_id)
  ), credited as (
    insert into sales.monthly_credits as c (${CREDIT}, customer_id, product_name, charge_count, fee, commission)
    select ${CREDIT}, customer_id, product_name, charge_count, fee, commission from due
    on conflict (developer_account_id, month, product_code, salesperson_id) do update set
      customer_id = excluded.customer_id, product_name = excluded.product_name, charge_count = excluded.charge_count,
      fee = excluded.fee, commission = excluded.commission
    where (c.customer_id, c.product_name, c.charge_count, c.fee, c.commission)
      <> (excluded.customer_id, excluded.product_name, excluded.charge_count, excluded.fee, excluded.commission)
  ), people as (
    insert into sales.monthly_salesperson_sales as p (month, salesperson_id, charge_count, fee, commission)
    select month, salesperson_id, sum(charge_count), sum(fee), sum(commission) from (
      select month, salesperson_id, charge_count, fee, commission from due
      union all select month, salesperson_id, -charge_count, -fee, -commission from kept) e
    group by 1, 2 having (sum(charge_count), sum(fee), sum(commission)) <> (0, 0, 0) order by 1, 2
    on conflict (month, salesperson_id) do update set charge_count = p.charge_count + excluded.charge_count,
      fee = p.fee + excluded.fee, commission = p.commission + excluded.commission
  ), earned as (
    update sales.monthly_sales s set commission = e.commission
    from (select ${SALE}, sum(commission) as commission
      from (select ${SALE}, commission from due union all select ${SALE}, null from kept) e group by ${SALE}) e
    where (s.month, s.developer_account_id, s.product_code) = (e.month, e.developer_account_id, e.product_code)
      and s.commission is distinct from e.commission
  )
  insert into sales.monthly_customer_sales as c (month, customer_id, charge_count, fee, commission)
  select month, customer_id, sum(charge_count), sum(fee), sum(commission) from (
    select month, customer_id, charge_count, fee, 0 as commission from sales.monthly_sales s where ${of(fragment`s`)}
    union all select month, customer_id, 0, 0, commission from due) e
  group by 1, 2
  on conflict (month, customer_id) do update set charge_count = excluded.charge_count, fee = excluded.fee,
    commission = excluded.commission
  where (c.charge_count, c.fee, c.commission) <> (excluded.charge_count, excluded.fee, excluded.commission)`;
