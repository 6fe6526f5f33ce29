import type { Viewer } from '../../kit/context';
import type { Button, MenuRow } from './tables';

/** The front end of each kind of viewer. */
const APP_OF_KIND: Partial<Record<Viewer['kind'], string>> = {
  operator: 'crm',
  salesperson: 'sales',
  customer: 'beeback',
};

export function appOf(viewer: Pick<Viewer, 'kind'>): string | null {
  return APP_OF_KIND[viewer.kind] ?? null;
}

export interface GrantedMenuNode {
  menu: MenuRow;
  buttons: Button[];
  children: GrantedMenuNode[];
}

/** Codes of the buttons granted on a page, by menu. */
export type Grants = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The entries of one front end that somebody finds, as a tree. Operators find the pages that their roles grant and the
 * directories above them; for the other kinds, `grants` is null and the whole front end is theirs. `menus` come in
 * their order, and hold no entry that is out of use; what lies below such an entry is not found either.
 */
export function grantedTree(
  menus: readonly MenuRow[],
  grants: Grants | null,
  parentId: string | null = null,
): GrantedMenuNode[] {
  return menus
    .filter((menu) => menu.parentId === parentId)
    .map((menu) => ({
      menu,
      buttons: menu.buttons.filter(({ code }) => !grants || grants.get(menu.id)?.has(code)),
      children: grantedTree(menus, grants, menu.id),
    }))
    .filter(({ menu, children }) => !grants || grants.has(menu.id) || children.length > 0);
}
