import { int64 } from '../codecs/numbers';

export const addressFields = `fragment LegacyAddress on Address {
  provinceCode provinceName cityCode cityName districtCode districtName streetCode streetName addressDetail fullAddress
}`;

/** An address is part of its owner, one for each, so it bears the identifier of its owner. */
export const toLegacyAddress = (a: any, ownerId: string) =>
  a && {
    id: int64(ownerId),
    provinceCode: a.provinceCode,
    provinceName: a.provinceName,
    cityCode: a.cityCode,
    cityName: a.cityName,
    districtCode: a.districtCode,
    districtName: a.districtName,
    streetCode: a.streetCode,
    streetName: a.streetName,
    addressDetail: a.addressDetail,
    fullAddress: a.fullAddress,
  };
