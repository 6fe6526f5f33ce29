import {
  addressField,
  atLeastOne,
  codeField,
  dayField,
  identifierField,
  identifiers,
  identifiersField,
  readObject,
  textField,
} from '../reports/field-rules';
import { blankOf, checkNotice, type FieldTable, type ProfileReport, readProfile } from '../reports/rules';

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

export const COMPANY_FIELDS: FieldTable = {
  projectId: ['projectId', identifierField],
  name: ['name', textField(200)],
  phone: ['phone', textField(100)],
  idType: ['idType', codeField(COMPANY_ID_TYPES)],
  idNumber: ['idNumber', textField(100)],
  spaceIds: ['spaceIds', identifiersField],
  customerGradeId: ['gradeId', identifierField],
  customerTypeId: ['typeId', identifierField],
  contractName: ['emergencyContactName', textField()],
  contractPhone: ['emergencyContactPhone', textField()],
  address: ['address', textField()],
  email: ['email', textField()],
  remark: ['remark', textField()],
  registrationName: ['registrationAuthority', textField()],
  legalPerson: ['legalPersonName', textField()],
  registerDate: ['registeredOn', dayField],
  status: ['status', codeField(COMPANY_STATUSES)],
  registerCapital: ['registeredCapital', textField()],
  registerAddress: ['registeredAddress', textField()],
  fax: ['fax', textField()],
  employeeCount: ['employeeCount', textField()],
  stockCode: ['stockCode', textField()],
  countryCertification: ['highTechCertification', codeField(HIGH_TECH_CERTIFICATIONS)],
  website: ['website', textField()],
  income: ['income', textField()],
  profit: ['profit', textField()],
  ratal: ['taxPaid', textField()],
  whichIndustry: ['industry', textField()],
  developmentCost: ['developmentCost', textField()],
  merchantCode: ['merchantCode', textField()],
  logoUrl: ['logoUrl', addressField],
};

export const BLANK_COMPANY = blankOf(COMPANY_FIELDS);

export function readCompany(value: unknown, path: string, adds: boolean): ProfileReport {
  return readProfile(value, path, adds, COMPANY_FIELDS);
}

export function readCompanyDeletion(value: unknown, path: string): string[] {
  const event = readObject(value, path);
  checkNotice(event, path);
  return atLeastOne(identifiers(event.ids, `${path}.ids`), event.ids, `${path}.ids`);
}
