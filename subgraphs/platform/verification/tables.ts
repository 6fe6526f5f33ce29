import { index, integer, text } from 'drizzle-orm/pg-core';
import { id, instant, int8 } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one code that was asked for, whether or not it went anywhere; codes are kept as HMAC alone. */
export const verificationCodes = schema.table(
  'verification_codes',
  {
    id: id(),
    scene: text('scene', { enum: ['BIND_MOBILE', 'RESET_PASSWORD'] }).notNull(),
    /** The number to be bound, or the login name as it was typed, in lower case; whether or not there is one. */
    subject: text('subject').notNull(),
    accountId: int8('account_id'),
    codeHmac: text('code_hmac').notNull(),
    clientIp: text('client_ip').notNull(),
    wrongTries: integer('wrong_tries').notNull().default(0),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    index('verification_codes_subject').on(t.scene, t.subject, t.sentAt),
    index('verification_codes_address').on(t.clientIp, t.sentAt),
    index('verification_codes_age').on(t.sentAt),
  ],
);

export type VerificationCodeRow = typeof verificationCodes.$inferSelect;
