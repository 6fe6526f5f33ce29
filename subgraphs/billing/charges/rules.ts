import { badInput, conflict, type DomainError, failedPrecondition, notFound } from '../../kit/basics/errors';
import { compareMoney, Money } from '../../kit/basics/money';
import { availableOf, closedRefusal, floorReached, heirAmong, isLowAt, type Purse } from '../wallets/rules';
import type { ChargeRow } from './tables';

/** One request of the charging port; amounts have six digits. */
export type Asked = { customerId: string; seqNo: string } & (
  | ({ kind: 'RESERVE' | 'CHARGE'; amount: string; holdSeconds: number } & Payment)
  | { kind: 'SETTLE'; amount: string }
  | { kind: 'RELEASE' }
);

interface Payment {
  feeName: string;
  developerAccountId: string | null;
  appCode: string | null;
  scene: string | null;
  walletId: string | null;
}

interface PayRoute {
  appCode: string;
  scenes: string[];
}

/** A wallet as its row was locked; decisions change it as its charges will. */
export interface OpenWallet extends Purse {
  id: string;
  customerId: string;
  isDefault: boolean;
  mergedIntoId: string | null;
  version: string;
  isLow: boolean;
  routes: PayRoute[];
  /** Which version of the row this is; another one as soon as anybody changed it. */
  stamp: string;
  routesStamp: string;
}

export type OpenCharge = Pick<
  ChargeRow,
  | 'customerId'
  | 'developerAccountId'
  | 'seqNo'
  | 'walletId'
  | 'state'
  | 'amount'
  | 'settledAmount'
  | 'accrues'
  | 'feeName'
  | 'appCode'
> & { id: string | null; holdSeconds: number };

interface NewChargeEntry {
  walletId: string;
  customerId: string;
  version: string;
  amount: string;
  balanceAfter: string;
  seqNo: string;
  feeName: string;
  appCode: string | null;
}

/**
 * Wallets and charges of one batch while their rows are locked: what decisions read, and what has to be written after
 * them. Charges of one customer and number share a key.
 */
export class Books {
  readonly changedWallets = new Map<string, OpenWallet>();
  readonly changedCharges = new Map<string, OpenCharge>();
  readonly entries: NewChargeEntry[] = [];

  constructor(
    readonly wallets: readonly OpenWallet[],
    private readonly charges: Map<string, OpenCharge>,
  ) {}

  /** What is still set aside, as far as it was looked at. */
  get holds(): OpenCharge[] {
    return [...this.charges.values()].filter(({ state }) => state === 'HELD');
  }

  /** Decides one request after those before it. A refusal is returned, not thrown, and changes nothing. */
  decide(asked: Asked): OpenCharge | DomainError {
    const known = this.charges.get(keyOf(asked));
    if (asked.kind === 'RESERVE' || asked.kind === 'CHARGE') return known ? repeated(asked, known) : this.open(asked);
    if (!known) return notFound('The charge', 'input.seqNo');
    return asked.kind === 'SETTLE' ? this.settle(known, asked.amount) : this.release(known);
  }

  private open(asked: Extract<Asked, { kind: 'RESERVE' | 'CHARGE' }>): OpenCharge | DomainError {
    const wallet = this.payerOf(asked);
    if (!wallet) return failedPrecondition('WALLET_MISSING', 'The customer has no wallet for this.');
    const refusal = refusalOf(wallet, asked.amount);
    if (refusal) return refusal;
    const charge: OpenCharge = {
      id: null,
      customerId: asked.customerId,
      developerAccountId: asked.developerAccountId,
      seqNo: asked.seqNo,
      walletId: wallet.id,
      state: 'HELD',
      amount: asked.amount,
      settledAmount: null,
      accrues: wallet.overdraftState === 'MONTHLY',
      feeName: asked.feeName,
      appCode: asked.appCode,
      holdSeconds: asked.holdSeconds,
    };
    if (asked.kind === 'RESERVE') this.hold(wallet, charge, new Money(asked.amount));
    else this.take(wallet, charge, asked.amount);
    this.keep(charge);
    return charge;
  }

  private settle(charge: OpenCharge, amount: string): OpenCharge | DomainError {
    if (charge.state === 'SETTLED') {
      return compareMoney(charge.settledAmount ?? '0', amount) === 0 ? charge : ended(charge);
    }
    if (charge.state === 'RELEASED') return ended(charge);
    if (compareMoney(amount, charge.amount) > 0) {
      return badInput('input.amount', 'No more can be settled than was set aside.', 'SETTLED_ABOVE_HOLD');
    }
    // What a wallet held keeps it from being merged; what it holds no more is paid by the one that took it over.
    const wallet = charge.state === 'EXPIRED' ? heirAmong(this.wallets, charge.walletId) : this.walletOf(charge);
    if (charge.state === 'EXPIRED') {
      const refusal = refusalOf(wallet, amount);
      if (refusal) return refusal;
      charge.walletId = wallet.id;
      charge.accrues = wallet.overdraftState === 'MONTHLY';
    } else {
      this.hold(wallet, charge, new Money(charge.amount).neg());
    }
    this.take(wallet, charge, amount);
    this.keep(charge);
    return charge;
  }

  private release(charge: OpenCharge): OpenCharge | DomainError {
    if (charge.state === 'SETTLED') return ended(charge);
    if (charge.state !== 'HELD') return charge;
    this.hold(this.walletOf(charge), charge, new Money(charge.amount).neg());
    charge.state = 'RELEASED';
    this.keep(charge);
    return charge;
  }

