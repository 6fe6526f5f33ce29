import { sql } from 'drizzle-orm';
import type { EventHandlers } from '../../kit/consumer';
import { openWallet } from './entry-commands';

/** A new customer gets its default wallet, once; one that has a wallet already keeps it as it is. */
export const registrationHandlers: EventHandlers = {
  'customer.registered': async (tx, { payload }) => {
    await tx.execute(sql`
      /* lockWalletsOfCustomer */
      select pg_advisory_xact_lock(hashtextextended('billing.wallets:' || ${payload.customerId}, 0))`);
    const { rowCount } = await tx.execute(sql`
      /* hasWallet */ select 1 from billing.wallets where customer_id = ${payload.customerId} limit 1`);
    if (rowCount) return;
    await openWallet(tx, {
      customerId: payload.customerId,
      accountName: payload.customerName,
      isDefault: true,
      overdraftQuota: payload.overdraftQuota,
      overdraftState: payload.monthlySettled
        ? 'MONTHLY'
        : payload.overdraftQuota !== null
          ? 'PREPAID_WITH_OVERDRAFT'
          : 'PREPAID',
    });
  },
};
