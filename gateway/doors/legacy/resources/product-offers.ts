import { flag, parseFlag } from '../codecs/flags';
import { optionalId, optionalIds, optionalTexts } from '../codecs/ids';
import { amount } from '../codecs/numbers';
import type { LegacyFields } from '../endpoint';
import { AuthorizationState, FeeType, ProductState, ProductType, SubjectDimension } from '../enums/products';
import { authorizationFields, promoterRoyaltyFields, toLegacyAuthorization } from './authorizations';

const offer = (authorization: string) => `fragment LegacyOffer on Product {
  code name subjectDimension enabled price feeType bundle onlineTests docUrl responseTime backgroundImageUrl description
  collected applicable riskThreshold category { code name }
  authorization(developerAccountId: $account) { ${authorization} }
} ${authorizationFields}`;

/** Fragment LegacyOffer: a product with what stands between it and the account `$account`, null for the viewer's own. */
export const offerFields = offer('...LegacyAuthorization');

/** The same for those who sell, with what promoters earn. */
export const sellersOfferFields = `${offer('...LegacyAuthorization ...LegacyPromoterRoyalties')} ${promoterRoyaltyFields}`;

/** A product as a row of authorisations: the account's own, or, where it holds none, what it would cost. */
export const toLegacyOffer = (p: any) =>
  p.authorization
    ? toLegacyAuthorization(p.authorization)
    : {
        checkItem: p.code,
        itemName: p.name,
        checkType: SubjectDimension.code(p.subjectDimension),
        isOpen: flag(p.enabled),
        price: amount(p.price),
        state: null,
        fee: amount(p.price),
        feeType: FeeType.code(p.feeType),
        isFusion: p.bundle,
        taskAble: p.onlineTests.length > 0,
        categoryCode: p.category?.code,
        categoryName: p.category?.name,
        docUrl: p.docUrl,
        respTime: p.responseTime,
        backgroundImg: p.backgroundImageUrl,
        description: p.description,
        isCollected: p.collected,
        applicable: p.applicable,
        riskThreshold: amount(p.riskThreshold),
      };

/** Which products a customer finds, and for which of its accounts they are marked. */
export const offerVariables = (body: LegacyFields) => {
  const accounts = optionalIds(body.deptIdList) ?? optionalIds(body.deptId && [body.deptId]);
  const states = AuthorizationState.parseAll(body.deptItemStateList);
  return {
    filter: {
      keyword: body.keyword,
      collected: body.queryCollected || undefined,
      applicable: body.applicable || undefined,
      categoryCode: body.categoryCode,
      codes: optionalTexts(body.checkItemList),
      excludeCodes: optionalTexts(body.excludeCheckItemList),
      notAuthorizedFor: optionalId(body.excludeDeptId),
      authorizedForAny: states && accounts,
      authorizationStates: states,
      bundle: body.isFusion,
      type: ProductType.parse(body.checkType),
      states: ProductState.parseAll(body.state === undefined ? undefined : [body.state]),
      cacheEnabled: parseFlag(body.cacheFlag),
      feeType: FeeType.parse(body.feeType),
    },
    account: optionalId(body.compareDeptId) ?? optionalId(body.deptId) ?? null,
  };
};
