import type { Reader, SubgraphContext } from '../kit/context';
import { type LoadersOf, loadById, loadByParent } from '../kit/loaders';
import { accountsByStaff, type SignInAccountRow } from './accounts/queries';
import { departmentsByIds, departmentsByParents } from './departments/queries';
import { menusByIds, menusByParents } from './menus/queries';
import { memberCounts, menusByRole, rolesByStaff } from './roles/queries';
import type { RoleMenuRow } from './roles/tables';
import { staffByIds } from './staff/queries';

const parentOf = ({ parentId }: { parentId: string | null }) => parentId ?? '';

export const loaders = {
  accountsByStaff: (context: Reader) =>
    loadByParent(
      ({ staffId }: SignInAccountRow) => staffId ?? '',
      (staffIds) => accountsByStaff(context, staffIds),
    ),
  departments: (context: Reader) => loadById((ids) => departmentsByIds(context, ids)),
  departmentsByParent: (context: Reader) => loadByParent(parentOf, (ids) => departmentsByParents(context, ids)),
  memberCounts: (context: Reader) => loadById((ids) => memberCounts(context, ids)),
  menus: (context: Reader) => loadById((ids) => menusByIds(context, ids)),
  menusByParent: (context: Reader) => loadByParent(parentOf, (ids) => menusByParents(context, ids)),
  menusByRole: (context: Reader) =>
    loadByParent(
      ({ roleId }: RoleMenuRow) => roleId,
      (roleIds) => menusByRole(context, roleIds),
    ),
  rolesByStaff: (context: Reader) =>
    loadByParent(
      ({ staffId }: { staffId: string }) => staffId,
      (staffIds) => rolesByStaff(context, staffIds),
    ),
  staff: (context: Reader) => loadById((ids) => staffByIds(context, ids)),
};

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
