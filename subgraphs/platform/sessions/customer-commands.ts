import { sql } from 'drizzle-orm';
import type { EventHandlers } from '../../kit/consumer';
import type { Transaction } from '../../kit/database';

/** Ends what the people of a customer have open; the instant is that of the event, for this side has no clock. */
async function revokeOfCustomer(tx: Transaction, customerId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    /* revokeOfCustomer */ update platform.sessions set revoked_at = ${at}, revoked_because = 'CUSTOMER_CLOSED'
    where revoked_at is null and account_id in (select id from platform.accounts where customer_id = ${customerId})`);
}

async function closeAccounts(tx: Transaction, customerId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    /* closeAccounts */ update platform.accounts set disabled_at = ${at}, updated_at = ${at}
    where customer_id = ${customerId} and disabled_at is null`);
}

/**
 * Ends the sessions of a customer's people with the customer's right to
 * sign in. A disabled customer may come back, so its accounts stay and sign-in asks the directory (accounts/queries.ts);
 * a deleted one leaves the directory, so its accounts are closed.
 */
export const sessionHandlers: EventHandlers = {
  'customer.changed': async (tx, event) => {
    if (event.payload.state === 'DISABLED') await revokeOfCustomer(tx, event.payload.customerId, event.createdAt);
  },
  'customer.deleted': async (tx, event) => {
    await closeAccounts(tx, event.payload.customerId, event.createdAt);
    await revokeOfCustomer(tx, event.payload.customerId, event.createdAt);
  },
};
