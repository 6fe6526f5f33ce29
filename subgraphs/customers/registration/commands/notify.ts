import { publish } from '../../../kit/exchange/outbox';
import type { RequestContext } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import type { CustomerRow } from '../../customers/tables';
import { requestCredentials } from '../../developer-accounts/commands/send-credentials';
import type { DeveloperAccountRow } from '../../developer-accounts/tables';
import { noticeNumber } from '../rules';

/**
 * Tells the contact person that the customer is registered, in the transaction that registers it, so that nobody hears
 * of a customer that there is not. The console account's password goes to the console account alone, from platform.
 */
export async function notifyContact(
  tx: Transaction,
  { viewer }: RequestContext,
  customer: CustomerRow,
  account: DeveloperAccountRow | null,
): Promise<void> {
  const recipients = [noticeNumber(customer)];
  const requestId = `registered-${customer.id}`;
  const payload = {
    ...{ requestId, channel: 'SMS' as const, recipients, templateCode: 'CUSTOMER_REGISTERED' as const },
    parameters: { customerName: customer.name },
    ...{ customerId: customer.id, businessNo: null, requestedById: viewer.accountId },
  };
  await publish(tx, 'customers', 'message.requested', [{ key: requestId, payload }]);
  if (account === null) return;
  const sending = { channel: 'SMS' as const, recipients, requestedById: viewer.accountId };
  await requestCredentials(tx, account, customer.name, sending);
}
