import { failedPrecondition } from '../../kit/basics/errors';
import { Money } from '../../kit/basics/money';
import type { WalletRow } from '../wallets/tables';

type Merging = Pick<
  WalletRow,
  'id' | 'customerId' | 'state' | 'accruedAmount' | 'mergedIntoId' | 'heldAmount' | 'heldAccrual'
>;

/** Throws unless the first wallet may be merged into the second. `callsUnderWay` counts the holds of the first. */
export function checkMerger(from: Merging, to: Merging, callsUnderWay: number): void {
  if (from.customerId !== to.customerId) {
    throw failedPrecondition('WALLETS_OF_TWO_CUSTOMERS', 'Only wallets of one customer can be merged.', {
      field: 'input.toWalletId',
    });
  }
  for (const [wallet, field] of [[from, 'input.fromWalletId'] as const, [to, 'input.toWalletId'] as const]) {
    if (wallet.state !== 'NORMAL') {
      throw failedPrecondition('WALLET_LOCKED', 'A wallet that is not open cannot be merged.', { field });
    }
  }
  if (callsUnderWay > 0) {
    throw failedPrecondition('WALLET_HAS_HOLDS', 'Calls that this wallet pays for are under way.', {
      field: 'input.fromWalletId',
    });
  }
  if (!new Money(from.accruedAmount).isZero()) {
    throw failedPrecondition('WALLET_HAS_ACCRUED', 'Fees of this wallet are on no statement yet.', {
      field: 'input.fromWalletId',
    });
  }
}
