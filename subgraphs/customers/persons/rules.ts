import {
  atLeastOne,
  blankOf,
  checkNotice,
  code,
  count,
  dayOfMillis,
  type FieldTable,
  identifier,
  identifiers,
  type ProfileReport,
  readObject,
  readProfile,
  required,
  text,
  UnusableEvent,
} from '../events/rules';

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

const FIELDS: FieldTable = {
  projectId: ['projectId', identifier],
  name: ['name', text(200)],
  phone: ['phone', text(100)],
  idType: ['idType', code(PERSON_ID_TYPES)],
  idNumber: ['idNumber', text(100)],
  sex: ['sex', code(SEXES)],
  age: ['age', count(MAX_AGE)],
  spaceIds: ['spaceIds', identifiers],
  customerGradeId: ['gradeId', identifier],
  customerTypeId: ['typeId', identifier],
  contractName: ['emergencyContactName', text()],
  contractPhone: ['emergencyContactPhone', text()],
  address: ['address', text()],
  email: ['email', text()],
  remark: ['remark', text()],
  bornDate: ['bornOn', dayOfMillis],
  nativePlace: ['nativePlace', text()],
  nation: ['nation', text()],
  marriage: ['maritalStatus', code(MARITAL_STATUSES)],
  education: ['education', code(EDUCATIONS)],
  profession: ['profession', text()],
  speciality: ['speciality', text()],
  interest: ['interest', text()],
  character: ['character', text()],
  postalCode: ['postalCode', text()],
  jobNum: ['jobNumber', text()],
  facePhoto: ['facePhoto', text(MAX_PHOTO)],
  openId: ['openId', text(200)],
  unionId: ['unionId', text(200)],
};

/** A person without anything told; userId comes with bindings, thirdId from elsewhere. */
export const BLANK_PERSON = { ...blankOf(FIELDS), userId: null, thirdId: null };

/** customerAdd and customerUpdate. */
export function readPerson(value: unknown, path: string, adds: boolean): ProfileReport {
  return readProfile(value, path, adds, FIELDS);
}

export interface BindingReport {
  personId: string;
  companyIds: string[];
  projectId: string | null;
  openId: string | null;
  userId: string | null;
}

/** customerBindCompany and customerUnbindCompany. */
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

/**
 * customerDelete: the identifiers of the persons that are gone. The companies that each entry names are checked and not
 * needed: a person that is gone is bound to nobody, whichever companies the sender remembered.
 */
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
export function seesIdentity(viewer: { kind: string }): boolean {
  return viewer.kind !== 'salesperson';
}

/** The first three and the last four characters, as in the lists of calls; short ones show nothing. */
export function maskIdNumber(text: string | null): string | null {
  if (text === null) return null;
  if (text.length < 8) return '*'.repeat(text.length);
  return text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4);
}
