import { eq } from 'drizzle-orm';
import { failedPrecondition } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { amountOf } from '../../../kit/basics/money';
import { optionalText } from '../../../kit/basics/text';
import { publish } from '../../../kit/exchange/outbox';
import { keyedRequest, writtenOnce } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { knownCustomers } from '../../schema';
import type { TopUpWalletInput } from '../../schema.generated';
import { entryById } from '../queries';
import type { WalletEntryRow, WalletRow } from '../tables';
import { addEntry, checkOwner, lockWalletRow } from './enter';

export async function topUpWallet(context: Context, input: TopUpWalletInput): Promise<WalletEntryRow> {
  const amount = amountOf(input.amount, 'input.amount');
  if (!input.confirmed) {
    throw failedPrecondition('TOP_UP_NOT_CONFIRMED', 'A top-up by hand must be confirmed.', {
      field: 'input.confirmed',
    });
  }
  const businessNo = optionalText(input.businessNo, 'input.businessNo', { most: 300 });
  async function topUp(tx: Transaction): Promise<WalletEntryRow> {
    const wallet = await lockWalletRow(tx, lookupId(input.walletId));
    await checkOwner(tx, wallet, input.merchantId, 'input.walletId');
    const entry = await addEntry(tx, {
      wallet,
      amount,
      businessType: 'RECHARGE',
      businessNo,
      idempotencyKey: `topUp:${context.viewer.accountId}:${input.idempotencyKey}`,
      feeName: '手动充值',
      payMethod: input.payMethod ?? 'BANK_TRANSFER',
      appCode: 'crm',
      createdById: context.viewer.accountId,
    });
    if (input.sendSms) await tellCustomer(tx, context, wallet, entry);
    return entry;
  }
  const read = (id: string) => entryById(context, id);
  return writtenOnce(context.db, keyedRequest(context, 'billing', 'topUpWallet', input), topUp, read);
}

async function tellCustomer(tx: Transaction, { viewer }: Context, wallet: WalletRow, entry: WalletEntryRow) {
  const [customer] = await tx.select().from(knownCustomers).where(eq(knownCustomers.customerId, wallet.customerId));
  if (!customer?.mobile) return;
  const requestId = `wallet-topped-up:${entry.id}`;
  const payload = {
    requestId,
    channel: 'SMS' as const,
    recipients: [customer.mobile],
    templateCode: 'WALLET_TOPPED_UP' as const,
    parameters: { accountName: wallet.accountName, amount: entry.amount, balance: entry.balanceAfter },
    customerId: wallet.customerId,
    businessNo: entry.businessNo,
    requestedById: viewer.accountId,
  };
  await publish(tx, 'billing', 'message.requested', [{ key: requestId, payload }]);
}
