import { randomInt } from 'node:crypto';
import { publish } from '../../../kit/exchange/outbox';
import type { EventHandlers, EventPayloads } from '../../../kit/exchange/topics';
import { messageSecretsOf } from '../../../kit/process/secrets';
import type { Transaction } from '../../../kit/sql/database';
import { hashPassword } from '../passwords';

/** Without characters that look like others: the password is read from a telephone. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 12;

export const initialPassword = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** The initial password is kept as a hash and leaves sealed, to be sent to the mobile number that customers gave it. */
export const consoleAccountHandlers: EventHandlers = {
  'customer.registered': async (tx, { payload, createdAt }) => {
    const password = initialPassword();
    const account = await openAccount(tx, payload, await hashPassword(password), createdAt);
    if (!account) return;
    const requestId = `console-account-${account.id}`;
    const message = {
      requestId,
      channel: 'SMS' as const,
      recipients: [payload.mobile],
      templateCode: 'CONSOLE_ACCOUNT' as const,
      parameters: { customerName: payload.customerName, account: account.loginName },
      sealedParameters: tx.secrets.seal(JSON.stringify({ password }), messageSecretsOf(requestId)),
      customerId: payload.customerId,
      businessNo: null,
      requestedById: null,
    };
    await publish(tx, 'platform', 'message.requested', [{ key: requestId, payload: message }]);
  },
};

/** Signs in with the mobile number; where another account does so already, with number and customer. */
async function openAccount(
  tx: Transaction,
  { customerId, customerName, mobile }: EventPayloads['customer.registered'],
  passwordHash: string,
  at: Date,
): Promise<{ id: string; loginName: string } | undefined> {
  const [account] = await tx.sql<{ id: string; loginName: string }[]>`
    /* openConsoleAccount */ insert into platform.accounts
      (id, login_name, password_hash, kind, nickname, mobile, customer_id, must_change_password,
        created_at, updated_at)
    select k.merchant_id,
      case when exists (select 1 from platform.accounts a where lower(a.login_name) = ${mobile}::text)
        then ${`${mobile}-${customerId}`}::text else ${mobile}::text end,
      ${passwordHash}, 'CUSTOMER', ${customerName}, ${mobile}, k.customer_id, true, ${at}, ${at}
    from platform.known_customers k where k.customer_id = ${customerId}
    on conflict do nothing returning id, login_name`;
  return account;
}
