import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import { Money, type MoneyInput } from '../../kit/basics/money';
import { businessDate } from '../../kit/basics/time';
import type { PaymentRow } from './tables';

/** Throws BAD_USER_INPUT when a payment is said to have arrived after `now`, in the business time zone. */
export function checkPaidOn(paidOn: string, now: Date): string {
  const today = businessDate(now);
  if (paidOn > today) throw badInput('input.paidOn', `paidOn must not be after today, ${today}.`, 'PAID_IN_FUTURE');
  return paidOn;
}

export function checkPending(state: PaymentRow['state']): void {
  if (state === 'PENDING') return;
  throw conflict('PAYMENT_ALREADY_AUDITED', `The payment is ${state}; it cannot be audited again.`, {
    field: 'input.paymentNo',
    details: { state },
  });
}

/** What is left of a payment after its allocations, CNY with two digits. */
export function residueOf(amount: MoneyInput, allocations: readonly { amount: string }[]): string {
  return allocations.reduce((rest, part) => rest.minus(part.amount), new Money(amount)).toFixed(2);
}

export function noWalletForResidue(residue: string) {
  return failedPrecondition('NO_WALLET_FOR_RESIDUE', `${residue} CNY would be left, and the customer has no wallet.`, {
    field: 'input.residueWalletId',
    details: { residueAmount: residue },
  });
}
