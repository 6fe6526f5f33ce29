import { badInput, conflict, type DomainError, failedPrecondition, invariant } from '../../kit/basics/errors';
import { amountOf, compareMoney, Money } from '../../kit/basics/money';
import { optionalText } from '../../kit/basics/text';
import type { WalletRow } from './tables';

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
function chargeFloor({ overdraftState, overdraftQuota }: Pick<Purse, 'overdraftState' | 'overdraftQuota'>) {
  return overdraftState === 'PREPAID_WITH_OVERDRAFT' ? new Money(overdraftQuota ?? 0).neg() : new Money(0);
}

/** What may still be charged, CNY with six digits; null: no limit. Negative when a limit fell below what is used. */
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

/** What the columns of balances hold. */
export const MOST_IN_WALLET = '99999999999999';

export const ceilingReached = (): DomainError =>
  failedPrecondition('WALLET_CEILING_REACHED', `A wallet holds at most ${MOST_IN_WALLET} CNY.`, {
    details: { most: MOST_IN_WALLET },
  });

export function closedRefusal({ state }: Pick<WalletRow, 'state'>): DomainError | undefined {
  if (state === 'NORMAL') return undefined;
  if (state === 'LOCKED') return failedPrecondition('WALLET_LOCKED', 'The wallet is locked.');
  return failedPrecondition('WALLET_NOT_OPEN', 'The wallet is not open yet.');
}

/** The wallet that answers for one of these now: itself, or the last one that it was merged into. */
export function heirAmong<Wallet extends Pick<WalletRow, 'id' | 'mergedIntoId'>>(
  wallets: readonly Wallet[],
  walletId: string,
): Wallet {
  const named = (id: string) => wallets.find((wallet) => wallet.id === id);
  let wallet = named(walletId);
  while (wallet && wallet.mergedIntoId !== null) wallet = named(wallet.mergedIntoId);
  invariant(wallet, 'the wallet of a charge is locked with it, and so is whoever took it over');
  return wallet;
}

export const keyReused = (): DomainError =>
  conflict('IDEMPOTENCY_KEY_REUSED', 'This idempotencyKey was used for another request.', {
    field: 'input.idempotencyKey',
  });

export function checkState(wallet: Pick<WalletRow, 'state'>): void {
  const refusal = closedRefusal(wallet);
  if (refusal) throw refusal;
}

export const thresholdOf = (text: string): string => amountOf(text, 'input.alertThreshold', { zero: true });

type Terms = Pick<WalletRow, 'overdraftState' | 'overdraftQuota'>;

/**
 * The terms of payment after what was asked. An overdraft needs a quota, a prepaid wallet has none. Throws
 * BAD_USER_INPUT, and FAILED_PRECONDITION OVERDRAFT_STILL_USED when what the balance owes, or what calls under way may
 * take, would be below the new floor: that must be paid first. A monthly limit may be below what has accrued; then
 * nothing more does.
 */
export function termsOf(
  now: Terms & Partial<Pick<WalletRow, 'balance' | 'heldAmount'>>,
  asked: { overdraftState?: Terms['overdraftState'] | null; overdraftQuota?: string | null },
): Terms {
  const overdraftState = asked.overdraftState ?? now.overdraftState;
  const given = asked.overdraftQuota === undefined ? now.overdraftQuota : asked.overdraftQuota;
  const quota = given === null ? null : amountOf(given, 'input.overdraftQuota', { zero: true });
  if (overdraftState === 'PREPAID_WITH_OVERDRAFT' && quota === null) {
    throw badInput('input.overdraftQuota', 'An overdraft needs an overdraftQuota.');
  }
  if (overdraftState === 'MONTHLY' && quota !== null && compareMoney(quota, '0') === 0) {
    const message = 'A monthly limit is above 0; leave it out where there is none.';
    throw badInput('input.overdraftQuota', message, 'MONTHLY_LIMIT_OF_ZERO');
  }
  const overdraftQuota = overdraftState === 'PREPAID' ? null : quota;
  const lowest =
    overdraftState === 'PREPAID_WITH_OVERDRAFT' || overdraftState === 'LOCKED' ? (overdraftQuota ?? '0') : '0';
  if (
    new Money(now.balance ?? 0)
      .minus(now.heldAmount ?? 0)
      .plus(lowest)
      .lt(0)
  ) {
    throw failedPrecondition('OVERDRAFT_STILL_USED', 'The overdraft is in use beyond what would be allowed.', {
      field: 'input.overdraftQuota',
    });
  }
  return { overdraftState, overdraftQuota };
}

export interface Route {
  appCode: string;
  appName?: string | null;
  scenes?: readonly string[] | null;
}

const MAX_ROUTES = 20;
const MAX_SCENES = 50;
const CODE = /^[\p{L}\p{N}_.:-]{1,64}$/u;

/** Routes with everything filled in, each application once. Throws BAD_USER_INPUT. */
export function checkRoutes(routes: readonly Route[]): { appCode: string; appName: string; scenes: string[] }[] {
  if (routes.length > MAX_ROUTES)
    throw badInput('input.payRoutes', `payRoutes must hold at most ${MAX_ROUTES} entries.`);
  return routes.map(({ appCode, appName, scenes }, i) => {
    const field = `input.payRoutes.${i}`;
    const unique = [...new Set(scenes ?? [])];
    if (!CODE.test(appCode)) throw badInput(`${field}.appCode`, 'appCode must be a code of 1 to 64 characters.');
    if (routes.findIndex((route) => route.appCode === appCode) < i) {
      throw badInput(`${field}.appCode`, 'Each application may be named once.');
    }
    if (unique.length > MAX_SCENES || unique.some((scene) => !CODE.test(scene))) {
      throw badInput(`${field}.scenes`, `scenes must be at most ${MAX_SCENES} codes of 1 to 64 characters.`);
    }
    return { appCode, appName: optionalText(appName, `${field}.appName`) ?? appCode, scenes: unique };
  });
}
