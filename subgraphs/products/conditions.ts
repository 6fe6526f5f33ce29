import type { RequestContext } from '../kit/context';
import type { Database, Fragment } from '../kit/database';
import { visibleCustomers } from '../kit/directory';
import { isInt64 } from '../kit/ids';

/** What a read needs: who asks, when, and the database. */
export type Reader = RequestContext & { db: Database };

const when = (context: Reader, holds: boolean): Fragment => (holds ? context.db.sql`true` : context.db.sql`false`);

/** The catalogue is open to everybody who has signed in. */
export const signedIn = (context: Reader): Fragment => when(context, context.viewer.kind !== 'anonymous');

/** Suppliers and what they cost are the operators' alone. */
export const forOperators = (context: Reader): Fragment =>
  when(context, context.viewer.kind === 'operator' || context.viewer.kind === 'system');

/** What promoters earn is for those who sell and those who run the marketplace. */
export const forSellers = (context: Reader): Fragment =>
  when(context, ['operator', 'salesperson', 'system'].includes(context.viewer.kind));

/**
 * Authorisations (aliased `a`) that the viewer may see. A hidden one is kept from the customer's own users, its id
 * included; it can still be called.
 */
export function visibleAuthorizations(context: Reader): Fragment {
  const { sql } = context.db;
  const scope = visibleCustomers(context, 'products', 'a.customer_id');
  const hidden = context.viewer.kind === 'customer' ? sql`and not a.hidden` : sql``;
  return sql`a.deleted_at is null and ${scope} ${hidden}`;
}

/** Pattern of LIKE that finds a keyword as typed, its wildcards escaped. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** An array of identifiers for `= any(…)`; what cannot be one is left out, so that it finds nothing. */
export const idArray = (context: Reader, ids: readonly string[]): Fragment =>
  context.db.sql`${ids.filter(isInt64)}::text[]::bigint[]`;

export const allOf = (context: Reader, parts: readonly Fragment[]): Fragment =>
  parts.reduce((all, part) => context.db.sql`${all} and ${part}`);
