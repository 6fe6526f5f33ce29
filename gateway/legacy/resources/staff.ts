import { optionalId, optionalIds } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';

/** Fragment LegacyStaffMember. */
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
