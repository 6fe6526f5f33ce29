import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '../../../kit/sql/database';
import { creditCodeTaken, mobileTaken } from '../rules';
import { customers } from '../tables';

/** One registration after the other for each word, so that two at once cannot both find it free. */
export async function takeTurns(tx: Transaction, word: string): Promise<void> {
  await tx.sql`
    /* takeTurns */ select pg_advisory_xact_lock(hashtextextended('customers.identity:' || ${word}, 0))`;
}

export async function claimCreditCode(tx: Transaction, code: string, field: string, self = '-1'): Promise<void> {
  await takeTurns(tx, code);
  const taken = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.unifiedSocialCreditCode, code), isNull(customers.deletedAt), ne(customers.id, self)));
  if (taken.length > 0) throw creditCodeTaken(field);
}

export async function claimMobile(tx: Transaction, mobile: string, field: string, self = '-1'): Promise<void> {
  await takeTurns(tx, mobile);
  const taken = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.mobile, mobile), isNull(customers.deletedAt), ne(customers.id, self)));
  if (taken.length > 0) throw mobileTaken(field);
}
