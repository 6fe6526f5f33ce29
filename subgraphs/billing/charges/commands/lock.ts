import type { Sql } from '../../../kit/sql/database';
import type { Asked, OpenCharge, OpenWallet } from '../rules';

/** Wallets of the customers, locked in the order of their identifiers, like everybody who locks several. */
export async function lockWallets(sql: Sql, customerIds: readonly string[]): Promise<OpenWallet[]> {
  return sql<OpenWallet[]>`
    /* lockWallets */ select w.id, w.customer_id, w.is_default, w.merged_into_id, w.state, w.balance, w.version, w.overdraft_state,
      w.overdraft_quota, w.is_low, w.held_amount, w.accrued_amount, w.held_accrual, w.alert_threshold,
      w.xmin::text as stamp, (
        select coalesce(json_agg(json_build_object('appCode', r.app_code, 'scenes', r.scenes)), '[]'::json)
        from billing.wallet_pay_routes r where r.wallet_id = w.id) as routes,
      (select coalesce(string_agg(r.xmin::text, ' ' order by r.app_code), '')
        from billing.wallet_pay_routes r where r.wallet_id = w.id) as routes_stamp
    from billing.wallets w where w.customer_id = any(${customerIds}::bigint[]) order by w.id for update`;
}

/** The charges that the requests name, by their keys. To be read after the locks, so that nothing changes them any more. */
export async function knownCharges(sql: Sql, asked: readonly Asked[]): Promise<OpenCharge[]> {
  const [customers, seqNos] = [asked.map(({ customerId }) => customerId), asked.map(({ seqNo }) => seqNo)];
  return sql<OpenCharge[]>`
    /* knownCharges */ select c.id, c.customer_id, c.developer_account_id, c.seq_no, c.wallet_id, c.state, c.amount, c.settled_amount, c.accrues,
      c.fee_name, c.app_code, 0 as hold_seconds
    from unnest(${customers}::bigint[], ${seqNos}::text[]) as a(customer_id, seq_no)
    join billing.charges c using (customer_id, seq_no)`;
}
