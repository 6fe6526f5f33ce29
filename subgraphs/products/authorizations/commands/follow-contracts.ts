import type { EventHandlers } from '../../../kit/exchange/topics';

/** A contract that waits or is signed takes its authorisations over; other ends concern those it still covers. */
export const contractHandlers: EventHandlers = {
  'contract.changed': async (tx, { payload: { contractId, state, authorizationIds } }) => {
    const covers = state === 'WAITING_FOR_SIGNATURE' || state === 'SIGNED' || state === 'SIGNED_ON_PAPER';
    await tx.sql`
      /* followContract */ update products.authorizations
      set contract_id = case when ${state} = 'NOT_STARTED' then null else ${contractId}::bigint end,
        contract_state = ${state}
      where id = any(${authorizationIds}::bigint[])
        and (${covers} or contract_id = ${contractId}::bigint)`;
  },
};
