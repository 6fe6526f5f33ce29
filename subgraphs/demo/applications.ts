import { after, dayOf, monthOf } from './calendar';
import type { Parties } from './customers';
import { GAIN_CHANNELS, registrationOf } from './customers';
import type { Ground } from './ground';
import type { Random } from './random';
import type { DemoApplication, DemoCustomer, DemoSubmission } from './world-customers';
import type { DemoAssignment, DemoOpportunity, DemoSalesperson } from './world-staff';

const REASONS = ['营业执照已过期', '缺少办公场所照片', '业务场景描述不完整'];
/** Submissions that have not become customers. */
const OPEN: readonly (readonly [DemoApplication['auditState'], number])[] = [
  ['PENDING', 6],
  ['REJECTED', 5],
];
const RESUBMITTED = 2;

interface Desk {
  ground: Ground;
  random: Random;
  parties: Parties;
  auditorId: string | null;
  nextSerial(): number;
}

interface Links {
  applyNo?: string;
  customerId?: string;
  opportunityId?: string | null;
}

/** Passed ones of a third of the customers, six pending, five rejected, two rejected then submitted again, and two last ones. */
export function applicationsOf(
  ground: Ground,
  parties: Parties,
  assignments: DemoAssignment[],
  opportunities: DemoOpportunity[],
): DemoApplication[] {
  let serial = 0;
  const auditor = parties.accounts.find((account) => account.username === 'operator2');
  const desk: Desk = {
    ground,
    random: ground.stream('applications'),
    parties,
    auditorId: auditor?.id ?? null,
    nextSerial: () => ++serial,
  };
  return [
    ...passedOf(desk, assignments, opportunities),
    ...openOf(desk),
    ...resubmittedOf(desk),
    ...lastOf(desk, opportunities),
  ];
}

function submit(
  { ground, random, auditorId, nextSerial }: Desk,
  createdAt: Date,
  auditState: DemoApplication['auditState'],
  submission: DemoSubmission,
  salespersonId: string,
  { applyNo, customerId, opportunityId }: Links = {},
): DemoApplication {
  const serial = String(nextSerial()).padStart(4, '0');
  const audited = auditState !== 'PENDING';
  return {
    id: ground.mint(createdAt),
    applyNo: applyNo ?? `AP${dayOf(createdAt).replaceAll('-', '')}${serial}`,
    companyName: submission.organizationName,
    salespersonId,
    auditState,
    superseded: false,
    customerId: customerId ?? null,
    opportunityId: opportunityId ?? null,
    submission,
    submitRemark: random.chance(0.4) ? '客户急需上线,请尽快审核' : null,
    auditRemark: auditState === 'REJECTED' ? random.pick(REASONS) : null,
    auditedAt: audited ? after(createdAt, 0, 5) : null,
    auditedById: audited ? auditorId : null,
    createdAt,
  };
}

const termsOf = (royaltyEffectMonth: string) => ({
  gradeCode: 'B',
  royaltyRate: '0.08',
  royaltyEffectMonth,
  appCodes: ['beeback' as const],
  monthlySettled: false,
  overdraftQuota: null,
  invitationCode: null,
  appId: null,
  notifyAtOnce: false,
});

/** What was once filled in for a customer that exists now. */
function submissionFor(customer: DemoCustomer, assignment: DemoAssignment): DemoSubmission {
  const { mobile, email, contactName, contactMobile, address, industry, nature, gainChannel, description } = customer;
  const { customerType, aliasName, unifiedSocialCreditCode, legalPersonName, legalPersonIdCard } = customer;
  return {
    ...termsOf(assignment.effectMonth),
    ...{ mobile, email, contactName, contactMobile, address, industry, nature, gainChannel, description },
    ...{ customerType, aliasName, unifiedSocialCreditCode, legalPersonName, legalPersonIdCard },
    organizationName: customer.name,
    gradeCode: assignment.gradeCode,
    royaltyRate: assignment.royaltyRate,
  };
}

