import { type Reader, seesAll } from '../kit/context';
import type { Fragment } from '../kit/database';
import { businessMonth } from '../kit/time';

/** Assignments in force this month; `a` is their alias. */
export function inForce(context: Reader): Fragment {
  const month = businessMonth(context.now());
  return context.db.sql`a.effect_month <= ${month} and (a.until_month is null or a.until_month > ${month})`;
}

/**
 * Whose facts of sales the viewer may see: operators everybody's, salespeople those of the customers they keep this
 * month, customers nobody's. Rests on the assignments themselves and not on kit/directory.ts, whose copy of them
 * follows a moment later. `column` is the SQL of the column that holds the customer.
 */
export function visibleCustomers(context: Reader, column: string): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind !== 'salesperson') return sql`false`;
  return sql`${sql.unsafe(column)} in (select a.customer_id from sales.assignments a
    where a.salesperson_id = ${viewer.salespersonId}::text::bigint and ${inForce(context)})`;
}

/** Operators see every salesperson, a salesperson itself, a customer the one who keeps it this month; `s` is the alias. */
export function visibleSalespeople(context: Reader): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind === 'salesperson') return sql`s.id = ${viewer.salespersonId}::text::bigint`;
  if (viewer.kind !== 'customer') return sql`false`;
  return sql`s.id in (select a.salesperson_id from sales.assignments a
    where a.customer_id = ${viewer.customerId}::text::bigint and ${inForce(context)})`;
}

/** Rows that are about the salesperson or made by it; operators see all, customers none. `column` is the SQL of the column that holds the salesperson. */
export function ownRows(context: Reader, column: string): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind !== 'salesperson') return sql`false`;
  return sql`${sql.unsafe(column)} = ${viewer.salespersonId}::text::bigint`;
}
