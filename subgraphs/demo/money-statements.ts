import { after, earlier, monthAfter, startOfMonth } from './calendar';
import type { MintId } from './identifiers';
import { sixDigits, smaller, toCents, toMicro, twoDigits } from './micro';
import type { Random } from './random';
import type { World } from './world';
import type { DemoBooks, DemoStatement, DemoStatementLine } from './world-calls';
import type { DemoCustomer } from './world-customers';
import type { DemoWallet } from './world-trade';

/** Calls of one product, tag and unit price on one developer account in one month; money in micros. */
export interface LineTally {
  productCode: string;
  tag: string;
  price: string;
  count: number;
  freeCount: number;
  chargeCount: number;
  cost: bigint;
}

/** What the calls leave behind until the books are closed. */
export interface Tallies {
  /** By developer account, month index, and line key. */
  lines: Map<string, Map<string, LineTally>[]>;
  /** Fees by wallet and day number, in micros. */
  days: Map<string, Map<number, bigint>>;
}

export interface Desk {
  world: World;
  mint: MintId;
  random: Random;
}

/** A statement while payments and invoices still change it; amounts in cents. */
export interface StatementDraft {
  row: DemoStatement;
  lines: (DemoStatementLine & { cents: bigint })[];
  total: bigint;
  settled: bigint;
  invoiced: bigint;
}

/** How far a statement comes at most: some are left behind on somebody's desk. */
type Ceiling = 'TO_BE_REVIEWED' | 'REVIEWED' | 'SENT' | 'ARCHIVED';

/** One per developer account and full month with calls; three in a hundred were made void and made again. */
export function draftStatementsOf(desk: Desk, tallies: Tallies, wallets: Map<string, DemoWallet>): StatementDraft[] {
  const { world, random } = desk;
  const customers = new Map(world.customers.map((customer) => [customer.id, customer]));
  const fullMonths = world.months.slice(0, -1);
  const drafts: StatementDraft[] = [];
  fullMonths.forEach((month, monthIndex) => {
    for (const account of world.developerAccounts) {
      const tally = tallies.lines.get(account.id)?.[monthIndex];
      if (!tally || tally.size === 0) continue;
      const customer = customers.get(account.customerId) as DemoCustomer;
      const wallet = wallets.get(account.id) as DemoWallet;
      const rich = customer === world.customers[0];
      const age = fullMonths.length - monthIndex;
      const made = after(startOfMonth(monthAfter(month, 1)), 0, 2 + random.next());
      const isVoid = !rich && random.chance(0.03);
      const ceiling = rich ? (age === 1 ? 'SENT' : 'ARCHIVED') : ceilingOf(random, age, wallet.overdraftState);
      const make = (at: Date, most: Ceiling | 'VOID') =>
        drafts.push(
          draft(desk, { month, tally, customer, wallet, at, most, accountId: account.id, serial: drafts.length + 1 }),
        );
      if (isVoid) make(made, 'VOID');
      make(isVoid ? after(made, 1) : made, ceiling);
    }
  });
  return drafts.filter(({ row }) => row.createdAt <= world.now);
}

/** What a wallet paid call by call is reviewed as it is made; what is to be paid may lie a while. */
function ceilingOf(random: Random, age: number, overdraftState: DemoWallet['overdraftState']): Ceiling {
  if (age <= 2) {
    const most = random.weighted([
      ['TO_BE_REVIEWED', 8],
      ['REVIEWED', 8],
      ['SENT', 34],
      ['ARCHIVED', 50],
    ] as const);
    return most === 'TO_BE_REVIEWED' && overdraftState === 'PREPAID' ? 'REVIEWED' : most;
  }
  return age <= 4
    ? random.weighted([
        ['SENT', 12],
        ['ARCHIVED', 88],
      ] as const)
    : 'ARCHIVED';
}

