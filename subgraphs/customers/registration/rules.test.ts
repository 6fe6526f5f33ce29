import { DomainError } from '../../kit/basics/errors';
import { idCardOf } from '../certifications/rules';
import { appCodesOf } from '../customers/rules';
import type { RegistrationInput } from '../schema.generated';
import { checkRoyaltyMonth, submissionOf } from './rules';

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
  ['2027-11', undefined],
  ['2027-12', 'MONTH_TOO_FAR at.royaltyEffectMonth'],
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
