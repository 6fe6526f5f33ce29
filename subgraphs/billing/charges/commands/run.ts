import { type DomainError, invariant } from '../../../kit/basics/errors';
import { type Database, type Sql, sqlState, withTx } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import { tellLowBalances } from '../../wallets/commands/alert';
import type { Remembered } from '../remembered';
import { type Asked, Books, keyOf, type OpenCharge } from '../rules';
import { knownCharges, lockWallets } from './lock';

type Results = (OpenCharge | DomainError)[];

/**
 * Runs many requests, those of one customer in their order, each with its own result. What this process remembers of
 * customers is tried first: one statement checks that it still is so and writes what was decided. Where it is not, and
 * of all other customers, the wallets are locked and read, in a transaction beside it.
 */
export async function runBatch(db: Database, asked: readonly Asked[], remembered: Remembered): Promise<Results> {
  const parts = remembered.part(asked);
  const [familiar, others] = parts;
  // What fails lets the other part come to its end, so that nothing of a batch runs beside the next one.
  const outcomes = await Promise.allSettled([
    familiar.length > 0 ? runFamiliar(db, familiar, remembered) : [],
    others.length > 0 ? runLocked(db, others, remembered) : [],
  ]);
  const results = new Map<Asked, OpenCharge | DomainError>();
  outcomes.forEach((outcome, i) => {
    if (outcome.status === 'rejected') {
      remembered.forgetAll();
      throw outcome.reason;
    }
    for (const [at, result] of outcome.value.entries()) results.set(parts[i]?.[at] as Asked, result);
  });
  return asked.map((one) => results.get(one) as OpenCharge | DomainError);
}

const customersOf = (asked: readonly Asked[]): string[] => [...new Set(asked.map(({ customerId }) => customerId))];

/** What PostgreSQL says of rows that are not as remembered, of values it cannot take, and of a deadlock. */
const NOT_SO = /^(22|23|40)/;

async function runFamiliar(db: Database, asked: readonly Asked[], remembered: Remembered): Promise<Results> {
  const customerIds = customersOf(asked);
  const books = remembered.booksOf(customerIds);
  const results = asked.map((one) => books.decide(one));
  // To tell of a low balance takes more than one statement.
  if (books.crossed().length > 0) return runLocked(db, asked, remembered);
  const stamp = await applyCharges(db.committed, customerIds, books).catch((error) => {
    if (!NOT_SO.test(sqlState(error) ?? '')) throw error;
    return null;
  });
  if (stamp === null) return runLocked(db, asked, remembered);
  remembered.keep(customerIds, books, stamp);
  return results;
}

async function runLocked(db: Database, asked: readonly Asked[], remembered: Remembered): Promise<Results> {
  const customerIds = customersOf(asked);
  const done = await withTx(db, async (tx) => {
    const wallets = await lockWallets(tx.sql, customerIds);
    const charges = await knownCharges(tx.sql, asked);
    const books = new Books(wallets, new Map(charges.map((charge) => [keyOf(charge), charge])));
    const results = asked.map((one) => books.decide(one));
    const stamp = await applyCharges(tx.sql, customerIds, books);
    invariant(stamp, 'wallets that are locked stay as they are');
    const crossed = books.crossed();
    if (crossed.length > 0) await tellLowBalances(tx, crossed);
    return { results, books, stamp, crossed };
  });
  remembered.keep(customerIds, done.books, done.stamp);
  const told = done.books.wallets.filter(({ id }) => done.crossed.includes(id));
  remembered.forget(told.map(({ customerId }) => customerId));
  return done.results;
}

interface Applied {
  same: boolean;
  stamp: string;
  opened: [id: string, customerId: string, seqNo: string][];
}

/**
 * Writes what was decided if the customers have the wallets and routes that it was decided on, all of them and no
 * others; the stamp of the wallets that it changed, or null when it did nothing. The CHECKs of the tables stand behind
 * the decisions, and a charge that is new must be: its unique key says so.
 *
 * The values come through a CTE of their own, so that what PostgreSQL expects of their lengths does not depend on them:
 * it would plan the statement anew each time, which takes longer than to run it.
 */
