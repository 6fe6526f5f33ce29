import { type DomainError, invariant } from '../../kit/basics/errors';
import { type Database, runAlone, runPrepared, sqlState, withTx } from '../../kit/sql/database';
import { tellLowBalances } from '../wallets/alert-commands';
import { type Ask, knownCharges, lockWallets } from './batch-queries';
import type { Remembered } from './remembered';
import { type Asked, Books, keyOf, type OpenCharge } from './rules';

type Results = (OpenCharge | DomainError)[];

/**
 * Runs many requests in one transaction, in their order, each with its own result. What this process remembers of the
 * customers is tried first: one statement then checks that it still is so and writes what was decided. Otherwise the
 * wallets are locked and read.
 */
export async function runBatch(db: Database, asked: readonly Asked[], remembered: Remembered): Promise<Results> {
  const customerIds = [...new Set(asked.map(({ customerId }) => customerId))];
  try {
    const results = await runRemembered(db, asked, customerIds, remembered);
    return results ?? (await runLocked(db, asked, customerIds, remembered));
  } catch (error) {
    remembered.forgetAll();
    throw error;
  }
}

/** What PostgreSQL says of rows that are not as remembered, of values it cannot take, and of a deadlock. */
const NOT_SO = /^(22|23|40)/;

/** Undefined when nothing was done: something is not remembered, not so any more, or takes more than one statement. */
async function runRemembered(
  db: Database,
  asked: readonly Asked[],
  customerIds: readonly string[],
  remembered: Remembered,
): Promise<Results | undefined> {
  const books = remembered.booksFor(asked);
  if (!books) return undefined;
  const results = asked.map((one) => books.decide(one));
  if (books.crossed().length > 0) return undefined;
  const stamp = await applyCharges((statement) => runAlone(db, statement), customerIds, books).catch((error) => {
    if (!NOT_SO.test(sqlState(error) ?? '')) throw error;
    return null;
  });
  if (stamp === null) return undefined;
  remembered.keep(customerIds, books, stamp);
  return results;
}

/** Locks the wallets of the customers, and after that reads the charges that the requests name. */
async function runLocked(
  db: Database,
  asked: readonly Asked[],
  customerIds: readonly string[],
  remembered: Remembered,
): Promise<Results> {
  const done = await withTx(db, async (tx) => {
    const ask: Ask = (statement) => runPrepared(tx, statement);
    const wallets = await lockWallets(ask, customerIds);
    const charges = await knownCharges(ask, asked);
    const books = new Books(wallets, new Map(charges.map((charge) => [keyOf(charge), charge])));
    const results = asked.map((one) => books.decide(one));
    const stamp = await applyCharges(ask, customerIds, books);
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
 */
async function applyCharges(ask: Ask, customerIds: readonly string[], books: Books): Promise<string | null> {
  const [applied] = await ask<Applied>({
    name: 'applyCharges',
    text: APPLY_CHARGES,
    values: valuesOf(customerIds, books),
  });
  if (!applied?.same) return null;
  for (const [id, customerId, seqNo] of applied.opened) {
    const charge = books.changedCharges.get(keyOf({ customerId, seqNo }));
    if (charge) charge.id = id;
  }
  return applied.stamp;
}

function valuesOf(customerIds: readonly string[], books: Books): unknown[] {
  const columns = <T extends object>(rows: Iterable<T>, ...names: (keyof T)[]) => {
    const all = [...rows];
    return names.map((name) => all.map((row) => row[name]));
  };
  const charges = [...books.changedCharges.values()];
  const opened = charges.filter(({ id }) => id === null);
  const ended = charges.filter(({ id }) => id !== null);
  return [
    customerIds,
    ...columns(books.wallets, 'id', 'stamp', 'routesStamp'),
    ...columns(books.changedWallets.values(), 'id', 'balance', 'version', 'heldAmount', 'heldAccrual', 'accruedAmount'),
    ...columns(
      books.entries,
      'walletId',
      'customerId',
      'version',
      'amount',
      'balanceAfter',
      'seqNo',
      'feeName',
      'appCode',
    ),
    ...columns(opened, 'customerId', 'walletId', 'seqNo', 'state', 'amount', 'settledAmount', 'accrues', 'feeName'),
    ...columns(opened, 'appCode', 'holdSeconds'),
    ...columns(ended, 'id', 'state', 'settledAmount', 'accrues'),
  ];
}

/**
 * The values come through a CTE of their own, so that what PostgreSQL expects of their lengths does not depend on them:
 * it would plan the statement anew each time, which takes longer than to run it.
 */
const APPLY_CHARGES = `/* applyCharges */ with given as materialized (
    select $1::bigint[] as customers, $2::bigint[] as ids, $3::text[] as stamps, $4::text[] as routes_stamps,
      $5::bigint[] as moved, $6::numeric[] as balances, $7::bigint[] as versions, $8::numeric[] as held,
      $9::numeric[] as held_accruals, $10::numeric[] as accrued,
      $11::bigint[] as entry_wallets, $12::bigint[] as entry_customers, $13::bigint[] as entry_versions,
      $14::numeric[] as entry_amounts, $15::numeric[] as entry_balances, $16::text[] as entry_seq_nos,
      $17::text[] as entry_fee_names, $18::text[] as entry_apps,
      $19::bigint[] as open_customers, $20::bigint[] as open_wallets, $21::text[] as open_seq_nos,
      $22::text[] as open_states, $23::numeric[] as open_amounts, $24::numeric[] as open_settled,
      $25::boolean[] as open_accrues, $26::text[] as open_fee_names, $27::text[] as open_apps, $28::int[] as open_seconds,
      $29::bigint[] as ended, $30::text[] as ended_states, $31::numeric[] as ended_settled, $32::boolean[] as ended_accrues),
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
    insert into billing.charges (customer_id, wallet_id, seq_no, state, amount, settled_amount, accrues, fee_name,
      app_code, expires_at, ended_at)
    select x.customer_id, x.wallet_id, x.seq_no, x.state, x.amount, x.settled, x.accrues, x.fee_name, x.app_code,
      clock_timestamp() + make_interval(secs => x.seconds), case when x.state <> 'HELD' then clock_timestamp() end
    from given, unnest(open_customers, open_wallets, open_seq_nos, open_states, open_amounts, open_settled, open_accrues,
      open_fee_names, open_apps, open_seconds) as x(customer_id, wallet_id, seq_no, state, amount, settled, accrues,
      fee_name, app_code, seconds)
    where (select same from seen)
    returning id, customer_id, seq_no),
  ended as (
    update billing.charges c set state = x.state, settled_amount = x.settled, accrues = x.accrues,
      ended_at = clock_timestamp()
    from given, unnest(ended, ended_states, ended_settled, ended_accrues) as x(id, state, settled, accrues)
    where c.id = x.id and (select same from seen))
  select same, (pg_current_xact_id()::xid)::text as stamp, (
    select coalesce(json_agg(json_build_array(id::text, customer_id::text, seq_no)), '[]'::json) from opened) as opened
  from seen`;
