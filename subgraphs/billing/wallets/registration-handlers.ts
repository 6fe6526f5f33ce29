import type { EventHandlers } from '../../kit/exchange/topics';
import { openFirstWallet } from './commands/enter';

/** A new customer gets its default wallet, once; one that has a wallet already keeps it as it is. */
export const registrationHandlers: EventHandlers = {
  'customer.registered': async (tx, { payload: { customerId, customerName, monthlySettled, overdraftQuota } }) => {
    const prepaid = overdraftQuota === null ? 'PREPAID' : 'PREPAID_WITH_OVERDRAFT';
    await openFirstWallet(tx, {
      customerId,
      accountName: customerName,
      overdraftQuota,
      overdraftState: monthlySettled ? 'MONTHLY' : prepaid,
    });
  },
};
