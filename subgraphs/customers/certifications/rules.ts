import { badInput, conflict } from '../../kit/errors';
import type { Address } from '../customers/tables';
import {
  addressOf,
  creditCodeOf,
  emailOf,
  fileOf,
  filesOf,
  idCardOf,
  optionalText,
  phoneOf,
  requiredText,
} from '../registration/rules';
import type { PapersInput } from '../types.generated';
import type { CertificationRow, certifications } from './tables';

type Papers = Partial<typeof certifications.$inferInsert>;

const MAX_DESCRIPTION = 500;

/**
 * Papers as they were filled in, checked and cleaned: only what was given, null where it was emptied. Throws
 * BAD_USER_INPUT naming the field under `path`.
 */
export function papersOf(input: PapersInput, path: string): Papers {
  const at = (name: keyof PapersInput) => `${path}.${name}`;
  const text = (name: keyof PapersInput, max?: number) => optionalText(input[name] as string, at(name), max);
  const read: { [Name in keyof PapersInput]-?: () => unknown } = {
    authType: () => input.authType ?? undefined,
    enterpriseName: () => text('enterpriseName'),
    unifiedSocialCreditCode: () =>
      input.unifiedSocialCreditCode?.trim()
        ? creditCodeOf(input.unifiedSocialCreditCode, at('unifiedSocialCreditCode'))
        : null,
    realName: () => text('realName'),
    idCard: () => idCardOf(input.idCard, at('idCard')),
    mobile: () => phoneOf(input.mobile, at('mobile')),
    businessLicenseUrl: () => fileOf(input.businessLicenseUrl, at('businessLicenseUrl')),
    idCardFrontUrl: () => fileOf(input.idCardFrontUrl, at('idCardFrontUrl')),
    idCardBackUrl: () => fileOf(input.idCardBackUrl, at('idCardBackUrl')),
    workplaceImageUrls: () => filesOf(input.workplaceImageUrls, at('workplaceImageUrls')),
    qualificationFileUrls: () => filesOf(input.qualificationFileUrls, at('qualificationFileUrls')),
    contactName: () => text('contactName'),
    contactMobile: () => phoneOf(input.contactMobile, at('contactMobile')),
    contactEmail: () => emailOf(input.contactEmail, at('contactEmail')),
    contactPosition: () => text('contactPosition'),
    businessDescription: () => text('businessDescription', MAX_DESCRIPTION),
    address: (): Address | null => addressOf(input.address, at('address')),
    industry: () => text('industry'),
  };
  const given = Object.keys(read).filter((name) => input[name as keyof PapersInput] !== undefined);
  return Object.fromEntries(given.map((name) => [name, read[name as keyof PapersInput]()])) as Papers;
}

/** What papers of their kind cannot do without. Throws BAD_USER_INPUT. */
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
