import { badInput, notFound } from '../../kit/basics/errors';
import { scopesOfPages } from '../../kit/basics/grants';
import { lookupId } from '../../kit/basics/ids';
import { optionalText, requiredText } from '../../kit/basics/text';
import { demand } from '../../kit/requests/row-scope';
import { sqlState, type Transaction, withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import { checkFrontEnd } from '../menus/rules';
import { rightsOfRoles, rightsOfViewer } from '../rights/queries';
import { checkGrant, type Rights } from '../rights/rules';
import type { RoleMenuInput, SaveRoleInput } from '../schema.generated';
import { checkUnprotected, checkUnused, nameTaken } from './rules';
import type { RoleRow } from './tables';

/**
 * Makes a role, or changes one that `id` names; menus that are absent stay. What it may ask of the graph follows from
 * its pages and buttons. Nobody grants or takes away what he lacks.
 * @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT, FORBIDDEN, FAILED_PRECONDITION.
 */
export async function saveRole(context: Context, input: SaveRoleInput): Promise<RoleRow> {
  demand(context, 'platform:write');
  checkFrontEnd(input.appCode, 'input.appCode');
  try {
    return await withTx(context.db, (tx) => save(tx, context, input));
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) throw nameTaken();
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';

async function save(tx: Transaction, context: Context, input: SaveRoleInput): Promise<RoleRow> {
  const before = input.id == null ? null : await lockRole(tx, input.id);
  if (before) checkUnprotected(before);
  if (before && before.appCode !== input.appCode) {
    throw badInput('input.appCode', 'The front end of a role stays.', 'ROLE_FRONT_END_STAYS');
  }
  const own = await rightsOfViewer(tx, context.viewer);
  if (before) checkGrant(own, await rightsOfRoles(tx, [before.id]), 'input.id');
  const granted = input.menus ? await grantedPages(tx, input.appCode, input.menus) : null;
  const scopes = granted ? scopesOf(input.appCode, granted) : (before?.scopes ?? []);
  checkGrant(own, rightsOf(scopes, granted ?? []), 'input.menus');
  const row = await write(tx, context, before, {
    name: requiredText(input.name, 'input.name', { most: 50 }),
    remark:
      input.remark === undefined
        ? (before?.remark ?? null)
        : optionalText(input.remark, 'input.remark', { most: 500, lines: true }),
    scopes,
    appCode: input.appCode,
  });
  if (granted) await writeGrants(tx, row.id, granted);
  return row;
}

export function deleteRole(context: Context, id: string): Promise<string> {
  demand(context, 'platform:write');
  return withTx(context.db, async (tx) => {
    const role = await lockRole(tx, id);
    checkUnprotected(role);
    checkGrant(await rightsOfViewer(tx, context.viewer), await rightsOfRoles(tx, [role.id]), 'input.id');
    const [members] = await tx.sql<{ count: string }[]>`
      /* membersOfRole */ select count(*) from platform.staff_roles where role_id = ${role.id}`;
    checkUnused(Number(members?.count));
    await tx.sql`/* deleteRole */ delete from platform.roles where id = ${role.id}`;
    return role.id;
  });
}

/** Whoever gives the role to somebody waits, and then gives it as it is. */
async function lockRole(tx: Transaction, id: string): Promise<RoleRow> {
  const [role] = await tx.sql<RoleRow[]>`
    /* lockRole */ select r.* from platform.roles r where r.id = ${lookupId(id)} for update`;
  if (!role) throw notFound('The role', 'input.id');
  return role;
}

interface Page {
  menuId: string;
  code: string;
  buttons: string[];
}

type PageRow = { id: string; code: string; isDirectory: boolean; codes: string[] };

async function grantedPages(tx: Transaction, appCode: string, asked: readonly RoleMenuInput[]): Promise<Page[]> {
  // Holds off whoever would take a page or a button away meanwhile.
  await tx.sql`/* keepMenus */ lock table platform.menus in share mode`;
  const rows = await tx.sql<PageRow[]>`
    /* pagesToGrant */ select m.id, m.code, m.is_directory,
      array(select button->>'code' from jsonb_array_elements(m.buttons) button) as codes
    from platform.menus m where m.app_code = ${appCode}`;
  const seen = new Set<string>();
  return asked.map(({ menuId, buttons }, i) => {
    const field = `input.menus.${i}`;
    const page = rows.find(({ id }) => id === lookupId(menuId));
    if (!page) throw notFound('The page of this front end', `${field}.menuId`);
    if (page.isDirectory) throw badInput(`${field}.menuId`, 'A directory is not granted.', 'MENU_IS_DIRECTORY');
    if (seen.has(page.id)) throw badInput(`${field}.menuId`, 'Name each page once.', 'PAGE_NAMED_TWICE');
    seen.add(page.id);
    const unknown = buttons.find((code) => !page.codes.includes(code));
    if (unknown !== undefined) {
      throw badInput(`${field}.buttons`, `The page has no button ${unknown}.`, 'UNKNOWN_BUTTON', { button: unknown });
    }
    return { menuId: page.id, code: page.code, buttons: [...new Set(buttons)] };
  });
}

/** Only the operators' front end asks in its own right; those of the others hold what their kind may. */
const scopesOf = (appCode: string, pages: readonly Page[]): string[] => (appCode === 'crm' ? scopesOfPages(pages) : []);

const rightsOf = (scopes: readonly string[], pages: readonly Page[]): Rights => ({
  everything: false,
  scopes: new Set(scopes),
  pages: new Map(pages.map(({ menuId, buttons }) => [menuId, new Set(buttons)])),
});

async function write(
  tx: Transaction,
  context: Context,
  before: RoleRow | null,
  { name, remark, scopes, appCode }: Pick<RoleRow, 'name' | 'remark' | 'scopes' | 'appCode'>,
): Promise<RoleRow> {
  const now = context.now();
  const [row] = before
    ? await tx.sql<RoleRow[]>`
        /* changeRole */ update platform.roles set name = ${name}, remark = ${remark}, scopes = ${scopes}, updated_at = ${now}
        where id = ${before.id} returning *`
    : await tx.sql<RoleRow[]>`
        /* makeRole */ insert into platform.roles
          (id, code, name, app_code, scopes, remark, created_by_id, created_at, updated_at)
        select id, 'role-' || id, ${name}, ${appCode}, ${scopes}::text[], ${remark}, ${context.viewer.accountId}::bigint,
          ${now}::timestamptz, ${now}::timestamptz
        from (select skep.next_id() as id offset 0) fresh returning *`;
  return row as RoleRow;
}

async function writeGrants(tx: Transaction, roleId: string, pages: readonly Page[]): Promise<void> {
  await tx.sql`/* withdrawGrants */ delete from platform.role_menus where role_id = ${roleId}`;
  await tx.sql`
    /* writeGrants */ insert into platform.role_menus (role_id, menu_id, buttons)
    select ${roleId}::bigint, (page->>'menuId')::bigint, array(select jsonb_array_elements_text(page->'buttons'))
    from jsonb_array_elements(${JSON.stringify(pages)}::text::jsonb) page`;
}
