import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader, Viewer } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf } from '../../kit/sql/conditions';
import type { AccountRow } from '../accounts/tables';
import { ADMINISTRATOR } from '../rules';
import { type Granted, scopesOf, scopesToLookOn } from './rules';
import { type SessionRow, sessions } from './tables';

type HolderRow = Omit<Viewer, 'kind' | 'scopes'> & Granted & { kind: AccountRow['kind'] };

/** Null when it was revoked, has ended, or its person or customer may not sign in. */
export async function viewerOfSession(context: Reader, sessionId: string): Promise<Viewer | null> {
  const [row] = await context.db.sql<HolderRow[]>`
    /* viewerOfSession */ select s.id as session_id, a.id as account_id, coalesce(s.kind, a.kind) as kind, a.nickname as name,
      a.customer_id, a.staff_id, s.temporary,
      case when coalesce(s.kind, a.kind) = 'SALESPERSON' then a.salesperson_id end as salesperson_id,
      array(select distinct unnest(r.scopes) from platform.staff_roles sr join platform.roles r on r.id = sr.role_id
        where sr.staff_id = a.staff_id) as scopes,
      array(select distinct unnest(rm.buttons) from platform.staff_roles sr
        join platform.roles r on r.id = sr.role_id and r.app_code = 'crm'
        join platform.role_menus rm on rm.role_id = r.id where sr.staff_id = a.staff_id) as buttons,
      exists (select from platform.staff_roles sr join platform.roles r on r.id = sr.role_id
        where sr.staff_id = a.staff_id and r.code = ${ADMINISTRATOR}) as administers
    from platform.sessions s join platform.accounts a on a.id = s.account_id
    left join platform.staff_members m on m.id = a.staff_id
    left join platform.known_customers k on k.customer_id = a.customer_id
    where s.id = ${sessionId}::bigint and s.revoked_at is null and s.expires_at > ${context.now()}
      and a.disabled_at is null and m.enabled is not false and (coalesce(s.kind, a.kind) <> 'SALESPERSON' or a.sells)
      and k.state is distinct from 'DISABLED' and (not s.temporary or exists (
        select from platform.sessions o join platform.accounts oa on oa.id = o.account_id
        left join platform.staff_members om on om.id = oa.staff_id
        where o.id = s.opened_by_session_id and o.revoked_at is null and o.expires_at > ${context.now()}
          and oa.disabled_at is null and om.enabled is not false))`;
  if (!row) return null;
  const { scopes, buttons, administers, kind, ...person } = row;
  const held = scopesOf(kind, { scopes, buttons, administers });
  const shown = person.temporary ? scopesToLookOn(held) : held;
  return { ...person, kind: kind.toLowerCase() as Viewer['kind'], scopes: shown };
}

export async function sessionOfAccount(context: Reader, id: string, accountId: string): Promise<SessionRow | null> {
  const [row] = await context.db.sql<SessionRow[]>`
    /* sessionOfAccount */ select * from platform.sessions
    where id = ${id}::bigint and account_id = ${accountId}::bigint`;
  return row ?? null;
}

const sortedBy = sortKeys(sessions, 's');

export function listTemporarySessions(context: Reader, args: PageArgs): Promise<Connection<SessionRow>> {
  const { sql } = context.db;
  return listConnection<SessionRow>(context.db, args, {
    columns: sql`/* listTemporarySessions */ s.*`,
    from: sql`platform.sessions s`,
    where: allOf(sql, [forOperators(context), sql`s.temporary`]),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}
