import { type Reader, seesAll } from '../../kit/context';
import type { AccountRow } from './tables';

/** What a sign-in needs; `closed` says that the account, its staff record or its customer is not in use any more. */
export interface Credentials {
  id: string;
  passwordHash: string;
  closed: boolean;
}

/** `loginName` in lower case. Asked before anybody is signed in, so without a row scope. */
export async function accountByLoginName(context: Reader, loginName: string): Promise<Credentials | undefined> {
  const [row] = await context.db.sql<Credentials[]>`
    /* accountByLoginName */ select a.id, a.password_hash, a.disabled_at is not null or m.enabled is false
      or exists (select 1 from platform.known_customers k
        where k.customer_id = a.customer_id and k.state = 'DISABLED') as closed
    from platform.accounts a left join platform.staff_members m on m.id = a.staff_id
    where lower(a.login_name) = ${loginName}`;
  return row;
}

/** An account without its password. */
export type SignInAccountRow = Omit<AccountRow, 'passwordHash'>;

const columns = (context: Reader) => context.db.sql`a.id, a.login_name, a.kind, a.nickname, a.mobile, a.email,
  a.staff_id, a.salesperson_id, a.customer_id, a.disabled_at, a.created_at, a.updated_at`;

/** Everybody sees the own account, operators all. */
const visible = (context: Reader) =>
  seesAll(context.viewer) ? context.db.sql`true` : context.db.sql`a.id = ${context.viewer.accountId}::text::bigint`;

export async function accountsByIds(context: Reader, ids: string[]): Promise<SignInAccountRow[]> {
  return context.db.sql<SignInAccountRow[]>`
    /* accountsByIds */ select ${columns(context)} from platform.accounts a
    where a.id = any(${ids}::text[]::bigint[]) and ${visible(context)}`;
}

export async function accountsByStaff(context: Reader, staffIds: string[]): Promise<SignInAccountRow[]> {
  return context.db.sql<SignInAccountRow[]>`
    /* accountsByStaff */ select ${columns(context)} from platform.accounts a
    where a.staff_id = any(${staffIds}::text[]::bigint[]) and ${visible(context)}`;
}
