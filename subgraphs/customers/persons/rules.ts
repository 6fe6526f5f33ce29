import { isMobile } from '../../kit/basics/text';
import {
  atLeastOne,
  codeField,
  countField,
  dayField,
  identifier,
  identifierField,
  identifiers,
  identifiersField,
  readObject,
  required,
  text,
  textField,
  UnusableEvent,
} from '../reports/field-rules';
import {
  blankOf,
  checkNotice,
  type FieldTable,
  type Moment,
  type ProfileFields,
  type ProfileReport,
  readProfile,
  type StoredProfile,
  stampOf,
} from '../reports/rules';

/** Codes of seeds/customer-events.txt: the place in each list is the number. */
export const PERSON_ID_TYPES = ['UNKNOWN', 'ID_CARD', 'PASSPORT', 'HONG_KONG_MACAO_PERMIT', 'OTHER'] as const;
export const SEXES = ['UNKNOWN', 'MALE', 'FEMALE'] as const;
export const MARITAL_STATUSES = ['UNKNOWN', 'SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED'] as const;
export const EDUCATIONS = [
  'UNKNOWN',
  'PRIMARY',
  'JUNIOR_HIGH',
  'SENIOR_HIGH',
  'COLLEGE',
  'BACHELOR',
  'MASTER',
  'DOCTOR',
] as const;

export type PersonIdType = (typeof PERSON_ID_TYPES)[number];
export type Sex = (typeof SEXES)[number];
export type MaritalStatus = (typeof MARITAL_STATUSES)[number];
export type Education = (typeof EDUCATIONS)[number];

const MAX_AGE = 200;
/** Bytes of the largest message; a face may be sent as a picture in base64. */
const MAX_PHOTO = 1024 * 1024;

export const PERSON_FIELDS: FieldTable = {
  projectId: ['projectId', identifierField],
  name: ['name', textField(200)],
  phone: ['phone', textField(100)],
  idType: ['idType', codeField(PERSON_ID_TYPES)],
  idNumber: ['idNumber', textField(100)],
  sex: ['sex', codeField(SEXES)],
  age: ['age', countField(MAX_AGE)],
  spaceIds: ['spaceIds', identifiersField],
  customerGradeId: ['gradeId', identifierField],
  customerTypeId: ['typeId', identifierField],
  contractName: ['emergencyContactName', textField()],
  contractPhone: ['emergencyContactPhone', textField()],
  address: ['address', textField()],
  email: ['email', textField()],
  remark: ['remark', textField()],
  bornDate: ['bornOn', dayField],
  nativePlace: ['nativePlace', textField()],
  nation: ['nation', textField()],
  marriage: ['maritalStatus', codeField(MARITAL_STATUSES)],
  education: ['education', codeField(EDUCATIONS)],
  profession: ['profession', textField()],
  speciality: ['speciality', textField()],
  interest: ['interest', textField()],
  character: ['character', textField()],
  postalCode: ['postalCode', textField()],
  jobNum: ['jobNumber', textField()],
  facePhoto: ['facePhoto', textField(MAX_PHOTO)],
  openId: ['openId', textField(200)],
  unionId: ['unionId', textField(200)],
};

/** A person without anything that reports tell; what bindings tell has a time of its own, thirdId comes from elsewhere. */
export const BLANK_PERSON = { ...blankOf(PERSON_FIELDS), thirdId: null };

export function readPerson(value: unknown, path: string, adds: boolean): ProfileReport {
  return readProfile(value, path, adds, PERSON_FIELDS);
}

export interface BindingReport {
  personId: string;
  companyIds: string[];
  projectId: string | null;
  openId: string | null;
  userId: string | null;
}

export function readBinding(value: unknown, path: string): BindingReport {
  const event = readObject(value, path);
  checkNotice(event, path);
  return {
    personId: required(identifier(event.customerId, `${path}.customerId`), `${path}.customerId`),
    companyIds: atLeastOne(identifiers(event.companyIds, `${path}.companyIds`), event.companyIds, `${path}.companyIds`),
    projectId: identifier(event.projectId, `${path}.projectId`),
    openId: text(200)(event.openId, `${path}.openId`),
    userId: text(200)(event.userId, `${path}.userId`),
  };
}

/** Its accounts, and the project until a report tells it. Nothing from before its deletion or an older binding. */
export function accountsOf(stored: StoredProfile, report: BindingReport, moment: Moment): ProfileFields | null {
  const stamp = stampOf(moment);
  if (stored.deletedAt && moment.at <= stored.deletedAt) return null;
  if (typeof stored.accountsStamp === 'string' && stored.accountsStamp > stamp) return null;
  return {
    boundOpenId: report.openId ?? stored.boundOpenId,
    userId: report.userId ?? stored.userId,
    accountsStamp: stamp,
    ...(stored.reportedAt === null && { projectId: report.projectId ?? stored.projectId }),
  };
}

/** The companies that an entry names are checked and not needed: a person that is gone is bound to nobody. */
export function readPersonDeletion(value: unknown, path: string): string[] {
  const event = readObject(value, path);
  checkNotice(event, path);
  const field = `${path}.customerUserDTOS`;
  const entries = required(event.customerUserDTOS ?? null, field);
  if (!Array.isArray(entries)) throw new UnusableEvent('WRONG_TYPE', field, `${field} must be a list of objects.`);
  const ids = entries.map((item, i) => {
    const at = `${field}[${i}]`;
    const entry = readObject(item, at);
    identifiers(entry.companyIds, `${at}.companyIds`);
    return required(identifier(entry.customerId, `${at}.customerId`), `${at}.customerId`);
  });
  return atLeastOne(ids.length ? [...new Set(ids)] : null, entries, field);
}

/** Whether a viewer, of those who see the person at all, sees what identifies it: salespeople need not. */
export function seesIdentity(viewer: { kind: string; temporary?: boolean }): boolean {
  return viewer.kind !== 'salesperson' && !viewer.temporary;
}

/** The first three and the last four characters, as in the lists of calls; short ones show nothing. */
export function maskIdNumber(text: string | null): string | null {
  if (text === null) return null;
  if (text.length < 8) return '*'.repeat(text.length);
  return text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4);
}

const WHOLE_NUMBER = /^(?=.*\d{4})[A-Za-z0-9]{6,30}$/;

/** Who sees such numbers masked finds them by the whole number alone: part by part, the search would tell it. */
export const couldBeIdNumber = (keyword: string): boolean => WHOLE_NUMBER.test(keyword) && !isMobile(keyword);
