import { randomUUID } from 'node:crypto';
import { invariant } from '../../../kit/basics/errors';
import { publish } from '../../../kit/exchange/outbox';
import { appSecretOf, messageSecretsOf } from '../../../kit/process/secrets';
import { keyedRequest, writtenOnce } from '../../../kit/requests/idempotency';
import type { Transaction } from '../../../kit/sql/database';
import { customersByIds } from '../../customers/queries';
import type { Context } from '../../loaders';
import { checkMayConfigure } from '../permissions';
import { recipientsOf, type Sending } from '../recipients';
import { RESEND_SECONDS, sentRecently } from '../rules';
import type { DeveloperAccountRow } from '../tables';
import { lockAccount, visibleAccount } from './open';

interface CredentialsSending extends Sending {
  developerAccountId: string;
  idempotencyKey: string;
}

/**
 * Asks platform to send appId and secret. The secret leaves this transaction sealed for the message alone, so that
 * neither outbox nor message shows it. Throws RATE_LIMITED within a minute.
 */
export async function sendCredentials(context: Context, input: CredentialsSending): Promise<DeveloperAccountRow> {
  const { id, customerId } = await visibleAccount(context, input.developerAccountId);
  checkMayConfigure(context.viewer, customerId);
  const [customer] = await customersByIds(context, [customerId]);
  invariant(customer, 'who may see a developer account may see its customer');
  const { to: recipients, cc } = recipientsOf(input, customer, context.viewer);
  return writtenOnce(
    context.db,
    keyedRequest(context, 'customers', 'sendDeveloperCredentials', input),
    async (tx) => {
      const sending = { channel: input.channel, recipients, cc, requestedById: context.viewer.accountId };
      const account = await lockAccount(tx, id);
      await requestCredentials(tx, account, customer.name, sending);
      return account;
    },
    () => visibleAccount(context, id),
  );
}

interface CredentialsMessage {
  channel: Sending['channel'];
  recipients: string[];
  cc?: string[];
  requestedById: string | null;
}

/** The message itself, asked for in the caller's transaction. Throws RATE_LIMITED within a minute of the last. */
export async function requestCredentials(
  tx: Transaction,
  account: DeveloperAccountRow,
  customerName: string,
  sending: CredentialsMessage,
): Promise<void> {
  await countSending(tx, account.id);
  const requestId = randomUUID();
  const secrets = { appSecret: tx.secrets.unseal(account.sealedAppSecret, appSecretOf(account.id)) };
  const payload = {
    ...{ requestId, ...sending, customerId: account.customerId, templateCode: 'DEVELOPER_INFO' as const },
    parameters: {
      customerName,
      accountName: account.name,
      environment: account.environment === 'PROD' ? '正式' : '测试',
      appId: account.appId,
    },
    sealedParameters: tx.secrets.seal(JSON.stringify(secrets), messageSecretsOf(requestId)),
    businessNo: account.appId,
  };
  await publish(tx, 'customers', 'message.requested', [{ key: requestId, payload }]);
}

/** Once a minute for each account, by the database's clock, which no process moves. */
async function countSending(tx: Transaction, id: string): Promise<void> {
  const [counted] = await tx.sql`
    /* countSending */ update customers.developer_accounts set credentials_sent_at = clock_timestamp()
    where id = ${id} and (credentials_sent_at is null
      or credentials_sent_at <= clock_timestamp() - make_interval(secs => ${RESEND_SECONDS})) returning id`;
  if (counted) return;
  const [left] = await tx.sql<{ wait: number }[]>`
    /* sendingWait */ select ceil(extract(epoch from
      credentials_sent_at + make_interval(secs => ${RESEND_SECONDS}) - clock_timestamp()))::int as wait
    from customers.developer_accounts where id = ${id}`;
  throw sentRecently(Math.max(1, left?.wait ?? RESEND_SECONDS));
}
