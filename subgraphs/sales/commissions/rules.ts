import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { Money, sumFees } from '../../kit/basics/money';
import { addMonths, businessDate, businessMonth } from '../../kit/basics/time';

interface Royalty {
  promoterId: string;
  type: 'BY_RATE' | 'BY_PRICE';
  rate: string | null;
  price: string | null;
}

/** Calls of one month and product on one statement that is not void, and who earns on them. */
export interface CollectedLine {
  developerAccountId: string;
  customerId: string;
  usageMonth: string;
  productCode: string;
  totalFee: string;
  chargeCount: string;
  statementTotal: string;
  statementSettled: string;
  keeperId: string | null;
  keeperRate: string | null;
  royalties: readonly Royalty[];
}

/** What one person has earned so far on the calls of one account, month and product; amounts with six digits. */
export interface Payable {
  basis: 'KEPT' | 'ROYALTY';
  developerAccountId: string;
  customerId: string;
  usageMonth: string;
  productCode: string;
  baseAmount: string;
  chargedCalls: string;
  rate: string | null;
  price: string | null;
  kpiRate: string | null;
  amount: string;
}

/** A line of a commission statement: what is payable now and no earlier statement has. */
export interface CommissionEntry extends Payable {
  kind: 'SALES' | 'PROMOTION' | 'ADJUSTMENT';
}

type Kpi = (month: string) => string | null;

const keyOf = ({ basis, developerAccountId, usageMonth, productCode }: Payable): string =>
  JSON.stringify([basis, developerAccountId, usageMonth, productCode]);

/** How much of a statement was collected, 0 to 1; one that asks for nothing counts as settled. */
function shareOf({ statementTotal, statementSettled }: CollectedLine) {
  const total = new Money(statementTotal);
  return total.lte(0) ? new Money(1) : new Money(statementSettled).div(total);
}

/** The terms by which a person earns on a line. Who keeps the customer and has the royalty earns the royalty alone. */
function termsOf(line: CollectedLine, personId: string, kpi: Kpi) {
  const royalty = line.royalties.find(({ promoterId }) => promoterId === personId);
  if (royalty) return { basis: 'ROYALTY' as const, rate: royalty.rate, price: royalty.price, kpiRate: null };
  if (line.keeperId !== personId) return null;
  return { basis: 'KEPT' as const, rate: line.keeperRate, price: null, kpiRate: kpi(line.usageMonth) };
}

/**
 * What one person has earned on collected money up to now, by account, month of the calls and product. Lines that take
 * back calls are negative and take back what the same month earned, at that month's rate and KPI. Added up exactly, each
 * amount rounded to six digits once.
 */
export function payablesOf(lines: readonly CollectedLine[], personId: string, kpi: Kpi): Payable[] {
  const sums = new Map<string, { payable: Payable; base: Decimal; amount: Decimal; calls: bigint }>();
  for (const line of lines) {
    const terms = termsOf(line, personId, kpi);
    if (!terms) continue;
    const { developerAccountId, customerId, usageMonth, productCode } = line;
    const share = shareOf(line);
    const base = new Money(line.totalFee).times(share);
    const earned =
      terms.price !== null
        ? new Money(line.chargeCount).times(terms.price).times(share)
        : base.times(terms.rate ?? 0).times(terms.kpiRate ?? 1);
    const payable = {
      ...terms,
      developerAccountId,
      customerId,
      usageMonth,
      productCode,
      baseAmount: '',
      chargedCalls: '',
      amount: '',
    };
    const key = keyOf(payable);
    const sum = sums.get(key) ?? { payable, base: new Money(0), amount: new Money(0), calls: 0n };
    sums.set(key, {
      payable,
      base: sum.base.plus(base),
      amount: sum.amount.plus(earned),
      calls: sum.calls + BigInt(line.chargeCount),
    });
  }
  return [...sums.values()].map(({ payable, base, amount, calls }) => ({
    ...payable,
    baseAmount: base.toFixed(6),
    chargedCalls: String(calls),
    amount: amount.toFixed(6),
  }));
}

type Decimal = InstanceType<typeof Money>;

export interface Settlement {
  lines: CommissionEntry[];
  earnedAmount: string;
  payoutAmount: string;
  carriedAmount: string;
}

