import { type SQL, sql } from 'drizzle-orm';
import { hasScope, type Reader, type RequestContext, seesAll } from '../kit/context';
import { forbidden } from '../kit/errors';
import { businessMonth } from '../kit/time';

/**
 * The row scope of kit/directory.ts for statements inside a transaction: the customers whose rows this viewer may
 * change. `column` is the SQL of the column that holds the customer's identifier.
 */
export function ownCustomers({ viewer, now }: Reader, column: SQL): SQL {
  if (seesAll(viewer)) return sql`true`;
  if (viewer.kind === 'customer') return sql`${column} = ${viewer.customerId}::bigint`;
  if (viewer.kind !== 'salesperson') return sql`false`;
  const month = businessMonth(now());
  return sql`${column} in (select customer_id from billing.known_assignments
    where salesperson_id = ${viewer.salespersonId}::bigint
      and effect_month <= ${month} and (until_month is null or until_month > ${month}))`;
}

/** The second wall behind the gateway: throws FORBIDDEN unless the viewer holds one of the scopes. */
export function demandScope({ viewer }: RequestContext, ...scopes: string[]): void {
  if (!scopes.some((scope) => hasScope(viewer, scope))) throw forbidden(`This needs ${scopes.join(' or ')}.`);
}
