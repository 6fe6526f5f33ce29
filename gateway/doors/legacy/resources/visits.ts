import { optionalId, optionalIds } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime, parseDate } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { VisitType } from '../enums/sales';

export const visitFields = `fragment LegacyVisit on Visit {
  id createdById createdAt updatedAt customer { id } opportunity { id } visitedName salesperson { id } salespersonName type
  visitedOn contactName contactPosition contactMobile content companyDescription feedback imageUrls
}`;

export const toLegacyVisit = (v: any) => ({
  id: int64(v.id),
  createBy: int64(v.createdById),
  createTime: dateTime(v.createdAt),
  modifyTime: dateTime(v.updatedAt),
  customerId: int64(v.customer?.id),
  opportunityId: int64(v.opportunity?.id),
  customerName: v.visitedName,
  salesmanId: int64(v.salesperson?.id),
  salesmanName: v.salespersonName,
  followType: VisitType.code(v.type),
  followDate: v.visitedOn,
  contactName: v.contactName,
  contactPosition: v.contactPosition,
  contactMobile: v.contactMobile,
  flowContent: v.content,
  enterpriseDesc: v.companyDescription,
  feedback: v.feedback,
  imgList: v.imageUrls,
});

/** The filter of the lists of visits; a salesperson's has fewer fields. Both days are included. */
export const visitFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  salespersonId: optionalId(body.salesmanId),
  customerIds: optionalIds(body.customerIds),
  opportunityIds: optionalIds(body.opportunityIds),
  visitedFrom: parseDate(body.followDateGte, 'followDateGte'),
  visitedUntil: parseDate(body.followDateLte, 'followDateLte'),
});
