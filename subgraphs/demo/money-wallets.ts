import { DAY_MS, dayOf, earlier, instant, startOfDayNumber } from './calendar';
import { centsToMicro, roundUp, sixDigits, toMicro } from './micro';
import type { Settlements } from './money-payments';
import type { Desk, Tallies } from './money-statements';
import type { DemoBooks, DemoWalletBalance, DemoWalletEntry } from './world-calls';
import type { DemoWallet } from './world-trade';

const HALF_PAST_EIGHT_MS = 8.5 * 3_600_000;
const TEN_MS = 10 * 3_600_000;
/** A top-up lasts about this many days. */
const LASTS_DAYS = 45;
const ROUND_TO = centsToMicro(500n * 100n);

interface Ledger {
  wallet: DemoWallet;
  balance: bigint;
  entries: DemoWalletEntry[];
}

/**
 * A charge at the end of each day with calls (of today: now), a top-up in the morning of the day that would otherwise
 * pass the floor, a refund now and then. A monthly wallet is not charged by call: it holds what payments left over until a
 * statement takes it.
 */
export function walletEntriesOf(
  desk: Desk,
  tallies: Tallies,
  settlements: Settlements,
): Pick<DemoBooks, 'walletEntries' | 'walletBalances'> {
  const ledgers = desk.world.wallets.map((wallet) => {
    const ledger: Ledger = { wallet, balance: 0n, entries: [] };
    const days = tallies.days.get(wallet.id) ?? new Map<number, bigint>();
    if (wallet.overdraftState === 'MONTHLY') keepResidues(desk, ledger, settlements);
    else chargeDays(desk, ledger, days);
    return { ledger, accrued: wallet.overdraftState === 'MONTHLY' ? accruedSince(desk, days) : 0n };
  });
  return {
    walletEntries: ledgers.flatMap(({ ledger }) => ledger.entries),
    walletBalances: ledgers.map(
      ({ ledger, accrued }): DemoWalletBalance => ({
        walletId: ledger.wallet.id,
        balance: sixDigits(ledger.balance),
        version: ledger.entries.length,
        accrued: sixDigits(accrued),
      }),
    ),
  };
}

function accruedSince({ world }: Desk, days: Map<number, bigint>): bigint {
  const month = world.months[world.months.length - 1] as string;
  let sum = 0n;
  for (const [day, fee] of days) if (dayOf(instant(startOfDayNumber(day))).startsWith(month)) sum += fee;
  return sum;
}

function keepResidues(desk: Desk, ledger: Ledger, { payments, offsets }: Settlements): void {
  const { wallet } = ledger;
  const moves: { kind: DemoWalletEntry['kind']; amount: bigint; at: Date; particulars: Particulars }[] = [];
  for (const { residueWalletId, residueAmount, auditedAt, paymentNo } of payments) {
    if (residueWalletId !== wallet.id || !auditedAt) continue;
    const particulars = { businessNo: paymentNo, payMethod: 'BANK_TRANSFER', feeName: '回款结余充值' } as const;
    moves.push({ kind: 'RECHARGE', amount: toMicro(residueAmount), at: auditedAt, particulars });
  }
  for (const { walletId, amount, at, statementNo } of offsets) {
    if (walletId !== wallet.id) continue;
    const particulars = { businessNo: statementNo, payMethod: 'WALLET', feeName: '余额抵扣账单' } as const;
    moves.push({ kind: 'PAY', amount: -toMicro(amount), at, particulars });
  }
  moves.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { kind, amount, at, particulars } of moves) enter(desk, ledger, kind, amount, at, particulars);
}

function chargeDays(desk: Desk, ledger: Ledger, days: Map<number, bigint>): void {
  const { world, random } = desk;
  const { wallet } = ledger;
  const quota = wallet.overdraftState === 'PREPAID_WITH_OVERDRAFT' ? toMicro(wallet.overdraftQuota ?? '0') : 0n;
  // Customers with credit let the balance fall to half of it before they pay.
  const least = -quota / 2n;
  const numbers = [...days.keys()].sort((a, b) => a - b);
  for (const [i, number] of numbers.entries()) {
    const fee = days.get(number) as bigint;
    const start = startOfDayNumber(number);
    if (ledger.balance - fee < least || ledger.entries.length === 0) {
      let coming = 0n;
      for (let j = i; j < numbers.length && (numbers[j] as number) < number + LASTS_DAYS; j++)
        coming += days.get(numbers[j] as number) as bigint;
      const morning = start + HALF_PAST_EIGHT_MS + random.int(0, 1_800_000);
      const at = instant(morning < world.now.getTime() ? morning : start + 1);
      const payMethod = random.pick(['BANK_TRANSFER', 'BANK_TRANSFER', 'ALIPAY', 'WECHAT'] as const);
      const feeName = payMethod === 'BANK_TRANSFER' ? '手动充值' : '在线充值';
      const amount = roundUp(coming - ledger.balance + least, ROUND_TO) || ROUND_TO;
      enter(desk, ledger, 'RECHARGE', amount, at, { payMethod, feeName });
    }
    const refundMs = start + TEN_MS;
    if (i > 0 && refundMs < world.now.getTime() && random.chance(0.01)) {
      enter(desk, ledger, 'REFUND', centsToMicro(BigInt(random.int(1, 10) * 100)), instant(refundMs), {
        payMethod: 'WALLET',
        feeName: '异常调用退款',
      });
    }
    const at = earlier(instant(start + DAY_MS - 30_000), world.now);
    enter(desk, ledger, 'PAY', -fee, at, {
      businessNo: `CHARGE-${wallet.id}-${dayOf(instant(start)).replaceAll('-', '')}`,
      payMethod: 'WALLET',
      feeName: '接口调用',
    });
  }
}

type Particulars = Pick<DemoWalletEntry, 'payMethod' | 'feeName'> & { businessNo?: string };

function enter(
  { mint }: Desk,
  ledger: Ledger,
  kind: DemoWalletEntry['kind'],
  amount: bigint,
  at: Date,
  { businessNo, payMethod, feeName }: Particulars,
): void {
  const { wallet, entries } = ledger;
  ledger.balance += amount;
  const id = mint(at);
  entries.push({
    id,
    flowNo: `WF${id}`,
    walletId: wallet.id,
    customerId: wallet.customerId,
    version: entries.length + 1,
    kind,
    amount: sixDigits(amount),
    balanceAfter: sixDigits(ledger.balance),
    businessNo: businessNo ?? `${kind === 'REFUND' ? 'TK' : payMethod === 'BANK_TRANSFER' ? 'CZ' : 'PAY'}${id}`,
    payMethod,
    feeName,
    at,
  });
}
