import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { requiredText } from '../../kit/basics/text';
import type { Viewer } from '../../kit/requests/context';
import type { Place } from '../rules';
import type { Button, MenuRow } from './tables';

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
 * The entries of one front end that somebody finds, as a tree: the pages that the roles grant and the directories above
 * them, or the whole front end when `grants` is null. `menus` come in their order, and hold no entry that is out of
 * use; what lies below such an entry is not found either.
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

const FRONT_ENDS = Object.values(APP_OF_KIND);

/** @throws BAD_USER_INPUT unless it is one of the front ends that sign in. */
export function checkFrontEnd(appCode: string, field: string): void {
  if (FRONT_ENDS.includes(appCode)) return;
  const known = FRONT_ENDS.join(', ');
  throw badInput(field, `${field} must be one of ${known}.`, 'UNKNOWN_FRONT_END', { known });
}

const MOST_BUTTONS = 50;
const BUTTON_CODE = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,63}$/;

/** @throws BAD_USER_INPUT naming what is wrong with the buttons of a page. */
export function buttonsOf(buttons: readonly Button[], isDirectory: boolean): Button[] {
  const field = 'input.buttons';
  if (isDirectory && buttons.length > 0) throw badInput(field, 'A directory has no buttons.', 'MENU_IS_DIRECTORY');
  if (buttons.length > MOST_BUTTONS) throw badInput(field, `A page has ${MOST_BUTTONS} buttons at most.`);
  const checked = buttons.map(({ code, label }, i) => {
    if (!BUTTON_CODE.test(code)) {
      throw badInput(`${field}.${i}.code`, 'code must have 1 to 64 letters, digits and : . _ -', 'WRONG_FORM');
    }
    return { code, label: requiredText(label, `${field}.${i}.label`, { most: 50 }) };
  });
  if (new Set(checked.map(({ code }) => code)).size < checked.length) {
    throw conflict('MENU_DUPLICATE', 'Two buttons of the page have one code.', { field });
  }
  return checked;
}

const UNIQUE = ['code', 'title', 'component', 'path'] as const;

/** @throws CONFLICT when an entry of the same directory has the code, title, component or path. */
export function checkUnlike(
  menu: Pick<MenuRow, (typeof UNIQUE)[number]>,
  neighbours: readonly Pick<MenuRow, (typeof UNIQUE)[number]>[],
): void {
  for (const field of UNIQUE) {
    if (!menu[field] || !neighbours.some((other) => other[field] === menu[field])) continue;
    throw conflict('MENU_DUPLICATE', `An entry of the same directory has this ${field}.`, { field: `input.${field}` });
  }
}

/** @throws BAD_USER_INPUT when an entry cannot stand there. */
export function checkPlace({ fault }: Place, parent: Pick<MenuRow, 'isDirectory'> | null): void {
  const field = 'input.parentId';
  if (fault === 'CYCLE') throw badInput(field, 'An entry cannot stand below itself.', 'MENU_CYCLE');
  if (fault) throw badInput(field, 'Menus have three levels at most.', 'MENU_TOO_DEEP');
  if (parent && !parent.isDirectory) {
    throw badInput(field, 'The entry above must be a directory.', 'MENU_PARENT_NOT_DIRECTORY');
  }
}

export function checkChildless(childCount: number, field: string): void {
  if (childCount === 0) return;
  throw failedPrecondition('MENU_HAS_CHILDREN', 'Entries stand below it.', { field, details: { childCount } });
}

/** @throws FAILED_PRECONDITION when roles hold the page; what it is called and what it is would change under them. */
export function checkUngranted(roleCount: number, field: string): void {
  if (roleCount === 0) return;
  throw failedPrecondition('MENU_IN_USE', `${roleCount} roles hold the page.`, { field, details: { roleCount } });
}
