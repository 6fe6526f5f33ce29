import type { Prepared } from '../../kit/sql/database';
import type { Asked, OpenCharge, OpenWallet } from './rules';

/** Runs a statement where its effect belongs: in a transaction or as one of its own. */
export type Ask = <Row extends object>(statement: Prepared) => Promise<Row[]>;

/** Wallets of the customers, locked in the order of their identifiers, like everybody who locks several. */
export async function lockWallets(ask: Ask, customerIds: readonly string[]): Promise<OpenWallet[]> {
  return ask<OpenWallet>({
    name: 'lockWallets',
    text: `/* lockWallets */ select w.id, w.customer_id as "customerId", w.is_default as "isDefault", w.state, w.balance,
      w.version, w.overdraft_state as "overdraftState", w.overdraft_quota as "overdraftQuota", w.is_low as "isLow",
      w.held_amount as "heldAmount", w.accrued_amount as "accruedAmount", w.held_accrual as "heldAccrual",
      w.alert_threshold as "alertThreshold", w.xmin::text as stamp, (
        select coalesce(json_agg(json_build_object('appCode', r.app_code, 'scenes', r.scenes)), '[]'::json)
        from billing.wallet_pay_routes r where r.wallet_id = w.id) as routes,
      (select coalesce(string_agg(r.xmin::text, ' ' order by r.app_code), '')
        from billing.wallet_pay_routes r where r.wallet_id = w.id) as "routesStamp"
      from billing.wallets w where w.customer_id = any($1::bigint[]) order by w.id for update`,
    values: [customerIds],
  });
}

/** The charges that the requests name, by their keys. To be read after the locks, so that nothing changes them any more. */
export async function knownCharges(ask: Ask, asked: readonly Asked[]): Promise<OpenCharge[]> {
  return ask<OpenCharge>({
    name: 'knownCharges',
    text: `/* knownCharges */ select c.id, c.customer_id as "customerId", c.seq_no as "seqNo", c.wallet_id as "walletId",
        c.state, c.amount, c.settled_amount as "settledAmount", c.accrues, c.fee_name as "feeName",
        c.app_code as "appCode", 0 as "holdSeconds"
      from unnest($1::bigint[], $2::text[]) as a(customer_id, seq_no)
      join billing.charges c using (customer_id, seq_no)`,
    values: [asked.map((one) => one.customerId), asked.map(({ seqNo }) => seqNo)],
  });
}
