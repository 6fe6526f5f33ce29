import type { EventHandlers } from '../../../kit/exchange/topics';

/** Keeps the copy of the contacts that customers keep with their alerts; one that is gone leaves the wallets too. */
export const contactHandlers: EventHandlers = {
  'alertContact.changed': async (tx, { payload }) => {
    const { contactId, customerId, name, mobile, email, webhook, isDefault, deleted } = payload;
    if (deleted) {
      await tx.sql`
        /* contactLeavesWallets */ delete from billing.wallet_alert_contacts where contact_id = ${contactId}::bigint`;
      await tx.sql`
        /* forgetContact */ delete from billing.known_alert_contacts where contact_id = ${contactId}::bigint`;
      return;
    }
    await tx.sql`
      /* knowContact */ insert into billing.known_alert_contacts (contact_id, customer_id, name, mobile, email, webhook,
        is_default)
      values (${contactId}::bigint, ${customerId}::bigint, ${name}, ${mobile ?? ''}, ${email}, ${webhook},
        ${isDefault})
      on conflict (contact_id) do update set name = excluded.name, mobile = excluded.mobile, email = excluded.email,
        webhook = excluded.webhook, is_default = excluded.is_default`;
  },
};