/** What is filled in for a company that is nobody's customer yet. */
function freshSubmission({ ground, random }: Desk, createdAt: Date): DemoSubmission {
  const { identity, place } = ground.company(random);
  return {
    ...registrationOf(ground, random, identity),
    ...termsOf(monthOf(createdAt)),
    organizationName: identity.name,
    aliasName: identity.aliasName,
    address: place.address,
    gainChannel: random.weighted(GAIN_CHANNELS),
    customerType: 'TRIAL',
  };
}

function passedOf(desk: Desk, assignments: DemoAssignment[], opportunities: DemoOpportunity[]): DemoApplication[] {
  const { parties, random } = desk;
  const chosen = parties.customers.filter((customer) => customer.state !== 'PENDING' && random.chance(0.35));
  return chosen.flatMap((customer) => {
    const assignment = assignments.find((one) => one.customerId === customer.id);
    if (!assignment) return [];
    const opportunityId = opportunities.find((one) => one.customerId === customer.id)?.id ?? null;
    const submission = submissionFor(customer, assignment);
    const createdAt = after(customer.createdAt, 0, -6);
    const links = { customerId: customer.id, opportunityId };
    return [submit(desk, createdAt, 'PASSED', submission, assignment.salespersonId, links)];
  });
}

/** Every fourth is the first salesperson's, so that the demo account has some to look at. */
function openOf(desk: Desk): DemoApplication[] {
  const { ground, random, parties } = desk;
  const states = OPEN.flatMap(([state, count]) => Array.from({ length: count }, () => state));
  return states.map((state, i) => {
    const createdAt = ground.daysAgo(random, random.int(1, state === 'PENDING' ? 12 : 60));
    const salesperson = i % 4 === 0 ? (parties.salespeople[0] as DemoSalesperson) : random.pick(parties.salespeople);
    return submit(desk, createdAt, state, freshSubmission(desk, createdAt), salesperson.id);
  });
}

function resubmittedOf(desk: Desk): DemoApplication[] {
  const { ground, random, parties } = desk;
  return Array.from({ length: RESUBMITTED }).flatMap(() => {
    const createdAt = ground.daysAgo(random, random.int(15, 30));
    const { id } = random.pick(parties.salespeople);
    const older = submit(desk, createdAt, 'REJECTED', freshSubmission(desk, createdAt), id);
    const submission = { ...older.submission, description: `${older.submission.description}补充资质文件。` };
    const newer = submit(desk, after(createdAt, 3), 'PENDING', submission, id, { applyNo: older.applyNo });
    return [{ ...older, superseded: true }, newer];
  });
}

/**
 * What the first salesperson handed in last, of opportunities of its own: companies that would pay by the month, one
 * that waits and one sent back within the day.
 */
function lastOf(desk: Desk, opportunities: DemoOpportunity[]): DemoApplication[] {
  const { id } = desk.parties.salespeople[0] as DemoSalesperson;
  const open = opportunities.filter((one) => one.salespersonId === id && one.customerId === null);
  const states = ['REJECTED', 'PENDING'] as const;
  return open
    .slice(0, states.length)
    .map((opportunity, i) => lastFrom(desk, opportunity, states[i] ?? 'PENDING', 8 + i));
}

function lastFrom(
  desk: Desk,
  { id: opportunityId, salespersonId, companyName: organizationName, contactName, contactMobile }: DemoOpportunity,
  state: DemoApplication['auditState'],
  hoursAgo: number,
): DemoApplication {
  const createdAt = after(desk.ground.anchor, 0, -hoursAgo);
  const submission = {
    ...freshSubmission(desk, createdAt),
    ...{ organizationName, contactName, contactMobile, monthlySettled: true, overdraftQuota: '50000.00' },
    ...{ invitationCode: `YQ${desk.random.int(100_000, 999_999)}`, appId: desk.random.hex(16), notifyAtOnce: true },
  };
  const application = submit(desk, createdAt, state, submission, salespersonId, { opportunityId });
  return { ...application, submitRemark: '客户申请月结,附财务报表' };
}
