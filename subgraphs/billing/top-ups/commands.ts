import { createHash } from 'node:crypto';
import { and, eq, lte } from 'drizzle-orm';
import { badInput, DomainError, failedPrecondition, forbidden, invariant, notFound } from '../../kit/basics/errors';
import { amountOf, compareMoney } from '../../kit/basics/money';
import { hasScope } from '../../kit/requests/context';
import { writtenOnce } from '../../kit/requests/idempotency';
import { type Database, type Transaction, withTx } from '../../kit/sql/database';
import { topUpMoney, topUpsPaid } from '../figures/metrics';
import type { Context } from '../loaders';
import type { PaymentCallbackOutcome, RequestTopUpInput } from '../schema.generated';
import { lockOwnWallet } from '../wallets/commands/edit';
import { addEntry, lockHeirOf } from '../wallets/commands/enter';
import { checkState } from '../wallets/rules';
import { wallets } from '../wallets/tables';
import { unsignedCallbacks } from './metrics';
import type { PaymentNotice, PaymentProvider } from './provider';
import { topUpById } from './queries';
import { paymentCallbacks, type TopUpRow, topUps } from './tables';

const MAX_AMOUNT = '1000000';
const PAYABLE_MS = 30 * 60_000;

/** Asks the provider for a payment, once per key. */
export async function requestTopUp(
  context: Context,
  provider: PaymentProvider | undefined,
  input: RequestTopUpInput,
): Promise<TopUpRow> {
  const { viewer } = context;
  if (viewer.kind !== 'customer' && !hasScope(viewer, 'billing:write')) {
    throw forbidden('Asking for a top-up is for the customer itself or needs billing:write.');
  }
  const amount = amountOf(input.amount, 'input.amount', { most: MAX_AMOUNT });
  const { payMethod, idempotencyKey: key, ...payload } = input;
  if (payMethod !== 'WECHAT' && payMethod !== 'ALIPAY') {
    throw badInput('input.payMethod', 'payMethod must be WECHAT or ALIPAY.', 'PAY_METHOD_NOT_ONLINE');
  }
  if (!provider) throw failedPrecondition('PAYMENT_PROVIDER_MISSING', 'Paying online is not set up here.');
  const scope = viewer.accountId ?? '';
  const request = { schema: 'billing', scope, key, operation: 'requestTopUp', payload: { ...payload, payMethod } };
  const ask = async (tx: Transaction): Promise<TopUpRow> => {
    const wallet = await lockOwnWallet(tx, context, input.walletId ?? (await defaultWalletOf(tx, viewer.customerId)));
    checkState(wallet);
    const payNo = await newPayNo(tx);
    const [topUp] = await tx
      .insert(topUps)
      .values({
        payNo,
        amount,
        payMethod,
        walletId: wallet.id,
        customerId: wallet.customerId,
        provider: provider.name,
        payUrl: provider.payUrlOf({ payNo, amount, payMethod }),
        state: 'PENDING',
        expiresAt: new Date(context.now().getTime() + PAYABLE_MS),
        createdById: viewer.accountId,
      })
      .returning();
    invariant(topUp, 'a top-up that was just written is returned');
    return topUp;
  };
  return writtenOnce(context.db, request, ask, (id) => topUpById(context, id));
}

async function newPayNo(tx: Transaction): Promise<string> {
  const rows = await tx.sql<{ payNo: string }[]>`/* newPayNo */ select 'PAY' || skep.next_id() as pay_no`;
  return rows[0]?.payNo as string;
}

async function defaultWalletOf(tx: Transaction, customerId: string | null): Promise<string> {
  if (customerId === null) throw badInput('input.walletId', 'walletId is needed.');
  const own = and(eq(wallets.customerId, customerId), eq(wallets.isDefault, true));
  const [wallet] = await tx.select({ id: wallets.id }).from(wallets).where(own);
  if (!wallet) throw notFound('The wallet', 'input.walletId');
  return wallet.id;
}

interface Callback {
  body: string;
  signature: string | null | undefined;
}

interface CallbackReceipt {
  outcome: PaymentCallbackOutcome;
  payNo: string | null;
}

/**
 * Takes in what a provider sent and notes what became of it, in one transaction: a payment is credited once, whatever
 * is repeated at once or later. One that comes after the top-up expired is credited too, as the money has been paid.
 * What nobody signed is counted and leaves nothing else: anybody could send it without end.
 */
export async function receiveCallback(
  db: Database,
  provider: PaymentProvider,
  { body, signature }: Callback,
  now: Date,
): Promise<CallbackReceipt> {
  if (!provider.isSigned(body, signature)) {
    unsignedCallbacks.inc();
    return { outcome: 'BAD_SIGNATURE', payNo: null };
  }
  const notice = provider.read(body);
  const receipt = await withTx(db, async (tx) => {
    const outcome: PaymentCallbackOutcome = notice ? await credit(tx, provider, notice, now) : 'MALFORMED';
    const payNo = notice?.payNo ?? null;
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    await tx.insert(paymentCallbacks).values({ provider: provider.name, payNo, outcome, bodySha256 });
    return { outcome, payNo };
  });
  topUpsPaid.inc({ outcome: receipt.outcome });
  if (notice && receipt.outcome === 'CREDITED') topUpMoney.inc(Number(notice.amount));
  return receipt;
}

async function credit(
  tx: Transaction,
  provider: PaymentProvider,
  { payNo, amount, tradeNo }: PaymentNotice,
  now: Date,
): Promise<PaymentCallbackOutcome> {
  const [topUp] = await tx.select().from(topUps).where(eq(topUps.payNo, payNo)).for('update');
  if (!topUp || topUp.provider !== provider.name) return 'UNKNOWN_PAY_NO';
  if (compareMoney(topUp.amount, amount) !== 0) return 'WRONG_AMOUNT';
  if (topUp.state === 'PAID') return 'REPEATED';
  try {
    const wallet = await lockHeirOf(tx, topUp.walletId);
    const { flowNo } = await addEntry(tx, { ...entryOf(topUp), wallet });
    await tx.update(topUps).set({ state: 'PAID', tradeNo, flowNo, paidAt: now }).where(eq(topUps.id, topUp.id));
    return 'CREDITED';
  } catch (error) {
    // A refusal left nothing behind, so the note of it can still be kept.
    if (error instanceof DomainError) return 'WALLET_CLOSED';
    throw error;
  }
}

const entryOf = ({ payNo, amount, payMethod, createdById }: TopUpRow) => ({
  amount,
  businessType: 'RECHARGE' as const,
  businessNo: payNo,
  idempotencyKey: `topUp:${payNo}`,
  feeName: '在线充值',
  payMethod,
  appCode: 'beeback',
  createdById,
});

export async function expireTopUps(db: Database, now: Date): Promise<void> {
  await withTx(db, async (tx) => {
    await tx
      .update(topUps)
      .set({ state: 'EXPIRED' })
      .where(and(eq(topUps.state, 'PENDING'), lte(topUps.expiresAt, now)));
  });
}
