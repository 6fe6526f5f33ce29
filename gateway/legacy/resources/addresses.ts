/** Fragment LegacyAddress. */
export const addressFields = `fragment LegacyAddress on Address {
  provinceCode provinceName cityCode cityName districtCode districtName streetCode streetName addressDetail fullAddress
}`;

/** Addresses have no identifier of their own in the graph. */
export const toLegacyAddress = (a: any) =>
  a && {
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
