import { badInput, conflict } from '../../kit/errors';
import { Money } from '../../kit/money';
import { isSocialCreditCode } from '../../kit/social-credit-code';
import type { Submission } from '../applications/tables';
import { type AppCode, CUSTOMER_APPS } from '../customers/rules';
import type { Address } from '../customers/tables';
import type { AddressInput, RegistrationInput } from '../types.generated';

const MOBILE = /^1[3-9]\d{9}$/;
const PHONE = /^[0-9+() -]{5,30}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const ID_CARD = /^(\d{15}|\d{17}[\dX])$/;
const FILE_ADDRESS = /^(https?:\/\/|\/files\/|data:image\/)\S+$/;
const APP_ID = /^[A-Za-z0-9_-]{8,64}$/;
const MAX_INVITATION_CODE = 64;
const MAX_FILES = 20;
const MAX_FILE_ADDRESS = 2_000;
const MAX_DESCRIPTION = 500;
const QUOTA = /^\d{1,12}(\.\d{1,2})?$/;

type Text = string | null | undefined;

/** Text without blanks around it, null when nothing is left. Throws BAD_USER_INPUT naming the field. */
export function optionalText(value: Text, field: string, max = 100): string | null {
  const text = value?.trim() ?? '';
  if (text.length > max) throw badInput(field, `${field} may have ${max} characters.`);
  if (text.includes('\0')) throw badInput(field, `${field} holds a null character.`);
  return text || null;
}

/** The same for what must be there. */
export function requiredText(value: Text, field: string, max = 100): string {
  const text = optionalText(value, field, max);
  if (text === null) throw badInput(field, `${field} must not be empty.`);
  return text;
}

function shaped(value: Text, field: string, shape: RegExp, what: string): string | null {
  const text = optionalText(value, field);
  if (text !== null && !shape.test(text)) throw badInput(field, `${field} must be ${what}.`);
  return text;
}

export const mobileOf = (value: Text, field: string): string | null =>
  shaped(value, field, MOBILE, 'a mobile number of 11 digits');
export const phoneOf = (value: Text, field: string): string | null => shaped(value, field, PHONE, 'a telephone number');
export const emailOf = (value: Text, field: string): string | null => shaped(value, field, EMAIL, 'an e-mail address');
export const idCardOf = (value: Text, field: string): string | null =>
  shaped(value?.toUpperCase(), field, ID_CARD, 'an identity number of 18 characters');

/** An address of a file: of the web, or one that our own file store gave. */
export function fileOf(value: Text, field: string): string | null {
  const address = optionalText(value, field, MAX_FILE_ADDRESS);
  if (address !== null && !FILE_ADDRESS.test(address)) throw badInput(field, `${field} must be the address of a file.`);
  return address;
}

