import { type Amount, money, type OverdraftState, type Wallet, type WalletBooks, ZERO } from './money-books';

export type StatementState = 'TO_BE_REVIEWED' | 'REVIEWED' | 'SENT' | 'CONFIRMED' | 'ARCHIVED' | 'VOID';

interface Line {
  kind: 'CALLS' | 'ADJUSTMENT' | 'MANUAL';
  month: string;
  product: string;
  count: number;
  fee: Amount;
}

export interface Statement {
  id: string;
  no: string;
  month: string;
  revision: number;
  walletId: string | null;
  terms: OverdraftState;
  state: StatementState;
  lines: Line[];
  /** Calls that it took, by month and product. */
  billed: Map<string, number>;
  total: Amount;
  settled: Amount;
  invoiced: Amount;
  limit: Amount | null;
  /** Something was allocated to it once. */
  referred: boolean;
  sent: boolean;
}

export const PRICES: Readonly<Record<string, string>> = { P1: '0.333', P2: '0.5', P3: '12.345678' };

/** Statements of one customer's only account, after subgraphs/billing/README.md and domain.md section 6. */
export class StatementBooks {
  statements: Statement[] = [];
  private readonly used = new Map<string, number>();
  private unbilled = new Set<string>();
  /** Months whose calls a statement gave back, and how it was paid. */
  readonly givenBack = new Map<string, Pick<Statement, 'walletId' | 'terms'>>();
  private readonly made = new Set<string>();

  constructor(private readonly purses: WalletBooks) {}

  usedOf(month: string, product: string): number {
    return this.used.get(`${month} ${product}`) ?? 0;
  }

  called(month: string, product: string, calls: number): void {
    this.used.set(`${month} ${product}`, this.usedOf(month, product) + calls);
    this.unbilled.add(month);
  }

  /** What a run for this customer does; statements that it adds have no identifier yet. */
  runFor(until: string): void {
    const months = [...this.unbilled].filter((month) => month <= until).sort();
    const open = this.openUntil(until);
    const changes = months.flatMap((month) => this.changesOf(month));
    const needs = ({ month }: { month: string }) =>
      month === until || (this.isLate(month, open) && !open.some((statement) => statement.month > month));
    if (!this.standing(until) && changes.some(needs)) open.push(this.add(until));
    const chosen = new Map(months.map((month) => [month, this.choice(month, open)]));
    for (const [month, statement] of chosen) if (statement) this.bill(statement, month);
    for (const month of months) {
      if (!chosen.get(month) && this.changesOf(month).length > 0) continue;
      this.unbilled.delete(month);
      this.givenBack.delete(month);
    }
    this.made.add(until);
  }

  /** Adds the lines up again, with the fee of each from all its calls. */
  addUp(statement: Statement): void {
    statement.total = statement.lines.reduce((sum, { fee }) => sum.plus(fee), ZERO);
    const positive = statement.total.lt(0) ? ZERO : statement.total;
    if (statement.terms !== 'MONTHLY') statement.settled = positive;
    if (statement.limit?.gt(positive)) statement.limit = positive;
  }

  /** Void or deleted: its calls wait to be billed again, and those of monthly customers accrue again. */
  release(statement: Statement): void {
    let fees = ZERO;
    for (const [place, count] of statement.billed) {
      const [month, product] = place.split(' ') as [string, string];
      fees = fees.plus(money(PRICES[product] ?? 0).times(count));
      this.unbilled.add(month);
      this.givenBack.set(month, { walletId: statement.walletId, terms: statement.terms });
    }
    statement.billed.clear();
    if (statement.terms !== 'MONTHLY' || !statement.walletId) return;
    const wallet = this.purses.wallet(statement.walletId);
    wallet.accrued = wallet.accrued.plus(fees);
  }

  receivable = ({ state, total, settled }: Statement): Amount =>
    state === 'VOID' || total.lt(settled) ? ZERO : total.minus(settled);
  invoiceable = ({ state, limit, total, invoiced }: Statement): Amount =>
    state === 'VOID' ? ZERO : (limit ?? total).minus(invoiced);

  /** What a statement below zero takes off invoices although nobody confirmed it yet. */
  private givesBack = (statement: Statement): Amount => {
    const given = statement.state === 'SENT' ? this.invoiceable(statement) : ZERO;
    return given.lt(0) ? given : ZERO;
  };

  /** Parts of a payment, oldest month first. */
  settlement(amount: Amount): { statement: Statement; part: Amount }[] {
    return partsOf(
      amount,
      this.oldestFirst().map((statement) => ({ statement, most: this.receivable(statement) })),
    );
  }

  /** Parts of an invoice; null when there is not enough. */
  invoicing(amount: Amount): { statement: Statement; part: Amount }[] | null {
    const ready = this.oldestFirst().filter(({ state }) => state === 'CONFIRMED' || state === 'ARCHIVED');
    const parts = partsOf(
      amount,
      ready.map((statement) => ({ statement, most: this.invoiceable(statement) })),
    );
    const left = ready.map(this.invoiceable).concat(this.statements.map(this.givesBack));
    if (left.reduce((sum, one) => sum.plus(one), ZERO).lt(amount)) return null;
    return parts.reduce((sum, { part }) => sum.plus(part), ZERO).eq(amount) ? parts : null;
  }

