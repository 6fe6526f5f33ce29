import { flag, parseFlag } from '../codecs/flags';
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
