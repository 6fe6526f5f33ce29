import { and, asc, eq } from 'drizzle-orm';
import { badInput, invariant, notFound } from '../../../kit/basics/errors';
import { isInt64, lookupId } from '../../../kit/basics/ids';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand, visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type { RemoveInvoiceProfileInput, SaveInvoiceProfileInput } from '../../schema.generated';
import { type Heading, headingAfter } from '../rules';
import { type InvoiceProfileRow, invoiceProfiles } from '../tables';

const MOST_PROFILES = 50;

const demandProfiles = (context: Context) => demand(context, 'billing:write', 'billing:collect', 'billing:request');

export async function saveInvoiceProfile(context: Context, input: SaveInvoiceProfileInput): Promise<string> {
  demandProfiles(context);
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'saveInvoiceProfile', input), async (tx) => {
    const previous = input.id == null ? null : await ownProfile(tx, context, input.id);
    const customerId = previous?.customerId ?? (await ownCustomer(tx, context, input.customerId));
    const heading = headingAfter(input, previous);
    await lockProfiles(tx, customerId);
    const others = await profilesOf(tx, customerId);
    const isDefault = input.isDefault === true || previous?.isDefault === true || others.length === 0;
    if (isDefault) await clearDefault(tx, customerId);
    const now = context.now();
    if (previous) {
      await tx
        .update(invoiceProfiles)
        .set({ ...heading, isDefault, updatedAt: now })
        .where(eq(invoiceProfiles.id, previous.id));
      return previous.id;
    }
    if (others.length >= MOST_PROFILES) throw badInput('input', `A customer keeps ${MOST_PROFILES} profiles at most.`);
    return insertProfile(tx, context, { ...heading, customerId, isDefault });
  });
}

/** Removes a heading and returns what it was; the oldest of the others becomes the default when it was. */
export async function removeInvoiceProfile(
  context: Context,
  input: RemoveInvoiceProfileInput,
): Promise<InvoiceProfileRow> {
  demandProfiles(context);
  return withIdempotency(context.db, keyedRequest(context, 'billing', 'removeInvoiceProfile', input), async (tx) => {
    const { customerId } = await ownProfile(tx, context, input.id);
    await lockProfiles(tx, customerId);
    const [removed] = await tx
      .delete(invoiceProfiles)
      .where(eq(invoiceProfiles.id, lookupId(input.id)))
      .returning();
    if (!removed) throw notFound('The invoice profile', 'input.id');
    const [oldest] = await profilesOf(tx, customerId);
    if (removed.isDefault && oldest) {
      await tx.update(invoiceProfiles).set({ isDefault: true }).where(eq(invoiceProfiles.id, oldest.id));
    }
    return removed;
  });
}

const sameBuyer = (customerId: string, { type, headerName, taxNumber }: Heading) =>
  and(
    eq(invoiceProfiles.customerId, customerId),
    eq(invoiceProfiles.type, type),
    eq(invoiceProfiles.headerName, headerName),
    eq(invoiceProfiles.taxNumber, taxNumber),
  );

/** The customer's heading for the same buyer and kind of invoice, the newest when there are several. */
export async function savedHeading(
  tx: Transaction,
  customerId: string,
  asked: Heading,
): Promise<InvoiceProfileRow | undefined> {
  const saved = await tx
    .select()
    .from(invoiceProfiles)
    .where(sameBuyer(customerId, asked))
    .orderBy(asc(invoiceProfiles.id));
  return saved.at(-1);
}

/** The old paths have no other way to make a profile. Such a one may lack what a special invoice needs. */
export async function rememberHeading(
  tx: Transaction,
  context: Context,
  customerId: string,
  heading: Heading,
): Promise<void> {
  if (await savedHeading(tx, customerId, heading)) return;
  await lockProfiles(tx, customerId);
  const profiles = await profilesOf(tx, customerId);
  if (profiles.length >= MOST_PROFILES || (await savedHeading(tx, customerId, heading))) return;
  await insertProfile(tx, context, { ...heading, customerId, isDefault: profiles.length === 0 });
}

async function insertProfile(
  tx: Transaction,
  context: Context,
  profile: Heading & { customerId: string; isDefault: boolean },
): Promise<string> {
  const now = context.now();
  const [written] = await tx
    .insert(invoiceProfiles)
    .values({ ...profile, createdById: context.viewer.accountId, createdAt: now, updatedAt: now })
    .returning({ id: invoiceProfiles.id });
  invariant(written, 'a profile that was just written is returned');
  return written.id;
}

/** One after the other for each customer, so that two first profiles cannot both be the default. */
async function lockProfiles(tx: Transaction, customerId: string): Promise<void> {
  await tx.sql`
    /* lockInvoiceProfiles */ select pg_advisory_xact_lock(hashtextextended('billing.profiles:' || ${customerId}, 0))`;
}

const profilesOf = (tx: Transaction, customerId: string) =>
  tx.select().from(invoiceProfiles).where(eq(invoiceProfiles.customerId, customerId)).orderBy(asc(invoiceProfiles.id));

async function clearDefault(tx: Transaction, customerId: string): Promise<void> {
  await tx
    .update(invoiceProfiles)
    .set({ isDefault: false })
    .where(and(eq(invoiceProfiles.customerId, customerId), eq(invoiceProfiles.isDefault, true)));
}

async function ownProfile(tx: Transaction, context: Context, id: string): Promise<InvoiceProfileRow> {
  const [profile] = await tx.sql<InvoiceProfileRow[]>`
    /* ownProfile */ select p.* from billing.invoice_profiles p
    where p.id = ${lookupId(id)} and ${visibleCustomers(context, 'billing', 'p.customer_id')}`;
  if (!profile) throw notFound('The invoice profile', 'input.id');
  return profile;
}

async function ownCustomer(tx: Transaction, context: Context, named: string | null | undefined): Promise<string> {
  const wanted = named ?? context.viewer.customerId ?? '';
  const rows = await tx.sql<{ customerId: string }[]>`
    /* customerOfProfile */ select k.customer_id from billing.known_customers k
    where k.customer_id = ${isInt64(wanted) ? wanted : '-1'}::bigint and ${visibleCustomers(context, 'billing', 'k.customer_id')}`;
  if (!rows[0]) throw notFound('The customer', 'input.customerId');
  return rows[0].customerId;
}
