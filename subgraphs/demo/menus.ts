import type { FrontEndMenu } from '../kit/basics/front-end-menu';
import { FRONT_ENDS } from '../kit/basics/front-ends';
import { after } from './calendar';
import type { Ground } from './ground';
import type { DemoAppCode, DemoMenu } from './world-staff';

/** Every menu of the three front ends that sign in, parents before children, three levels at most. */
export function menusOf(ground: Ground): DemoMenu[] {
  const createdAt = after(ground.opening, -400);
  const menus: DemoMenu[] = [];
  const add = (appCode: DemoAppCode, leaves: readonly FrontEndMenu[], parent: DemoMenu | null) => {
    leaves.forEach((leaf, index) => {
      const menu: DemoMenu = {
        id: ground.mint(createdAt),
        appCode,
        parentId: parent?.id ?? null,
        code: leaf.code,
        title: leaf.title,
        level: (parent?.level ?? 0) + 1,
        isDirectory: leaf.children !== undefined,
        component: leaf.children ? null : `views/${leaf.code}/index`,
        icon: parent ? null : `icon-${leaf.code}`,
        path: `${parent?.path ?? ''}/${leaf.code}`,
        enabled: true,
        hidden: leaf.code === 'customer-detail',
        cacheable: !leaf.children,
        sort: index + 1,
        buttons: (leaf.buttons ?? []).map(([code, label]) => ({ code, label })),
        createdAt,
      };
      menus.push(menu);
      add(appCode, leaf.children ?? [], menu);
    });
  };
  for (const appCode of ['crm', 'sales', 'beeback'] as const) add(appCode, FRONT_ENDS[appCode], null);
  return menus;
}