  /** The wallet that is named, else the one whose route fits best (scene before application), else the default one. */
  private payerOf({ customerId, walletId, appCode, scene }: Payment & { customerId: string }): OpenWallet | undefined {
    const own = this.wallets.filter((wallet) => wallet.customerId === customerId);
    if (walletId !== null) return own.find(({ id }) => id === walletId);
    const routed = (fits: (route: PayRoute) => boolean) =>
      own.find(({ routes }) => routes.some((r) => r.appCode === appCode && fits(r)));
    return (
      (scene !== null ? routed(({ scenes }) => scenes.includes(scene)) : undefined) ??
      routed(({ scenes }) => scenes.length === 0) ??
      own.find(({ isDefault }) => isDefault)
    );
  }

  private walletOf({ walletId }: OpenCharge): OpenWallet {
    const wallet = this.wallets.find(({ id }) => id === walletId);
    if (!wallet) throw new Error('Invariant violated: the wallet of a charge is locked with it');
    return wallet;
  }

  private hold(wallet: OpenWallet, { accrues }: OpenCharge, amount: InstanceType<typeof Money>): void {
    if (accrues) wallet.heldAccrual = amount.plus(wallet.heldAccrual).toFixed(6);
    else wallet.heldAmount = amount.plus(wallet.heldAmount).toFixed(6);
    this.changedWallets.set(wallet.id, wallet);
  }

  private take(wallet: OpenWallet, charge: OpenCharge, amount: string): void {
    charge.state = 'SETTLED';
    charge.settledAmount = amount;
    this.changedWallets.set(wallet.id, wallet);
    if (charge.accrues) {
      wallet.accruedAmount = new Money(wallet.accruedAmount).plus(amount).toFixed(6);
      return;
    }
    if (new Money(amount).isZero()) return;
    wallet.balance = new Money(wallet.balance).minus(amount).toFixed(6);
    wallet.version = String(BigInt(wallet.version) + 1n);
    const { customerId, seqNo, feeName, appCode } = charge;
    const [version, balanceAfter] = [wallet.version, wallet.balance];
    const entry = { walletId: wallet.id, customerId, version, balanceAfter, seqNo, feeName, appCode };
    this.entries.push({ ...entry, amount: `-${amount}` });
  }

  private keep(charge: OpenCharge): void {
    this.charges.set(keyOf(charge), charge);
    this.changedCharges.set(keyOf(charge), charge);
  }

  /** Wallets whose balance is now on the other side of their threshold. */
  crossed(): string[] {
    const all = [...this.changedWallets.values()];
    return all.filter((w) => isLowAt(w.balance, w.alertThreshold) !== w.isLow).map(({ id }) => id);
  }
}

/** Customers are numbers, so that the first space ends one. */
export const keyOf = ({ customerId, seqNo }: { customerId: string; seqNo: string }) => `${customerId} ${seqNo}`;

function refusalOf(wallet: OpenWallet, amount: string): DomainError | undefined {
  const available = availableOf(wallet);
  return (
    closedRefusal(wallet) ?? (available !== null && compareMoney(amount, available) > 0 ? floorReached() : undefined)
  );
}

/** The same request again gets the charge as it stands; a charge at once only one that took the same amount. */
function repeated(asked: { kind: 'RESERVE' | 'CHARGE'; amount: string }, known: OpenCharge): OpenCharge | DomainError {
  const before = asked.kind === 'CHARGE' ? known.settledAmount : known.amount;
  if (before !== null && compareMoney(before, asked.amount) === 0) return known;
  return conflict('SEQ_NO_REUSED', 'This seqNo was used for another charge.', { field: 'input.seqNo' });
}

const ended = ({ state, settledAmount }: OpenCharge): DomainError =>
  conflict('CHARGE_ENDED', `The charge is ${state.toLowerCase()} already.`, { details: { state, settledAmount } });

const MAX_AMOUNT = '1000000000';
const DEFAULT_HOLD_SECONDS = 120;
const MAX_HOLD_SECONDS = 3600;

/** A fee as text with six decimals: 0 to a thousand million. Throws BAD_USER_INPUT. */
export function feeOf(amount: string): string {
  const fee = new Money(amount);
  if (!fee.isFinite() || fee.lt(0) || fee.gt(MAX_AMOUNT) || fee.decimalPlaces() > 6) {
    throw badInput('input.amount', 'amount must be 0 to 1000000000 with at most 6 decimals.');
  }
  return fee.toFixed(6);
}

/** Throws BAD_USER_INPUT unless the number can name a charge. */
export function checkSeqNo(seqNo: string): void {
  if (!/^[\x21-\x7e]{1,64}$/.test(seqNo)) throw badInput('input.seqNo', 'seqNo must have 1 to 64 visible characters.');
}

/** How long money is set aside, in seconds. Throws BAD_USER_INPUT. */
export function holdSecondsOf(seconds: number | null | undefined): number {
  const hold = seconds ?? DEFAULT_HOLD_SECONDS;
  if (Number.isInteger(hold) && hold >= 1 && hold <= MAX_HOLD_SECONDS) return hold;
  throw badInput('input.holdSeconds', `holdSeconds must be 1 to ${MAX_HOLD_SECONDS}.`);
}
