import { Money } from '../../subgraphs/kit/basics/money';

export type Amount = InstanceType<typeof Money>;
export const money = (value: string | number | Amount): Amount => new Money(value);
export const ZERO = money(0);

export type OverdraftState = 'PREPAID' | 'PREPAID_WITH_OVERDRAFT' | 'MONTHLY';

export interface Wallet {
  id: string;
  isDefault: boolean;
  locked: boolean;
  mergedInto: string | null;
  terms: OverdraftState;
  quota: Amount | null;
  balance: Amount;
  held: Amount;
  accrued: Amount;
  /** What went off the accrual in refunds: below zero by so much at most. */
  givenBack: Amount;
  heldAccrual: Amount;
  entries: Amount[];
}

export interface Charge {
  seqNo: string;
  walletId: string;
  state: 'HELD' | 'SETTLED' | 'RELEASED';
  amount: Amount;
  settled: Amount | null;
  refunded: Amount;
  accrues: boolean;
}

/** What the wallets of one customer must look like: the state that the workload expects, kept apart from the system. */
export class WalletBooks {
  readonly wallets: Wallet[] = [];
  readonly charges: Charge[] = [];
  readonly topUps: { payNo: string; paid: boolean }[] = [];

  wallet(id: string): Wallet {
    const found = this.wallets.find((wallet) => wallet.id === id);
    if (!found) throw new Error(`no wallet ${id} in the model`);
    return found;
  }

  get payer(): Wallet | undefined {
    return this.wallets.find(({ isDefault }) => isDefault);
  }

  opened(id: string, terms: OverdraftState, quota: Amount | null): void {
    const isDefault = !this.payer;
    const nothing = { balance: ZERO, held: ZERO, accrued: ZERO, givenBack: ZERO, heldAccrual: ZERO };
    this.wallets.push({ id, isDefault, terms, quota, ...nothing, locked: false, mergedInto: null, entries: [] });
  }

  /** What charges may still take; null without limit. */
  available(wallet: Wallet): Amount | null {
    if (wallet.terms === 'MONTHLY') return wallet.quota?.minus(wallet.accrued).minus(wallet.heldAccrual) ?? null;
    return wallet.balance.minus(wallet.held).minus(floorOf(wallet));
  }

  /** Why an entry would be refused; null when it is not. */
  entryRefusal(wallet: Wallet, amount: Amount): string | null {
    if (wallet.locked) return 'WALLET_LOCKED';
    const low = amount.lt(0) && wallet.balance.plus(amount).minus(wallet.held).lt(floorOf(wallet));
    return low ? 'WALLET_FLOOR_REACHED' : null;
  }

  entry(wallet: Wallet, amount: Amount): void {
    wallet.balance = wallet.balance.plus(amount);
    wallet.entries.push(amount);
  }

  chargeRefusal(wallet: Wallet, amount: Amount): string | null {
    if (wallet.locked) return 'WALLET_LOCKED';
    const available = this.available(wallet);
    return available !== null && amount.gt(available) ? 'WALLET_FLOOR_REACHED' : null;
  }

  reserved(seqNo: string, wallet: Wallet, amount: Amount): Charge {
    const accrues = wallet.terms === 'MONTHLY';
    const charge: Charge = {
      seqNo,
      walletId: wallet.id,
      state: 'HELD',
      amount,
      settled: null,
      refunded: ZERO,
      accrues,
    };
    this.charges.push(charge);
    this.hold(charge, amount);
    return charge;
  }

  settled(charge: Charge, amount: Amount): void {
    const wallet = this.wallet(charge.walletId);
    this.hold(charge, charge.amount.neg());
    charge.state = 'SETTLED';
    charge.settled = amount;
    if (charge.accrues) wallet.accrued = wallet.accrued.plus(amount);
    else if (!amount.isZero()) this.entry(wallet, amount.neg());
  }

  released(charge: Charge): void {
    this.hold(charge, charge.amount.neg());
    charge.state = 'RELEASED';
  }

  /** The wallet that answers for a charge now: the last one that took over. */
  heirOf(charge: Charge): Wallet {
    let wallet = this.wallet(charge.walletId);
    while (wallet.mergedInto !== null) wallet = this.wallet(wallet.mergedInto);
    return wallet;
  }

  refundRefusal(charge: Charge, amount: Amount): string | null {
    if (charge.state !== 'SETTLED') return 'CHARGE_NOT_SETTLED';
    if (amount.gt((charge.settled ?? ZERO).minus(charge.refunded))) return 'REFUND_ABOVE_CHARGE';
    return this.heirOf(charge).locked ? 'WALLET_LOCKED' : null;
  }

  refunded(charge: Charge, amount: Amount): void {
    const wallet = this.heirOf(charge);
    charge.refunded = charge.refunded.plus(amount);
    if (wallet.terms === 'MONTHLY') {
      wallet.accrued = wallet.accrued.minus(amount);
      wallet.givenBack = wallet.givenBack.plus(amount);
    } else this.entry(wallet, amount);
  }

  mergerRefusal(from: Wallet, to: Wallet): string | null {
    if (from.locked || to.locked) return 'WALLET_LOCKED';
    if (this.charges.some(({ walletId, state }) => walletId === from.id && state === 'HELD')) return 'WALLET_HAS_HOLDS';
    if (!from.accrued.isZero()) return 'WALLET_HAS_ACCRUED';
    return from.balance.isZero() ? null : this.entryRefusal(to, from.balance);
  }

  merged(from: Wallet, to: Wallet): void {
    const moved = from.balance;
    if (!moved.isZero()) {
      this.entry(from, moved.neg());
      this.entry(to, moved);
    }
    if (from.isDefault) to.isDefault = true;
    Object.assign(from, { isDefault: false, locked: true, mergedInto: to.id });
  }

  private hold(charge: Charge, amount: Amount): void {
    const wallet = this.wallet(charge.walletId);
    if (charge.accrues) wallet.heldAccrual = wallet.heldAccrual.plus(amount);
    else wallet.held = wallet.held.plus(amount);
  }
}

const floorOf = ({ terms, quota }: Wallet): Amount =>
  terms === 'PREPAID_WITH_OVERDRAFT' ? (quota ?? ZERO).neg() : ZERO;
