import { businessMonth } from '../../kit/basics/time';
import type { Viewer } from '../../kit/requests/context';
import { assignedIn } from '../../kit/requests/row-scope';
import type { Sql } from '../../kit/sql/database';

interface Reachable {
  mobile: string | null;
  email: string | null;
}

const NOBODY: Reachable = { mobile: null, email: null };

/** How whoever keeps a customer at an instant is reached; nothing of it where nobody does, or that is not known. */
export async function keeperKnownAs(sql: Sql, customerId: string, at: Date): Promise<Reachable> {
  const [known] = await sql<Reachable[]>`
    /* keeperKnownAs */ select s.mobile, s.email from contracts.known_assignments a
    join contracts.known_salespeople l on l.salesperson_id = a.salesperson_id
    join contracts.known_staff s on s.staff_id = l.staff_id
    where a.customer_id = ${customerId} and ${assignedIn(businessMonth(at), 'a')}`;
  return known ?? NOBODY;
}

/** How the viewer is reached, who may be an operator or a salesperson; nothing of it where that is not known. */
export async function handlerKnownAs(
  sql: Sql,
  { staffId, salespersonId }: Pick<Viewer, 'staffId' | 'salespersonId'>,
): Promise<Reachable> {
  const [known] = await sql<Reachable[]>`
    /* handlerKnownAs */ select s.mobile, s.email from contracts.known_staff s
    where s.staff_id = coalesce(${staffId}::bigint,
      (select staff_id from contracts.known_salespeople where salesperson_id = ${salespersonId}::bigint))`;
  return known ?? NOBODY;
}
