import { publish } from '../../../kit/exchange/outbox';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import type { Transaction } from '../../../kit/sql/database';
import type { WalletRow } from '../tables';

type LowWallet = Pick<
  WalletRow,
  'id' | 'customerId' | 'accountName' | 'balance' | 'alertThreshold' | 'version' | 'isLow'
>;

/**
 * After money moved: notes whether the balance is below the threshold, and asks for a message to every contact when it
 * has just fallen there. Once per crossing: the next one needs the balance to have been at the threshold again. `before`
 * is the row as it was locked; nothing is asked of the database where no threshold is set.
 */
export async function tellLowBalance(tx: Transaction, before: Pick<WalletRow, 'id' | 'alertThreshold'>): Promise<void> {
  if (before.alertThreshold !== null) await tellLowBalances(tx, [before.id]);
}

export async function tellLowBalances(tx: Transaction, walletIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<LowWallet[]>`
    /* noteLowBalance */ update billing.wallets set is_low = not is_low
    where id = any(${[...walletIds]}::bigint[])
      and is_low is distinct from coalesce(balance < alert_threshold, false)
    returning id, customer_id, account_name, balance, alert_threshold, version, is_low`;
  for (const wallet of rows) {
    if (!wallet.isLow) continue;
    await tellPrograms(tx, wallet);
    await askForMessages(tx, wallet);
  }
}

async function tellPrograms(tx: Transaction, wallet: LowWallet): Promise<void> {
  const { id, customerId, balance, alertThreshold } = wallet;
  const facts = { walletId: id, customerId, balance, threshold: alertThreshold ?? '' };
  await publish(tx, 'billing', 'webhook.event', [webhookEvent('WALLET_LOW', id, [customerId], facts)]);
}

async function askForMessages(tx: Transaction, wallet: LowWallet): Promise<void> {
  const rows = await tx.sql<{ mobile: string | null; email: string | null }[]>`
    /* contactsOfLowWallet */ select k.mobile, k.email from billing.wallet_alert_contacts a
    join billing.known_alert_contacts k on k.contact_id = a.contact_id and k.customer_id = ${wallet.customerId}
    where a.wallet_id = ${wallet.id} order by k.contact_id`;
  const recipients = {
    SMS: rows.flatMap(({ mobile }) => (mobile ? [mobile] : [])),
    EMAIL: rows.flatMap(({ email }) => (email ? [email] : [])),
  };
  for (const channel of ['SMS', 'EMAIL'] as const) {
    if (recipients[channel].length === 0) continue;
    const requestId = `wallet-low:${wallet.id}:${wallet.version}:${channel}`;
    const payload = {
      requestId,
      channel,
      recipients: recipients[channel],
      templateCode: 'WALLET_BALANCE_LOW' as const,
      parameters: {
        accountName: wallet.accountName,
        balance: wallet.balance,
        threshold: wallet.alertThreshold ?? '',
      },
      customerId: wallet.customerId,
      businessNo: wallet.id,
      requestedById: null,
    };
    await publish(tx, 'billing', 'message.requested', [{ key: requestId, payload }]);
  }
}
