import { type LoaderFactories, type LoadersOf, loadById, loadByParent } from '../kit/lists/loaders';
import type { SubgraphContext } from '../kit/requests/context';
import { accountsByIds, accountsByStaff, type SignInAccountRow } from './accounts/queries';
import { changesByObject } from './changes/queries';
import type { ChangeRow } from './changes/tables';
import { departmentsByIds, departmentsByParents } from './departments/queries';
import { menusByIds, menusByParents } from './menus/queries';
import { memberCounts, menusByRole, rolesByStaff } from './roles/queries';
import type { RoleMenuRow } from './roles/tables';
import { staffByIds } from './staff/queries';
import { attemptsByDelivery, endpointsByIds } from './webhooks/queries';
import type { WebhookAttemptRow } from './webhooks/tables';

const parentOf = ({ parentId }: { parentId: string | null }) => parentId ?? '';

export const loaders = {
  accounts: (context) => loadById((ids) => accountsByIds(context, ids)),
  accountsByStaff: (context) =>
    loadByParent(
      ({ staffId }: SignInAccountRow) => staffId ?? '',
      (staffIds) => accountsByStaff(context, staffIds),
    ),
  changesByObject: (context) =>
    loadByParent(
      ({ objectType, objectId }: ChangeRow) => `${objectType} ${objectId}`,
      (objects) => changesByObject(context, objects),
    ),
  departments: (context) => loadById((ids) => departmentsByIds(context, ids)),
  departmentsByParent: (context) => loadByParent(parentOf, (ids) => departmentsByParents(context, ids)),
  memberCounts: (context) => loadById((ids) => memberCounts(context, ids)),
  menus: (context) => loadById((ids) => menusByIds(context, ids)),
  menusByParent: (context) => loadByParent(parentOf, (ids) => menusByParents(context, ids)),
  menusByRole: (context) =>
    loadByParent(
      ({ roleId }: RoleMenuRow) => roleId,
      (roleIds) => menusByRole(context, roleIds),
    ),
  rolesByStaff: (context) =>
    loadByParent(
      ({ staffId }: { staffId: string }) => staffId,
      (staffIds) => rolesByStaff(context, staffIds),
    ),
  staff: (context) => loadById((ids) => staffByIds(context, ids)),
  webhookAttempts: (context) =>
    loadByParent(
      ({ deliveryId }: WebhookAttemptRow) => deliveryId,
      (ids) => attemptsByDelivery(context, ids),
    ),
  webhookEndpoints: (context) => loadById((ids) => endpointsByIds(context, ids)),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
