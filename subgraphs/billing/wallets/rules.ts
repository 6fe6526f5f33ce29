import { badInput, conflict, type DomainError, failedPrecondition } from '../../kit/errors';
import { compareMoney, Money } from '../../kit/money';
import type { WalletRow } from './tables';

/** What money asks of a wallet. */
export type Purse = Pick<
  WalletRow,
  | 'state'
  | 'overdraftState'
  | 'overdraftQuota'
  | 'balance'
  | 'heldAmount'
  | 'accruedAmount'
  | 'heldAccrual'
  | 'alertThreshold'
>;

/** What the balance may not be charged below: minus the quota while overdrafts are allowed, else nothing. */
export function chargeFloor({ overdraftState, overdraftQuota }: Pick<Purse, 'overdraftState' | 'overdraftQuota'>) {
  return overdraftState === 'PREPAID_WITH_OVERDRAFT' ? new Money(overdraftQuota ?? 0).neg() : new Money(0);
}

/**
 * What may still be charged, CNY with six digits; null means without limit (a monthly wallet without a quota). What is
 * held for calls under way is taken. Negative when the limit was lowered below what is used.
 */
export function availableOf(purse: Purse): string | null {
  if (purse.overdraftState === 'MONTHLY') {
    if (purse.overdraftQuota === null) return null;
    return new Money(purse.overdraftQuota).minus(purse.accruedAmount).minus(purse.heldAccrual).toFixed(6);
  }
  return new Money(purse.balance).minus(purse.heldAmount).minus(chargeFloor(purse)).toFixed(6);
}

export function isLowAt(balance: string, threshold: string | null): boolean {
  return threshold !== null && compareMoney(balance, threshold) < 0;
}

export const floorReached = (): DomainError =>
  failedPrecondition('WALLET_FLOOR_REACHED', 'The money in the wallet is not enough.');

/** The refusal of a wallet that is not open; undefined for one that is. */
export function closedRefusal({ state }: Pick<WalletRow, 'state'>): DomainError | undefined {
  if (state === 'NORMAL') return undefined;
  if (state === 'LOCKED') return failedPrecondition('WALLET_LOCKED', 'The wallet is locked.');
  return failedPrecondition('WALLET_NOT_OPEN', 'The wallet is not open yet.');
}

export const keyReused = (): DomainError =>
  conflict('IDEMPOTENCY_KEY_REUSED', 'This idempotencyKey was used for another request.', {
    field: 'input.idempotencyKey',
  });

const MAX_AMOUNT = '99999999999999';

/**
 * An amount above zero with at most `decimals` digits after the point and 14 before; gives it with all of them. Throws
 * BAD_USER_INPUT naming the field.
 */
export function positiveAmount(text: string, field: string, decimals: 2 | 6 = 2): string {
  const amount = new Money(text);
  if (!amount.isFinite() || amount.lte(0) || amount.gt(MAX_AMOUNT) || amount.decimalPlaces() > decimals) {
    throw badInput(field, `${field} must be above 0 with at most ${decimals} decimals.`);
  }
  return amount.toFixed(decimals);
}
