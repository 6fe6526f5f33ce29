import type { Column } from '../../../../subgraphs/kit/documents/spreadsheet';
import { flag, parseFlag, yesNo } from '../codecs/flags';
import { optionalId, optionalTexts } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { FeeType, ProductState, ProductType } from '../enums/products';
import { EncryptionType } from '../enums/usage';

/** Fragment LegacyProduct; needs `$compare: Boolean!` and `$compareWith: ID!`. */
export const productFields = `fragment LegacyProductFacts on Product {
  id code name cacheEnabled cacheDays state type enabled riskThreshold price floorPrice applicable createdAt updatedAt
  feeType bundle maxFreeCount encryptions
}
fragment LegacyProduct on Product {
  ...LegacyProductFacts
  authorized(developerAccountId: $compareWith) @include(if: $compare)
  components { ...LegacyProductFacts }
}`;

const productFacts = (p: any) => ({
  id: int64(p.id),
  checkItem: p.code,
  itemName: p.name,
  cacheFlag: flag(p.cacheEnabled),
  cacheTime: p.cacheDays,
  state: ProductState.code(p.state),
  checkType: ProductType.code(p.type),
  isOpen: flag(p.enabled),
  riskThreshold: amount(p.riskThreshold),
  price: amount(p.price),
  floorPrice: amount(p.floorPrice),
  applicable: p.applicable,
  createDate: dateTime(p.createdAt),
  updateDate: dateTime(p.updatedAt),
  feeType: FeeType.code(p.feeType),
  isFusion: p.bundle,
  maxFreeCount: p.maxFreeCount,
  encryptable: p.encryptions.map(EncryptionType.code).join(','),
  encryptableList: p.encryptions.map(EncryptionType.code),
});

export const toLegacyProduct = (p: any) => ({
  ...productFacts(p),
  subItems: p.bundle ? p.components.map((component: any) => component.code).join(',') : null,
  subItemList: p.bundle ? p.components.map(productFacts) : null,
  isAccredit: p.authorized,
});

/** A product as a row of a sheet; needs `$compare: Boolean!` and `$compareWith: ID!`. */
export const productRowFields = `fragment LegacyProductRow on Product {
  id code name cacheEnabled cacheDays state type enabled riskThreshold price floorPrice applicable createdAt updatedAt
  feeType bundle maxFreeCount components { code } authorized(developerAccountId: $compareWith) @include(if: $compare)
}`;

export const productColumns: readonly Column<any>[] = [
  { title: '主键', value: (p) => p.id },
  { title: '检测项', value: (p) => p.code },
  { title: '检测项名称', value: (p) => p.name, width: 28 },
  { title: '状态', value: (p) => ProductState.text(p.state) },
  { title: '产品类型', value: (p) => ProductType.text(p.type) },
  { title: '计费方式', value: (p) => FeeType.text(p.feeType) },
  { title: '单价', value: (p) => p.price, kind: 'fee' },
  { title: '销售底价', value: (p) => p.floorPrice, kind: 'fee' },
  { title: '是否启用', value: (p) => yesNo(p.enabled) },
  { title: '是否启用缓存', value: (p) => yesNo(p.cacheEnabled) },
  { title: '缓存天数', value: (p) => p.cacheDays, kind: 'count' },
  { title: '风险阈值', value: (p) => p.riskThreshold, kind: 'fee' },
  { title: '是否可以在线申请', value: (p) => yesNo(p.applicable) },
  { title: '是否是聚合产品', value: (p) => yesNo(p.bundle) },
  { title: '聚合产品默认子项', value: (p) => p.components?.map((component: any) => component.code).join(',') },
  { title: '销售默认分配免费次数上限', value: (p) => p.maxFreeCount, kind: 'count' },
  { title: '当前用户是否已授权', value: (p) => yesNo(p.authorized) },
  { title: '创建时间', value: (p) => p.createdAt, kind: 'dateTime' },
  { title: '修改时间', value: (p) => p.updatedAt, kind: 'dateTime' },
];

/** Which products a list shows, and whether those that `compareDeptId` holds are marked; without it nobody's are. */
export const productVariables = (body: LegacyFields) => ({
  filter: {
    keyword: body.keyword,
    applicable: body.applicable || undefined,
    codes: optionalTexts(body.checkItemList),
    excludeCodes: optionalTexts(body.excludeCheckItemList),
    notAuthorizedFor: optionalId(body.excludeDeptId),
    bundle: body.isFusion,
    states: ProductState.parseAll(body.state === undefined ? undefined : [body.state]),
    type: ProductType.parse(body.checkType),
    cacheEnabled: parseFlag(body.cacheFlag),
    feeType: FeeType.parse(body.feeType),
  },
  compare: optionalId(body.compareDeptId) !== undefined,
  compareWith: optionalId(body.compareDeptId) ?? '0',
});
