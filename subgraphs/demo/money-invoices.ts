import { after, HOUR_MS, instant, later } from './calendar';
import { smaller, twoDigits } from './micro';
import type { Desk, StatementDraft } from './money-statements';
import type { DemoInvoice } from './world-calls';

const INVOICEABLE = new Set(['CONFIRMED', 'ARCHIVED']);
/** Months between two requests of an account. */
const EVERY = 3;

/** While a request is under way an account makes no other. */
const UNDER_WAY = new Set<DemoInvoice['state'] | undefined>(['TO_BE_AUDITED', 'TO_BE_ISSUED']);

/**
 * Three in four accounts with an invoice profile ask every three months for what was confirmed, oldest first. Most hold
 * three tenths of the newest statement back until they have compared the calls, and ask for them with the next.
 */
export function invoicesOf(desk: Desk, drafts: StatementDraft[]): DemoInvoice[] {
  const { world, random } = desk;
  const rich = world.customers[0]?.id;
  return world.developerAccounts.flatMap((account) => {
    const profiles = world.invoiceProfiles.filter(({ customerId }) => customerId === account.customerId);
    if (profiles.length === 0 || (account.customerId !== rich && !random.chance(0.75))) return [];
    const own = drafts.filter(
      ({ row, total }) => row.developerAccountId === account.id && INVOICEABLE.has(row.state) && total > 0n,
    );
    const invoices: DemoInvoice[] = [];
    own.forEach((draft, i) => {
      if ((i + 1) % EVERY !== 0 && i !== own.length - 1) return;
      const at = after(draft.row.confirmedAt ?? draft.row.createdAt, random.int(1, 3));
      if (at > world.now || UNDER_WAY.has(invoices.at(-1)?.state)) return;
      const known = invoices.some(({ state }) => state === 'ISSUED');
      const state = stateOf(desk, at, known, account.customerId === rich);
      const newest = account.customerId === rich && account.environment === 'prod' && state === 'TO_BE_AUDITED';
      const asked = newest ? later(at, justBefore(world.now)) : at;
      const invoice = invoiceOf(desk, own.slice(0, i + 1), asked, state, random.pick(profiles));
      if (invoice) invoices.push(invoice);
    });
    return invoices;
  });
}

/** So that the request that waits heads the list of whoever audits it; by the hour, as the calls end. */
const justBefore = (now: Date): Date => instant((Math.floor(now.getTime() / HOUR_MS) - 1) * HOUR_MS);

/**
 * A rejected request is usually the first of its kind: what it asked for stays invoiceable. Who never got an invoice is
 * audited the same day; a new request of the first customer waits, so that who signs in as it sees one.
 */
function stateOf({ world, random }: Desk, at: Date, known: boolean, rich: boolean): DemoInvoice['state'] {
  const rejected = random.chance(0.1);
  const days = (world.now.getTime() - at.getTime()) / 86_400_000;
  const recent = random.weighted([
    ['ISSUED', 25],
    ['TO_BE_ISSUED', 35],
    ['TO_BE_AUDITED', 40],
  ] as const);
  if (rich && known && days <= 60) return 'TO_BE_AUDITED';
  if (rejected) return 'REJECTED';
  if (days > 60) return 'ISSUED';
  return recent === 'TO_BE_AUDITED' && !known ? 'TO_BE_ISSUED' : recent;
}

function invoiceOf(
  desk: Desk,
  drafts: StatementDraft[],
  at: Date,
  state: DemoInvoice['state'],
  profile: Desk['world']['invoiceProfiles'][number],
): DemoInvoice | null {
  const { mint, random, world } = desk;
  const open = drafts.reduce((sum, { total, invoiced }) => sum + total - invoiced, 0n);
  const newest = drafts[drafts.length - 1] as StatementDraft;
  const heldBack = ((newest.total - newest.invoiced) * 3n) / 10n;
  const amount = state === 'REJECTED' && random.chance(0.5) ? open : open - heldBack;
  if (amount === 0n) return null;
  let rest = amount;
  const allocations = drafts.flatMap((draft) => {
    const part = smaller(draft.total - draft.invoiced, rest);
    if (part === 0n) return [];
    rest -= part;
    if (state !== 'REJECTED') draft.invoiced += part;
    return [{ statementId: draft.row.id, amount: twoDigits(part) }];
  });
  const id = mint(at);
  const auditedAt = state === 'TO_BE_AUDITED' ? null : after(at, 0, 4);
  const issuedAt = state === 'ISSUED' ? after(at, 0, 8) : null;
  const seen = (date: Date | null) => (date && date > world.now ? world.now : date);
  return {
    id,
    customerId: profile.customerId,
    developerAccountId: (drafts[0] as StatementDraft).row.developerAccountId,
    invoiceType: profile.invoiceType,
    state,
    amount: twoDigits(amount),
    headerName: profile.headerName,
    taxNumber: profile.taxNumber,
    email: profile.email,
    allocations,
    rejectReason: state === 'REJECTED' ? '抬头与税号不匹配' : null,
    createdAt: at,
    auditedAt: seen(auditedAt),
    issuedAt: seen(issuedAt),
  };
}
