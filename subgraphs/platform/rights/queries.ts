import type { Viewer } from '../../kit/requests/context';
import type { Database, Fragment } from '../../kit/sql/database';
import { fragment } from '../../kit/sql/sql';
import { ADMINISTRATOR } from '../rules';
import type { Rights } from './rules';

type Sending = Pick<Database, 'sql'>;
type GrantRow = { code: string; scopes: string[]; menuId: string | null; buttons: string[] | null };

async function rightsWhere({ sql }: Sending, chosen: Fragment): Promise<Rights> {
  const rows = await sql<GrantRow[]>`
    /* rightsOfRoles */ select r.code, r.scopes, rm.menu_id, rm.buttons
    from platform.roles r left join platform.role_menus rm on rm.role_id = r.id where ${chosen}`;
  const pages = new Map<string, Set<string>>();
  for (const { menuId, buttons } of rows) {
    if (menuId) pages.set(menuId, new Set([...(pages.get(menuId) ?? []), ...(buttons ?? [])]));
  }
  return {
    everything: rows.some(({ code }) => code === ADMINISTRATOR),
    scopes: new Set(rows.flatMap(({ scopes }) => scopes)),
    pages,
  };
}

export const rightsOfRoles = (db: Sending, roleIds: readonly string[]): Promise<Rights> =>
  rightsWhere(db, fragment`r.id = any(${[...roleIds]}::bigint[])`);

export const rightsOfStaff = (db: Sending, staffId: string): Promise<Rights> =>
  rightsWhere(
    db,
    fragment`r.id in (select sr.role_id from platform.staff_roles sr where sr.staff_id = ${staffId}::bigint)`,
  );

/** What the viewer may do now, not when the request began. */
export function rightsOfViewer(db: Sending, { kind, staffId }: Pick<Viewer, 'kind' | 'staffId'>): Promise<Rights> {
  if (kind === 'system') return Promise.resolve({ everything: true, scopes: new Set(), pages: new Map() });
  return rightsOfStaff(db, staffId ?? '-1');
}
