import { badInput } from '../../../../subgraphs/kit/basics/errors';
import { parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { AuditDecision } from '../enums/platform';
import { ChargeType, FeeType } from '../enums/products';
import { CommissionType } from '../enums/sales';

/** What components of a bundle cost in it: the JSON text `[{checkItem,itemName,fee}]` that old pages pass on. */
function componentPrices(text: string | undefined, field: string) {
  if (text === undefined) return undefined;
  const list = parsed(text, field);
  if (!Array.isArray(list)) throw malformed(field);
  return list.map((one: LegacyFields) => {
    if (typeof one?.checkItem !== 'string' || one.fee === undefined || one.fee === null) throw malformed(field);
    return { productCode: one.checkItem, price: String(one.fee) };
  });
}

function parsed(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(field);
  }
}

const malformed = (field: string) =>
  badInput(field, `${field} must be JSON as [{"checkItem":"…","fee":1.5}].`, 'FEE_DETAIL_MALFORMED');

/** What promoters earn; sales sends one where it knows but one. */
export const royaltiesInput = (list: LegacyFields[] | undefined) =>
  list?.map(({ spreaderId, royaltyType, royaltyPrice, royaltyRate, effectMonth }) => ({
    promoterId: spreaderId,
    type: CommissionType.parse(royaltyType),
    price: royaltyPrice,
    rate: royaltyRate,
    effectMonth: parseMonth(effectMonth, 'effectMonth'),
  }));

/** Price, kind of charge and component prices of one authorisation. */
const priceInput = (item: LegacyFields) => ({
  chargeType: ChargeType.parse(item.chargeType),
  feeType: FeeType.parse(item.feeType),
  price: item.fee,
  componentPrices: componentPrices(item.feeDetail, 'feeDetail'),
});

/** All terms of one authorisation; what is absent is as the product says, or as it was. */
export const termsInput = (item: LegacyFields) => ({
  ...priceInput(item),
  freeQuota: item.freeCount,
  directClientCode: item.orgCode,
  riskThreshold: item.riskThreshold,
  usedVersion: item.usedVersion,
  hidden: item.isHidden,
  remark: item.applyRemark,
  royalties: royaltiesInput(item.spreaderRoyalties),
});

export const authorizedItem = (item: LegacyFields) => ({
  productCode: item.itemCode,
  developerAccountId: item.deptId,
  terms: termsInput(item),
});

export const bundleItem = (item: LegacyFields) => ({
  productCode: item.itemCode,
  added: item.isAdded,
  terms: termsInput(item),
});

/** Which authorisation is meant, and of what it must be. */
export const addressInput = (body: LegacyFields) => ({
  authorizationId: body.deptItemId,
  developerAccountId: body.deptId,
  productCode: body.itemCode,
});

const auditedItem = (item: LegacyFields) => ({
  ...addressInput(item),
  terms: termsInput(item),
  sources: sourcesInput(item.sourceList),
});

/** The decision on some authorisations; auditType says it, isAuditPass is ignored. */
export const auditInput = (body: LegacyFields, items: LegacyFields[]) => ({
  decision: AuditDecision.parse(body.auditType),
  rejectReason: body.rejectReason,
  items: items.map(auditedItem),
});

export const sourcesInput = (list: LegacyFields[] | undefined) =>
  list?.map(({ id, sourceId, priority }) => ({ id: id === '0' ? undefined : id, routeId: sourceId, priority }));

export const changedPrice = (item: LegacyFields) => ({ authorizationId: item.deptItemId, ...priceInput(item) });
