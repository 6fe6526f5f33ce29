import { badInput, conflict } from '../../kit/basics/errors';
import { fileReferenceOf, fileReferencesOf } from '../../kit/basics/file-reference';
import { isFormerIdentityNumber, isIdentityNumber } from '../../kit/basics/identity-number';
import { Money, rateOf } from '../../kit/basics/money';
import { isSocialCreditCode } from '../../kit/basics/social-credit-code';
import {
  isMobile,
  optionalEmail,
  optionalPhone,
  optionalText,
  requiredMobile,
  requiredText,
  shapedText,
  type Text,
} from '../../kit/basics/text';
import { businessMonth } from '../../kit/basics/time';
import type { Submission } from '../applications/tables';
import { type AppCode, CUSTOMER_APPS } from '../customers/rules';
import type { Address } from '../customers/tables';
import type { AddressInput, RegistrationInput } from '../schema.generated';

const APP_ID = /^[A-Za-z0-9_-]{8,64}$/;
const MAX_INVITATION_CODE = 64;
const MAX_DESCRIPTION = 500;
const QUOTA = /^\d{1,12}(\.\d{1,2})?$/;

/** In capitals; null when it is blank. Throws BAD_USER_INPUT with the reason WRONG_ID_CARD. */
export function idCardOf(value: Text, field: string): string | null {
  const number = optionalText(value?.toUpperCase(), field);
  if (number === null || isIdentityNumber(number) || isFormerIdentityNumber(number)) return number;
  const message = `${field} is not the number of an identity card: 18 characters, the last of which checks the others.`;
  throw badInput(field, message, 'WRONG_ID_CARD');
}

/** GB 32100 with its check character, in capitals. Throws BAD_USER_INPUT with the reason WRONG_CREDIT_CODE. */
export function creditCodeOf(value: Text, field: string): string {
  const code = (value ?? '').trim().toUpperCase();
  if (!isSocialCreditCode(code)) {
    const message = `${field} is not a unified social credit code: 18 characters, the last of which checks the others.`;
    throw badInput(field, message, 'WRONG_CREDIT_CODE');
  }
  return code;
}

/** Province, city and district with their codes, which begin with one another; the township is optional but has both. */
export function addressOf(value: AddressInput | null | undefined, field: string): Address | null {
  if (!value) return null;
  const part = (name: keyof AddressInput) => optionalText(value[name], `${field}.${name}`, { most: 200 });
  const names = ['provinceCode', 'provinceName', 'cityCode', 'cityName', 'districtCode', 'districtName'] as const;
  const parts = Object.fromEntries(
    [...names, 'streetCode', 'streetName', 'addressDetail', 'fullAddress'].map((name) => [
      name,
      part(name as keyof AddressInput),
    ]),
  ) as unknown as Address;
  if (Object.values(parts).every((one) => one === null)) return null;
  const half = (name: string) => badInput(`${field}.${name}`, `${field}.${name} is missing.`, 'HALF_AN_ADDRESS');
  for (const name of [...names, 'addressDetail'] as const) if (parts[name] === null) throw half(name);
  if ((parts.streetCode === null) !== (parts.streetName === null)) {
    throw half(parts.streetCode === null ? 'streetCode' : 'streetName');
  }
  const codes = divisionCodesOf(parts);
  checkNesting(codes, field);
  const { provinceName, cityName, districtName, streetName, addressDetail } = parts;
  // Municipalities are their own province.
  const city = cityName === provinceName ? '' : cityName;
  const line = [provinceName, city, districtName, streetName, addressDetail].join('');
  return { ...parts, ...codes, fullAddress: parts.fullAddress ?? line };
}

/** GB/T 2260 gives each division six digits with zeros below it, and townships twelve: kept is the part that says something. */
function divisionCodesOf({ provinceCode, cityCode, districtCode, streetCode }: Address) {
  return {
    provinceCode: provinceCode?.replace(/^(\d{2})0{4}$/, '$1') ?? null,
    cityCode: cityCode?.replace(/^(\d{4})0{2}$/, '$1') ?? null,
    districtCode,
    streetCode: streetCode?.replace(/^(\d{9})0{3}$/, '$1') ?? null,
  };
}

function checkNesting(codes: ReturnType<typeof divisionCodesOf>, field: string): void {
  const { provinceCode, cityCode, districtCode, streetCode } = codes;
  const chain = [
    ['provinceCode', provinceCode, /^\d{2}$/, ''],
    ['cityCode', cityCode, /^\d{4}$/, provinceCode],
    ['districtCode', districtCode, /^\d{6}$/, cityCode],
    ['streetCode', streetCode, /^\d{9}$/, districtCode],
  ] as const;
  for (const [name, code, shape, above] of chain) {
    if (code === null) continue;
    if (!shape.test(code) || !code.startsWith(above ?? '')) {
      throw badInput(`${field}.${name}`, `${field}.${name} is no code of GB/T 2260 inside the one above it.`);
    }
  }
}

