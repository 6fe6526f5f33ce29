import { publish } from '../../kit/exchange/outbox';
import type { EventHandlers } from '../../kit/exchange/topics';

/** Contracts that wait for a signature, or are signed and have not ended, keep a customer from being deleted. */
export const departureHandlers: EventHandlers = {
  'customer.leaving': async (tx, { payload: { customerId, deletionId, at } }) => {
    const [open] = await tx.sql`
      /* openContracts */ select 1 from contracts.contracts where customer_id = ${customerId} and deleted_at is null
        and (state = 'WAITING_FOR_SIGNATURE'
          or (state in ('SIGNED', 'SIGNED_ON_PAPER') and (expires_at is null or expires_at > ${at}::timestamptz)))
      limit 1`;
    const refusal = open ? ('CUSTOMER_HAS_OPEN_CONTRACTS' as const) : null;
    const payload = { customerId, deletionId, owner: 'contracts' as const, refusal };
    await publish(tx, 'contracts', 'customer.clearance', [{ key: customerId, payload }]);
  },
};
