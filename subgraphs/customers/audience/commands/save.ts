import { and, eq, sql } from 'drizzle-orm';
import { badInput, conflict, DomainError, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { persons } from '../../persons/tables';
import type { SaveAudienceProfileInput } from '../../schema.generated';
import { type AudienceFacts, changedFacts, checkFacts, plainPhonesOf } from '../rules';
import { audienceProfiles } from '../tables';

export async function saveProfile(context: Context, input: SaveAudienceProfileInput): Promise<string> {
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'saveAudienceProfile', input), async (tx) => {
    await checkPerson(tx, input.personId);
    const facts: Record<string, unknown> = { ...input.facts };
    const { thirdId, personId } = input;
    if (input.id) return changeProfile(tx, lookupId(input.id), { thirdId, personId, facts });
    if (!input.companyId) throw badInput('input.companyId', 'A new profile names the enterprise that keeps it.');
    return makeProfile(tx, { companyId: input.companyId, thirdId, personId, facts });
  });
}

async function checkPerson(tx: Transaction, personId: string | null | undefined): Promise<void> {
  if (!personId) return;
  const [person] = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.id, lookupId(personId)));
  if (!person) throw notFound('The person', 'input.personId');
}

interface ProfileChange {
  thirdId?: string | null;
  personId?: string | null;
  facts: Record<string, unknown>;
}

const columnsOf = (facts: AudienceFacts) => ({ facts, phones: plainPhonesOf(facts) });

const thirdIdTaken = () =>
  conflict('THIRD_ID_TAKEN', 'Another profile of this enterprise has this identifier.', { field: 'input.thirdId' });

export async function makeProfile(
  tx: Transaction,
  { companyId, thirdId, personId, facts: given }: ProfileChange & { companyId: string },
): Promise<string> {
  const facts = changedFacts({}, given);
  checkFacts(facts, 'input.facts');
  const [made] = await tx
    .insert(audienceProfiles)
    .values({ companyId, thirdId: thirdId || null, personId: personId ?? null, ...columnsOf(facts) })
    .onConflictDoNothing()
    .returning({ id: audienceProfiles.id });
  if (!made) throw thirdIdTaken();
  return made.id;
}

export async function changeProfile(
  tx: Transaction,
  id: string,
  { thirdId, personId, facts: given }: ProfileChange,
): Promise<string> {
  const [stored] = await tx.select().from(audienceProfiles).where(eq(audienceProfiles.id, id)).for('update');
  if (!stored) throw notFound('The profile', 'input.id');
  const facts = changedFacts(stored.facts, given);
  checkFacts(facts, 'input.facts');
  if (thirdId && thirdId !== stored.thirdId) await checkThirdIdFree(tx, stored.companyId, thirdId);
  await tx
    .update(audienceProfiles)
    .set({
      ...columnsOf(facts),
      ...(thirdId !== undefined && { thirdId: thirdId || null }),
      ...(personId !== undefined && { personId }),
      updatedAt: sql`clock_timestamp()`,
    })
    .where(eq(audienceProfiles.id, id));
  return id;
}

async function checkThirdIdFree(tx: Transaction, companyId: string, thirdId: string): Promise<void> {
  const [taken] = await tx
    .select({ id: audienceProfiles.id })
    .from(audienceProfiles)
    .where(and(eq(audienceProfiles.companyId, companyId), eq(audienceProfiles.thirdId, thirdId)));
  if (taken) throw thirdIdTaken();
}

/** By the database's clock; RATE_LIMITED within a second of the last. Source: seeds/audience-detail.txt. */
export async function takeTurn(context: Context): Promise<void> {
  const { accountId } = context.viewer;
  const [taken] = await withTx(
    context.db,
    (tx) =>
      tx.sql`
      /* takeAudienceTurn */ insert into customers.audience_callers as c (account_id, last_answered_at)
      values (${accountId ?? '0'}, clock_timestamp())
      on conflict (account_id) do update set last_answered_at = clock_timestamp()
      where c.last_answered_at <= clock_timestamp() - interval '1 second' returning 1`,
  );
  if (!taken) {
    throw new DomainError('RATE_LIMITED', 'ONE_CALL_A_SECOND', 'Profiles may be asked for once a second.', {
      details: { retryAfterSeconds: 1 },
    });
  }
}
