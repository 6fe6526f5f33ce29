import { and, eq } from 'drizzle-orm';
import { badInput, notFound } from '../../../kit/basics/errors';
import { fileReferencesOf } from '../../../kit/basics/file-reference';
import { requireFiles } from '../../../kit/documents/files';
import { checkElsewhere } from '../../../kit/exchange/elsewhere';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import { withoutStoredFiles } from '../../file-fields';
import type { Context } from '../../loaders';
import { createCustomer } from '../../registration/commands/create';
import { registerElsewhereToo } from '../../registration/elsewhere';
import { optionalRate, type Submission } from '../../registration/rules';
import { checkRemark, remarkOf } from '../../rules';
import { checkOpportunity } from '../../salespeople/commands';
import type { AuditApplicationInput } from '../../schema.generated';
import { checkAuditable } from '../rules';
import { type ApplicationRow, applications } from '../tables';
import { lockApplication } from './apply';

interface Audited {
  applicationId: string;
  customerId: string | null;
}

/** Passing registers the customer in the same transaction: of two audits at once one wins, the other is a CONFLICT. */
export async function auditApplication(context: Context, input: AuditApplicationInput): Promise<Audited> {
  const remark = remarkOf(input.remark, 'input.remark');
  checkRemark(input.decision, remark);
  const royaltyRate = optionalRate(input.royaltyRate, 'input.royaltyRate');
  const auditImageUrls = fileReferencesOf(input.imageUrls, 'customers', 'input.imageUrls');
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'auditApplication', input), async (tx) => {
    const application = await lockNamed(tx, context, input);
    checkAuditable(application);
    await requireFiles(tx, 'customers', context.viewer, { 'input.imageUrls': auditImageUrls });
    const now = context.now();
    const agreed = withTerms(application.submission, { ...input, royaltyRate });
    const customerId = input.decision === 'PASS' ? await register(tx, context, application, agreed, input) : null;
    await tx
      .update(applications)
      .set({
        state: input.decision === 'PASS' ? 'PASSED' : 'REJECTED',
        ...(customerId && { customerId, submission: agreed }),
        ...{ auditRemark: remark, auditImageUrls, auditedAt: now, auditedById: context.viewer.accountId },
        updatedAt: now,
      })
      .where(eq(applications.id, application.id));
    return { applicationId: application.id, customerId };
  });
}

/** By identifier, or by number the submission that counts now. */
async function lockNamed(tx: Transaction, context: Context, input: AuditApplicationInput): Promise<ApplicationRow> {
  const { applicationId, applyNo } = input;
  if ((applicationId == null) === (applyNo == null)) {
    throw badInput('input.applicationId', 'Name the application by applicationId or by applyNo.');
  }
  if (applicationId != null) return lockApplication(tx, context.viewer, applicationId);
  const [row] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.applyNo, applyNo as string), eq(applications.superseded, false)))
    .for('update');
  if (!row) throw notFound('The application', 'input.applyNo');
  return row;
}

/** Grade and rate are the auditor's to decide; what was asked for counts where nothing is said. */
const withTerms = (submission: Submission, { gradeCode, royaltyRate }: AuditApplicationInput): Submission => ({
  ...submission,
  gradeCode: gradeCode ?? submission.gradeCode,
  royaltyRate: royaltyRate ?? (gradeCode ? null : submission.royaltyRate),
});

/** The other environment gets what was agreed under the application's own key, so that it makes one customer of it. */
async function register(
  tx: Transaction,
  context: Context,
  { id, salespersonId, opportunityId }: ApplicationRow,
  submission: Submission,
  { confirmRepeat }: AuditApplicationInput,
): Promise<string> {
  const { alsoElsewhere, ...registration } = submission;
  if (alsoElsewhere) checkElsewhere(context.settings.elsewhere);
  // Open when it was applied for: meanwhile it may have become somebody else, been deleted or handed over.
  await checkOpportunity(context, opportunityId, salespersonId, 'input');
  const customerId = await createCustomer(tx, context, submission, {
    applicationId: id,
    salespersonId,
    opportunityId,
    confirmRepeat: confirmRepeat ?? false,
    path: 'input',
  });
  if (alsoElsewhere) {
    const told = Object.fromEntries(
      Object.entries(withoutStoredFiles(registration)).filter(([, value]) => value != null),
    );
    const input = { registration: told, confirmRepeat, idempotencyKey: `application-${id}` };
    await registerElsewhereToo(tx, input);
  }
  return customerId;
}