interface Making {
  month: string;
  tally: Map<string, LineTally>;
  customer: DemoCustomer;
  wallet: DemoWallet;
  accountId: string;
  at: Date;
  most: Ceiling | 'VOID';
  serial: number;
}

function draft(
  { world, mint, random }: Desk,
  { month, tally, customer, wallet, accountId, at, most, serial }: Making,
): StatementDraft {
  const id = mint(at);
  const lines = [...tally.values()].map((line) => lineOf(line, id, mint(at)));
  const total = lines.reduce((sum, { cents }) => sum + cents, 0n);
  const reach = (date: Date, allowed: boolean) => (allowed && date <= world.now ? date : null);
  const advances = most === 'SENT' || most === 'ARCHIVED';
  const reviewedAt = reach(after(at, 0, 8), advances || most === 'REVIEWED');
  const sentAt = reach(after(at, 1, 8), advances);
  const confirmedAt = reach(after(at, random.int(4, 9), 9), most === 'ARCHIVED');
  const archivedAt = reach(after(at, 75), most === 'ARCHIVED');
  const voidedAt = most === 'VOID' ? earlier(after(at, 0, 20), world.now) : null;
  const state = voidedAt
    ? 'VOID'
    : archivedAt
      ? 'ARCHIVED'
      : confirmedAt
        ? 'CONFIRMED'
        : sentAt
          ? 'SENT'
          : reviewedAt
            ? 'REVIEWED'
            : 'TO_BE_REVIEWED';
  const byWallet = wallet.overdraftState !== 'MONTHLY' && state !== 'VOID';
  const row: DemoStatement = {
    id,
    statementNo: `ST${month.replace('-', '')}${String(serial).padStart(6, '0')}`,
    developerAccountId: accountId,
    customerId: customer.id,
    walletId: wallet.id,
    month,
    overdraftState: wallet.overdraftState,
    state,
    totalAmount: twoDigits(total),
    totalCost: sixDigits(lines.reduce((sum, line) => sum + toMicro(line.totalCost), 0n)),
    invoicedAmount: '0.00',
    settledAmount: '0.00',
    invoiceState: 'NONE',
    paymentState: 'UNPAID',
    receivers: [customer.email],
    createdAt: at,
    reviewedAt,
    sentAt,
    confirmedAt,
    archivedAt,
    voidedAt,
  };
  return { row, lines, total, settled: byWallet ? total : 0n, invoiced: 0n };
}

function lineOf(
  { productCode, tag, price, count, freeCount, chargeCount, cost }: LineTally,
  statementId: string,
  id: string,
): StatementDraft['lines'][number] {
  const cents = toCents(toMicro(price) * BigInt(chargeCount));
  return {
    id,
    statementId,
    productCode,
    tag,
    price,
    count,
    freeCount,
    chargeCount,
    totalFee: twoDigits(cents),
    totalCost: sixDigits(cost),
    settledAmount: '0.00',
    cents,
  };
}

/** Writes what was settled and invoiced into the rows; lines are settled in their order. */
export function finishStatements(drafts: StatementDraft[]): Pick<DemoBooks, 'statements' | 'statementLines'> {
  const statementLines: DemoStatementLine[] = [];
  for (const { row, lines, total, settled, invoiced } of drafts) {
    row.settledAmount = twoDigits(settled);
    row.invoicedAmount = twoDigits(invoiced);
    row.invoiceState = invoiced === 0n ? 'NONE' : invoiced < total ? 'PART' : 'FULL';
    row.paymentState =
      row.state === 'VOID' || (settled === 0n && total > 0n) ? 'UNPAID' : settled < total ? 'PART' : 'PAID';
    let rest = settled;
    for (const { cents, ...line } of lines) {
      const part = smaller(cents, rest);
      rest -= part;
      statementLines.push({ ...line, settledAmount: twoDigits(part) });
    }
  }
  return { statements: drafts.map(({ row }) => row), statementLines };
}
