import { badInput, conflict } from '../../kit/basics/errors';
import { fileReferenceOf, fileReferencesOf } from '../../kit/basics/file-reference';
import { Money, rateOf } from '../../kit/basics/money';
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
import { businessMonth, checkMonthAhead } from '../../kit/basics/time';
import { idCardOf } from '../certifications/rules';
import { addressOf } from '../customers/address-rules';
import { appCodesOf, creditCodeOf } from '../customers/rules';
import type { Address } from '../customers/tables';
import type { RegistrationInput } from '../schema.generated';

const APP_ID = /^[A-Za-z0-9_-]{8,64}$/;
const MAX_INVITATION_CODE = 64;
const MAX_DESCRIPTION = 500;
const QUOTA = /^\d{1,12}(\.\d{1,2})?$/;

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

/** A share is agreed from this month on or a later one, within a year. Throws BAD_USER_INPUT. */
export function checkRoyaltyMonth({ royaltyEffectMonth }: Submission, now: Date, path: string): void {
  const field = `${path}.royaltyEffectMonth`;
  if (royaltyEffectMonth === null) return;
  if (royaltyEffectMonth < businessMonth(now)) {
    throw badInput(field, `${field} must not be before this month.`, 'MONTH_IS_PAST');
  }
  checkMonthAhead(royaltyEffectMonth, businessMonth(now), field);
}

/** What is filled in to register a customer, at once or by an application. */
export interface Submission {
  organizationName: string;
  aliasName: string | null;
  unifiedSocialCreditCode: string;
  legalPersonName: string | null;
  legalPersonIdCard: string | null;
  mobile: string;
  email: string | null;
  contactName: string | null;
  contactMobile: string | null;
  address: Address | null;
  industry: string | null;
  nature: string | null;
  gainChannel: string | null;
  description: string | null;
  customerType: 'TRIAL' | 'FORMAL';
  gradeCode: string | null;
  royaltyRate: string | null;
  royaltyEffectMonth: string | null;
  appCodes: string[];
  monthlySettled: boolean;
  overdraftQuota: string | null;
  nickname?: string | null;
  logoUrl?: string | null;
  businessLicenseUrl?: string | null;
  workplaceImageUrls?: string[];
  qualificationFileUrls?: string[];
  invitationCode?: string | null;
  /** With which the productive developer account opens; none opens without it. */
  appId?: string | null;
  notifyAtOnce?: boolean;
  /** Whether the other environment registers the customer too once it passes. */
  alsoElsewhere?: boolean;
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

export function appIdTaken(field: string) {
  return conflict('APP_ID_TAKEN', 'Another developer account has this appId.', { field });
}

/** Where text messages about a registration go: to the contact person, or to the console account. */
export function noticeNumber({ contactMobile, mobile }: Pick<Submission, 'contactMobile' | 'mobile'>): string {
  return contactMobile !== null && isMobile(contactMobile) ? contactMobile : mobile;
}
