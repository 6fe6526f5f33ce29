import {
  atLeastOne,
  blankOf,
  checkNotice,
  code,
  dayOfMillis,
  type FieldTable,
  identifier,
  identifiers,
  type ProfileReport,
  readObject,
  readProfile,
  text,
} from '../events/rules';

/** Codes of seeds/customer-events.txt: the place in each list is the number. */
export const COMPANY_ID_TYPES = ['UNKNOWN', 'UNIFIED_SOCIAL_CREDIT_CODE', 'BUSINESS_REGISTRATION_NUMBER'] as const;
export const COMPANY_STATUSES = [
  'UNKNOWN',
  'CONTINUING',
  'OPERATING',
  'LICENSE_REVOKED',
  'DEREGISTERED',
  'MOVED_IN',
  'MOVED_OUT',
  'SUSPENDED',
  'LIQUIDATING',
] as const;
export const HIGH_TECH_CERTIFICATIONS = ['UNKNOWN', 'YES', 'NO'] as const;

export type CompanyIdType = (typeof COMPANY_ID_TYPES)[number];
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];
export type HighTechCertification = (typeof HIGH_TECH_CERTIFICATIONS)[number];

const FIELDS: FieldTable = {
  projectId: ['projectId', identifier],
  name: ['name', text(200)],
  phone: ['phone', text(100)],
  idType: ['idType', code(COMPANY_ID_TYPES)],
  idNumber: ['idNumber', text(100)],
  spaceIds: ['spaceIds', identifiers],
  customerGradeId: ['gradeId', identifier],
  customerTypeId: ['typeId', identifier],
  contractName: ['emergencyContactName', text()],
  contractPhone: ['emergencyContactPhone', text()],
  address: ['address', text()],
  email: ['email', text()],
  remark: ['remark', text()],
  registrationName: ['registrationAuthority', text()],
  legalPerson: ['legalPersonName', text()],
  registerDate: ['registeredOn', dayOfMillis],
  status: ['status', code(COMPANY_STATUSES)],
  registerCapital: ['registeredCapital', text()],
  registerAddress: ['registeredAddress', text()],
  fax: ['fax', text()],
  employeeCount: ['employeeCount', text()],
  stockCode: ['stockCode', text()],
  countryCertification: ['highTechCertification', code(HIGH_TECH_CERTIFICATIONS)],
  website: ['website', text()],
  income: ['income', text()],
  profit: ['profit', text()],
  ratal: ['taxPaid', text()],
  whichIndustry: ['industry', text()],
  developmentCost: ['developmentCost', text()],
  merchantCode: ['merchantCode', text()],
  logoUrl: ['logoUrl', text()],
};

/** A company without anything told. */
export const BLANK_COMPANY = blankOf(FIELDS);

/** companyAdd and companyUpdate. */
export function readCompany(value: unknown, path: string, adds: boolean): ProfileReport {
  return readProfile(value, path, adds, FIELDS);
}

/** companyDelete: the identifiers of the companies that are gone. */
export function readCompanyDeletion(value: unknown, path: string): string[] {
  const event = readObject(value, path);
  checkNotice(event, path);
  return atLeastOne(identifiers(event.ids, `${path}.ids`), event.ids, `${path}.ids`);
}
