import { Money } from '../../../kit/basics/money';
import type { Transaction } from '../../../kit/sql/database';
import { addEntry } from '../../wallets/commands/enter';

interface Owed {
  id: string;
  statementNo: string;
  overdraftState: string;
  totalAmount: string;
  walletId: string | null;
}

/**
 * A monthly statement below zero gives back what was billed before: once it is sent, into the wallet, whose balance pays
 * what the customer owes (offsets/). Of a prepaid one the wallet got it back when the calls were refunded.
 */
export async function payCredit(tx: Transaction, statement: Owed): Promise<void> {
  const credit = creditOf(statement);
  if (credit)
    await addEntry(tx, { ...entryOf(statement, credit.wallet), amount: credit.amount, businessType: 'REFUND' });
}

/** As the statement is made void. Throws WALLET_FLOOR_REACHED when the wallet has spent it. */
export async function takeBackCredit(tx: Transaction, statement: Owed): Promise<void> {
  const credit = creditOf(statement);
  if (!credit) return;
  const { idempotencyKey, ...entry } = entryOf(statement, credit.wallet);
  const amount = new Money(credit.amount).negated().toFixed(2);
  await addEntry(tx, { ...entry, idempotencyKey: `${idempotencyKey}-back`, amount, businessType: 'PAY' });
}

function creditOf({ overdraftState, totalAmount, walletId }: Owed): { wallet: string; amount: string } | null {
  const total = new Money(totalAmount);
  if (overdraftState !== 'MONTHLY' || walletId === null || total.gte(0)) return null;
  return { wallet: walletId, amount: total.negated().toFixed(2) };
}

const entryOf = ({ id, statementNo }: Owed, wallet: string) => ({
  wallet,
  businessNo: statementNo,
  idempotencyKey: `credit-${id}`,
  feeName: '账单退款',
  payMethod: 'WALLET' as const,
  appCode: 'crm',
});
