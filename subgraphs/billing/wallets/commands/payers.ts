import { failedPrecondition } from '../../../kit/basics/errors';
import type { Transaction } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { lockEachWallet } from './enter';

/** SQL of the wallet that pays for the calls of a developer account `a`, by the rule of Books (charges/rules.ts). */
export const payerOfCalls = fragment`(
  select w.id, w.overdraft_state from billing.wallets w
  left join billing.wallet_pay_routes r on r.wallet_id = w.id and r.app_code = 'beeback'
    and (cardinality(r.scenes) = 0 or lower(a.environment) = any(r.scenes))
  where w.customer_id = a.customer_id and (r.wallet_id is not null or w.is_default)
  order by case when r.wallet_id is null then 2 when cardinality(r.scenes) = 0 then 1 else 0 end, w.id limit 1)`;

interface Payer {
  account: string;
  walletId: string;
  isMonthly: boolean;
}

/**
 * Changes which wallet pays for a customer's calls, or how it pays. A statement is paid the way its account's wallet pays
 * when it is made, and all of it in one way. So an account changes hands between two statements alone: while nothing
 * that it called waits to be billed, and none of its statements may still take calls. Locks the wallets, so before any of them.
 * @throws FAILED_PRECONDITION CALLS_UNBILLED
 */
export async function changePayers<Changed>(
  tx: Transaction,
  customerId: string,
  field: string,
  change: () => Promise<Changed>,
): Promise<Changed> {
  await lockEachWallet(tx, customerId);
  const before = await payersOf(tx, customerId);
  const changed = await change();
  const after = new Map((await payersOf(tx, customerId)).map((payer) => [payer.account, payer]));
  const handedOver = before.filter((payer) => !paysAlike(payer, after.get(payer.account)));
  if (handedOver.length > 0 && (await callsWait(tx, handedOver))) {
    const message = 'Calls that the wallet paid for are on no reviewed statement yet; until then it pays as it does.';
    throw failedPrecondition('CALLS_UNBILLED', message, { field });
  }
  return changed;
}

/** What accrues is billed where it accrued; which prepaid wallet paid makes no difference to a statement. */
const paysAlike = ({ walletId, isMonthly }: Payer, after: Payer | undefined): boolean =>
  after?.isMonthly === isMonthly && (!isMonthly || after.walletId === walletId);

async function payersOf(tx: Transaction, customerId: string): Promise<Payer[]> {
  return tx.sql<Payer[]>`
    /* payersOfCalls */ select a.developer_account_id as account, payer.id as wallet_id,
      payer.overdraft_state = 'MONTHLY' as is_monthly
    from billing.known_developer_accounts a cross join lateral ${payerOfCalls} payer
    where a.customer_id = ${customerId}`;
}

/** Usage tells of calls a little later than they are paid: within the hour it has. Months of void statements keep their terms. */
async function callsWait(tx: Transaction, payers: readonly Payer[]): Promise<boolean> {
  const accounts = payers.map(({ account }) => account);
  const wallets = [...new Set(payers.map(({ walletId }) => walletId))];
  const [waiting] = await tx.sql`
    /* callsWait */ select 1 where exists (select from billing.unbilled_months
        where developer_account_id = any(${accounts}::bigint[]) and wallet_id is null)
      or exists (select from billing.statements
        where developer_account_id = any(${accounts}::bigint[]) and state = 'TO_BE_REVIEWED')
      or exists (select from billing.wallets where id = any(${wallets}::bigint[])
        and (held_amount <> 0 or held_accrual <> 0 or accrued_amount <> 0))
      or exists (select from billing.wallet_entries where wallet_id = any(${wallets}::bigint[])
        and created_at > clock_timestamp() - interval '1 hour' and app_code = 'beeback' and business_type <> 'RECHARGE')`;
  return waiting !== undefined;
}
