import type { EventHandlers } from '../../kit/exchange/topics';
import { forgetContact } from '../contacts/events';
import { publishAuthorizations } from './commands/publish';
import { endAuthorizations } from './commands/state';

/** What becomes of authorisations when their customer is deleted: they end. */
export const authorizationHandlers: EventHandlers = {
  'customer.deleted': async (tx, { payload, createdAt }) => {
    await forgetContact(tx, payload.customerId);
    const rows = await tx.sql<{ id: string }[]>`
      /* authorizationsOfDeleted */ select id from products.authorizations
      where customer_id = ${payload.customerId} and deleted_at is null order by id for update`;
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    await endAuthorizations(tx, { now: () => createdAt }, ids);
    await publishAuthorizations(tx, ids, createdAt);
  },
};
