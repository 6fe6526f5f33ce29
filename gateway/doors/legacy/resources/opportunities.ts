import { optionalId, optionalIds } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime, parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { SalespersonType } from '../enums/sales';

export const opportunityFields = `fragment LegacyOpportunity on Opportunity {
  id createdById createdAt updatedAt companyName contactName contactMobile customerNature salesperson { id } salespersonName
  salespersonType customer { id }
}`;

export const toLegacyOpportunity = (o: any) => ({
  id: int64(o.id),
  createBy: int64(o.createdById),
  createTime: dateTime(o.createdAt),
  modifyTime: dateTime(o.updatedAt),
  customerName: o.companyName,
  contactName: o.contactName,
  contactMobile: o.contactMobile,
  customerNature: o.customerNature,
  salesmanId: int64(o.salesperson?.id),
  salesmanName: o.salespersonName,
  roleType: SalespersonType.code(o.salespersonType),
  customerId: int64(o.customer?.id),
});

/** hiddenConverted as it was sent; whether it hides where nothing was sent is the endpoint's to say. */
export const opportunityFilter = (body: LegacyFields, hides: boolean) => ({
  keyword: body.keyword,
  salespersonId: optionalId(body.salesmanId),
  customerIds: optionalIds(body.customerIds),
  converted: (body.hiddenConverted ?? hides) ? false : undefined,
  createdFrom: parseDateTime(body.createTimeGte, 'createTimeGte'),
  createdUntil: parseDateTime(body.createTimeLte, 'createTimeLte'),
});
