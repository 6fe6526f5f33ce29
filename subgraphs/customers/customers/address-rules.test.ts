import type { AddressInput } from '../schema.generated';
import { addressOf } from './address-rules';

const ADDRESS: AddressInput = {
  ...{ provinceCode: '11', provinceName: '北京市', cityCode: '1101', cityName: '北京市' },
  ...{ districtCode: '110105', districtName: '朝阳区', addressDetail: '建国路1号' },
};

const refusal = (reason: string, field: string) =>
  expect.objectContaining({ reason, extensions: expect.objectContaining({ field }) });

describe('an address', () => {
  test('without a part is none', () => {
    expect(addressOf({ provinceName: ' ' }, 'at')).toBeNull();
    expect(addressOf(undefined, 'at')).toBeNull();
  });

  test('is written in one line, a municipality once', () => {
    expect(addressOf(ADDRESS, 'at')?.fullAddress).toBe('北京市朝阳区建国路1号');
    const given = addressOf({ ...ADDRESS, fullAddress: '别处' }, 'at');
    expect(given?.fullAddress).toBe('别处');
  });

  test.each(['provinceCode', 'provinceName', 'cityCode', 'cityName', 'districtCode', 'districtName', 'addressDetail'])(
    'without %s is half an address',
    (name) => {
      expect(() => addressOf({ ...ADDRESS, [name]: '' }, 'at')).toThrow(refusal('HALF_AN_ADDRESS', `at.${name}`));
    },
  );

  test.each([
    [{ streetCode: '110105001' }, 'HALF_AN_ADDRESS', 'at.streetName'],
    [{ streetName: '建外街道' }, 'HALF_AN_ADDRESS', 'at.streetCode'],
    [{ cityCode: '1201' }, 'INVALID_INPUT', 'at.cityCode'],
    [{ districtCode: '110' }, 'INVALID_INPUT', 'at.districtCode'],
    [{ streetCode: '120105001', streetName: '甲' }, 'INVALID_INPUT', 'at.streetCode'],
  ])('with %j is refused', (more, reason, field) => {
    expect(() => addressOf({ ...ADDRESS, ...more }, 'at')).toThrow(refusal(reason, field));
  });
});

test.each([
  [{ provinceCode: '310000', cityCode: '310100', districtCode: '310115' }, ['31', '3101', '310115']],
  [{ provinceCode: '31', cityCode: '310100', districtCode: '310115' }, ['31', '3101', '310115']],
  [{ provinceCode: '460000', cityCode: '460400', districtCode: '460400' }, ['46', '4604', '460400']],
])('divisions of GB/T 2260 in six digits are those in short: %j', (codes, kept) => {
  const { provinceCode, cityCode, districtCode } = addressOf({ ...ADDRESS, ...codes }, 'at') ?? {};
  expect([provinceCode, cityCode, districtCode]).toEqual(kept);
});

test('a township of twelve digits is the one of nine', () => {
  const street = { streetCode: '110105001000', streetName: '建外街道' };
  expect(addressOf({ ...ADDRESS, ...street }, 'at')?.streetCode).toBe('110105001');
});