export function appCodesOf(codes: readonly string[], field: string): AppCode[] {
  if (codes.length === 0) throw badInput(field, `${field} must name at least one front end.`, 'APP_MISSING');
  return [...new Set(codes)].map((code, i) => {
    const known = CUSTOMER_APPS.find((app) => app === code);
    if (!known) throw badInput(`${field}.${i}`, `Customers may use ${CUSTOMER_APPS.join(' and ')}.`, 'UNKNOWN_APP');
    return known;
  });
}

/** Nothing means none when prepaid, no limit when monthly; a monthly limit of nothing could pay for no call. */
function quotaOf(quota: Text, monthlySettled: boolean, field: string): string | null {
  if (quota === null || quota === undefined) return null;
  if (!QUOTA.test(quota))
    throw badInput(field, `${field} must be an amount in CNY, not below zero, with two decimals.`);
  if (!new Money(quota).isZero()) return new Money(quota).toFixed(2);
  if (monthlySettled) throw badInput(field, 'A monthly quota must be above zero; leave it out for none.');
  return null;
}

export const optionalRate = (rate: Text, field: string): string | null => (rate == null ? null : rateOf(rate, field));

/** A share is agreed from this month on or a later one. Throws BAD_USER_INPUT. */
export function checkRoyaltyMonth({ royaltyEffectMonth }: Submission, now: Date, path: string): void {
  const field = `${path}.royaltyEffectMonth`;
  if (royaltyEffectMonth !== null && royaltyEffectMonth < businessMonth(now)) {
    throw badInput(field, `${field} must not be before this month.`, 'MONTH_IS_PAST');
  }
}

/** What was filled in, checked field by field and cleaned. Throws BAD_USER_INPUT naming the field under `path`. */
export function submissionOf(input: RegistrationInput, path = 'input.registration'): Submission {
  const at = (name: keyof RegistrationInput) => `${path}.${name}`;
  const mobile = requiredMobile(input.mobile, at('mobile'));
  const monthlySettled = input.monthlySettled ?? false;
  return {
    organizationName: requiredText(input.organizationName, at('organizationName')),
    aliasName: optionalText(input.aliasName, at('aliasName')),
    unifiedSocialCreditCode: creditCodeOf(input.unifiedSocialCreditCode, at('unifiedSocialCreditCode')),
    legalPersonName: optionalText(input.legalPersonName, at('legalPersonName')),
    legalPersonIdCard: idCardOf(input.legalPersonIdCard, at('legalPersonIdCard')),
    mobile,
    nickname: optionalText(input.nickname, at('nickname')),
    email: optionalEmail(input.email, at('email')),
    contactName: optionalText(input.contactName, at('contactName')),
    contactMobile: optionalPhone(input.contactMobile, at('contactMobile')),
    address: addressOf(input.address, at('address')),
    industry: optionalText(input.industry, at('industry')),
    nature: optionalText(input.nature, at('nature')),
    gainChannel: optionalText(input.gainChannel, at('gainChannel')),
    description: optionalText(input.description, at('description'), { most: MAX_DESCRIPTION, lines: true }),
    customerType: input.customerType ?? 'TRIAL',
    gradeCode: optionalText(input.gradeCode, at('gradeCode')),
    royaltyRate: optionalRate(input.royaltyRate, at('royaltyRate')),
    royaltyEffectMonth: input.royaltyEffectMonth ?? null,
    appCodes: appCodesOf(input.appCodes, at('appCodes')),
    monthlySettled,
    overdraftQuota: quotaOf(input.overdraftQuota, monthlySettled, at('overdraftQuota')),
    logoUrl: fileReferenceOf(input.logoUrl, 'customers', at('logoUrl')),
    businessLicenseUrl: fileReferenceOf(input.businessLicenseUrl, 'customers', at('businessLicenseUrl')),
    workplaceImageUrls: fileReferencesOf(input.workplaceImageUrls, 'customers', at('workplaceImageUrls')),
    qualificationFileUrls: fileReferencesOf(input.qualificationFileUrls, 'customers', at('qualificationFileUrls')),
    invitationCode: optionalText(input.invitationCode, at('invitationCode'), { most: MAX_INVITATION_CODE }),
    appId: shapedText(input.appId, at('appId'), APP_ID, '8 to 64 letters, digits, - and _'),
    notifyAtOnce: input.notifyAtOnce ?? false,
  };
}

export function creditCodeTaken(field: string) {
  return conflict('CREDIT_CODE_TAKEN', 'A customer with this unified social credit code exists.', { field });
}

export function mobileTaken(field: string) {
  return conflict('MOBILE_TAKEN', 'Another customer has this mobile number; send confirmRepeat to allow it.', {
    field,
  });
}

export function appIdTaken(field: string) {
  return conflict('APP_ID_TAKEN', 'Another developer account has this appId.', { field });
}

/** Where text messages about a registration go: to the contact person, or to the console account. */
export function noticeNumber({ contactMobile, mobile }: Pick<Submission, 'contactMobile' | 'mobile'>): string {
  return contactMobile !== null && isMobile(contactMobile) ? contactMobile : mobile;
}
