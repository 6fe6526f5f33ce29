import type { World } from '../../demo/world';
import { storedReference } from '../../kit/basics/file-reference';
import type { DeveloperAccess } from '../../kit/exchange/topics';
import { appSecretOf, type Secrets } from '../../kit/process/secrets';
import type { applications } from '../applications/tables';
import type { certifications } from '../certifications/tables';
import { COMPANY_ID_TYPES, COMPANY_STATUSES, HIGH_TECH_CERTIFICATIONS } from '../companies/rules';
import type { companies } from '../companies/tables';
import type { customers } from '../customers/tables';
import type { developerAccounts } from '../developer-accounts/tables';
import { EDUCATIONS, MARITAL_STATUSES, PERSON_ID_TYPES, SEXES } from '../persons/rules';
import type { persons } from '../persons/tables';

type One<Key extends keyof World> = World[Key] extends readonly (infer Row)[] ? Row : never;

export function customerRow(customer: One<'customers'>): typeof customers.$inferInsert {
  return {
    ...customer,
    logoUrl: storedReference(customer.id),
    qualificationFileUrls: [storedReference(customer.merchantId)],
    sourceAppCode: 'crm',
    invitationCode: customer.gainChannel === '老客户介绍' ? `YQ${customer.id.slice(-6)}` : null,
  };
}

/** `accounts` are the sign-in accounts of salespeople, by whom they are. */
export function applicationRow(
  { auditState, submission, ...application }: One<'applications'>,
  accounts: ReadonlyMap<string, string>,
): typeof applications.$inferInsert {
  const { contactName } = submission;
  const paper = storedReference(application.id);
  const papers = {
    nickname: contactName,
    businessLicenseUrl: paper,
    workplaceImageUrls: [paper],
    qualificationFileUrls: [paper],
  };
  return {
    ...application,
    submission: { ...submission, ...papers },
    auditImageUrls: application.auditedAt ? [paper] : [],
    state: auditState,
    createdById: accounts.get(application.salespersonId),
    updatedAt: application.auditedAt ?? application.createdAt,
  };
}

export function developerAccountRow(
  account: One<'developerAccounts'>,
  secrets: Secrets,
): typeof developerAccounts.$inferInsert {
  const { appSecret, environment, createdAt, ...rest } = account;
  return {
    ...rest,
    environment: environment === 'prod' ? 'PROD' : 'TEST',
    sealedAppSecret: secrets.seal(appSecret, appSecretOf(account.id)),
    createdAt,
    updatedAt: createdAt,
  };
}

/** What the other subgraphs learn of an account. */
export function accountEvent(
  { id, customerId, name, appId, environment, appSecret, ...list }: One<'developerAccounts'>,
  secrets: Secrets,
) {
  const access: DeveloperAccess = {
    secrets: [{ sealed: secrets.seal(appSecret, appSecretOf(id)), validUntil: null }],
    ipAllowListEnabled: list.ipAllowListEnabled,
    ipAllowList: list.ipAllowList,
    temporaryEntries: [],
  };
  const payload = { developerAccountId: id, customerId, name, appId, environment: environment.toUpperCase(), access };
  return { key: id, payload };
}

export function certificationRow(
  certification: One<'certifications'>,
  customer: One<'customers'> | undefined,
): typeof certifications.$inferInsert {
  const { createdAt, auditedAt } = certification;
  const paper = storedReference(certification.id);
  return {
    ...certification,
    industry: customer?.industry,
    auditRemark: certification.auditRemark ?? (certification.state === 'PASSED' ? '资料齐全' : null),
    sourceAppCode: 'crm',
    businessLicenseUrl: certification.authType === 'ENTERPRISE' ? paper : null,
    idCardFrontUrl: paper,
    idCardBackUrl: paper,
    workplaceImageUrls: [paper],
    qualificationFileUrls: [paper],
    createdById: customer?.createdById,
    updatedAt: auditedAt ?? createdAt,
  };
}

/** What the world leaves empty is null here, as if it had come by the topic. */
const told = (text: string) => text || null;
const stateOf = (customerStatus: number) => (customerStatus === 2 ? 'DISABLED' : 'NORMAL');

export function personRow(person: One<'persons'>): typeof persons.$inferInsert {
  const { idType, sex, marriage, education, customerStatus, companyIds: _, remark, reportedAt, ...rest } = person;
  return {
    ...rest,
    idType: PERSON_ID_TYPES[idType],
    sex: SEXES[sex],
    maritalStatus: MARITAL_STATUSES[marriage],
    education: EDUCATIONS[education],
    state: stateOf(customerStatus),
    remark: told(remark),
    completed: true,
    reportedAt,
    updatedAt: reportedAt,
  };
}

export function companyRow(company: One<'companies'>): typeof companies.$inferInsert {
  const {
    idType,
    status,
    countryCertification,
    customerStatus,
    stockCode,
    reportedAt,
    customerId: _,
    ...rest
  } = company;
  return {
    ...rest,
    idType: COMPANY_ID_TYPES[idType],
    status: COMPANY_STATUSES[status],
    highTechCertification: HIGH_TECH_CERTIFICATIONS[countryCertification],
    legalPersonName: rest.legalPerson,
    registrationAuthority: rest.registrationName,
    registeredCapital: rest.registerCapital,
    registeredAddress: rest.registerAddress,
    taxPaid: rest.ratal,
    stockCode: told(stockCode),
    state: stateOf(customerStatus),
    completed: true,
    reportedAt,
    updatedAt: reportedAt,
  };
}
