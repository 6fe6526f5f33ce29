import { sql } from 'drizzle-orm';
import { index, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';
import type { AudienceFacts } from './rules';

/** A row is the marketing profile of one person: what seeds/audience-detail.txt calls 客户. */
export const audienceProfiles = schema.table(
  'audience_profiles',
  {
    id: id(),
    /** Enterprise of the platform that keeps the profile: orgId, companyId of the request. */
    companyId: text('company_id').notNull(),
    thirdId: text('third_id'),
    personId: int8('person_id'),
    phones: text('phones').array().notNull().default([]),
    facts: jsonb('facts').notNull().$type<AudienceFacts>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('audience_profiles_third_id').on(t.companyId, t.thirdId).where(sql`third_id is not null`),
    index('audience_profiles_third').on(t.thirdId),
    index('audience_profiles_person').on(t.personId),
    index('audience_profiles_phones').using('gin', t.phones),
    index('audience_profiles_newest').on(t.createdAt, t.id),
  ],
);

/** A row is when a caller last got the details; the database's clock says when it may ask again. */
export const audienceCallers = schema.table('audience_callers', {
  accountId: int8('account_id').primaryKey(),
  lastAnsweredAt: instant('last_answered_at').notNull(),
});

/** The facts stand beside the columns, so that resolvers find every field of a profile in one place. */
export type AudienceProfileRow = Omit<typeof audienceProfiles.$inferSelect, 'facts' | 'phones'> & AudienceFacts;
