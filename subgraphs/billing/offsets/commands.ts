import { DomainError, invariant } from '../../kit/basics/errors';
import { Money } from '../../kit/basics/money';
import { type Database, type Transaction, withTx } from '../../kit/sql/database';
import { type Allocation, settleOldest } from '../statements/commands/settle';
import { addEntry } from '../wallets/commands/enter';

/**
 * Pays what monthly customers owe on sent statements out of what their wallets hold: what payments left over, top-ups
 * and refunds, which no call of a monthly wallet ever takes. Oldest statement first, each customer in a transaction of
 * its own; repeated, it finds nothing left to do.
 */
export async function offsetBalances(db: Database): Promise<void> {
  const faults: unknown[] = [];
  for (const { customerId } of await owingWithBalance(db)) {
    await withTx(db, (tx) => offsetBalance(tx, customerId)).catch((error: unknown) => {
      // A wallet that was spent otherwise meanwhile refuses; the next night tries again. The other customers wait for nothing.
      if (!(error instanceof DomainError)) faults.push(error);
    });
  }
  if (faults.length > 0) throw faults[0];
}

async function owingWithBalance(db: Database): Promise<{ customerId: string }[]> {
  return db.sql<{ customerId: string }[]>`
    /* owingWithBalance */ select distinct w.customer_id from billing.wallets w
    where w.overdraft_state = 'MONTHLY' and w.state = 'NORMAL' and w.balance - w.held_amount >= 0.01
      and exists (select from billing.statements s
        where s.customer_id = w.customer_id and s.receivable_amount > 0 and s.sent_at is not null)
    order by 1`;
}

async function offsetBalance(tx: Transaction, customerId: string): Promise<void> {
  for (const { walletId, held } of await heldBy(tx, customerId)) {
    for (const part of await settleOldest(tx, { customerId, amount: held, sentOnly: true })) {
      await payFromWallet(tx, walletId, part);
    }
  }
}

/** What each monthly wallet holds, whole fen, the default one first. */
async function heldBy(tx: Transaction, customerId: string): Promise<{ walletId: string; held: string }[]> {
  return tx.sql<{ walletId: string; held: string }[]>`
    /* heldByMonthly */ select id as wallet_id, trunc(balance - held_amount, 2)::text as held from billing.wallets
    where customer_id = ${customerId} and overdraft_state = 'MONTHLY' and state = 'NORMAL'
      and balance - held_amount >= 0.01
    order by is_default desc, id`;
}

async function payFromWallet(tx: Transaction, walletId: string, { statementId, amount }: Allocation): Promise<void> {
  const [written] = await tx.sql<{ id: string; statementNo: string }[]>`
    /* addOffset */ insert into billing.wallet_offsets (statement_id, wallet_id, amount)
    values (${statementId}, ${walletId}, ${amount})
    returning id, (select statement_no from billing.statements where id = statement_id) as statement_no`;
  invariant(written, 'an offset that was just written is returned');
  await addEntry(tx, {
    wallet: walletId,
    amount: new Money(amount).negated().toFixed(2),
    businessType: 'PAY',
    businessNo: written.statementNo,
    idempotencyKey: `offset-${written.id}`,
    feeName: '余额抵扣账单',
    payMethod: 'WALLET',
    appCode: 'crm',
  });
}
