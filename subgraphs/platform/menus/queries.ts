import { type Reader, seesAll, type Viewer } from '../../kit/requests/context';
import type { Fragment } from '../../kit/sql/database';
import { ADMINISTRATOR } from '../rules';
import { appOf, type Grants } from './rules';
import type { MenuRow } from './tables';

/** Operators see every front end's menu, the others that of their own. */
function visible(context: Reader): Fragment {
  return seesAll(context.viewer) ? context.db.sql`true` : context.db.sql`m.app_code = ${appOf(context.viewer)}`;
}

export async function menusByIds(context: Reader, ids: string[]): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* menusByIds */ select m.* from platform.menus m
    where m.id = any(${ids}::bigint[]) and ${visible(context)}`;
}

export async function menusByParents(context: Reader, parentIds: string[]): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* menusByParents */ select m.* from platform.menus m
    where m.parent_id = any(${parentIds}::bigint[]) and ${visible(context)} order by m.sort, m.id`;
}

export async function topMenus(context: Reader, appCode: string): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* topMenus */ select m.* from platform.menus m
    where m.app_code = ${appCode} and m.parent_id is null and ${visible(context)} order by m.sort, m.id`;
}

export async function menusOfApp(context: Reader, appCode: string): Promise<MenuRow[]> {
  return context.db.sql<MenuRow[]>`
    /* menusOfApp */ select m.* from platform.menus m
    where m.app_code = ${appCode} and m.enabled and ${visible(context)} order by m.sort, m.id`;
}

/** Null when the whole front end is theirs: to those who administer, and to others than operators without a role of it. */
export async function grantsOfStaff(
  context: Reader,
  { kind, staffId }: Pick<Viewer, 'kind' | 'staffId'>,
  appCode: string,
): Promise<Grants | null> {
  const rows = await context.db.sql<{ code: string; menuId: string | null; buttons: string[] | null }[]>`
    /* grantsOfStaff */ select r.code, rm.menu_id, rm.buttons
    from platform.staff_roles sr join platform.roles r on r.id = sr.role_id
    left join platform.role_menus rm on rm.role_id = r.id
    where sr.staff_id = ${staffId}::bigint and (r.app_code = ${appCode} or r.code = ${ADMINISTRATOR})`;
  if (rows.some(({ code }) => code === ADMINISTRATOR) || (rows.length === 0 && kind !== 'operator')) return null;
  const grants = new Map<string, Set<string>>();
  for (const { menuId, buttons } of rows) {
    if (menuId) grants.set(menuId, new Set([...(grants.get(menuId) ?? []), ...(buttons ?? [])]));
  }
  return grants;
}
