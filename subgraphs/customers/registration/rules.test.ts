import { DomainError } from '../../kit/errors';
import type { AddressInput, RegistrationInput } from '../types.generated';
import { addressOf, appCodesOf, filesOf, submissionOf } from './rules';

const ADDRESS: AddressInput = {
  ...{ provinceCode: '11', provinceName: '北京市', cityCode: '1101', cityName: '北京市' },
  ...{ districtCode: '110105', districtName: '朝阳区', addressDetail: '建国路1号' },
};
const REGISTRATION: RegistrationInput = {
  organizationName: ' 企业 ',
  unifiedSocialCreditCode: '91310106ma9836994j',
  mobile: '13800000000',
  appCodes: ['beeback', 'beeback', 'portal'],
};

const refusal = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error instanceof DomainError ? `${error.reason} ${error.extensions.field}` : error;
  }
};

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
      expect(refusal(() => addressOf({ ...ADDRESS, [name]: '' }, 'at'))).toBe(`HALF_AN_ADDRESS at.${name}`);
    },
  );

  test.each([
    [{ streetCode: '110105001' }, 'HALF_AN_ADDRESS at.streetName'],
    [{ streetName: '建外街道' }, 'HALF_AN_ADDRESS at.streetCode'],
    [{ cityCode: '1201' }, 'INVALID_INPUT at.cityCode'],
    [{ districtCode: '110' }, 'INVALID_INPUT at.districtCode'],
    [{ streetCode: '120105001', streetName: '甲' }, 'INVALID_INPUT at.streetCode'],
  ])('with %j is refused', (more, answer) => {
    expect(refusal(() => addressOf({ ...ADDRESS, ...more }, 'at'))).toBe(answer);
  });
});

describe('what was filled in', () => {
  test('is cleaned: blanks, capitals of the code, repeated front ends', () => {
    expect(submissionOf(REGISTRATION)).toMatchObject({
      ...{ organizationName: '企业', unifiedSocialCreditCode: '91310106MA9836994J', customerType: 'TRIAL' },
      ...{ appCodes: ['beeback', 'portal'], monthlySettled: false, overdraftQuota: null },
    });
  });

  test.each([
    [{ monthlySettled: false, overdraftQuota: '0.00' }, null],
    [{ monthlySettled: false, overdraftQuota: '100' }, '100.00'],
    [{ monthlySettled: true }, null],
    [{ monthlySettled: true, overdraftQuota: '5000.5' }, '5000.50'],
    [{ monthlySettled: true, overdraftQuota: '0' }, 'INVALID_INPUT input.registration.overdraftQuota'],
    [{ overdraftQuota: '0.001' }, 'INVALID_INPUT input.registration.overdraftQuota'],
  ])('%j has the quota %s', (more, answer) => {
    expect(refusal(() => submissionOf({ ...REGISTRATION, ...more }).overdraftQuota)).toBe(answer);
  });
});

test('files are addresses of the web or of our own store, 20 at most', () => {
  expect(filesOf(['https://a/b.png', ' ', '/files/customers/1?x=2'], 'at')).toHaveLength(2);
  expect(refusal(() => filesOf(['javascript:1'], 'at'))).toBe('INVALID_INPUT at.0');
  expect(refusal(() => filesOf(Array(21).fill('https://a/b'), 'at'))).toBe('INVALID_INPUT at');
});

test('front ends are those of customers', () => {
  expect(refusal(() => appCodesOf(['sales'], 'at'))).toBe('UNKNOWN_APP at.0');
});
