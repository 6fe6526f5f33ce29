import { sql } from 'drizzle-orm';
import { boolean, index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { amount, createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { departments } from '../departments/tables';
import { roles } from '../roles/tables';
import { schema } from '../schema';

/** A row is one person who works for the operator, salespeople and promoters included. */
export const staffMembers = schema.table(
  'staff_members',
  {
    id: id(),
    departmentId: int8('department_id').references(() => departments.id),
    name: text('name').notNull(),
    mobile: text('mobile').notNull(),
    email: text('email'),
    jobTitle: text('job_title'),
    enabled: boolean('enabled').notNull().default(true),
    /** The only front end the person may open; null means all. */
    appCode: text('app_code'),
    maxWalletQuota: amount('max_wallet_quota'),
    remark: text('remark'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('staff_members_newest').on(t.createdAt, t.id),
    index('staff_members_department').on(t.departmentId),
    uniqueIndex('staff_members_mobile').on(t.mobile).where(sql`${t.deletedAt} is null`),
  ],
);

export const staffRoles = schema.table(
  'staff_roles',
  {
    staffId: int8('staff_id')
      .notNull()
      .references(() => staffMembers.id, { onDelete: 'cascade' }),
    roleId: int8('role_id')
      .notNull()
      .references(() => roles.id),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.roleId] }), index('staff_roles_role').on(t.roleId)],
);

export type StaffMemberRow = typeof staffMembers.$inferSelect;
