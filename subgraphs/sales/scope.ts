import { businessMonth } from '../kit/basics/time';
import { type Reader, seesAll } from '../kit/requests/context';
import { assignedIn, isLedBy } from '../kit/requests/row-scope';
import type { Fragment } from '../kit/sql/database';

export function inForce(context: Reader): Fragment {
  return assignedIn(businessMonth(context.now()), 'a');
}

const team = ({ salespersonId }: { salespersonId: string | null }, column: string): Fragment =>
  isLedBy(salespersonId, 'sales.watchers', column);

/**
 * Whose facts of sales the viewer may see: operators everybody's, salespeople those of the customers that they or those
 * whom they lead keep this month, customers nobody's. Rests on assignments and watchers themselves and not on
 * kit/exchange/directory.ts, whose copies follow a moment later. `column` is the SQL of the column that holds the customer.
 */
export function visibleCustomers(context: Reader, column: string): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind !== 'salesperson') return sql`false`;
  return sql`${sql.unsafe(column)} in (select a.customer_id from sales.assignments a
    where ${team(viewer, 'a.salesperson_id')} and ${inForce(context)})`;
}

/** Operators see every salesperson, a salesperson itself and whom it leads, a customer the one who keeps it this month; `s` is the alias. */
export function visibleSalespeople(context: Reader): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind === 'salesperson') return team(viewer, 's.id');
  if (viewer.kind !== 'customer') return sql`false`;
  return sql`s.id in (select a.salesperson_id from sales.assignments a
    where a.customer_id = ${viewer.customerId}::bigint and ${inForce(context)})`;
}

/** Made by the salesperson or those whom it leads; operators see all, customers none. `column` holds the salesperson. */
export function teamRows(context: Reader, column: string): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  return viewer.kind === 'salesperson' ? team(viewer, column) : sql`false`;
}

/** The same without those whom it leads: what somebody is paid, and what only who made it changes. */
export function ownRows(context: Reader, column: string): Fragment {
  const { sql } = context.db;
  const { viewer } = context;
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind !== 'salesperson') return sql`false`;
  return sql`${sql.unsafe(column)} = ${viewer.salespersonId}::bigint`;
}
