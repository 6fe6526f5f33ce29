import { and, desc, eq, isNull } from 'drizzle-orm';
import { invariant, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import type { Transaction } from '../../kit/sql/database';
import { changeCustomer, lockCustomer } from '../customers/commands/change';
import { claimCreditCode } from '../customers/commands/claim';
import { type CustomerRow, customers } from '../customers/tables';
import { filesOfCustomer, requireFilesOf } from '../file-fields';
import type { Context } from '../loaders';
import { checkRemark, remarkOf } from '../rules';
import type {
  AuditCertificationInput,
  CertifyManuallyInput,
  EditCertificationInput,
  EditCustomerInput,
  SubmitCertificationInput,
} from '../schema.generated';
import {
  authTypeAfter,
  checkComplete,
  checkUndecided,
  firstPapersOf,
  type NewPapers,
  type Papers,
  papersOf,
} from './rules';
import { type CertificationRow, certifications } from './tables';

export async function submitCertification(context: Context, input: SubmitCertificationInput): Promise<string> {
  const papers = firstPapersOf(papersOf(input.papers, 'input.papers'), 'input.papers');
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'submitCertification', input), async (tx) => {
    const { viewer } = context;
    if (viewer.kind === 'customer' && viewer.customerId !== input.customerId)
      throw notFound('The customer', 'input.customerId');
    const customer = await lockCustomer(tx, input);
    await requireFilesOf(tx, context, 'input.papers', papers, await filesOfCustomer(tx, customer.id));
    return insertPapers(tx, context, customer, papers, 'PENDING');
  });
}

/** Writes papers of a locked customer; passed ones were decided by who writes them. */
async function insertPapers(
  tx: Transaction,
  context: Context,
  customer: CustomerRow,
  papers: NewPapers,
  state: 'PENDING' | 'PASSED',
): Promise<string> {
  const now = context.now();
  const { viewer } = context;
  const decision = state === 'PASSED' ? { auditedAt: now, auditedById: viewer.accountId } : {};
  const [row] = await tx
    .insert(certifications)
    .values({
      ...papers,
      ...decision,
      customerId: customer.id,
      state,
      sourceAppCode: viewer.kind === 'customer' ? 'beeback' : 'crm',
      createdById: viewer.accountId,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: certifications.id });
  invariant(row, 'inserted papers are returned');
  return row.id;
}

interface Locked {
  certification: CertificationRow;
  customer: CustomerRow;
}

/** The customer first and then its papers, in one order everywhere. Throws NOT_FOUND. */
async function lockPapers(tx: Transaction, id: string): Promise<Locked> {
  const [named] = await tx
    .select({ customerId: certifications.customerId })
    .from(certifications)
    .innerJoin(customers, and(eq(customers.id, certifications.customerId), isNull(customers.deletedAt)))
    .where(eq(certifications.id, lookupId(id)));
  if (!named) throw notFound('The certification', 'input.certificationId');
  const customer = await lockCustomer(tx, named);
  const [certification] = await tx.select().from(certifications).where(eq(certifications.id, id)).for('update');
  invariant(certification, 'papers are never deleted');
  return { certification, customer };
}

export async function editCertification(
  tx: Transaction,
  context: Context,
  input: EditCertificationInput,
): Promise<void> {
  const { certification, customer } = await lockPapers(tx, input.certificationId);
  const papers = papersOf(input.papers, 'input.papers');
  await requireFilesOf(tx, context, 'input.papers', papers, await filesOfCustomer(tx, customer.id));
  await changePapers(tx, context, certification, papers, input.remark);
}

/** Papers of another customer's enterprise certify nobody else. Throws CONFLICT. */
async function claimCodeOf(tx: Transaction, papers: CertificationRow, field: string): Promise<void> {
  const { unifiedSocialCreditCode: code, customerId } = papers;
  if (code !== null) await claimCreditCode(tx, code, field, customerId);
}