async function applyCharges(sql: Sql, customerIds: readonly string[], books: Books): Promise<string | null> {
  const wallets = columnsOf(books.wallets);
  const moved = columnsOf(books.changedWallets.values());
  const entries = columnsOf(books.entries);
  const charges = [...books.changedCharges.values()];
  const opened = columnsOf(charges.filter(({ id }) => id === null));
  const ended = columnsOf(charges.filter(({ id }) => id !== null));
  const [applied] = await sql<Applied[]>`
    /* applyCharges */ with given as materialized (
      select ${customerIds}::bigint[] as customers, ${wallets('id')}::bigint[] as ids,
        ${wallets('stamp')}::text[] as stamps, ${wallets('routesStamp')}::text[] as routes_stamps,
        ${moved('id')}::bigint[] as moved, ${moved('balance')}::numeric[] as balances,
        ${moved('version')}::bigint[] as versions, ${moved('heldAmount')}::numeric[] as held,
        ${moved('heldAccrual')}::numeric[] as held_accruals, ${moved('accruedAmount')}::numeric[] as accrued,
        ${entries('walletId')}::bigint[] as entry_wallets, ${entries('customerId')}::bigint[] as entry_customers,
        ${entries('version')}::bigint[] as entry_versions, ${entries('amount')}::numeric[] as entry_amounts,
        ${entries('balanceAfter')}::numeric[] as entry_balances, ${entries('seqNo')}::text[] as entry_seq_nos,
        ${entries('feeName')}::text[] as entry_fee_names, ${entries('appCode')}::text[] as entry_apps,
        ${opened('customerId')}::bigint[] as open_customers, ${opened('walletId')}::bigint[] as open_wallets,
        ${opened('developerAccountId')}::bigint[] as open_accounts,
        ${opened('seqNo')}::text[] as open_seq_nos, ${opened('state')}::text[] as open_states,
        ${opened('amount')}::numeric[] as open_amounts, ${opened('settledAmount')}::numeric[] as open_settled,
        ${opened('accrues')}::boolean[] as open_accrues, ${opened('feeName')}::text[] as open_fee_names,
        ${opened('appCode')}::text[] as open_apps, ${opened('holdSeconds')}::int[] as open_seconds,
        ${ended('id')}::bigint[] as ended, ${ended('walletId')}::bigint[] as ended_wallets, ${ended('state')}::text[] as ended_states,
        ${ended('settledAmount')}::numeric[] as ended_settled, ${ended('accrues')}::boolean[] as ended_accrues),
    ${APPLY}`;
  if (!applied?.same) return null;
  for (const [id, customerId, seqNo] of applied.opened) {
    const charge = books.changedCharges.get(keyOf({ customerId, seqNo }));
    if (charge) charge.id = id;
  }
  return applied.stamp;
}

const APPLY = fragment`
  locked as materialized (
    select w.id, w.xmin::text as stamp, (select coalesce(string_agg(r.xmin::text, ' ' order by r.app_code), '')
      from billing.wallet_pay_routes r where r.wallet_id = w.id) as routes_stamp
    from given, unnest(customers) as x(customer_id) join billing.wallets w using (customer_id)
    order by w.id for update of w),
  seen as materialized (
    select (select count(*) from locked) = cardinality(ids) and cardinality(ids) = (
      select count(*) from unnest(ids, stamps, routes_stamps) as x(id, stamp, routes_stamp)
      join locked using (id, stamp, routes_stamp)) as same
    from given),
  moved as (
    update billing.wallets w set balance = x.balance, version = x.version, held_amount = x.held,
      held_accrual = x.held_accrual, accrued_amount = x.accrued, updated_at = clock_timestamp()
    from given, unnest(moved, balances, versions, held, held_accruals, accrued)
      as x(id, balance, version, held, held_accrual, accrued)
    where w.id = x.id and (select same from seen)),
  entered as (
    insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount,
      balance_after, business_no, idempotency_key, pay_method, fee_name, app_code)
    select 'WF' || skep.next_id(), x.wallet_id, x.customer_id, x.version, 'PAY', x.amount, x.balance, x.seq_no,
      'charge:' || x.seq_no, 'WALLET', x.fee_name, x.app_code
    from given, unnest(entry_wallets, entry_customers, entry_versions, entry_amounts, entry_balances, entry_seq_nos,
      entry_fee_names, entry_apps) as x(wallet_id, customer_id, version, amount, balance, seq_no, fee_name, app_code)
    where (select same from seen)),
  opened as (
    insert into billing.charges (customer_id, wallet_id, developer_account_id, seq_no, state, amount, settled_amount, accrues, fee_name,
      app_code, expires_at, ended_at)
    select x.customer_id, x.wallet_id, x.account, x.seq_no, x.state, x.amount, x.settled, x.accrues, x.fee_name, x.app_code,
      clock_timestamp() + make_interval(secs => x.seconds), case when x.state <> 'HELD' then clock_timestamp() end
    from given, unnest(open_customers, open_wallets, open_accounts, open_seq_nos, open_states, open_amounts, open_settled, open_accrues,
      open_fee_names, open_apps, open_seconds) as x(customer_id, wallet_id, account, seq_no, state, amount, settled, accrues,
      fee_name, app_code, seconds)
    where (select same from seen)
    returning id, customer_id, seq_no),
  ended as (
    update billing.charges c set wallet_id = x.wallet_id, state = x.state, settled_amount = x.settled,
      accrues = x.accrues, ended_at = clock_timestamp()
    from given, unnest(ended, ended_wallets, ended_states, ended_settled, ended_accrues)
      as x(id, wallet_id, state, settled, accrues)
    where c.id = x.id and (select same from seen))
  select same, (pg_current_xact_id()::xid)::text as stamp, (
    select coalesce(json_agg(json_build_array(id::text, customer_id::text, seq_no)), '[]'::json) from opened) as opened
  from seen`;

function columnsOf<Row>(rows: Iterable<Row>): (name: keyof Row) => unknown[] {
  const all = [...rows];
  return (name) => all.map((row) => row[name]);
}
