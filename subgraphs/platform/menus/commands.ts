import { badInput, notFound } from '../../kit/basics/errors';
import { scopesOfPages } from '../../kit/basics/grants';
import { lookupId } from '../../kit/basics/ids';
import { optionalText, requiredText, type Text } from '../../kit/basics/text';
import { demand } from '../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import { rightsOfViewer } from '../rights/queries';
import { checkGrant, type Rights } from '../rights/rules';
import { ADMINISTRATOR, placeBelow, subtreeOf } from '../rules';
import type { SaveMenuInput } from '../schema.generated';
import { buttonsOf, checkChildless, checkFrontEnd, checkPlace, checkUngranted, checkUnlike } from './rules';
import type { MenuRow } from './tables';

const MOST_EXTRA = 10_000;

/**
 * Makes an entry of a menu, or changes one that `id` names; what is absent stays. Those below it move with it, and a
 * button that is gone leaves the roles that hold it, with what it alone let them ask; who lacks that takes it from nobody.
 * @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT, FORBIDDEN, FAILED_PRECONDITION.
 */
export function saveMenu(context: Context, input: SaveMenuInput): Promise<MenuRow> {
  demand(context, 'platform:write');
  checkFrontEnd(input.appCode, 'input.appCode');
  return withTx(context.db, async (tx) => {
    const all = await lockMenus(tx, input.appCode);
    const before = input.id == null ? null : menuIn(all, input.id, 'input.id');
    const parentId = input.parentId === undefined ? (before?.parentId ?? null) : input.parentId;
    const parent = parentId === null ? null : menuIn(all, parentId, 'input.parentId');
    const place = placeBelow(all, parent, before?.id ?? null);
    checkPlace(place, parent);
    const neighbours = all.filter((other) => other.parentId === (parent?.id ?? null) && other.id !== before?.id);
    const menu = menuOf(input, before, neighbours);
    checkUnlike(menu, neighbours);
    if (before) await checkChange(tx, all, before, menu);
    const row = await write(tx, context, before, { ...menu, parentId: parent?.id ?? null, level: place.level });
    if (before) await moveBelow(tx, all, before, place.level - before.level);
    await followButtons(tx, context, before, row);
    return row;
  });
}

export function deleteMenu(context: Context, id: string): Promise<string> {
  demand(context, 'platform:write');
  return withTx(context.db, async (tx) => {
    const all = await lockMenus(tx, null);
    const menu = menuIn(all, id, 'input.id');
    checkChildless(all.filter(({ parentId }) => parentId === menu.id).length, 'input.id');
    checkUngranted(await roleCount(tx, menu.id), 'input.id');
    await tx.sql`/* withdrawMenu */ delete from platform.role_menus where menu_id = ${menu.id}`;
    await tx.sql`/* deleteMenu */ delete from platform.menus where id = ${menu.id}`;
    return menu.id;
  });
}

/** One change at a time, of what roles are granted too, so that no role is granted what goes meanwhile. */
async function lockMenus(tx: Transaction, appCode: string | null): Promise<MenuRow[]> {
  await tx.sql`/* oneMenuAtATime */ lock table platform.menus, platform.role_menus in share row exclusive mode`;
  return tx.sql<MenuRow[]>`
    /* allMenus */ select m.* from platform.menus m where ${appCode}::text is null or m.app_code = ${appCode} order by m.id`;
}

function menuIn(all: readonly MenuRow[], id: string, field: string): MenuRow {
  const found = all.find((menu) => menu.id === lookupId(id));
  if (!found) throw notFound('The menu entry', field);
  return found;
}

/** Those who administer hold every page anyway. */
async function roleCount(tx: Transaction, menuId: string): Promise<number> {
  const [row] = await tx.sql<{ count: string }[]>`
    /* rolesOfMenu */ select count(*) from platform.role_menus rm join platform.roles r on r.id = rm.role_id
    where rm.menu_id = ${menuId} and r.code <> ${ADMINISTRATOR}`;
  return Number(row?.count);
}

type Written = Omit<MenuRow, 'id' | 'parentId' | 'level' | 'createdById' | 'createdAt' | 'updatedAt'>;

