import type { EventHandlers } from '../../../kit/exchange/topics';

/** Keeps the rates of a customer's assignments beside the directory's copy of them; an event holds all of one customer's. */
export const knowAssignments: EventHandlers['assignments.changed'] = async (
  tx,
  { payload: { customerId, assignments } },
) => {
  await tx.sql`
    /* forgetCommissionRates */ delete from billing.known_commission_rates where customer_id = ${customerId}`;
  for (const { effectMonth, commissionRate } of assignments) {
    // Events that were published before they told the rate.
    if (commissionRate === undefined) continue;
    await tx.sql`
      /* knowCommissionRate */ insert into billing.known_commission_rates (customer_id, effect_month, commission_rate)
      values (${customerId}, ${effectMonth}, ${commissionRate})`;
  }
};
