import { flag } from '../codecs/flags';
import { optionalId, optionalIds, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime, parseMonth } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { ContractState } from '../enums/contracts';
import {
  AuthorizationState,
  ChargeType,
  FeeType,
  OnlineTestType,
  PromoterBindingState,
  SubjectDimension,
} from '../enums/products';
import { CommissionType } from '../enums/sales';
import { priceChangeFields, toLegacyFeeDetail, toLegacyPriceChange } from './price-changes';

/** Fragment LegacyAuthorization, with the facts that every viewer may have. */
export const authorizationFields = `fragment LegacyAuthorization on Authorization {
  id updatedAt usedVersion developerAccount { id } developerAccountName state price chargeType feeType bundle
  priceHistory(first: 1) { terms { ...LegacyPriceTerms } }
  freeQuota applyRemark auditRemark auditedAt createdAt cacheFetchDays hidden directClientCode riskThreshold
  hasAssignedSource
  product {
    code name subjectDimension enabled price onlineTests docUrl responseTime backgroundImageUrl description collected
    applicable category { code name }
  }
  waitingPriceChange { ...LegacyPriceChange }
}
${priceChangeFields}`;

/** Fragment LegacyPromoterRoyalties, with what promoters earn; customers may not select it. */
export const promoterRoyaltyFields = `fragment LegacyPromoterRoyalties on Authorization {
  customer { id name }
  promoterRoyalties {
    id createdById createdAt updatedAt promoter { id name } type price rate state effectMonth assignedAt
  }
}`;

/** A row with or without LegacyPromoterRoyalties. */
export const toLegacyAuthorization = (a: any) => ({
  id: int64(a.id),
  updateDate: dateTime(a.updatedAt),
  checkItem: a.product.code,
  itemName: a.product.name,
  usedVersion: a.usedVersion,
  checkType: SubjectDimension.code(a.product.subjectDimension),
  isOpen: flag(a.product.enabled),
  price: amount(a.product.price),
  deptId: int64(a.developerAccount.id),
  deptName: a.developerAccountName,
  state: AuthorizationState.code(a.state),
  fee: amount(a.price),
  chargeType: ChargeType.code(a.chargeType),
  feeType: FeeType.code(a.feeType),
  isFusion: a.bundle,
  feeDetail: toLegacyFeeDetail(a.priceHistory[0]?.terms.componentPrices ?? []),
  freeCount: a.freeQuota,
  applyRemark: a.applyRemark,
  auditRemark: a.auditRemark,
  auditTime: dateTime(a.auditedAt),
  taskAble: a.product.onlineTests.length > 0,
  categoryCode: a.product.category?.code,
  categoryName: a.product.category?.name,
  docUrl: a.product.docUrl,
  respTime: a.product.responseTime,
  backgroundImg: a.product.backgroundImageUrl,
  description: a.product.description,
  isCollected: a.product.collected,
  createDate: dateTime(a.createdAt),
  applicable: a.product.applicable,
  cacheFetchDays: a.cacheFetchDays,
  isHidden: a.hidden,
  adjusting: toLegacyPriceChange(a.waitingPriceChange),
  orgCode: a.directClientCode,
  riskThreshold: amount(a.riskThreshold),
  hasAssignSource: a.hasAssignedSource,
  spreaderRoyalties: a.promoterRoyalties?.map((royalty: any) => toLegacyPromoterRoyalty(royalty, a)),
});

const toLegacyPromoterRoyalty = (r: any, authorization: any) => ({
  id: int64(r.id),
  createBy: int64(r.createdById),
  createTime: dateTime(r.createdAt),
  modifyTime: dateTime(r.updatedAt),
  customerId: int64(authorization.customer.id),
  customerName: authorization.customer.name,
  deptId: int64(authorization.developerAccount.id),
  spreaderId: int64(r.promoter?.id),
  spreaderName: r.promoter?.name,
  deptItemId: int64(authorization.id),
  checkItem: authorization.product.code,
  royaltyType: CommissionType.code(r.type),
  royaltyPrice: amount(r.price),
  royaltyRate: amount(r.rate),
  state: PromoterBindingState.constant(r.state),
  effectMonth: r.effectMonth,
  assignTime: dateTime(r.assignedAt),
});

/**
 * The filter of the authorisation lists of every front end; a salesperson's has fewer fields. queryAdjusting and
 * querySpreader choose no rows: they asked for `adjusting` and `spreaderRoyalties`, which every answer holds now.
 */
export const authorizationFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  ids: optionalIds(body.idList),
  codes: optionalTexts(body.checkItemList),
  states: AuthorizationState.parseAll(body.stateList),
  merchantId: optionalId(body.merchantId),
  developerAccountIds: optionalIds(body.deptIdList),
  bundle: body.isFusion,
  bundleAuthorizationId: optionalId(body.fusionDeptItemId),
  applicable: body.applicable || undefined,
  categoryCode: body.categoryCode,
  testable: OnlineTestType.parse(body.taskType),
  contractStates: ContractState.parseAll(body.contractStateList),
  promoterId: optionalId(body.spreaderId),
  promoterMonth: parseMonth(body.matchSpreaderMonth, 'matchSpreaderMonth'),
});
