import { DomainError } from '../../kit/basics/errors';
import { idCardOf } from '../certifications/rules';
import { addressOf } from '../customers/address';
import { appCodesOf } from '../customers/rules';
import type { AddressInput, RegistrationInput } from '../schema.generated';
import { checkRoyaltyMonth, submissionOf } from './rules';

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

test.each([
  ['11010519491231002x', '11010519491231002X'],
  ['110105194912310021', 'WRONG_ID_CARD at'],
  ['110105194902300020', 'WRONG_ID_CARD at'],
  [' ', null],
])('the identity card %s is %s', (given, answer) => {
  expect(refusal(() => idCardOf(given, 'at'))).toBe(answer);
});

test.each([
  ['2026-10', 'MONTH_IS_PAST at.royaltyEffectMonth'],
  ['2019-01', 'MONTH_IS_PAST at.royaltyEffectMonth'],
  ['2026-11', undefined],
  [undefined, undefined],
])('a share from %s is %s in November 2026', (royaltyEffectMonth, answer) => {
  const submission = submissionOf({ ...REGISTRATION, royaltyEffectMonth });
  const now = new Date('2026-10-31T16:00:00Z');
  expect(refusal(() => checkRoyaltyMonth(submission, now, 'at'))).toBe(answer);
});

test('some front end is opened', () => {
  expect(refusal(() => submissionOf({ ...REGISTRATION, appCodes: [] }))).toBe(
    'APP_MISSING input.registration.appCodes',
  );
});

test('front ends are those of customers', () => {
  expect(refusal(() => appCodesOf(['sales'], 'at'))).toBe('UNKNOWN_APP at.0');
});
