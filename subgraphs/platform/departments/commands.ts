import { notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { optionalText, requiredText } from '../../kit/basics/text';
import { publish } from '../../kit/exchange/outbox';
import { demand } from '../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import { placeBelow, subtreeOf } from '../rules';
import type { SaveDepartmentInput } from '../schema.generated';
import { publishDepartments } from './events';
import { checkEmpty, checkName, checkPlace } from './rules';
import type { DepartmentRow } from './tables';

/** What is absent stays; those below it move with it. @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT. */
export function saveDepartment(context: Context, input: SaveDepartmentInput): Promise<DepartmentRow> {
  demand(context, 'platform:write');
  const name = requiredText(input.name, 'input.name', { most: 50 });
  return withTx(context.db, async (tx) => {
    const all = await lockDepartments(tx);
    const before = input.id == null ? null : departmentIn(all, input.id, 'input.id');
    const parentId = input.parentId === undefined ? (before?.parentId ?? null) : input.parentId;
    const parent = parentId === null ? null : departmentIn(all, parentId, 'input.parentId');
    const place = placeBelow(all, parent, before?.id ?? null);
    checkPlace(place);
    checkName(
      name,
      all.filter((other) => other.parentId === (parent?.id ?? null) && other.id !== before?.id),
    );
    const row = await write(tx, context, before, {
      ...{ parentId: parent?.id ?? null, level: place.level, name },
      managerStaffId: await managerOf(tx, input.managerStaffId, before),
      remark: input.remark === undefined ? (before?.remark ?? null) : remarkOf(input.remark),
    });
    if (before) await moveBelow(tx, all, before, place.level - before.level);
    await publishDepartments(tx, [row.id]);
    return row;
  });
}

export function deleteDepartment(context: Context, id: string): Promise<string> {
  demand(context, 'platform:write');
  return withTx(context.db, async (tx) => {
    const all = await lockDepartments(tx);
    const department = departmentIn(all, id, 'input.id');
    // Who joins it meanwhile holds its row until that is written, so they are counted only after this lock.
    await tx.sql`/* lockDepartment */ select 1 from platform.departments where id = ${department.id} for update`;
    const [staff] = await tx.sql<{ count: string }[]>`
      /* staffOfDepartment */ select count(*) from platform.staff_members
      where department_id = ${department.id} and deleted_at is null`;
    checkEmpty(all.filter(({ parentId }) => parentId === department.id).length, Number(staff?.count));
    await tx.sql`
      /* formerStaffOfDepartment */ update platform.staff_members set department_id = null
      where department_id = ${department.id}`;
    await tx.sql`/* deleteDepartment */ delete from platform.departments where id = ${department.id}`;
    const { parentId, managerStaffId } = department;
    const payload = { departmentId: department.id, parentId, managerStaffId, deleted: true };
    await publish(tx, 'platform', 'department.changed', [{ key: department.id, payload }]);
    return department.id;
  });
}

const remarkOf = (remark: string | null) => optionalText(remark, 'input.remark', { most: 500, lines: true });

/** One change at a time, so that two of them cannot make a circle or a fourth level together. */
async function lockDepartments(tx: Transaction): Promise<DepartmentRow[]> {
  await tx.sql`/* oneDepartmentAtATime */ lock table platform.departments in share row exclusive mode`;
  return tx.sql<DepartmentRow[]>`/* allDepartments */ select d.* from platform.departments d order by d.id`;
}

function departmentIn(all: readonly DepartmentRow[], id: string, field: string): DepartmentRow {
  const found = all.find((department) => department.id === lookupId(id));
  if (!found) throw notFound('The department', field);
  return found;
}

async function managerOf(
  tx: Transaction,
  asked: string | null | undefined,
  before: DepartmentRow | null,
): Promise<string | null> {
  if (asked === undefined) return before?.managerStaffId ?? null;
  if (asked === null) return null;
  const [manager] = await tx.sql<{ id: string }[]>`
    /* managerOfDepartment */ select id from platform.staff_members
    where id = ${lookupId(asked)} and enabled and deleted_at is null for share`;
  if (!manager) throw notFound('The staff member', 'input.managerStaffId');
  return manager.id;
}

type Written = Pick<DepartmentRow, 'parentId' | 'level' | 'name' | 'managerStaffId' | 'remark'>;

async function write(
  tx: Transaction,
  context: Context,
  before: DepartmentRow | null,
  { parentId, level, name, managerStaffId, remark }: Written,
): Promise<DepartmentRow> {
  const now = context.now();
  const [row] = before
    ? await tx.sql<DepartmentRow[]>`
        /* changeDepartment */ update platform.departments set parent_id = ${parentId}, level = ${level}, name = ${name},
          manager_staff_id = ${managerStaffId}, remark = ${remark}, updated_at = ${now}
        where id = ${before.id} returning *`
    : await tx.sql<DepartmentRow[]>`
        /* makeDepartment */ insert into platform.departments
          (parent_id, level, name, manager_staff_id, remark, created_by_id, created_at, updated_at)
        values (${parentId}, ${level}, ${name}, ${managerStaffId}, ${remark}, ${context.viewer.accountId}, ${now}, ${now})
        returning *`;
  return row as DepartmentRow;
}

async function moveBelow(
  tx: Transaction,
  all: readonly DepartmentRow[],
  { id }: DepartmentRow,
  levels: number,
): Promise<void> {
  const below = subtreeOf(all, id).filter((department) => department.id !== id);
  if (levels === 0 || below.length === 0) return;
  await tx.sql`
    /* moveDepartmentsBelow */ update platform.departments set level = level + ${levels}
    where id = any(${below.map((department) => department.id)}::bigint[])`;
}
