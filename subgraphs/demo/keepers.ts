import type { World } from './world';

/** Mail addresses of who keeps each customer, where somebody does: copies of what the customer is sent go there. */
export function mailOfKeepers({ customers, salespeople, accounts }: World): Map<string, string[]> {
  const mail = new Map(accounts.map(({ id, email }) => [id, email]));
  const ofSalesperson = new Map(salespeople.map(({ id, accountId }) => [id, mail.get(accountId)]));
  return new Map(
    customers.map(({ id, salespersonId }) => {
      const address = salespersonId && ofSalesperson.get(salespersonId);
      return [id, address ? [address] : []];
    }),
  );
}
