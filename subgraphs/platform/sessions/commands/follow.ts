import type { EventHandlers } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';

/** Ends what the people of a customer have open; the instant is that of the event, for this side has no clock. */
async function revokeOfCustomer(tx: Transaction, customerId: string, at: Date): Promise<void> {
  await tx.sql`
    /* revokeOfCustomer */ update platform.sessions set revoked_at = ${at}, revoked_because = 'CUSTOMER_CLOSED'
    where revoked_at is null and account_id in (select id from platform.accounts where customer_id = ${customerId})`;
}

/** What it would have been told goes with them. */
async function removeWebhooks(tx: Transaction, customerId: string): Promise<void> {
  await tx.sql`
    /* removeWebhooksOfCustomer */ delete from platform.webhook_endpoints where customer_id = ${customerId}::bigint`;
}

async function closeAccounts(tx: Transaction, customerId: string, at: Date): Promise<void> {
  await tx.sql`
    /* closeAccounts */ update platform.accounts set disabled_at = ${at}, updated_at = ${at}
    where customer_id = ${customerId} and disabled_at is null`;
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
    await removeWebhooks(tx, event.payload.customerId);
    await revokeOfCustomer(tx, event.payload.customerId, event.createdAt);
  },
  /** Who no longer sells signs in no more; who sells again does. A staff record that begins to sell gets to know as whom. */
  'salesperson.changed': async (tx, { payload: { salespersonId, staffId, state }, createdAt }) => {
    const sells = state === 'ENABLED';
    await tx.sql`
      /* followSalesperson */ update platform.accounts set sells = ${sells},
        salesperson_id = coalesce(salesperson_id, ${salespersonId}::bigint), updated_at = ${createdAt}
      where kind <> 'CUSTOMER'
        and (salesperson_id = ${salespersonId}::bigint or (salesperson_id is null and staff_id = ${staffId ?? null}::bigint))`;
    if (sells) return;
    await tx.sql`
      /* revokeOfSalesperson */ update platform.sessions s set revoked_at = ${createdAt}, revoked_because = 'SALESPERSON_CLOSED'
      from platform.accounts a
      where s.revoked_at is null and a.id = s.account_id and a.salesperson_id = ${salespersonId}::bigint
        and coalesce(s.kind, a.kind) = 'SALESPERSON'`;
  },
};
