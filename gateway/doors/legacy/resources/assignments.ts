import { optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseDate, parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { ContractState } from '../enums/contracts';
import { CustomerState } from '../enums/customers';

export const assignmentFields = `fragment LegacyAssignment on Assignment {
  id createdById salesperson { id } salespersonName current effectMonth assignedAt gradeCode commissionRate gainChannel
  customer {
    id name state createdAt contactName contactMobile industry developerAccount { id } contractState
  }
}`;

/** An assignment is never rewritten, so that it was last changed when it was decided. */
export const toLegacyAssignment = (a: any) => ({
  id: int64(a.id),
  createBy: int64(a.createdById),
  createTime: dateTime(a.assignedAt),
  modifyTime: dateTime(a.assignedAt),
  customerId: int64(a.customer.id),
  customerName: a.customer.name,
  salesmanId: int64(a.salesperson?.id),
  salesmanName: a.salespersonName,
  state: a.current ? 1 : 0,
  effectMonth: a.effectMonth,
  assignTime: dateTime(a.assignedAt),
  gradeCode: a.gradeCode,
  royaltyRate: amount(a.commissionRate),
  gainChannel: a.gainChannel,
  customerState: CustomerState.code(a.customer.state),
  joinTime: dateTime(a.customer.createdAt),
  linkman: a.customer.contactName,
  linkMobile: a.customer.contactMobile,
  industry: a.customer.industry,
  deptId: int64(a.customer.developerAccount?.id),
  contractState: ContractState.code(a.customer.contractState),
});

/** The filter of the lists of customers with who keeps them. */
export const assignmentFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  customerName: body.customerNameLike,
  salespersonIds: optionalIds(body.salesmanIds),
  gradeCodes: optionalTexts(body.gradeCodes),
  lastVisitFrom: parseDate(body.nearFollowDateGte, 'nearFollowDateGte'),
  lastVisitBefore: parseDate(body.nearFollowDateLt, 'nearFollowDateLt'),
});

/** One customer of a handover. */
export const assignmentOf = (info: LegacyFields) => ({
  customerId: info.customerId,
  gradeCode: info.gradeCode,
  commissionRate: info.royaltyRate,
  effectMonth: parseMonth(info.effectMonth, 'effectMonth'),
  gainChannel: info.gainChannel,
});
