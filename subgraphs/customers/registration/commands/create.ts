import { eq, sql } from 'drizzle-orm';
import { badInput, invariant } from '../../../kit/basics/errors';
import type { SubgraphName } from '../../../kit/basics/subgraph-names';
import { businessMonth } from '../../../kit/basics/time';
import { whoIsBehind } from '../../../kit/exchange/deliveries';
import { publish } from '../../../kit/exchange/outbox';
import type { RequestContext } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import { certifications } from '../../certifications/tables';
import { publishCustomer } from '../../customers/commands/change';
import { claimCreditCode, claimMobile, takeTurns } from '../../customers/commands/claim';
import { type CustomerRow, customers, enabledApps } from '../../customers/tables';
import { openAccountOf } from '../../developer-accounts/commands/open';
import { developerAccounts } from '../../developer-accounts/tables';
import type { Context } from '../../loaders';
import { checkGrade, checkSalesperson } from '../../salespeople/commands';
import { appIdTaken, checkRoyaltyMonth, type Submission } from '../rules';
import { notifyContact } from './notify';

/** Every subgraph that keeps something of a customer. */
const READERS: readonly SubgraphName[] = ['products', 'usage', 'billing', 'sales', 'contracts', 'platform'];

/** Waits until the others know what was committed, two seconds at most; names those that do not yet. */
export const onItsWay = (context: Context): Promise<string[]> => whoIsBehind(context.db, 'customers', READERS, 2_000);

interface Origin {
  applicationId: string | null;
  salespersonId: string | null;
  opportunityId: string | null;
  confirmRepeat: boolean;
  path: string;
}

/**
 * Registers a customer: the customer with its console account's number, its first papers, its front ends, and the event
 * from which billing opens the wallet, sales assigns and converts, and platform makes the console account; when it brings
 * an appId its developer account, and when it says so the notice to the contact person. All of it in the caller's
 * transaction. Throws CONFLICT, NOT_FOUND or BAD_USER_INPUT before anything is written.
 */
export async function createCustomer(
  tx: Transaction,
  context: RequestContext,
  submission: Submission,
  origin: Origin,
): Promise<string> {
  const { path, salespersonId, confirmRepeat } = origin;
  // An application was checked when it was made; its month may have come and gone while it waited.
  if (origin.applicationId === null) checkRoyaltyMonth(submission, context.now(), path);
  if (salespersonId !== null) await checkSalesperson(tx, salespersonId, 'input.salespersonId');
  const terms = await termsOf(tx, context, submission, origin);
  const { unifiedSocialCreditCode: code, mobile, appId } = submission;
  await claimCreditCode(tx, code, `${path}.unifiedSocialCreditCode`);
  if (!confirmRepeat) await claimMobile(tx, mobile, `${path}.mobile`);
  if (appId) await claimAppId(tx, appId, `${path}.appId`);
  const now = context.now();
  const customer = await insertCustomer(tx, submission, context.viewer.accountId, now);
  await insertFirstPapers(tx, customer, submission);
  if (submission.appCodes.length > 0) {
    const apps = submission.appCodes as (typeof enabledApps.$inferInsert)['code'][];
    await tx.insert(enabledApps).values(apps.map((app) => ({ customerId: customer.id, code: app, openedAt: now })));
  }
  await publishCustomer(tx, customer, null);
  const { applicationId, opportunityId } = origin;
  const payload = {
    customerId: customer.id,
    customerName: customer.name,
    mobile,
    monthlySettled: submission.monthlySettled,
    overdraftQuota: submission.overdraftQuota,
    applicationId,
    salespersonId,
    ...terms,
    opportunityId,
    appCodes: submission.appCodes,
  };
  await publish(tx, 'customers', 'customer.registered', [{ key: customer.id, payload }]);
  const account = appId ? await openAccountOf(tx, customer, appId, now) : null;
  if (submission.notifyAtOnce) await notifyContact(tx, context, customer, account);
  return customer.id;
}

/** Complete when there is a salesperson: the grade's rate unless agreed otherwise; this month, earlier ones are settled. */
async function termsOf(
  tx: Transaction,
  context: RequestContext,
  submission: Submission,
  { salespersonId, path }: Origin,
) {
  const { royaltyRate, royaltyEffectMonth } = submission;
  const field = `${path}.gradeCode`;
  const grade = await checkGrade(tx, submission.gradeCode, field);
  if (salespersonId === null) return { gradeCode: null, royaltyRate: null, royaltyEffectMonth: null };
  if (grade === null) throw badInput(field, 'A customer with a salesperson needs a grade.', 'GRADE_NEEDED');
  const month = businessMonth(context.now());
  return {
    gradeCode: grade.code,
    royaltyRate: royaltyRate ?? grade.commissionRate,
    royaltyEffectMonth: royaltyEffectMonth && royaltyEffectMonth > month ? royaltyEffectMonth : month,
  };
}

async function claimAppId(tx: Transaction, appId: string, field: string): Promise<void> {
  await takeTurns(tx, appId);
  const taken = await tx
    .select({ id: developerAccounts.id })
    .from(developerAccounts)
    .where(eq(developerAccounts.appId, appId));
  if (taken.length > 0) throw appIdTaken(field);
}

async function insertCustomer(
  tx: Transaction,
  s: Submission,
  createdById: string | null,
  at: Date,
): Promise<CustomerRow> {
  const [row] = await tx
    .insert(customers)
    .values({
      merchantId: sql`skep.next_id()`,
      name: s.organizationName,
      aliasName: s.aliasName,
      unifiedSocialCreditCode: s.unifiedSocialCreditCode,
      legalPersonName: s.legalPersonName,
      state: 'NORMAL',
      customerType: s.customerType,
      authType: 'NONE',
      nature: s.nature,
      industry: s.industry,
      gainChannel: s.gainChannel,
      description: s.description,
      mobile: s.mobile,
      email: s.email,
      contactName: s.contactName,
      contactMobile: s.contactMobile,
      address: s.address,
      logoUrl: s.logoUrl,
      invitationCode: s.invitationCode,
      qualificationFileUrls: s.qualificationFileUrls,
      createdById,
      createdAt: at,
      updatedAt: at,
    })
    .returning();
  invariant(row, 'an inserted customer is returned');
  return row;
}

/** The first papers wait to be audited, whoever registered: only passed ones certify the enterprise. */
async function insertFirstPapers(tx: Transaction, customer: CustomerRow, s: Submission): Promise<void> {
  await tx.insert(certifications).values({
    customerId: customer.id,
    authType: 'ENTERPRISE',
    state: 'PENDING',
    enterpriseName: s.organizationName,
    unifiedSocialCreditCode: s.unifiedSocialCreditCode,
    realName: s.legalPersonName,
    idCard: s.legalPersonIdCard,
    mobile: s.mobile,
    businessLicenseUrl: s.businessLicenseUrl,
    workplaceImageUrls: s.workplaceImageUrls ?? [],
    qualificationFileUrls: s.qualificationFileUrls ?? [],
    contactName: s.contactName,
    contactMobile: s.contactMobile,
    contactEmail: s.email,
    businessDescription: s.description,
    address: s.address,
    industry: s.industry,
    sourceAppCode: customer.sourceAppCode,
    createdById: customer.createdById,
    createdAt: customer.createdAt,
    updatedAt: customer.createdAt,
  });
}
