import { type Reader, seesAll } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { appOf, type Grants } from './rules';
import type { MenuRow } from './tables';

/** Operators see every front end's menu, the others that of their own. */
function visible(context: Reader): Fragment {
  return seesAll(context.viewer) ? context.db.sql`true` : context.db.sql`m.app_code = ${appOf(context.viewer)}`;
}

export async function menusByIds(context: Reader, ids: string[]): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* menusByIds */ select m.* from platform.menus m
    where m.id = any(${ids}::text[]::bigint[]) and ${visible(context)}`;
}

export async function menusByParents(context: Reader, parentIds: string[]): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* menusByParents */ select m.* from platform.menus m
    where m.parent_id = any(${parentIds}::text[]::bigint[]) and ${visible(context)} order by m.sort, m.id`;
}

export async function topMenus(context: Reader, appCode: string): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* topMenus */ select m.* from platform.menus m
    where m.app_code = ${appCode} and m.parent_id is null and ${visible(context)} order by m.sort, m.id`;
}

/** Every entry of a front end that is in use, in the order of the menu. */
export async function menusOfApp(context: Reader, appCode: string): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* menusOfApp */ select m.* from platform.menus m
    where m.app_code = ${appCode} and m.enabled and ${visible(context)} order by m.sort, m.id`;
}

/** What the roles of a staff member grant together. */
export async function grantsOfStaff(context: Reader, staffId: string): Promise<Grants> {
  const rows = await context.db.sql<{ menuId: string; buttons: string[] }[]>`
    /* grantsOfStaff */ select rm.menu_id, rm.buttons
    from platform.staff_roles sr join platform.role_menus rm on rm.role_id = sr.role_id
    where sr.staff_id = ${staffId}::text::bigint`;
  const grants = new Map<string, Set<string>>();
  for (const { menuId, buttons } of rows) grants.set(menuId, new Set([...(grants.get(menuId) ?? []), ...buttons]));
  return grants;
}
