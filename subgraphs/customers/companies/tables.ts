import { sql } from 'drizzle-orm';
import { boolean, index, text } from 'drizzle-orm/pg-core';
import { createdAt, day, instant, int8, updatedAt } from '../../kit/sql/columns';
import type { ProfileState } from '../reports/rules';
import { schema } from '../schema';
import type { CompanyIdType, CompanyStatus, HighTechCertification } from './rules';

/** Identifiers are the sender's. What nobody has told is null; without reportedAt a row is a stub. */
export const companies = schema.table(
  'companies',
  {
    id: int8('id').primaryKey(),
    projectId: int8('project_id'),
    name: text('name'),
    phone: text('phone'),
    idType: text('id_type').$type<CompanyIdType>(),
    idNumber: text('id_number'),
    legalPersonName: text('legal_person_name'),
    registrationAuthority: text('registration_authority'),
    registeredOn: day('registered_on'),
    registeredCapital: text('registered_capital'),
    registeredAddress: text('registered_address'),
    status: text('status').$type<CompanyStatus>(),
    address: text('address'),
    email: text('email'),
    website: text('website'),
    fax: text('fax'),
    employeeCount: text('employee_count'),
    income: text('income'),
    profit: text('profit'),
    taxPaid: text('tax_paid'),
    developmentCost: text('development_cost'),
    stockCode: text('stock_code'),
    highTechCertification: text('high_tech_certification').$type<HighTechCertification>(),
    industry: text('industry'),
    merchantCode: text('merchant_code'),
    logoUrl: text('logo_url'),
    emergencyContactName: text('emergency_contact_name'),
    emergencyContactPhone: text('emergency_contact_phone'),
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
    /** When the newest deletion was reported; the company is gone unless something newer was reported. */
    deletedAt: instant('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    // Lists show who exists; as part of the indexes that also makes the count of all a look at one of them alone.
    index('companies_newest')
      .on(t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null or ${t.reportedAt} > ${t.deletedAt}`),
    index('companies_name')
      .on(sql`coalesce(${t.name}, '')`, t.id)
      .where(sql`${t.deletedAt} is null or ${t.reportedAt} > ${t.deletedAt}`),
    // pg_trgm makes nothing of one or two characters, and most names have two or three.
    index('companies_characters').using('gin', sql`string_to_array(lower(${t.name}), null)`),
    // The few among the many.
    index('companies_disabled').on(t.createdAt, t.id).where(sql`${t.state} = 'DISABLED'`),
    index('companies_stubs').on(t.createdAt, t.id).where(sql`${t.reportedAt} is null`),
    index('companies_in_status').on(sql`coalesce(${t.status}, 'UNKNOWN')`, t.createdAt, t.id),
    index('companies_id_number').on(t.idNumber),
  ],
);

export type CompanyRow = typeof companies.$inferSelect;