/** What is payable up to now less what was paid, never below 0: what was too much is carried to the next statement. */
export function settlementOf(
  payables: readonly Payable[],
  earlier: readonly Payable[],
  paid: readonly string[],
): Settlement {
  const before = new Map<string, Payable[]>();
  for (const line of earlier) before.set(keyOf(line), [...(before.get(keyOf(line)) ?? []), line]);
  const now = new Map(payables.map((payable) => [keyOf(payable), payable]));
  const keys = [...new Set([...now.keys(), ...before.keys()])].sort();
  const lines = keys.flatMap((key) => entryOf(now.get(key), before.get(key) ?? []));
  const due = new Money(sumFees(payables.map(({ amount }) => amount))).toDecimalPlaces(2);
  const open = due.minus(sumFees(paid));
  return {
    lines,
    earnedAmount: sumFees(lines.map(({ amount }) => amount)),
    payoutAmount: Money.max(open, 0).toFixed(2),
    carriedAmount: Money.min(open, 0).toFixed(2),
  };
}

function entryOf(now: Payable | undefined, before: readonly Payable[]): CommissionEntry[] {
  const last = now ?? before.at(-1);
  if (!last) return [];
  const less = (of: (payable: Payable) => string) =>
    new Money(now ? of(now) : 0).minus(sumFees(before.map(of))).toFixed(6);
  const entry = {
    ...last,
    kind: before.length > 0 ? ('ADJUSTMENT' as const) : kindOf(last),
    baseAmount: less(({ baseAmount }) => baseAmount),
    chargedCalls: new Money(less(({ chargedCalls }) => chargedCalls)).toFixed(0),
    amount: less(({ amount }) => amount),
  };
  const nothing = [entry.baseAmount, entry.chargedCalls, entry.amount].every((value) => new Money(value).isZero());
  return nothing ? [] : [entry];
}

const kindOf = ({ basis }: Payable) => (basis === 'KEPT' ? ('SALES' as const) : ('PROMOTION' as const));

/** The content of a statement as text that is the same whoever writes it down, for its hash. */
export function canonical(statement: {
  salespersonId: string;
  month: string;
  earnedAmount: string;
  payoutAmount: string;
  carriedAmount: string;
  lines: readonly (CommissionEntry & { customerName: string })[];
}): string {
  const { salespersonId, month, earnedAmount, payoutAmount, carriedAmount } = statement;
  const lines = statement.lines.map((line) => [
    line.kind,
    line.basis,
    line.customerId,
    line.customerName,
    line.developerAccountId,
    line.usageMonth,
    line.productCode,
    line.baseAmount,
    line.chargedCalls,
    line.rate,
    line.price,
    line.kpiRate,
    line.amount,
  ]);
  lines.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return JSON.stringify({ salespersonId, month, earnedAmount, payoutAmount, carriedAmount, lines });
}

/** Statements are made of months that are over. Throws FAILED_PRECONDITION COMMISSION_MONTH_RUNNING. */
export function checkOver(month: string, now: Date): void {
  if (month < businessMonth(now)) return;
  const latest = addMonths(businessMonth(now), -1);
  throw failedPrecondition(
    'COMMISSION_MONTH_RUNNING',
    `${month} is not over; the last month that is over is ${latest}.`,
    {
      field: 'input.month',
      details: { latest },
    },
  );
}

/** Nobody earns before somebody sold. Throws BAD_USER_INPUT COMMISSION_MONTH_EARLY. */
export function checkSold(month: string, first: string): void {
  if (month >= first) return;
  throw badInput('input.month', `Nobody sold before ${first}.`, 'COMMISSION_MONTH_EARLY', { first });
}

/** Throws CONFLICT COMMISSION_CLOSED unless the statement is where the step begins. */
export function checkStep(state: string, from: 'OPEN' | 'CONFIRMED', field: string): void {
  if (state === from) return;
  throw conflict('COMMISSION_CLOSED', `The commission statement is ${state}.`, { field, details: { state } });
}

/** Between the day of the confirmation and today. Throws BAD_USER_INPUT COMMISSION_PAID_ON. */
export function checkPaidOn(paidOn: string, confirmed: readonly (Date | null)[], now: Date): void {
  const most = businessDate(now);
  const least = confirmed.reduce((day, at) => (at && businessDate(at) > day ? businessDate(at) : day), '');
  if (paidOn >= least && paidOn <= most) return;
  throw badInput('input.paidOn', `paidOn must not be before ${least} nor after ${most}.`, 'COMMISSION_PAID_ON', {
    least,
    most,
  });
}
