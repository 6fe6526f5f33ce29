import { optionalId, optionalIds } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { orNone } from './departments';

export const staffMemberFields = `fragment LegacyStaffMember on StaffMember {
  id createdById createdAt updatedAt department { id } account { id } name mobile email
  roles { id code name appCode } maxWalletQuota remark appCode customerCount
}`;

export const toLegacyStaffMember = (m: any) => ({
  id: int64(m.id),
  createBy: int64(m.createdById),
  createTime: dateTime(m.createdAt),
  modifyTime: dateTime(m.updatedAt),
  departmentId: int64(m.department?.id),
  userId: int64(m.account?.id),
  name: m.name,
  mobile: m.mobile,
  email: m.email,
  roles: m.roles.map(toLegacyStaffRole),
  maxWalletQuota: amount(m.maxWalletQuota),
  remark: m.remark,
  appcode: m.appCode,
  customerCount: m.customerCount,
});

const toLegacyStaffRole = (r: any) => ({ roleId: int64(r.id), roleCode: r.code, name: r.name, appcode: r.appCode });

/** Scene addSalesman offers those who are no salespeople yet. */
export const staffMemberFilter = (body: LegacyFields) => ({
  ids: optionalId(body.id) && [body.id],
  departmentId: optionalId(body.departmentId),
  keyword: body.keyword,
  isSalesperson: body.queryScene === 'addSalesman' ? false : undefined,
  excludeIds: optionalIds(body.excludeIdList),
});

export const staffMemberInput = (body: LegacyFields) => ({
  departmentId: orNone(body.departmentId),
  name: body.name,
  mobile: body.mobile,
  email: body.email,
  roleIds: body.roleIds,
  remark: body.remark,
});

/** Who takes which customers of somebody who leaves. */
export const staffHandoverInput = ({ staffId, effectMonth, details }: LegacyFields) => ({
  staffId,
  effectMonth: parseMonth(effectMonth, 'effectMonth'),
  customers: (details ?? []).map((one: LegacyFields) => ({
    customerId: one.customerId,
    targetStaffId: one.targetStaffId,
    gradeCode: one.gradeCode,
    commissionRate: one.royaltyRate,
  })),
});
