import type { Reader, Viewer } from '../../kit/context';
import type { AccountRow } from '../accounts/tables';
import { scopesOf } from './rules';
import type { SessionRow } from './tables';

type HolderRow = Omit<Viewer, 'kind' | 'scopes'> & { kind: AccountRow['kind']; roleScopes: string[] };

/**
 * The holder of a session that is open now; null when it was revoked, has ended, or its person or
 * customer may not sign in.
 */
export async function viewerOfSession(context: Reader, sessionId: string): Promise<Viewer | null> {
  const [row] = await context.db.sql<HolderRow[]>`
    /* viewerOfSession */ select s.id as session_id, a.id as account_id, a.kind, a.nickname as name, a.customer_id,
      a.salesperson_id, a.staff_id,
      array(select distinct unnest(r.scopes) from platform.staff_roles sr join platform.roles r on r.id = sr.role_id
        where sr.staff_id = a.staff_id) as role_scopes
    from platform.sessions s join platform.accounts a on a.id = s.account_id
    left join platform.staff_members m on m.id = a.staff_id
    left join platform.known_customers k on k.customer_id = a.customer_id
    where s.id = ${sessionId}::text::bigint and s.revoked_at is null and s.expires_at > ${context.now()}
      and a.disabled_at is null and m.enabled is not false
      and k.state is distinct from 'DISABLED'`;
  if (!row) return null;
  const { roleScopes, kind, ...person } = row;
  return { ...person, kind: kind.toLowerCase() as Viewer['kind'], scopes: scopesOf(kind, roleScopes) };
}

/** A session of the account itself. */
export async function sessionOfAccount(context: Reader, id: string, accountId: string): Promise<SessionRow | null> {
  const [row] = await context.db.sql<SessionRow[]>`
    /* sessionOfAccount */ select * from platform.sessions
    where id = ${id}::text::bigint and account_id = ${accountId}::text::bigint`;
  return row ?? null;
}