function menuOf(input: SaveMenuInput, before: MenuRow | null, neighbours: readonly MenuRow[]): Written {
  const isDirectory = input.isDirectory ?? before?.isDirectory ?? false;
  const text = (field: 'component' | 'icon' | 'path' | 'highlightMenu' | 'redirectUrl') => {
    const value: Text = input[field];
    return value === undefined ? (before?.[field] ?? null) : optionalText(value, `input.${field}`, { most: 200 });
  };
  const flag = (field: 'enabled' | 'hidden' | 'sidebarHidden' | 'cacheable', otherwise: boolean) =>
    input[field] ?? before?.[field] ?? otherwise;
  return {
    appCode: input.appCode,
    code: requiredText(input.code, 'input.code', { most: 64 }),
    title: requiredText(input.title, 'input.title', { most: 50 }),
    isDirectory,
    ...{ component: text('component'), icon: text('icon'), path: text('path') ?? '' },
    ...{ highlightMenu: text('highlightMenu'), redirectUrl: text('redirectUrl') },
    ...{ enabled: flag('enabled', true), hidden: flag('hidden', false) },
    ...{ sidebarHidden: flag('sidebarHidden', false), cacheable: flag('cacheable', false) },
    sort: input.sort ?? before?.sort ?? Math.max(0, ...neighbours.map(({ sort }) => sort)) + 1,
    buttons: buttonsOf(input.buttons ?? before?.buttons ?? [], isDirectory),
    extra: extraOf(input.extra, before),
  };
}

function extraOf(extra: unknown, before: MenuRow | null): unknown {
  if (extra === undefined) return before?.extra ?? null;
  if (JSON.stringify(extra).length > MOST_EXTRA) {
    throw badInput('input.extra', `extra may have at most ${MOST_EXTRA} characters.`, 'TEXT_TOO_LONG', {
      most: MOST_EXTRA,
    });
  }
  return extra;
}

/** A directory stays one while entries stand below it; a page that roles hold stays that page. */
async function checkChange(tx: Transaction, all: readonly MenuRow[], before: MenuRow, menu: Written): Promise<void> {
  if (before.isDirectory && !menu.isDirectory) {
    checkChildless(all.filter(({ parentId }) => parentId === before.id).length, 'input.isDirectory');
  }
  if (!before.isDirectory && menu.isDirectory) checkUngranted(await roleCount(tx, before.id), 'input.isDirectory');
  if (before.code !== menu.code) checkUngranted(await roleCount(tx, before.id), 'input.code');
}

async function write(
  tx: Transaction,
  context: Context,
  before: MenuRow | null,
  m: Written & Pick<MenuRow, 'parentId' | 'level'>,
): Promise<MenuRow> {
  const now = context.now();
  const { sql } = tx;
  const json = { buttons: JSON.stringify(m.buttons), extra: m.extra === null ? null : JSON.stringify(m.extra) };
  const values = sql`${m.appCode}::text, ${m.parentId}::bigint, ${m.code}::text, ${m.title}::text, ${m.level}::integer,
    ${m.isDirectory}::boolean, ${m.component}::text, ${m.icon}::text, ${m.path}::text, ${m.highlightMenu}::text,
    ${m.redirectUrl}::text, ${m.enabled}::boolean, ${m.hidden}::boolean, ${m.sidebarHidden}::boolean,
    ${m.cacheable}::boolean, ${m.sort}::integer, ${json.buttons}::text::jsonb, ${json.extra}::text::jsonb,
    ${now}::timestamptz`;
  const columns = sql`app_code, parent_id, code, title, level, is_directory, component, icon, path, highlight_menu,
    redirect_url, enabled, hidden, sidebar_hidden, cacheable, sort, buttons, extra, updated_at`;
  const [row] = before
    ? await sql<MenuRow[]>`
        /* changeMenu */ update platform.menus set (${columns}) = (select ${values}) where id = ${before.id} returning *`
    : await sql<MenuRow[]>`
        /* makeMenu */ insert into platform.menus (${columns}, created_by_id, created_at)
        values (${values}, ${context.viewer.accountId}, ${now}) returning *`;
  return row as MenuRow;
}

