import type { Column } from '../../../../subgraphs/kit/documents/spreadsheet';
import { flag, yesNo } from '../codecs/flags';
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

/** An authorisation as a row of a sheet. */
export const authorizationRowFields = `fragment LegacyAuthorizationRow on Authorization {
  id updatedAt usedVersion developerAccount { id } developerAccountName state price chargeType feeType bundle
  freeQuota applyRemark auditRemark auditedAt createdAt cacheFetchDays hidden riskThreshold
  product { code name price category { name } }
}`;

export const authorizationColumns: readonly Column<any>[] = [
  { title: '主键', value: (a) => a.id },
  { title: '机构id', value: (a) => a.developerAccount.id },
  { title: '机构名称', value: (a) => a.developerAccountName, width: 32 },
  { title: '检测项', value: (a) => a.product.code },
  { title: '检测项名称', value: (a) => a.product.name, width: 28 },
  { title: '分类', value: (a) => a.product.category?.name },
  { title: '开通版本', value: (a) => a.usedVersion },
  { title: '状态', value: (a) => AuthorizationState.text(a.state) },
  { title: '计费方式', value: (a) => ChargeType.text(a.chargeType) },
  { title: '计费类型', value: (a) => FeeType.text(a.feeType) },
  { title: '费用', value: (a) => a.price, kind: 'fee' },
  { title: '产品单价', value: (a) => a.product.price, kind: 'fee' },
  { title: '免费次数', value: (a) => a.freeQuota, kind: 'count' },
  { title: '是否是聚合产品', value: (a) => yesNo(a.bundle) },
  { title: '是否隐藏', value: (a) => yesNo(a.hidden) },
  { title: '取缓存有效天数', value: (a) => a.cacheFetchDays, kind: 'count' },
  { title: '风险阈值', value: (a) => a.riskThreshold, kind: 'fee' },
  { title: '申请备注', value: (a) => a.applyRemark, width: 28 },
  { title: '审核备注', value: (a) => a.auditRemark, width: 28 },
  { title: '审核时间', value: (a) => a.auditedAt, kind: 'dateTime' },
  { title: '申请时间', value: (a) => a.createdAt, kind: 'dateTime' },
  { title: '修改时间', value: (a) => a.updatedAt, kind: 'dateTime' },
];

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
