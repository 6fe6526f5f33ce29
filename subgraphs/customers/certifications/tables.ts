import { index, jsonb, text } from 'drizzle-orm/pg-core';
import { createdAt, fileReference, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import type { Address } from '../customers/tables';
import { schema } from '../schema';

export const certifications = schema.table(
  'certifications',
  {
    id: id(),
    customerId: int8('customer_id').notNull(),
    authType: text('auth_type', { enum: ['NONE', 'PERSON', 'ENTERPRISE'] }).notNull(),
    state: text('state', { enum: ['PENDING', 'PASSED', 'REJECTED'] }).notNull(),
    enterpriseName: text('enterprise_name'),
    unifiedSocialCreditCode: text('unified_social_credit_code'),
    realName: text('real_name'),
    idCard: text('id_card'),
    mobile: text('mobile'),
    businessLicenseUrl: fileReference('business_license_url'),
    idCardFrontUrl: fileReference('id_card_front_url'),
    idCardBackUrl: fileReference('id_card_back_url'),
    workplaceImageUrls: fileReference('workplace_image_urls').array().notNull().default([]),
    qualificationFileUrls: fileReference('qualification_file_urls').array().notNull().default([]),
    contactName: text('contact_name'),
    contactMobile: text('contact_mobile'),
    contactEmail: text('contact_email'),
    contactPosition: text('contact_position'),
    businessDescription: text('business_description'),
    address: jsonb('address').$type<Address>(),
    industry: text('industry'),
    auditRemark: text('audit_remark'),
    auditedAt: instant('audited_at'),
    auditedById: int8('audited_by_id'),
    sourceAppCode: text('source_app_code').notNull(),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('certifications_latest').on(t.customerId, t.createdAt, t.id),
    index('certifications_newest').on(t.createdAt, t.id),
  ],
);

export type CertificationRow = typeof certifications.$inferSelect;
