import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import { type Reader, seesAll } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, containing } from '../../kit/sql/conditions';
import type { SignInAccountFilter } from '../schema.generated';
import type { AccountRow } from './tables';
import { accounts } from './tables';

const sortedBy = sortKeys(accounts, 'a');

export interface Credentials {
  id: string;
  passwordHash: string;
  kind: AccountRow['kind'];
  /** The account, its staff record or its customer is not in use any more. */
  closed: boolean;
  /** Whether the person sells, and holds a role of the operators' front end. */
  sells: boolean;
  operates: boolean;
}

/** `loginName` in lower case. Asked before anybody is signed in, so without a row scope. */
export async function accountByLoginName(context: Reader, loginName: string): Promise<Credentials | undefined> {
  const [row] = await context.db.sql<Credentials[]>`
    /* accountByLoginName */ select a.id, a.password_hash, a.kind, a.salesperson_id is not null and a.sells as sells,
      exists (select 1 from platform.staff_roles sr join platform.roles r on r.id = sr.role_id
        where sr.staff_id = a.staff_id and r.app_code = 'crm') as operates,
      a.disabled_at is not null or m.enabled is false or exists (select 1 from platform.known_customers k
        where k.customer_id = a.customer_id and k.state = 'DISABLED') as closed
    from platform.accounts a left join platform.staff_members m on m.id = a.staff_id
    where lower(a.login_name) = ${loginName}`;
  return row;
}

export type SignInAccountRow = Omit<AccountRow, 'passwordHash'>;

const columns = (context: Reader) => context.db.sql`a.id, a.login_name, a.kind, a.nickname, a.mobile, a.email,
  a.staff_id, a.salesperson_id, a.customer_id, a.sells, a.disabled_at, a.must_change_password, a.password_changed_at,
  a.created_at, a.updated_at`;

/** Everybody sees the own account, operators all. */
const visible = (context: Reader) =>
  seesAll(context.viewer) ? context.db.sql`true` : context.db.sql`a.id = ${context.viewer.accountId}::bigint`;

export async function accountsByIds(context: Reader, ids: string[]): Promise<SignInAccountRow[]> {
  return context.db.sql<SignInAccountRow[]>`
    /* accountsByIds */ select ${columns(context)} from platform.accounts a
    where a.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function accountsByStaff(context: Reader, staffIds: string[]): Promise<SignInAccountRow[]> {
  return context.db.sql<SignInAccountRow[]>`
    /* accountsByStaff */ select ${columns(context)} from platform.accounts a
    where a.staff_id = any(${staffIds}::bigint[]) and ${visible(context)}`;
}

export function listAccounts(
  context: Reader,
  { keyword, boundToStaff }: SignInAccountFilter,
  args: PageArgs,
): Promise<Connection<SignInAccountRow>> {
  const { sql } = context.db;
  const parts = [forOperators(context)];
  if (keyword) {
    const pattern = containing(keyword);
    parts.push(sql`(a.login_name ilike ${pattern} or a.nickname ilike ${pattern} or a.mobile like ${pattern})`);
  }
  if (boundToStaff != null) parts.push(boundToStaff ? sql`a.staff_id is not null` : sql`a.staff_id is null`);
  return listConnection<SignInAccountRow>(context.db, args, {
    columns: sql`/* listAccounts */ ${columns(context)}`,
    from: sql`platform.accounts a`,
    where: allOf(sql, parts),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}
