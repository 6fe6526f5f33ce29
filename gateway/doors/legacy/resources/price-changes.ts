import { writeJson } from '../../kit/json';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { ChargeType, FeeType, PriceChangeState } from '../enums/products';

/** Fragments LegacyPriceTerms and LegacyPriceChange. */
export const priceChangeFields = `fragment LegacyPriceTerms on PriceTerms {
  price chargeType feeType componentPrices { product { code name } price }
}
fragment LegacyPriceChange on PriceChange {
  id createdAt updatedAt developerAccount { id } developerAccountName authorization { id } product { code name } state
  before { ...LegacyPriceTerms } after { ...LegacyPriceTerms } plannedAt effectiveAt
}`;

/** JSON text of what each component costs, which is how old pages pass it on: `[{checkItem,itemName,fee}]`. */
export const toLegacyFeeDetail = (prices: any[]) =>
  prices.length === 0
    ? null
    : writeJson(
        prices.map(({ product, price }) => ({ checkItem: product?.code, itemName: product?.name, fee: amount(price) })),
      );

export const toLegacyPriceChange = (c: any) =>
  c && {
    id: int64(c.id),
    createDate: dateTime(c.createdAt),
    updateDate: dateTime(c.updatedAt),
    deptId: int64(c.developerAccount.id),
    deptName: c.developerAccountName,
    deptItemId: int64(c.authorization?.id),
    checkItem: c.product.code,
    itemName: c.product.name,
    state: PriceChangeState.code(c.state),
    beforeFee: amount(c.before.price),
    beforeFeeDetail: toLegacyFeeDetail(c.before.componentPrices),
    beforeChargeType: ChargeType.code(c.before.chargeType),
    beforeFeeType: FeeType.code(c.before.feeType),
    afterFee: amount(c.after.price),
    afterFeeDetail: toLegacyFeeDetail(c.after.componentPrices),
    afterChargeType: ChargeType.code(c.after.chargeType),
    afterFeeType: FeeType.code(c.after.feeType),
    planTime: dateTime(c.plannedAt),
    effectTime: dateTime(c.effectiveAt),
  };