async function moveBelow(tx: Transaction, all: readonly MenuRow[], { id }: MenuRow, levels: number): Promise<void> {
  const below = subtreeOf(all, id).filter((menu) => menu.id !== id);
  if (levels === 0 || below.length === 0) return;
  await tx.sql`
    /* moveMenusBelow */ update platform.menus set level = level + ${levels}
    where id = any(${below.map((menu) => menu.id)}::bigint[])`;
}

type Holder = {
  roleId: string;
  code: string;
  scopes: string[];
  pages: { menuId: string; code: string; buttons: string[] }[];
};

/** Those who administer hold the page as it is now; from the others go the buttons that are gone. */
async function followButtons(tx: Transaction, context: Context, before: MenuRow | null, menu: MenuRow): Promise<void> {
  if (menu.appCode === 'crm' && !menu.isDirectory) await grantToAdministrators(tx, menu);
  if (menu.isDirectory) await tx.sql`/* ungrantDirectory */ delete from platform.role_menus where menu_id = ${menu.id}`;
  const codes = menu.buttons.map(({ code }) => code);
  const gone = (before?.buttons ?? []).map(({ code }) => code).filter((code) => !codes.includes(code));
  if (gone.length === 0) return;
  const holders = await tx.sql<Holder[]>`
    /* rolesOfButtons */ select r.id as role_id, r.code, r.scopes,
      (select jsonb_agg(jsonb_build_object('menuId', p.menu_id::text, 'code', m.code, 'buttons', p.buttons))
        from platform.role_menus p join platform.menus m on m.id = p.menu_id where p.role_id = r.id) as pages
    from platform.roles r join platform.role_menus rm on rm.role_id = r.id
    where rm.menu_id = ${menu.id} and rm.buttons && ${gone}::text[] and r.code <> ${ADMINISTRATOR}
    order by r.id for update of r`;
  const losses = holders.map((holder) => ({ ...holder, ...lossOf(holder, menu.id, gone) }));
  if (losses.length > 0)
    checkGrant(await rightsOfViewer(tx, context.viewer), takenBy(losses, menu.id), 'input.buttons');
  await tx.sql`
    /* withdrawButtons */ update platform.role_menus
    set buttons = array(select b from unnest(buttons) b where b <> all(${gone}::text[]))
    where menu_id = ${menu.id} and buttons && ${gone}::text[]`;
  for (const { roleId, scopes, lostScopes } of losses) {
    await tx.sql`
      /* narrowRole */ update platform.roles set scopes = ${scopes.filter((scope) => !lostScopes.includes(scope))}
      where id = ${roleId}`;
  }
}

interface Loss {
  lostButtons: string[];
  lostScopes: string[];
}

/** What a role loses with buttons of a page: the scopes are those that nothing else gives it. */
function lossOf({ pages }: Holder, menuId: string, gone: readonly string[]): Loss {
  const left = pages.map((page) =>
    page.menuId === menuId ? { ...page, buttons: page.buttons.filter((code) => !gone.includes(code)) } : page,
  );
  const stay = scopesOfPages(left);
  const held = pages.find((page) => page.menuId === menuId)?.buttons ?? [];
  return {
    lostButtons: held.filter((code) => gone.includes(code)),
    lostScopes: scopesOfPages(pages).filter((scope) => !stay.includes(scope)),
  };
}

const takenBy = (losses: readonly Loss[], menuId: string): Rights => ({
  everything: false,
  scopes: new Set(losses.flatMap(({ lostScopes }) => lostScopes)),
  pages: new Map([[menuId, new Set(losses.flatMap(({ lostButtons }) => lostButtons))]]),
});

async function grantToAdministrators(tx: Transaction, menu: MenuRow): Promise<void> {
  const codes = menu.buttons.map(({ code }) => code);
  await tx.sql`
    /* grantToAdministrators */ insert into platform.role_menus (role_id, menu_id, buttons)
    select r.id, ${menu.id}::bigint, ${codes}::text[] from platform.roles r where r.code = ${ADMINISTRATOR}
    on conflict (role_id, menu_id) do update set buttons = excluded.buttons`;
}
