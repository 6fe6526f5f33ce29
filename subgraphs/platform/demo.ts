import type { World } from '../demo/world';
import { copyRows } from '../kit/sql/copy';
import { type Database, withTx } from '../kit/sql/database';
import { hashPassword } from './accounts/passwords';
import { accounts } from './accounts/tables';
import { loadLegacyUsage } from './demo/legacy-usage';
import { loadMessages } from './demo/messages';
import { loadWebhooks } from './demo/webhooks';
import { publishDepartments } from './departments/events';
import { departments } from './departments/tables';
import { menus } from './menus/tables';
import { roleMenus, roles } from './roles/tables';
import { publishStaff } from './staff/events';
import { staffMembers, staffRoles } from './staff/tables';

type Progress = (rows: number) => void;

/** What every demo staff member may spend on own test calls. */
const DEMO_WALLET_QUOTA = '5000.00';

export async function loadDemo(db: Database, world: World, progress: Progress): Promise<void> {
  const made = madeBy(world);
  await copyRows(db, departments, world.departments.map(made), progress);
  await copyRows(
    db,
    menus,
    world.menus.map((menu) => ({
      ...made(menu),
      buttons: asJson(menu.buttons),
      redirectUrl: world.menus.find(({ parentId }) => parentId === menu.id)?.path ?? null,
    })),
    progress,
  );
  await copyRows(db, roles, world.roles.map(made), progress);
  await copyRows(
    db,
    roleMenus,
    world.roles.flatMap((role) => role.menus.map((menu) => ({ roleId: role.id, ...menu }))),
    progress,
  );
  await loadPeople(db, world, progress);
  await loadMessages(db, world, progress);
  await loadLegacyUsage(db, world, progress);
  await loadWebhooks(db, world, progress);
  await withTx(db, async (tx) => {
    await publishDepartments(tx, idsOf(world.departments));
    await publishStaff(tx, idsOf(world.staff));
  });
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function loadPeople(db: Database, world: World, progress: Progress): Promise<void> {
  const promoters = new Set(world.salespeople.filter(({ roleType }) => roleType === 'OUTER').map((one) => one.staffId));
  await copyRows(
    db,
    staffMembers,
    world.staff.map((member) => ({
      ...madeBy(world)(member),
      maxWalletQuota: DEMO_WALLET_QUOTA,
      appCode: promoters.has(member.id) ? 'sales' : null,
    })),
    progress,
  );
  await copyRows(
    db,
    staffRoles,
    world.staff.flatMap((member) => member.roleIds.map((roleId) => ({ staffId: member.id, roleId }))),
    progress,
  );
  // All demo accounts have one known password, so they share one salt too: a hash of its own for each would cost seconds.
  const passwordHash = await hashPassword(world.demoPassword);
  await copyRows(
    db,
    accounts,
    world.accounts.map(({ username, enabled, kind, ...account }) => ({
      ...account,
      updatedAt: account.createdAt,
      passwordHash,
      loginName: username,
      kind: kind.toUpperCase() as 'OPERATOR' | 'SALESPERSON' | 'CUSTOMER',
      disabledAt: enabled ? null : account.createdAt,
    })),
    progress,
  );
}

/** The first account, the administrator's, set up the organisation; nothing has changed since. */
const madeBy =
  (world: World) =>
  <Row extends { createdAt: Date }>(row: Row) => ({
    ...row,
    createdById: world.accounts[0]?.id ?? null,
    updatedAt: row.createdAt,
  });

/** COPY writes arrays for text[] columns, so an array for a jsonb column goes as text. */
const asJson = <T>(value: T): T => JSON.stringify(value) as T;
