import { badInput, conflict } from '../../kit/basics/errors';
import { fileReferenceOf, fileReferencesOf } from '../../kit/basics/file-reference';
import { isFormerIdentityNumber, isIdentityNumber } from '../../kit/basics/identity-number';
import { optionalEmail, optionalPhone, optionalText, requiredText, type Text } from '../../kit/basics/text';
import { addressOf } from '../customers/address-rules';
import { creditCodeOf } from '../customers/rules';
import type { Address } from '../customers/tables';
import type { PapersInput } from '../schema.generated';
import type { CertificationRow, certifications } from './tables';

export type Papers = Partial<typeof certifications.$inferInsert>;
export type NewPapers = Papers & Pick<CertificationRow, 'authType'>;

const MAX_DESCRIPTION = 500;

/** In capitals; null when it is blank. Throws BAD_USER_INPUT with the reason WRONG_ID_CARD. */
export function idCardOf(value: Text, field: string): string | null {
  const number = optionalText(value?.toUpperCase(), field);
  if (number === null || isIdentityNumber(number) || isFormerIdentityNumber(number)) return number;
  const message = `${field} is not the number of an identity card: 18 characters, the last of which checks the others.`;
  throw badInput(field, message, 'WRONG_ID_CARD');
}

/** Only what was given, checked; null where it was emptied. Throws BAD_USER_INPUT naming the field under `path`. */
export function papersOf(input: PapersInput, path: string): Papers {
  const at = (name: keyof PapersInput) => `${path}.${name}`;
  const text = (name: keyof PapersInput, max?: number) => optionalText(input[name] as string, at(name), { most: max });
  const read: { [Name in keyof PapersInput]-?: () => unknown } = {
    authType: () => input.authType ?? undefined,
    enterpriseName: () => text('enterpriseName'),
    unifiedSocialCreditCode: () =>
      input.unifiedSocialCreditCode?.trim()
        ? creditCodeOf(input.unifiedSocialCreditCode, at('unifiedSocialCreditCode'))
        : null,
    realName: () => text('realName'),
    idCard: () => idCardOf(input.idCard, at('idCard')),
    mobile: () => optionalPhone(input.mobile, at('mobile')),
    businessLicenseUrl: () => fileReferenceOf(input.businessLicenseUrl, 'customers', at('businessLicenseUrl')),
    idCardFrontUrl: () => fileReferenceOf(input.idCardFrontUrl, 'customers', at('idCardFrontUrl')),
    idCardBackUrl: () => fileReferenceOf(input.idCardBackUrl, 'customers', at('idCardBackUrl')),
    workplaceImageUrls: () => fileReferencesOf(input.workplaceImageUrls, 'customers', at('workplaceImageUrls')),
    qualificationFileUrls: () =>
      fileReferencesOf(input.qualificationFileUrls, 'customers', at('qualificationFileUrls')),
    contactName: () => text('contactName'),
    contactMobile: () => optionalPhone(input.contactMobile, at('contactMobile')),
    contactEmail: () => optionalEmail(input.contactEmail, at('contactEmail')),
    contactPosition: () => text('contactPosition'),
    businessDescription: () => text('businessDescription', MAX_DESCRIPTION),
    address: (): Address | null => addressOf(input.address, at('address')),
    industry: () => text('industry'),
  };
  const given = Object.entries(read).filter(([name]) => input[name as keyof PapersInput] !== undefined);
  const values = given.map(([name, value]) => [name, value()]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(values) as Papers;
}

/** Papers of nobody's yet, complete: an enterprise's unless they say otherwise. Throws BAD_USER_INPUT. */
export function firstPapersOf(papers: Papers, path: string): NewPapers {
  const first = { ...papers, authType: papers.authType ?? 'ENTERPRISE' };
  checkComplete(first, path);
  return first;
}

export function checkComplete(papers: Papers, path: string): void {
  if (papers.authType === 'NONE') throw badInput(`${path}.authType`, 'Papers certify a person or an enterprise.');
  requiredText(papers.realName, `${path}.realName`);
  if (papers.authType !== 'ENTERPRISE') return;
  requiredText(papers.enterpriseName, `${path}.enterpriseName`);
  requiredText(papers.unifiedSocialCreditCode, `${path}.unifiedSocialCreditCode`);
}

/** Throws CONFLICT when the papers were decided before: who decides second learns it. */
export function checkUndecided({ state }: Pick<CertificationRow, 'state'>): void {
  if (state !== 'PENDING') {
    throw conflict('CERTIFICATION_DECIDED', 'The papers have been decided already.', { details: { state } });
  }
}

/** Whose identity is certified once papers of a kind have passed: an enterprise stays one. */
export function authTypeAfter(
  before: CertificationRow['authType'],
  passed: CertificationRow['authType'],
): CertificationRow['authType'] {
  return before === 'ENTERPRISE' ? before : passed;
}
