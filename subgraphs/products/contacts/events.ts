import type { EventHandlers } from '../../kit/exchange/topics';
import type { Transaction } from '../../kit/sql/database';

export const contactHandlers: EventHandlers = {
  'customer.changed': async (tx, { payload: { customerId, party } }) => {
    if (!party) return;
    if (!party.email) return forgetContact(tx, customerId);
    await tx.sql`
      /* knowContact */ insert into products.known_contacts (customer_id, email) values (${customerId}, ${party.email})
      on conflict (customer_id) do update set email = excluded.email`;
  },
};

export async function forgetContact(tx: Transaction, customerId: string): Promise<void> {
  await tx.sql`/* forgetContact */ delete from products.known_contacts where customer_id = ${customerId}`;
}
