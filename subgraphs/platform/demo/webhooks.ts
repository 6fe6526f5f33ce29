import { after } from '../../demo/calendar';
import { idMint } from '../../demo/identifiers';
import type { World } from '../../demo/world';
import { WEBHOOK_KINDS, type WebhookKind } from '../../kit/exchange/webhook-events';
import { newWebhookSecret, webhookSecretOf } from '../../kit/process/secrets';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { bodyOf } from '../webhooks/commands/receive';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../webhooks/tables';

const MOST_CUSTOMERS = 3;
const MONEY: WebhookKind[] = ['STATEMENT_SENT', 'INVOICE_ISSUED', 'PAYMENT_PASSED', 'WALLET_LOW', 'WALLET_TOPPED_UP'];
const ADDED_DAYS_AGO = 20;

/** Endpoints of the house and of some customers, which were tried once and are disabled: a demo posts to nobody. */
export async function loadWebhooks(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const mint = idMint('books');
  const at = after(world.now, -ADDED_DAYS_AGO);
  const customers = world.accounts.filter(({ kind }) => kind === 'customer').slice(0, MOST_CUSTOMERS);
  const owners = [
    { customerId: null, createdById: world.accounts[0]?.id ?? null, name: '财务系统' },
    ...customers.map(({ id, customerId }) => ({ customerId, createdById: id, name: '客户 ERP' })),
  ];
  const endpoints = owners.map((owner, i) => {
    const id = mint(at);
    return {
      ...{ ...owner, id, url: `https://hooks.example.com/skep/${i + 1}`, email: 'ops@example.com', kinds: MONEY },
      ...{ secret: db.secrets.seal(newWebhookSecret(), webhookSecretOf(id)), createdAt: at, updatedAt: at },
      ...{ disabledAt: at, disabledBecause: 'OWNER' as const },
    };
  });
  const pings = endpoints.map(({ id: endpointId }) => ({
    ...{
      id: mint(at),
      endpointId,
      eventKey: `ping:demo-${endpointId}`,
      kind: 'PING' as const,
      state: 'DELIVERED' as const,
    },
    ...{
      object: `${WEBHOOK_KINDS.PING.object} ${endpointId}`,
      body: bodyOf({ kind: 'PING', data: { endpointId } }, at),
    },
    ...{ happenedAt: at, createdAt: at, updatedAt: at },
  }));
  await copyRows(db, webhookEndpoints, endpoints, progress);
  await copyRows(db, webhookDeliveries, pings, progress);
  const answer = { attemptedAt: at, durationMs: 84, status: 200, answer: '{"ok":true}' };
  await copyRows(
    db,
    webhookAttempts,
    pings.map(({ id: deliveryId }) => ({ id: mint(at), deliveryId, ...answer })),
    progress,
  );
}
