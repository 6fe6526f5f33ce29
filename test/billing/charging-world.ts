import { createCharging } from '../../subgraphs/billing/charges/charging';
import { addEntry } from '../../subgraphs/billing/wallets/commands/enter';
import { DomainError } from '../../subgraphs/kit/basics/errors';
import type { Charge, Charging } from '../../subgraphs/kit/exchange/charging';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { type Database, openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

export let own: OwnDatabase;
/** Two processes, as far as the database can tell. */
export let dbs: [Database, Database];
export let here: Charging;
export let there: Charging;
let customers = 0;

export async function startCharging(name: string): Promise<void> {
  own = await makeDatabase(name);
  await migrateSubgraphs(own.url, ['billing']);
  dbs = [openDatabase(own.url), openDatabase(own.url)];
  here = createCharging(dbs[0]);
  there = createCharging(dbs[1], { lanes: 3 });
}

export async function stopCharging(): Promise<void> {
  await Promise.all(dbs.map((db) => db.close()));
  await own.drop();
}

interface Terms {
  balance?: string;
  overdraftState?: string;
  quota?: string | null;
  state?: string;
  isDefault?: boolean;
}

/** A wallet whose balance stands on one entry, like every other balance. */
export async function walletWith(
  { balance = '0', overdraftState = 'PREPAID', quota = null, ...rest }: Terms,
  customer = 0,
) {
  const customerId = String(customer || ++customers);
  const [id] = await own.values(
    `insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state, overdraft_quota)
     values ($1, 'w', $2, 'NORMAL', $3, $4) returning id`,
    [customerId, rest.isDefault ?? true, overdraftState, quota],
  );
  const walletId = id as string;
  if (Number(balance) > 0) await topUp(walletId, balance, 'opening');
  if (rest.state) await own.admin.query('update billing.wallets set state = $2 where id = $1', [walletId, rest.state]);
  return { customerId, walletId };
}

export const topUp = (walletId: string, amount: string, idempotencyKey: string, db = dbs[0]) =>
  withTx(db, (tx) =>
    addEntry(tx, {
      wallet: walletId,
      amount,
      idempotencyKey,
      businessType: 'RECHARGE',
      businessNo: idempotencyKey,
      feeName: 'top-up',
      payMethod: 'BANK_TRANSFER',
    }),
  );

export const stateOf = async (walletId: string) =>
  (
    await own.admin.query(
      `select balance, held_amount held, accrued_amount accrued, held_accrual "heldAccrual" from billing.wallets where id = $1`,
      [walletId],
    )
  ).rows[0];

/** Nothing but this may ever be true of a wallet: the sum, the chain, the counter and what is held. */
export async function expectSound(): Promise<void> {
  const broken = await own.values(`
    with chain as (
      select wallet_id, version, balance_after, amount,
        lag(version, 1, 0) over w as last, lag(balance_after, 1, 0) over w as before
      from billing.wallet_entries window w as (partition by wallet_id order by version))
    select 'chain ' || wallet_id from chain where version <> last + 1 or before + amount <> balance_after
    union all
    select 'wallet ' || id from billing.wallets w
    left join lateral (select sum(amount) total, count(*) entries from billing.wallet_entries where wallet_id = w.id) e on true
    left join lateral (select coalesce(sum(amount) filter (where not accrues), 0) held,
      coalesce(sum(amount) filter (where accrues), 0) accruing from billing.charges
      where wallet_id = w.id and state = 'HELD') h on true
    where balance <> coalesce(total, 0) or version <> entries or held_amount <> held or held_accrual <> accruing`);
  expect(broken).toEqual([]);
}

const reasonOf = (error: unknown) => (error instanceof DomainError ? error.reason : (error as Error).name);
export const outcome = (charge: Promise<Charge>) => charge.then(({ state }) => state, reasonOf);
export function count(outcomes: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

export const call = (customerId: string, seqNo: string, amount = '0.10') => ({
  customerId,
  seqNo,
  amount,
  feeName: 'call',
});
