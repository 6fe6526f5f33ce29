import { type Reader, seesAll } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { Fragment } from '../../kit/sql/database';

/** Never deleted, or told of by something newer than the newest deletion: `exists` of reports/rules.ts, in SQL. */
const alive = ({ db: { sql } }: Reader, row: string): Fragment =>
  sql.unsafe(`(${row}.deleted_at is null or ${row}.reported_at > ${row}.deleted_at)`);

/** Bound by a report newer than the deletion of either side: what comes back comes back alone. */
const holds = (context: Reader): Fragment => {
  const { sql } = context.db;
  return sql`b.bound and ${alive(context, 'p')} and ${alive(context, 'o')}
    and (p.deleted_at is null or b.reported_at > p.deleted_at)
    and (o.deleted_at is null or b.reported_at > o.deleted_at)`;
};

/** Says nothing of rows outside, so that PostgreSQL may begin with the few pairs instead of a million persons. */
const bound = ({ db: { sql } }: Reader): Fragment => sql`customers.bindings b
  join customers.persons p on p.id = b.person_id join customers.companies o on o.id = b.company_id`;

const ofVisibleCustomer = (context: Reader): Fragment => context.db.sql`(o.id_type = 'UNIFIED_SOCIAL_CREDIT_CODE'
  and o.id_number in (select c.unified_social_credit_code from customers.customers c
    where c.deleted_at is null and ${visibleCustomers(context, 'customers', 'c.id')}))`;

/** Condition on company o: it exists, and it is one that the viewer may see. */
export function visibleCompany(context: Reader): Fragment {
  if (seesAll(context.viewer)) return alive(context, 'o');
  return context.db.sql`${alive(context, 'o')} and ${ofVisibleCustomer(context)}`;
}

/** Condition on person p: it exists, and whoever is no operator sees a company that it is bound to. */
export function visiblePerson(context: Reader): Fragment {
  const { sql } = context.db;
  if (seesAll(context.viewer)) return alive(context, 'p');
  return sql`${alive(context, 'p')} and p.id in (select b.person_id from ${bound(context)}
    where ${holds(context)} and ${ofVisibleCustomer(context)})`;
}

/** What lists of both sides of a binding select from, and the condition that it holds and both sides are visible. */
export function visibleBindings(context: Reader): { from: Fragment; where: Fragment } {
  const { sql } = context.db;
  return {
    from: bound(context),
    where: sql`${holds(context)} and ${visibleCompany(context)}`,
  };
}

export const boundToCompany = (context: Reader, companyId: string): Fragment => context.db.sql`p.id in (
  select b.person_id from ${bound(context)}
  where b.company_id = ${companyId}::bigint and ${holds(context)} and ${visibleCompany(context)})`;

export const boundToPerson = (context: Reader, personId: string): Fragment => context.db.sql`o.id in (
  select b.company_id from ${bound(context)}
  where b.person_id = ${personId}::bigint and ${holds(context)})`;
