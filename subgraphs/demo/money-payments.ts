import {
  after,
  dayNumber,
  dayOf,
  earlier,
  instant,
  later,
  monthAfter,
  monthOf,
  startOfDayNumber,
  startOfMonth,
} from './calendar';
import { roundUp, smaller, toCents, toMicro, twoDigits } from './micro';
import type { Desk, StatementDraft } from './money-statements';
import type { DemoOffset, DemoPayment } from './world-calls';

const CENTS = 100n;
const PAYABLE = new Set(['SENT', 'CONFIRMED', 'ARCHIVED']);
const REASONS = ['回款凭证金额与填写不一致', '付款方名称与客户名称不符'];

/** What monthly customers paid: payments, and what earlier ones had left over in their wallets. */
export interface Settlements {
  payments: DemoPayment[];
  offsets: DemoOffset[];
}

/** Settles the drafts oldest first. Payments come about forty days after each month, offsets the night after a sending. */
export function settlementsOf(desk: Desk, drafts: StatementDraft[]): Settlements {
  const monthly = drafts.filter(({ row }) => row.overdraftState === 'MONTHLY' && PAYABLE.has(row.state));
  const walletIds = [...new Set(monthly.map(({ row }) => row.walletId))];
  const all = walletIds.map((walletId) =>
    settlementsOfWallet(
      desk,
      monthly.filter(({ row }) => row.walletId === walletId),
    ),
  );
  return {
    payments: all.flatMap(({ payments }) => payments),
    offsets: all.flatMap(({ offsets }) => offsets),
  };
}

function settlementsOfWallet(desk: Desk, drafts: StatementDraft[]): Settlements {
  const { world, random } = desk;
  const payments: DemoPayment[] = [];
  const offsets: DemoOffset[] = [];
  for (const month of world.months.slice(0, -1)) {
    const at = after(startOfMonth(monthAfter(month, 2)), random.int(5, 14), 10);
    const known = drafts.filter(({ row }) => row.month <= month && row.sentAt !== null && row.sentAt < at);
    offsets.push(...offsetsOf(payments, offsets, known, earlier(at, world.now)));
    const debt = known.reduce((sum, { total, settled }) => sum + total - settled, 0n);
    const habit = random.weighted([
      ['all', 62],
      ['part', 14],
      ['more', 14],
      ['none', 6],
      ['wrong', 4],
    ] as const);
    if (at > world.now || debt === 0n || habit === 'none') continue;
    const step = (debt < 1_000n * CENTS ? 100n : 1_000n) * CENTS;
    const amount = habit === 'part' ? (debt * 6n) / 10n : habit === 'more' ? roundUp(debt, step) : debt;
    if (amount === 0n) continue;
    if (habit === 'wrong') payments.push(payment(desk, drafts, at, amount, 'REJECTED', []));
    const paidAt = habit === 'wrong' ? after(at, 1) : at;
    const auditedLater =
      after(paidAt, 2) > world.now || (month === world.months[world.months.length - 3] && random.chance(0.35));
    payments.push(
      payment(desk, drafts, earlier(paidAt, world.now), amount, auditedLater ? 'PENDING' : 'PASSED', known),
    );
    if (auditedLater) {
      // What comes after it may be audited before it.
      const more = payment(desk, drafts, earlier(after(paidAt, 1), world.now), debt / 5n + 1n, 'PASSED', known);
      payments.push({ ...more, remark: '补付尾款' });
      break;
    }
  }
  offsets.push(...offsetsOf(payments, offsets, drafts, world.now));
  return { payments, offsets };
}

/** What the wallet holds pays the sent drafts in the nights before `until`, the first after both were there. */
function offsetsOf(payments: DemoPayment[], before: DemoOffset[], drafts: StatementDraft[], until: Date): DemoOffset[] {
  const sum = (amounts: string[]) => amounts.reduce((total, amount) => total + toCents(toMicro(amount)), 0n);
  let held = sum(payments.map(({ residueAmount }) => residueAmount)) - sum(before.map(({ amount }) => amount));
  const filledAt = payments.findLast(({ residueWalletId }) => residueWalletId)?.auditedAt;
  if (!filledAt) return [];
  return drafts.flatMap((draft) => {
    const { id, statementNo, walletId, sentAt } = draft.row;
    const amount = smaller(draft.total - draft.settled, held);
    const at = sentAt && nightAfter(later(sentAt, filledAt));
    if (amount <= 0n || !at || at >= until) return [];
    draft.settled += amount;
    held -= amount;
    return [{ statementId: id, statementNo, walletId, amount: twoDigits(amount), at }];
  });
}

const HALF_PAST_THREE_MS = 3.5 * 3_600_000;
const nightAfter = (at: Date): Date => instant(startOfDayNumber(dayNumber(at.getTime()) + 1) + HALF_PAST_THREE_MS);

function payment(
  { world, mint, random }: Desk,
  drafts: StatementDraft[],
  at: Date,
  amount: bigint,
  state: DemoPayment['state'],
  known: StatementDraft[],
): DemoPayment {
  const { row } = drafts[0] as StatementDraft;
  const passed = state === 'PASSED';
  const assignedIn = (month: string) =>
    world.assignments.filter((one) => one.customerId === row.customerId && one.effectMonth <= month).pop();
  let rest = passed ? amount : 0n;
  /** Cents times micros of the rate, each part at the rate of the month that it pays for; null while nobody earns. */
  let earned: bigint | null = null;
  const allocations = (passed ? known : []).flatMap((draft) => {
    const part = smaller(draft.total - draft.settled, rest);
    if (part === 0n) return [];
    draft.settled += part;
    rest -= part;
    const keeper = assignedIn(draft.row.month);
    if (keeper) earned = (earned ?? 0n) + part * toMicro(keeper.royaltyRate);
    return [{ statementId: draft.row.id, amount: twoDigits(part) }];
  });
  const debt = known.reduce((sum, { total, settled }) => sum + total - settled, 0n);
  const assignment = assignedIn(monthOf(at));
  const id = mint(at);
  return {
    id,
    paymentNo: `HK${id}`,
    customerId: row.customerId,
    salespersonId: assignment?.salespersonId ?? null,
    state,
    amount: twoDigits(amount),
    paidOn: dayOf(at),
    allocations,
    residueAmount: twoDigits(rest),
    residueWalletId: rest > 0n ? row.walletId : null,
    afterDebtAmount: passed ? twoDigits(debt) : null,
    royaltyRate: assignment?.royaltyRate ?? null,
    royaltyAmount: earned === null ? null : twoDigits((earned + 500_000n) / 1_000_000n),
    remark: random.chance(0.2) ? '对公转账' : null,
    rejectReason: state === 'REJECTED' ? random.pick(REASONS) : null,
    createdAt: at,
    auditedAt: state === 'PENDING' ? null : earlier(after(at, 1, (Number(id.slice(-3)) / 1_000) * 6), world.now),
  };
}
