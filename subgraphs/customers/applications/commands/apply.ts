import { and, eq, ne, sql } from 'drizzle-orm';
import { conflict, forbidden, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { businessDate } from '../../../kit/basics/time';
import { checkElsewhere } from '../../../kit/exchange/elsewhere';
import type { Viewer } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import { claimCreditCode } from '../../customers/commands/claim';
import { referencesIn, requireFilesOf } from '../../file-fields';
import type { Context } from '../../loaders';
import { checkRoyaltyMonth, type Submission, submissionOf } from '../../registration/rules';
import { remarkOf } from '../../rules';
import { checkGrade, checkOpportunity, checkSalesperson } from '../../salespeople/commands';
import type { ApplyForCustomerInput, EditApplicationInput } from '../../schema.generated';
import { applyNoOf, editOf } from '../rules';
import { type ApplicationRow, applications } from '../tables';

export async function applyForCustomer(context: Context, input: ApplyForCustomerInput): Promise<string> {
  const { salespersonId } = context.viewer;
  if (!salespersonId) throw forbidden('Salespeople apply; operators register.');
  const submission = { ...submissionOf(input.registration), alsoElsewhere: input.alsoElsewhere ?? false };
  if (submission.alsoElsewhere) checkElsewhere(context.settings.elsewhere);
  const submitRemark = remarkOf(input.submitRemark, 'input.submitRemark');
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'applyForCustomer', input), async (tx) => {
    await checkSalesperson(tx, salespersonId, 'input');
    await checkFree(tx, submission);
    checkRoyaltyMonth(submission, context.now(), 'input.registration');
    await checkGrade(tx, submission.gradeCode, 'input.registration.gradeCode');
    await requireFilesOf(tx, context, 'input.registration', submission);
    const opportunityId = await checkOpportunity(context, input.opportunityId, salespersonId);
    return submit(tx, context, { salespersonId, opportunityId, submission, submitRemark });
  });
}

/** Told early, so that nobody waits for an audit that must fail; the audit checks again. Throws CONFLICT. */
async function checkFree(tx: Transaction, { unifiedSocialCreditCode: code }: Submission, self = '-1'): Promise<void> {
  const field = 'input.registration.unifiedSocialCreditCode';
  await claimCreditCode(tx, code, field);
  const [pending] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.state, 'PENDING'),
        eq(applications.superseded, false),
        ne(applications.id, self),
        sql`${applications.submission}->>'unifiedSocialCreditCode' = ${code}`,
      ),
    );
  if (pending) {
    const message = 'An application with this unified social credit code waits to be audited.';
    throw conflict('APPLICATION_PENDING', message, { field });
  }
}

type Submitting = Pick<ApplicationRow, 'salespersonId' | 'opportunityId' | 'submission' | 'submitRemark'>;

async function submit(tx: Transaction, context: Context, asked: Submitting, applyNo?: string): Promise<string> {
  const now = context.now();
  const [next] = await tx.sql<{ id: string }[]>`/* nextApplication */ select skep.next_id() as id`;
  const { id } = next as { id: string };
  await tx.insert(applications).values({
    ...asked,
    id,
    applyNo: applyNo ?? applyNoOf(businessDate(now), id),
    companyName: asked.submission.organizationName,
    state: 'PENDING',
    createdById: context.viewer.accountId,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

/** A rejected one is submitted again under its number. Salespeople edit their own; returns what counts now. */
export async function editApplication(context: Context, input: EditApplicationInput): Promise<string> {
  const filled = submissionOf(input.registration);
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'editApplication', input), async (tx) => {
    const application = await lockApplication(tx, context.viewer, input.applicationId);
    const edit = editOf(application);
    const submission = {
      ...filled,
      alsoElsewhere: input.alsoElsewhere ?? application.submission.alsoElsewhere ?? false,
    };
    if (submission.alsoElsewhere) checkElsewhere(context.settings.elsewhere);
    await checkFree(tx, submission, application.id);
    checkRoyaltyMonth(submission, context.now(), 'input.registration');
    await checkGrade(tx, submission.gradeCode, 'input.registration.gradeCode');
    const kept = referencesIn(application.submission);
    await requireFilesOf(tx, context, 'input.registration', submission, kept);
    const asked = {
      ...(await originOf(tx, context, input, application)),
      submission,
      submitRemark:
        input.submitRemark === undefined
          ? application.submitRemark
          : remarkOf(input.submitRemark, 'input.submitRemark'),
    };
    if (edit === 'CHANGE') return change(tx, context, application.id, asked);
    await tx
      .update(applications)
      .set({ superseded: true, updatedAt: context.now() })
      .where(eq(applications.id, application.id));
    return submit(tx, context, asked, application.applyNo);
  });
}

async function change(tx: Transaction, context: Context, id: string, asked: Submitting): Promise<string> {
  const companyName = asked.submission.organizationName;
  await tx
    .update(applications)
    .set({ ...asked, companyName, updatedAt: context.now() })
    .where(eq(applications.id, id));
  return id;
}

/** Who applies, with which opportunity: one that stays with who had it was checked before. */
async function originOf(
  tx: Transaction,
  context: Context,
  input: EditApplicationInput,
  { salespersonId: before, opportunityId: named }: ApplicationRow,
): Promise<Pick<ApplicationRow, 'salespersonId' | 'opportunityId'>> {
  const salespersonId = await keeperOf(tx, context, input, before);
  const kept = input.opportunityId === undefined && salespersonId === before;
  const asked = input.opportunityId === undefined ? named : input.opportunityId;
  return { salespersonId, opportunityId: kept ? named : await checkOpportunity(context, asked, salespersonId) };
}

/** Operators may give an application to another salesperson; salespeople keep their own. */
async function keeperOf(
  tx: Transaction,
  { viewer }: Context,
  { salespersonId }: EditApplicationInput,
  before: string,
): Promise<string> {
  if (viewer.kind === 'salesperson' || salespersonId == null) return before;
  return checkSalesperson(tx, salespersonId, 'input.salespersonId');
}

/** Locks an application that the viewer may see. Somebody else's is NOT_FOUND like a missing one. */
export async function lockApplication(tx: Transaction, viewer: Viewer, id: string): Promise<ApplicationRow> {
  const own = viewer.kind === 'salesperson' ? eq(applications.salespersonId, viewer.salespersonId ?? '-1') : sql`true`;
  const [row] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.id, lookupId(id)), own))
    .for('update');
  if (!row) throw notFound('The application', 'input.applicationId');
  return row;
}
