import { sql } from 'drizzle-orm';
import { boolean, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { numberSearches } from '../../kit/requests/number-searches';
import { createdAt, day, instant, int8, updatedAt } from '../../kit/sql/columns';
import type { ProfileState } from '../reports/rules';
import { schema } from '../schema';
import type { Education, MaritalStatus, PersonIdType, Sex } from './rules';

/** Identifiers are the sender's. What nobody has told is null; without reportedAt a row is a stub. */
export const persons = schema.table(
  'persons',
  {
    id: int8('id').primaryKey(),
    projectId: int8('project_id'),
    name: text('name'),
    phone: text('phone'),
    idType: text('id_type').$type<PersonIdType>(),
    idNumber: text('id_number'),
    sex: text('sex').$type<Sex>(),
    age: integer('age'),
    bornOn: day('born_on'),
    maritalStatus: text('marital_status').$type<MaritalStatus>(),
    education: text('education').$type<Education>(),
    nation: text('nation'),
    nativePlace: text('native_place'),
    profession: text('profession'),
    speciality: text('speciality'),
    interest: text('interest'),
    character: text('character'),
    email: text('email'),
    address: text('address'),
    postalCode: text('postal_code'),
    emergencyContactName: text('emergency_contact_name'),
    emergencyContactPhone: text('emergency_contact_phone'),
    jobNumber: text('job_number'),
    facePhoto: text('face_photo'),
    openId: text('open_id'),
    unionId: text('union_id'),
    /** openId and userId as the newest binding told them, at accountsStamp (stampOf in reports/rules.ts). */
    boundOpenId: text('bound_open_id'),
    userId: text('user_id'),
    accountsStamp: text('accounts_stamp'),
    thirdId: text('third_id'),
    gradeId: int8('grade_id'),
    typeId: int8('type_id'),
    spaceIds: text('space_ids').array().notNull().default([]),
    remark: text('remark'),
    state: text('state').$type<ProfileState>(),
    /** Whether an add has told of it since it last began to exist; until then an older add still fills the gaps. */
    completed: boolean('completed').notNull().default(false),
    /** When the newest applied report was made by its sender. */
    reportedAt: instant('reported_at'),
    /** The message of reportedAt, which decides between two of one moment. */
    reportedMsgId: int8('reported_msg_id'),
    /** stampOf the report that last told the state. */
    stateStamp: text('state_stamp'),
    /** Tenant of the topic that last told of it; messages of our own go there. */
    tenant: text('tenant'),
    /** When the newest deletion was reported; the person is gone unless something newer was reported. */
    deletedAt: instant('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    // Lists show who exists; as part of the indexes that also makes the count of all a look at one of them alone.
    index('persons_newest')
      .on(t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null or ${t.reportedAt} > ${t.deletedAt}`),
    index('persons_name')
      .on(sql`coalesce(${t.name}, '')`, t.id)
      .where(sql`${t.deletedAt} is null or ${t.reportedAt} > ${t.deletedAt}`),
    // pg_trgm makes nothing of one or two characters, and most names have two or three.
    index('persons_characters').using('gin', sql`string_to_array(lower(${t.name}), null)`),
    // The few among the many.
    index('persons_disabled').on(t.createdAt, t.id).where(sql`${t.state} = 'DISABLED'`),
    index('persons_stubs').on(t.createdAt, t.id).where(sql`${t.reportedAt} is null`),
    index('persons_phone').on(t.phone),
  ],
);

/** A row is what was last reported of a person and a company: bound or unbound. Unbound ones stay, to outlive older reports. */
export const bindings = schema.table(
  'bindings',
  {
    personId: int8('person_id').notNull(),
    companyId: int8('company_id').notNull(),
    bound: boolean('bound').notNull(),
    reportedAt: instant('reported_at').notNull(),
    reportedMsgId: int8('reported_msg_id').notNull().default('0'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.companyId] }), index('bindings_company').on(t.companyId, t.personId)],
);

export const identitySearches = numberSearches(schema);

export type PersonRow = typeof persons.$inferSelect;
