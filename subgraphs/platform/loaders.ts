import type { Reader, SubgraphContext } from '../kit/context';
import { loadById, loadByParent } from '../kit/loaders';
import { accountsByStaff, type SignInAccountRow } from './accounts/queries';
import { departmentsByIds, departmentsByParents } from './departments/queries';
import { menusByIds, menusByParents } from './menus/queries';
import { memberCounts, menusByRole, rolesByStaff } from './roles/queries';
import type { RoleMenuRow } from './roles/tables';
import { staffByIds } from './staff/queries';

export function createLoaders(context: Reader) {
  const parentOf = ({ parentId }: { parentId: string | null }) => parentId ?? '';
  return {
    accountsByStaff: loadByParent(
      ({ staffId }: SignInAccountRow) => staffId ?? '',
      (staffIds) => accountsByStaff(context, staffIds),
    ),
    departments: loadById((ids) => departmentsByIds(context, ids)),
    departmentsByParent: loadByParent(parentOf, (ids) => departmentsByParents(context, ids)),
    memberCounts: loadById((ids) => memberCounts(context, ids)),
    menus: loadById((ids) => menusByIds(context, ids)),
    menusByParent: loadByParent(parentOf, (ids) => menusByParents(context, ids)),
    menusByRole: loadByParent(
      ({ roleId }: RoleMenuRow) => roleId,
      (roleIds) => menusByRole(context, roleIds),
    ),
    rolesByStaff: loadByParent(
      ({ staffId }: { staffId: string }) => staffId,
      (staffIds) => rolesByStaff(context, staffIds),
    ),
    staff: loadById((ids) => staffByIds(context, ids)),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
