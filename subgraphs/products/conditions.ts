import type { Reader } from '../kit/requests/context';
import { visibleCustomers } from '../kit/requests/row-scope';
import type { Fragment } from '../kit/sql/database';

const when = (context: Reader, holds: boolean): Fragment => (holds ? context.db.sql`true` : context.db.sql`false`);

/** The catalogue is open to everybody who has signed in. */
export const signedIn = (context: Reader): Fragment => when(context, context.viewer.kind !== 'anonymous');

/** What promoters earn is for those who sell and those who run the marketplace. */
export const forSellers = (context: Reader): Fragment =>
  when(context, ['operator', 'salesperson', 'system'].includes(context.viewer.kind));

/** As `a`. A hidden one is kept from the customer's own users, its id included; it can still be called. */
export function visibleAuthorizations(context: Reader): Fragment {
  const { sql } = context.db;
  const hidden = context.viewer.kind === 'customer' ? sql`and not a.hidden` : sql``;
  return sql`a.deleted_at is null and ${ofVisibleCustomers(context)} ${hidden}`;
}

/** Those of a salesperson are few: as an array that is made once they are looked up row by row, or lead to the rows. */
function ofVisibleCustomers(context: Reader): Fragment {
  if (context.viewer.kind !== 'salesperson') return visibleCustomers(context, 'products', 'a.customer_id');
  return context.db.sql`a.customer_id = any(array(select k.customer_id from products.known_customers k
    where ${visibleCustomers(context, 'products', 'k.customer_id')}))`;
}
