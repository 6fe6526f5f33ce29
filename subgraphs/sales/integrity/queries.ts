import type { Database, Fragment, Sql } from '../../kit/sql/database';
import type { Finding } from '../../kit/sql/findings';
import type { CommissionLineRow, CommissionStatementRow } from '../commissions/tables';
import type { KpiResult } from '../plans/rules';

interface Check {
  promise: string;
  violations(sql: Sql): Fragment;
}

const EXAMPLES = 10;

const CHECKS: readonly Check[] = [
  {
    promise: 'the sales of a day are the sums of what was called on it',
    violations: (sql) => sql`
      select developer_account_id || ' ' || day || ' ' || product_code as id from (
        select day, developer_account_id, product_code, sum(charge_count) as charge_count, sum(fee) as fee
        from sales.known_usages group by 1, 2, 3) u
      full join sales.daily_sales d using (day, developer_account_id, product_code)
      where (u.charge_count, u.fee) is distinct from (d.charge_count, d.fee)`,
  },
  {
    promise: 'the sales of a month are the sums of its days',
    violations: (sql) => sql`
      select developer_account_id || ' ' || month || ' ' || product_code as id from (
        select to_char(day, 'YYYY-MM') as month, developer_account_id, product_code, sum(charge_count) as charge_count,
          sum(fee) as fee from sales.daily_sales group by 1, 2, 3) d
      full join sales.monthly_sales m using (month, developer_account_id, product_code)
      where (d.charge_count, d.fee) is distinct from (m.charge_count, m.fee)`,
  },
  {
    promise: 'who is credited with a sale is who kept the customer in its month, and who promoted',
    violations: (sql) => sql`
      select developer_account_id || ' ' || month || ' ' || product_code || ' ' || salesperson_id as id
      from sales.credits_due d full join sales.monthly_credits c
        using (month, developer_account_id, product_code, salesperson_id)
      where (d.customer_id, d.charge_count, d.fee, d.commission)
        is distinct from (c.customer_id, c.charge_count, c.fee, c.commission)`,
  },
  {
    promise: 'a sale earns what all who are credited with it earn',
    violations: (sql) => sql`
      select developer_account_id || ' ' || month || ' ' || product_code as id from sales.monthly_sales s
      left join (select month, developer_account_id, product_code, sum(commission) as commission
        from sales.monthly_credits group by 1, 2, 3) c using (month, developer_account_id, product_code)
      where s.commission is distinct from c.commission`,
  },
  {
    promise: 'the sales of a customer are the sums of its sales',
    violations: (sql) => sql`
      select customer_id || ' ' || month as id from (
        select month, customer_id, sum(charge_count) as charge_count, sum(fee) as fee,
          coalesce(sum(commission), 0) as commission from sales.monthly_sales group by 1, 2) s
      full join sales.monthly_customer_sales c using (month, customer_id)
      where (s.charge_count, s.fee, s.commission) is distinct from (c.charge_count, c.fee, c.commission)`,
  },
  {
    promise: 'the sales of a salesperson are the sums of what is credited',
    violations: (sql) => sql`
      select salesperson_id || ' ' || month as id from (
        select month, salesperson_id, sum(charge_count) as charge_count, sum(fee) as fee, sum(commission) as commission
        from sales.monthly_credits group by 1, 2) c
      full join sales.monthly_salesperson_sales p using (month, salesperson_id)
      where (coalesce(c.charge_count, 0), coalesce(c.fee, 0), coalesce(c.commission, 0))
        is distinct from (coalesce(p.charge_count, 0), coalesce(p.fee, 0), coalesce(p.commission, 0))`,
  },
  {
    promise: 'a sale says whether the account may call the product now',
    violations: (sql) => sql`
      select s.developer_account_id || ' ' || s.month || ' ' || s.product_code as id from sales.monthly_sales s
      where s.open <> exists (select from sales.known_authorizations u
        where u.developer_account_id = s.developer_account_id and u.product_code = s.product_code
          and u.state = 'OPEN' and not u.deleted)`,
  },
  {
    promise: 'a customer has one keeper in a month',
    violations: (sql) => sql`
      select a.customer_id::text as id from sales.assignments a join sales.assignments b
        on b.customer_id = a.customer_id and (b.effect_month, b.id) > (a.effect_month, a.id)
      where (b.until_month is null or b.until_month > b.effect_month)
        and (a.until_month is null or a.until_month > b.effect_month)`,
  },
  {
    promise: 'who leads a department watches those who sell in it and below',
    violations: (sql) => sql`
      select coalesce(l.salesperson_id, w.salesperson_id)::text as id from (
        with recursive above (salesperson_id, department_id) as (
          select s.id, m.department_id from sales.salespeople s join sales.known_staff m on m.staff_id = s.staff_id
          where m.department_id is not null
          union
          select a.salesperson_id, d.parent_id from above a
          join sales.known_departments d on d.department_id = a.department_id where d.parent_id is not null)
        select distinct a.salesperson_id, o.id as watcher_id from above a
        join sales.known_departments d on d.department_id = a.department_id
        join sales.salespeople o on o.staff_id = d.manager_staff_id and o.enabled and o.id <> a.salesperson_id) l
      full join sales.watchers w using (salesperson_id, watcher_id)
      where l.watcher_id is null or w.watcher_id is null`,
  },
  {
    promise: 'a commission statement earns the sum of its lines',
    violations: (sql) => sql`
      select c.id::text as id from sales.commission_statements c
      where c.earned_amount <> (select coalesce(sum(l.amount), 0) from sales.commission_lines l where l.statement_id = c.id)`,
  },
  {
    promise: 'what a person was paid so far, and what is carried, is what the lines of all its statements come to',
    violations: (sql) => sql`
      select max(c.salesperson_id)::text as id from sales.commission_statements c group by c.salesperson_id
      having (array_agg(c.month order by c.month desc))[1] = (array_agg(c.month order by c.created_at desc, c.month desc))[1]
        and round(sum(c.earned_amount), 2)
          <> sum(c.payout_amount) + (array_agg(c.carried_amount order by c.month desc))[1]`,
  },
  {
    // Each statement rounds its part once.
    promise: 'what is earned on a sale is its collected fee by rate and KPI, or its calls and fee by the royalty',
    violations: (sql) => sql`
      select min(l.id)::text as id from sales.commission_lines l
      join sales.commission_statements c on c.id = l.statement_id
      where l.price is null
      group by c.salesperson_id, l.basis, l.developer_account_id, l.usage_month, l.product_code
      having count(distinct (l.rate, l.kpi_rate)) = 1
        and abs(sum(l.amount) - sum(l.base_amount) * max(coalesce(l.rate, 0)) * max(coalesce(l.kpi_rate, 1)))
          > 0.000002 * count(*)`,
  },
];