export function filesOf(values: readonly string[] | null | undefined, field: string): string[] {
  const files = (values ?? []).flatMap((value, i) => fileOf(value, `${field}.${i}`) ?? []);
  if (files.length > MAX_FILES) throw badInput(field, `${field} may hold ${MAX_FILES} files.`);
  return files;
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

/**
 * A whole address or none: province, city and district with their codes of GB/T 2260, which begin with one another, and
 * what stands on the door. The township is optional, but has both a code and a name.
 */
export function addressOf(value: AddressInput | null | undefined, field: string): Address | null {
  if (!value) return null;
  const part = (name: keyof AddressInput) => optionalText(value[name], `${field}.${name}`, 200);
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
  checkNesting(parts, field);
  const { provinceName, cityName, districtName, streetName, addressDetail } = parts;
  // Municipalities are their own province.
  const city = cityName === provinceName ? '' : cityName;
  const line = [provinceName, city, districtName, streetName, addressDetail].join('');
  return { ...parts, fullAddress: parts.fullAddress ?? line };
}

function checkNesting({ provinceCode, cityCode, districtCode, streetCode }: Address, field: string): void {
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

/** Codes of the front ends to be opened, each once. Throws BAD_USER_INPUT for one that customers cannot use. */
export function appCodesOf(codes: readonly string[], field: string): AppCode[] {
  return [...new Set(codes)].map((code, i) => {
    const known = CUSTOMER_APPS.find((app) => app === code);
    if (!known) throw badInput(`${field}.${i}`, `Customers may use ${CUSTOMER_APPS.join(' and ')}.`, 'UNKNOWN_APP');
    return known;
  });
}

/**
 * How far the wallet may go below zero. Nothing means none for a prepaid wallet and no limit for a monthly one; a
 * monthly wallet with a limit of nothing could pay for no call, so it is refused.
 */
function quotaOf(quota: Text, monthlySettled: boolean, field: string): string | null {
  if (quota === null || quota === undefined) return null;
  if (!QUOTA.test(quota))
    throw badInput(field, `${field} must be an amount in CNY, not below zero, with two decimals.`);
  if (!new Money(quota).isZero()) return new Money(quota).toFixed(2);
  if (monthlySettled) throw badInput(field, 'A monthly quota must be above zero; leave it out for none.');
  return null;
}

/** What was filled in, checked field by field and cleaned. Throws BAD_USER_INPUT naming the field under `path`. */
export function submissionOf(input: RegistrationInput, path = 'input.registration'): Submission {
  const at = (name: keyof RegistrationInput) => `${path}.${name}`;
  const mobile = requiredText(mobileOf(input.mobile, at('mobile')), at('mobile'));
  const monthlySettled = input.monthlySettled ?? false;
  const rate = input.royaltyRate ?? null;
  if (rate !== null && (new Money(rate).lt(0) || new Money(rate).gt(1))) {
    throw badInput(at('royaltyRate'), `${at('royaltyRate')} must be between 0 and 1.`);
  }
  return {
    organizationName: requiredText(input.organizationName, at('organizationName')),
    aliasName: optionalText(input.aliasName, at('aliasName')),
    unifiedSocialCreditCode: creditCodeOf(input.unifiedSocialCreditCode, at('unifiedSocialCreditCode')),
    legalPersonName: optionalText(input.legalPersonName, at('legalPersonName')),
    legalPersonIdCard: idCardOf(input.legalPersonIdCard, at('legalPersonIdCard')),
    mobile,
    nickname: optionalText(input.nickname, at('nickname')),
    email: emailOf(input.email, at('email')),
    contactName: optionalText(input.contactName, at('contactName')),
    contactMobile: phoneOf(input.contactMobile, at('contactMobile')),
    address: addressOf(input.address, at('address')),
    industry: optionalText(input.industry, at('industry')),
    nature: optionalText(input.nature, at('nature')),
    gainChannel: optionalText(input.gainChannel, at('gainChannel')),
    description: optionalText(input.description, at('description'), MAX_DESCRIPTION),
    customerType: input.customerType ?? 'TRIAL',
    gradeCode: optionalText(input.gradeCode, at('gradeCode')),
    royaltyRate: rate,
    royaltyEffectMonth: input.royaltyEffectMonth ?? null,
    appCodes: appCodesOf(input.appCodes, at('appCodes')),
    monthlySettled,
    overdraftQuota: quotaOf(input.overdraftQuota, monthlySettled, at('overdraftQuota')),
    logoUrl: fileOf(input.logoUrl, at('logoUrl')),
    businessLicenseUrl: fileOf(input.businessLicenseUrl, at('businessLicenseUrl')),
    workplaceImageUrls: filesOf(input.workplaceImageUrls, at('workplaceImageUrls')),
    qualificationFileUrls: filesOf(input.qualificationFileUrls, at('qualificationFileUrls')),
    invitationCode: optionalText(input.invitationCode, at('invitationCode'), MAX_INVITATION_CODE),
    appId: shaped(input.appId, at('appId'), APP_ID, '8 to 64 letters, digits, - and _'),
    notifyAtOnce: input.notifyAtOnce ?? false,
  };
}

export type IdentityField = 'unifiedSocialCreditCode' | 'mobile';

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
  return contactMobile !== null && MOBILE.test(contactMobile) ? contactMobile : mobile;
}
