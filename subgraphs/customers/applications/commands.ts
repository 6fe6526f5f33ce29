import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Viewer } from '../../kit/context';
import type { Transaction } from '../../kit/database';
import { forbidden, invariant, notFound } from '../../kit/errors';
import { keyedRequest, withIdempotency } from '../../kit/idempotency';
import { lookupId } from '../../kit/ids';
import { businessDate } from '../../kit/time';
import { customers } from '../customers/tables';
import type { Context } from '../loaders';
import { checkElsewhere } from '../registration/elsewhere';
import { creditCodeTaken, submissionOf } from '../registration/rules';
import { checkSalesperson } from '../salespeople/commands';
import type { ApplyForCustomerInput, EditApplicationInput } from '../types.generated';
import { applyNoOf, editOf, remarkOf } from './rules';
import { type ApplicationRow, applications, type Submission } from './tables';

/** A salesperson asks for a customer to be registered. Returns the identifier of the application. */
export async function applyForCustomer(context: Context, input: ApplyForCustomerInput): Promise<string> {
  const { salespersonId } = context.viewer;
  if (!salespersonId) throw forbidden('Salespeople apply; operators register.');
  const submission = { ...submissionOf(input.registration), alsoElsewhere: input.alsoElsewhere ?? false };
  if (submission.alsoElsewhere) checkElsewhere();
  const submitRemark = remarkOf(input.submitRemark, 'input.submitRemark');
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'applyForCustomer', input), async (tx) => {
    await checkSalesperson(tx, salespersonId, 'input');
    await checkFree(tx, submission);
    const opportunityId = input.opportunityId ?? null;
    return submit(tx, context, { salespersonId, opportunityId, submission, submitRemark });
  });
}

/** Told early, so that nobody waits for an audit that must fail; the audit checks again. */
async function checkFree(tx: Transaction, { unifiedSocialCreditCode }: Submission): Promise<void> {
  const [taken] = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.unifiedSocialCreditCode, unifiedSocialCreditCode), isNull(customers.deletedAt)));
  if (taken) throw creditCodeTaken('input.registration.unifiedSocialCreditCode');
}

type Submitting = Pick<ApplicationRow, 'salespersonId' | 'opportunityId' | 'submission' | 'submitRemark'>;

async function submit(tx: Transaction, context: Context, asked: Submitting, applyNo?: string): Promise<string> {
  const now = context.now();
  const { rows } = await tx.execute<{ id: string }>(sql`/* nextApplication */ select skep.next_id() as id`);
  const id = rows[0]?.id;
  invariant(id, 'the database makes identifiers');
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

/**
 * Changes a pending application, or submits a rejected one again under its number; the rejected submission is then
 * superseded. Salespeople edit their own, operators all. Returns the identifier of the submission that counts now.
 */
export async function editApplication(context: Context, input: EditApplicationInput): Promise<string> {
  const filled = submissionOf(input.registration);
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'editApplication', input), async (tx) => {
    const application = await lockApplication(tx, context.viewer, input.applicationId);
    const edit = editOf(application);
    const submission = {
      ...filled,
      alsoElsewhere: input.alsoElsewhere ?? application.submission.alsoElsewhere ?? false,
    };
    if (submission.alsoElsewhere) checkElsewhere();
    await checkFree(tx, submission);
    const asked = {
      salespersonId: await keeperOf(tx, context, input, application),
      opportunityId: input.opportunityId === undefined ? application.opportunityId : input.opportunityId,
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

/** Operators may give an application to another salesperson; salespeople keep their own. */
async function keeperOf(
  tx: Transaction,
  { viewer }: Context,
  { salespersonId }: EditApplicationInput,
  application: ApplicationRow,
): Promise<string> {
  if (viewer.kind === 'salesperson' || salespersonId == null) return application.salespersonId;
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
