import { optionalId, optionalIds } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { FeeType, ProductType } from '../enums/products';
import { SalespersonType } from '../enums/sales';

export const salespersonFields = `fragment LegacySalesperson on Salesperson {
  id createdById createdAt updatedAt staffId name mobile email type
  floorPrices { productCode floorPrice product { name type feeType price } }
}`;

export const toLegacySalesperson = (s: any) => ({
  id: int64(s.id),
  createBy: int64(s.createdById),
  createTime: dateTime(s.createdAt),
  modifyTime: dateTime(s.updatedAt),
  salesmanId: int64(s.id),
  salesmanStaffId: int64(s.staffId),
  salesmanName: s.name,
  mobile: s.mobile,
  email: s.email,
  roleType: SalespersonType.code(s.type),
  beePriceConfigList: s.floorPrices.map(toLegacyFloorPrice),
});

const toLegacyFloorPrice = (f: any) => ({
  checkItem: f.productCode,
  itemName: f.product?.name,
  checkType: ProductType.code(f.product?.type),
  feeType: FeeType.code(f.product?.feeType),
  price: amount(f.product?.price),
  floorPrice: amount(f.floorPrice),
});

export const salespersonFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  ids: optionalIds(body.salesmanIds),
  type: SalespersonType.parse(body.roleType),
  excludeIds: optionalIds(body.excludeSalesmanIds),
  customerId: optionalId(body.customerId),
});
