import { failedPrecondition } from '../../../kit/basics/errors';
import type { Transaction } from '../../../kit/sql/database';
import { type Fragment, fragment, unsafeFragment } from '../../../kit/sql/sql';
import { lockEachWallet } from './enter';

/** SQL of the wallet that pays for the calls of a developer account `a`, by the rule of Books (charges/rules.ts). */
export const payerOfCalls = fragment`(
  select w.id, w.overdraft_state from billing.wallets w
  left join billing.wallet_pay_routes r on r.wallet_id = w.id and r.app_code = 'beeback'
    and (cardinality(r.scenes) = 0 or lower(a.environment) = any(r.scenes))
  where w.customer_id = a.customer_id and (r.wallet_id is not null or w.is_default)
  order by case when r.wallet_id is null then 2 when cardinality(r.scenes) = 0 then 1 else 0 end, w.id limit 1)`;

export interface Payer {
  walletId: string;
  isMonthly: boolean;
}

interface AccountPayer extends Payer {
  account: string;
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
  if (handedOver.length > 0 && (await callsWait(tx, customerId, handedOver))) {
    const message =
      'Calls that the wallet paid for, maybe within the hour, are on no reviewed statement yet; until then it pays as it does.';
    throw failedPrecondition('CALLS_UNBILLED', message, { field });
  }
  return changed;
}

/** What accrues is billed where it accrued; which prepaid wallet paid makes no difference to a statement. */
const paysAlike = ({ walletId, isMonthly }: Payer, after: Payer | undefined): boolean =>
  after?.isMonthly === isMonthly && (!isMonthly || after.walletId === walletId);

/**
 * How the statement is paid that takes a correction of a call of `month` (YYYY-MM): that of the month while it is open or
 * waits to be made again, which keeps its terms, else one of those to come. Undefined without a wallet that pays.
 */
export async function payerAsBilled(tx: Transaction, account: string, month: string): Promise<Payer | undefined> {
  const [payer] = await tx.sql<Payer[]>`
    /* payerAsBilled */ select coalesce(open.wallet_id, back.wallet_id, payer.id) as wallet_id,
      coalesce(open.overdraft_state, back.overdraft_state, payer.overdraft_state) = 'MONTHLY' as is_monthly
    from billing.known_developer_accounts a cross join lateral ${payerOfCalls} payer
    left join billing.statements open on open.developer_account_id = a.developer_account_id
      and open.bill_month = ${month} and open.wallet_id is not null and ${isOpen('open')}
    left join billing.unbilled_months back on back.developer_account_id = a.developer_account_id
      and back.usage_month = ${month} and back.wallet_id is not null
    where a.developer_account_id = ${account}::bigint`;
  return payer;
}

/** SQL of whether a statement takes calls: it is to be reviewed, with nothing paid or invoiced. */
export const isOpen = (statement: string): Fragment =>
  unsafeFragment(
    `(${statement}.state = 'TO_BE_REVIEWED' and ${statement}.invoiced_amount = 0
      and (${statement}.overdraft_state <> 'MONTHLY' or ${statement}.settled_amount = 0))`,
  );

/** SQL of whether a statement is paid as the calls of its account are now, so that it can take corrections of other months. */
export const isPaidAsNow = (statement: string): Fragment => {
  const s = unsafeFragment(statement);
  return fragment`not exists (select from billing.known_developer_accounts a cross join lateral ${payerOfCalls} payer
    where a.developer_account_id = ${s}.developer_account_id
      and ((${s}.overdraft_state = 'MONTHLY') <> (payer.overdraft_state = 'MONTHLY')
        or (${s}.overdraft_state = 'MONTHLY' and ${s}.wallet_id <> payer.id)))`;
};

async function payersOf(tx: Transaction, customerId: string): Promise<AccountPayer[]> {
  return tx.sql<AccountPayer[]>`
    /* payersOfCalls */ select a.developer_account_id as account, payer.id as wallet_id,
      payer.overdraft_state = 'MONTHLY' as is_monthly
    from billing.known_developer_accounts a cross join lateral ${payerOfCalls} payer
    where a.customer_id = ${customerId}`;
}

/**
 * Usage tells of calls, and of what was given back of them, a little later than the money moves: within the hour it has.
 * Calls for nothing wait for nobody, and months of void statements keep their terms.
 */
async function callsWait(tx: Transaction, customerId: string, payers: readonly AccountPayer[]): Promise<boolean> {
  const accounts = payers.map(({ account }) => account);
  const wallets = [...new Set(payers.map(({ walletId }) => walletId))];
  const [waiting] = await tx.sql`
    /* callsWait */ select 1 where exists (select from billing.unbilled_months u
        where u.developer_account_id = any(${accounts}::bigint[]) and u.wallet_id is null and ${hasFees})
      or exists (select from billing.statements
        where developer_account_id = any(${accounts}::bigint[]) and state = 'TO_BE_REVIEWED')
      or exists (select from billing.wallets where id = any(${wallets}::bigint[])
        and (held_amount <> 0 or held_accrual <> 0 or accrued_amount <> 0))
      or exists (select from billing.wallet_entries e join billing.wallets w on w.id = e.wallet_id
        where w.customer_id = ${customerId}::bigint and e.created_at > clock_timestamp() - interval '1 hour'
          and e.app_code = 'beeback' and (e.business_type = 'REFUND'
            or (e.business_type <> 'RECHARGE' and w.id = any(${wallets}::bigint[]))))`;
  return waiting !== undefined;
}

/** Whether what was called in a month `u` and what statements took of it differ by money. */
const hasFees = fragment`exists (
  select from (
    select product_code, tag, price, charge_count from billing.known_usages k
    where k.developer_account_id = u.developer_account_id and k.day >= (u.usage_month || '-01')::date
      and k.day < ((u.usage_month || '-01')::date + interval '1 month')::date and k.price <> 0
    union all
    select product_code, tag, price, -charge_count from billing.billed_usages b
    where b.developer_account_id = u.developer_account_id and b.usage_month = u.usage_month and b.price <> 0) counts
  group by product_code, tag, price having sum(charge_count) <> 0)`;