export async function findViolations({ sql }: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { promise, violations } of CHECKS) {
    const [found] = await sql<{ count: number; examples: string[] }[]>`
      /* checkSales */ select count(*)::int as count,
        coalesce((array_agg(id order by id))[1:${sql.unsafe(String(EXAMPLES))}], '{}') as examples
      from (${violations(sql)}) broken`;
    findings.push({ promise, violationCount: found?.count ?? 0, examples: found?.examples ?? [] });
  }
  return findings;
}

/** Closed commission statements after one, by identifier. */
export async function closedStatements({ sql }: Database, after: string, most: number) {
  const statements = await sql<CommissionStatementRow[]>`
    /* closedStatements */ select * from sales.commission_statements
    where state <> 'OPEN' and id > ${after}::bigint order by id limit ${most}`;
  const lines = await sql<CommissionLineRow[]>`
    /* linesOfClosed */ select * from sales.commission_lines
    where statement_id = any(${statements.map(({ id }) => id)}::bigint[])`;
  return statements.map((statement) => ({
    statement,
    lines: lines.filter(({ statementId }) => statementId === statement.id),
  }));
}

export async function frozenMonths({ sql }: Database): Promise<{ id: string; rate: string; details: KpiResult[] }[]> {
  return sql<{ id: string; rate: string; details: KpiResult[] }[]>`
    /* frozenMonths */ select salesperson_id || ' ' || month as id, kpi_rate::text as rate, details
    from sales.commission_months where kpi_rate is not null`;
}
