import { conflict } from '../../kit/basics/errors';
import type { FrontEndMenu } from '../../kit/basics/front-end-menu';
import { ALL_SCOPES, FRONT_ENDS, type FrontEnd } from '../../kit/basics/front-ends';
import { type Database, type Transaction, withTx } from '../../kit/sql/database';
import { initialPassword } from '../accounts/commands/console-account';
import { hashPassword } from '../accounts/passwords';
import { type NewOperator, newOperator } from './rules';

export async function operatorExists({ sql }: Pick<Database, 'sql'>): Promise<boolean> {
  const [row] = await sql<{ exists: boolean }[]>`
    /* operatorExists */ select exists (select from platform.accounts where kind = 'OPERATOR')`;
  return row?.exists ?? false;
}

/**
 * The one who lets all others in: the menus of the front ends, the role `administrator` with every page and button, a
 * staff member and an account, all or nothing. Returns the initial password, which is kept nowhere.
 * @throws CONFLICT when an operator exists, BAD_USER_INPUT for a value that is not allowed.
 */
export async function createFirstOperator(db: Database, now: Date, input: NewOperator): Promise<{ password: string }> {
  const operator = newOperator(input);
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  await withTx(db, async (tx) => {
    await tx.sql`/* oneFirstOperator */ lock table platform.accounts in share row exclusive mode`;
    if (await operatorExists(tx)) throw conflict('OPERATOR_EXISTS', 'An operator exists, who can let others in.');
    for (const frontEnd of Object.keys(FRONT_ENDS) as FrontEnd[]) {
      await writeMenus(tx, now, frontEnd, FRONT_ENDS[frontEnd], null);
    }
    const roleId = await writeAdministrator(tx, now);
    await writePerson(tx, now, roleId, operator, passwordHash);
  });
  return { password };
}

interface Parent {
  id: string;
  path: string;
  level: number;
}

async function writeMenus(
  tx: Transaction,
  now: Date,
  frontEnd: FrontEnd,
  menus: readonly FrontEndMenu[],
  parent: Parent | null,
): Promise<void> {
  for (const [index, { code, title, buttons = [], children }] of menus.entries()) {
    const [path, level] = [`${parent?.path ?? ''}/${code}`, (parent?.level ?? 0) + 1];
    const [row] = await tx.sql<{ id: string }[]>`
      /* writeMenu */ insert into platform.menus
        (app_code, parent_id, code, title, level, is_directory, component, icon, path, hidden, cacheable, sort, buttons,
          created_at, updated_at)
      values (${frontEnd}, ${parent?.id ?? null}, ${code}, ${title}, ${level}, ${children !== undefined},
        ${children ? null : `views/${code}/index`}, ${parent ? null : `icon-${code}`}, ${path},
        ${code === 'customer-detail'}, ${children === undefined}, ${index + 1},
        ${JSON.stringify(buttons.map(([button, label]) => ({ code: button, label })))}::text::jsonb, ${now}, ${now})
      on conflict (app_code, coalesce(parent_id, 0), code) do update set updated_at = menus.updated_at returning id`;
    if (row && children) await writeMenus(tx, now, frontEnd, children, { id: row.id, path, level });
  }
}

async function writeAdministrator(tx: Transaction, now: Date): Promise<string> {
  const [role] = await tx.sql<{ id: string }[]>`
    /* writeAdministrator */ insert into platform.roles
      (code, name, app_code, scopes, deletable, created_at, updated_at)
    values ('administrator', '系统管理员', 'crm', ${[...ALL_SCOPES]}, false, ${now}, ${now})
    on conflict (code) do update set scopes = excluded.scopes returning id`;
  const roleId = (role as { id: string }).id;
  await tx.sql`
    /* grantEverything */ insert into platform.role_menus (role_id, menu_id, buttons)
    select ${roleId}, m.id, array(select button->>'code' from jsonb_array_elements(m.buttons) button)
    from platform.menus m where m.app_code = 'crm' and not m.is_directory
    on conflict (role_id, menu_id) do update set buttons = excluded.buttons`;
  return roleId;
}

async function writePerson(
  tx: Transaction,
  now: Date,
  roleId: string,
  { name, mobile, loginName }: NewOperator,
  passwordHash: string,
): Promise<void> {
  await tx.sql`
    /* writeFirstOperator */ with member as (
      insert into platform.staff_members (name, mobile, created_at, updated_at)
      values (${name}, ${mobile}, ${now}, ${now}) returning id
    ), granted as (
      insert into platform.staff_roles (staff_id, role_id) select id, ${roleId}::bigint from member
    )
    insert into platform.accounts (login_name, password_hash, kind, nickname, mobile, staff_id, must_change_password, created_at, updated_at)
    select ${loginName}, ${passwordHash}, 'OPERATOR', ${name}, ${mobile}, id, true, ${now}, ${now} from member`;
}