  debt(): Amount {
    return this.statements.map(this.receivable).reduce((sum, owed) => (owed.gt(0) ? sum.plus(owed) : sum), ZERO);
  }

  isInUse({ terms, settled, invoiced }: Statement): boolean {
    return (terms === 'MONTHLY' && settled.gt(0)) || invoiced.gt(0);
  }

  /** What a monthly statement below zero gives to its wallet as it is sent; nothing of others. */
  creditOf({ terms, walletId, total }: Statement): { wallet: Wallet; amount: Amount } | null {
    if (terms !== 'MONTHLY' || !walletId || !total.lt(0)) return null;
    return { wallet: this.purses.wallet(walletId), amount: total.neg() };
  }

  /** Why the calls may not become those of another wallet: some are on no statement that takes no more. */
  handoverRefusal(from: Wallet, to: Wallet): string | null {
    const isAlike = from.terms !== 'MONTHLY' && to.terms !== 'MONTHLY';
    if (!from.isDefault || isAlike) return null;
    const waits =
      [...this.unbilled].some((month) => !this.givenBack.has(month)) ||
      this.statements.some(({ state }) => state === 'TO_BE_REVIEWED');
    return waits ? 'CALLS_UNBILLED' : null;
  }

  private oldestFirst = () => [...this.statements].sort((a, b) => (a.month < b.month ? -1 : 1));

  private standing = (month: string) => this.statements.some((s) => s.month === month && s.state !== 'VOID');

  private openUntil(until: string): Statement[] {
    const isOpen = (s: Statement) => s.state === 'TO_BE_REVIEWED' && s.month <= until && !this.isInUse(s);
    return this.oldestFirst().filter(isOpen);
  }

  private isLate(month: string, open: readonly Statement[]): boolean {
    if (this.standing(month)) return !open.some((statement) => statement.month === month);
    return !this.statements.some((statement) => statement.month === month) && this.made.has(month);
  }

  private choice(month: string, open: readonly Statement[]): Statement | undefined {
    if (this.changesOf(month).length === 0) return undefined;
    const fits = (s: Statement) => s.month === month || (s.month > month && this.isLate(month, open));
    return open.filter(fits).sort((a, b) => (a.month < b.month ? -1 : 1))[0];
  }

  private changesOf(month: string): { month: string; product: string; more: number }[] {
    const billed = (product: string) =>
      this.statements.reduce((sum, statement) => sum + (statement.billed.get(`${month} ${product}`) ?? 0), 0);
    return Object.keys(PRICES)
      .map((product) => ({ month, product, more: this.usedOf(month, product) - billed(product) }))
      .filter(({ more }) => more !== 0);
  }

  private add(month: string): Statement {
    const wallet = this.purses.payer;
    const before = this.givenBack.get(month);
    const revisions = this.statements.filter((s) => s.month === month).map(({ revision }) => revision);
    const statement: Statement = {
      id: '',
      no: '',
      month,
      revision: Math.max(-1, ...revisions) + 1,
      walletId: before?.walletId ?? wallet?.id ?? null,
      terms: before?.terms ?? wallet?.terms ?? 'MONTHLY',
      state: 'TO_BE_REVIEWED',
      lines: [],
      billed: new Map(),
      total: ZERO,
      settled: ZERO,
      invoiced: ZERO,
      limit: null,
      referred: false,
      sent: false,
    };
    this.statements.push(statement);
    return statement;
  }

  private bill(statement: Statement, month: string): void {
    const kind = month === statement.month ? 'CALLS' : 'ADJUSTMENT';
    let fees = ZERO;
    for (const { product, more } of this.changesOf(month)) {
      const price = money(PRICES[product] ?? 0);
      const place = `${month} ${product}`;
      statement.billed.set(place, (statement.billed.get(place) ?? 0) + more);
      fees = fees.plus(price.times(more));
      const known = statement.lines.find((l) => l.kind === kind && l.month === month && l.product === product);
      const line = known ?? { kind, month, product, count: 0, fee: ZERO };
      line.count += more;
      line.fee = money(price.times(line.count).toFixed(2));
      if (!known) statement.lines.push(line);
    }
    this.addUp(statement);
    if (statement.terms !== 'MONTHLY' || !statement.walletId) return;
    const wallet = this.purses.wallet(statement.walletId);
    const least = wallet.givenBack.neg();
    wallet.accrued = wallet.accrued.minus(fees).gt(least) ? wallet.accrued.minus(fees) : least;
  }
}

function partsOf(amount: Amount, takers: readonly { statement: Statement; most: Amount }[]) {
  let rest = amount;
  return takers.flatMap(({ statement, most }) => {
    const part = most.lt(rest) ? most : rest;
    if (!part.gt(0)) return [];
    rest = rest.minus(part);
    return [{ statement, part }];
  });
}
