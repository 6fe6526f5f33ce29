import { sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database';
import type { DomainError } from '../../kit/errors';
import { tellLowBalances } from '../wallets/alert-commands';
import { type Asked, Books, keyOf, type OpenCharge, type OpenWallet } from './rules';

/**
 * Runs many requests in one transaction, in their order, each with its own result. Three statements whatever their
 * number: lock the wallets of the customers, read the charges that the requests name (after the lock, so that nothing
 * changes them any more), write all that was decided. The CHECKs of the tables stand behind the decisions.
 */
export async function runBatch(tx: Transaction, asked: readonly Asked[]): Promise<(OpenCharge | DomainError)[]> {
  const books = new Books(await lockWallets(tx, asked), await knownCharges(tx, asked));
  const results = asked.map((one) => books.decide(one));
  if (books.changedCharges.size > 0) await write(tx, books);
  const crossed = books.crossed();
  if (crossed.length > 0) await tellLowBalances(tx, crossed);
  return results;
}

const unique = (asked: readonly Asked[]) => sql.param([...new Set(asked.map(({ customerId }) => customerId))]);

/** In the order of their identifiers, like everybody who locks several, so that nobody waits in a circle. */
async function lockWallets(tx: Transaction, asked: readonly Asked[]): Promise<OpenWallet[]> {
  const { rows } = await tx.execute<OpenWallet & Record<string, unknown>>(sql`
    /* lockWallets */ select w.id, w.customer_id as "customerId", w.is_default as "isDefault", w.state, w.balance,
      w.version, w.overdraft_state as "overdraftState", w.overdraft_quota as "overdraftQuota", w.is_low as "isLow",
      w.held_amount as "heldAmount", w.accrued_amount as "accruedAmount", w.held_accrual as "heldAccrual",
      w.alert_threshold as "alertThreshold", (
        select coalesce(json_agg(json_build_object('appCode', r.app_code, 'scenes', r.scenes)), '[]'::json)
        from billing.wallet_pay_routes r where r.wallet_id = w.id) as routes
    from billing.wallets w where w.customer_id = any(${unique(asked)}::bigint[]) order by w.id for update`);
  return rows;
}

async function knownCharges(tx: Transaction, asked: readonly Asked[]): Promise<Map<string, OpenCharge>> {
  const { rows } = await tx.execute<OpenCharge & Record<string, unknown>>(sql`
    /* knownCharges */ select c.id, c.customer_id as "customerId", c.seq_no as "seqNo", c.wallet_id as "walletId", c.state,
      c.amount, c.settled_amount as "settledAmount", c.accrues, c.fee_name as "feeName", c.app_code as "appCode",
      0 as "holdSeconds"
    from unnest(${sql.param(asked.map((one) => one.customerId))}::bigint[],
      ${sql.param(asked.map(({ seqNo }) => seqNo))}::text[]) as a(customer_id, seq_no)
    join billing.charges c using (customer_id, seq_no)`);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function write(tx: Transaction, books: Books): Promise<void> {
  const list = <T, V>(rows: Iterable<T>, of: (row: T) => V) => sql.param(Array.from(rows, of));
  const wallets = [...books.changedWallets.values()];
  const charges = [...books.changedCharges.values()];
  const { entries } = books;
  const { rows } = await tx.execute<{ id: string; customerId: string; seqNo: string }>(sql`
    /* writeCharges */ with moved as (
      update billing.wallets w set balance = x.balance, version = x.version, held_amount = x.held,
        held_accrual = x.held_accrual, accrued_amount = x.accrued, updated_at = clock_timestamp()
      from unnest(${list(wallets, (w) => w.id)}::bigint[], ${list(wallets, (w) => w.balance)}::numeric[],
        ${list(wallets, (w) => w.version)}::bigint[], ${list(wallets, (w) => w.heldAmount)}::numeric[],
        ${list(wallets, (w) => w.heldAccrual)}::numeric[], ${list(wallets, (w) => w.accruedAmount)}::numeric[])
        as x(id, balance, version, held, held_accrual, accrued)
      where w.id = x.id),
    entered as (
      insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount,
        balance_after, business_no, idempotency_key, pay_method, fee_name, app_code)
      select 'WF' || skep.next_id(), x.wallet_id, x.customer_id, x.version, 'PAY', x.amount, x.balance, x.seq_no,
        'charge:' || x.seq_no, 'WALLET', x.fee_name, x.app_code
      from unnest(${list(entries, (e) => e.walletId)}::bigint[], ${list(entries, (e) => e.customerId)}::bigint[],
        ${list(entries, (e) => e.version)}::bigint[], ${list(entries, (e) => e.amount)}::numeric[],
        ${list(entries, (e) => e.balanceAfter)}::numeric[], ${list(entries, (e) => e.seqNo)}::text[],
        ${list(entries, (e) => e.feeName)}::text[], ${list(entries, (e) => e.appCode)}::text[])
        as x(wallet_id, customer_id, version, amount, balance, seq_no, fee_name, app_code))
    insert into billing.charges as c (customer_id, wallet_id, seq_no, state, amount, settled_amount, accrues, fee_name,
      app_code, expires_at, ended_at)
    select x.customer_id, x.wallet_id, x.seq_no, x.state, x.amount, x.settled, x.accrues, x.fee_name, x.app_code,
      clock_timestamp() + make_interval(secs => x.seconds), case when x.state <> 'HELD' then clock_timestamp() end
    from unnest(${list(charges, (c) => c.customerId)}::bigint[], ${list(charges, (c) => c.walletId)}::bigint[],
      ${list(charges, (c) => c.seqNo)}::text[], ${list(charges, (c) => c.state)}::text[],
      ${list(charges, (c) => c.amount)}::numeric[], ${list(charges, (c) => c.settledAmount)}::numeric[],
      ${list(charges, (c) => c.accrues)}::boolean[], ${list(charges, (c) => c.feeName)}::text[],
      ${list(charges, (c) => c.appCode)}::text[], ${list(charges, (c) => c.holdSeconds)}::int[])
      as x(customer_id, wallet_id, seq_no, state, amount, settled, accrues, fee_name, app_code, seconds)
    on conflict (customer_id, seq_no) do update set state = excluded.state, settled_amount = excluded.settled_amount,
      accrues = excluded.accrues, ended_at = excluded.ended_at
    returning c.id, c.customer_id as "customerId", c.seq_no as "seqNo"`);
  for (const row of rows) {
    const charge = books.changedCharges.get(keyOf(row));
    if (charge) charge.id = row.id;
  }
}