async function changePapers(
  tx: Transaction,
  context: Context,
  certification: CertificationRow,
  papers: Papers,
  remark?: string | null,
): Promise<void> {
  const corrected = { ...certification, ...papers };
  checkComplete(corrected, 'input.papers');
  if (corrected.state === 'PASSED') await claimCodeOf(tx, corrected, 'input.papers.unifiedSocialCreditCode');
  const auditRemark = remark === undefined ? {} : { auditRemark: remarkOf(remark, 'input.remark') };
  await tx
    .update(certifications)
    .set({ ...papers, ...auditRemark, updatedAt: context.now() })
    .where(eq(certifications.id, certification.id));
}

/** Corrects the papers named or handed in last; where there are none, these are the first and wait to be audited. */
export async function editPapers(
  tx: Transaction,
  context: Context,
  customer: CustomerRow,
  { papers, certificationId }: EditCustomerInput,
): Promise<void> {
  const filled = papersOf(papers ?? {}, 'input.papers');
  await requireFilesOf(tx, context, 'input.papers', filled, await filesOfCustomer(tx, customer.id));
  const all = await tx
    .select()
    .from(certifications)
    .where(eq(certifications.customerId, customer.id))
    .orderBy(desc(certifications.createdAt), desc(certifications.id))
    .for('update');
  const named = certificationId == null ? all[0] : all.find(({ id }) => id === certificationId);
  if (named) return changePapers(tx, context, named, filled);
  if (certificationId != null) throw notFound('The certification', 'input.certificationId');
  await insertPapers(tx, context, customer, firstPapersOf(filled, 'input.papers'), 'PENDING');
}

/**
 * Passes or rejects papers; only passed ones certify the customer. Throws CONFLICT when they were decided before, or when
 * the code on those that pass is another customer's.
 */
export async function auditCertification(
  tx: Transaction,
  context: Context,
  input: AuditCertificationInput,
): Promise<void> {
  const remark = remarkOf(input.remark, 'input.remark');
  checkRemark(input.decision, remark);
  const { certification, customer } = await lockPapers(tx, input.certificationId);
  checkUndecided(certification);
  if (input.decision === 'PASS') await claimCodeOf(tx, certification, 'input.certificationId');
  const now = context.now();
  await tx
    .update(certifications)
    .set({
      state: input.decision === 'PASS' ? 'PASSED' : 'REJECTED',
      auditRemark: remark,
      auditedAt: now,
      auditedById: context.viewer.accountId,
      updatedAt: now,
    })
    .where(eq(certifications.id, certification.id));
  if (input.decision === 'REJECT') return;
  const authType = authTypeAfter(customer.authType, certification.authType);
  if (authType !== customer.authType) await changeCustomer(tx, customer.id, { authType }, now);
}

/** Passed at once; the customer has their name and code from then on. Throws CONFLICT when another has the code. */
export async function certifyManually(context: Context, input: CertifyManuallyInput): Promise<string> {
  const papers = papersOf(input.papers, 'input.papers');
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'certifyManually', input), async (tx) => {
    const customer = await lockCustomer(tx, input);
    await requireFilesOf(tx, context, 'input.papers', papers, await filesOfCustomer(tx, customer.id));
    const { realName = customer.legalPersonName, ...rest } = papers;
    const complete = firstPapersOf({ ...rest, realName, authType: 'ENTERPRISE' }, 'input.papers');
    const code = complete.unifiedSocialCreditCode as string;
    await claimCreditCode(tx, code, 'input.papers.unifiedSocialCreditCode', customer.id);
    const certified = {
      name: complete.enterpriseName as string,
      unifiedSocialCreditCode: code,
      legalPersonName: realName,
      authType: 'ENTERPRISE' as const,
    };
    await changeCustomer(tx, customer.id, certified, context.now());
    return insertPapers(tx, context, customer, complete, 'PASSED');
  });
}
