import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { type Receiver, startReceiver } from './webhook-receiver';

export interface Endpoint {
  id: string;
  secret: string;
}

interface Wallet {
  id: string;
  customerId: string;
}

export interface WebhookGround extends OwnGraph {
  receiver: Receiver;
  add(account: string, kinds: string[], more?: object): Promise<Endpoint>;
  /** Does one thing to an endpoint or a delivery by its identifier. */
  act(account: string, mutation: string, id: string, more?: object): Promise<Json>;
  deliveries(endpointId: string, account?: string): Promise<Json[]>;
  /** Waits until all deliveries to an endpoint stand so. */
  settled(endpointId: string, state: string, count: number): Promise<Json[]>;
  /** So many different ones. */
  wallets(count: number): Promise<[Wallet, Wallet, ...Wallet[]]>;
  topUp(walletId: string, amount: string): Promise<void>;
  stopAll(): Promise<void>;
}

const ADD = `mutation($input: AddWebhookEndpointInput!) {
  addWebhookEndpoint(input: $input) { secret endpoint { id customer { id } kinds url } } }`;
export const INPUTS: Readonly<Record<string, string>> = {
  rotateWebhookSecret: 'RotateWebhookSecretInput!) { r: rotateWebhookSecret(input: $input) { secret endpoint { id } }',
  replayWebhookDelivery: 'WebhookDeliveryInput!) { r: replayWebhookDelivery(input: $input) { id state failures }',
  replayFailedWebhooks: 'ReplayFailedWebhooksInput!) { r: replayFailedWebhooks(input: $input)',
  pingWebhookEndpoint: 'WebhookEndpointInput!) { r: pingWebhookEndpoint(input: $input) { id state kind messageId }',
  editWebhookEndpoint: 'EditWebhookEndpointInput!) { r: editWebhookEndpoint(input: $input) { id name url kinds }',
  removeWebhookEndpoint: 'WebhookEndpointInput!) { r: removeWebhookEndpoint(input: $input) { id }',
  enableWebhookEndpoint:
    'WebhookEndpointInput!) { r: enableWebhookEndpoint(input: $input) { id disabledAt firstFailedAt }',
  disableWebhookEndpoint: 'WebhookEndpointInput!) { r: disableWebhookEndpoint(input: $input) { id disabledBecause }',
};
export const documentOf = (mutation: string): string => `mutation($input: ${INPUTS[mutation]} }`;

export const DELIVERIES = `query($filter: WebhookDeliveryFilter) { webhookDeliveries(filter: $filter, first: 100) { totalCount
  nodes { id messageId kind object payload state failures nextAttemptAt happenedAt
    attempts { attemptedAt durationMs status answer error } } } }`;
const TOP_UP = 'mutation($input: TopUpWalletInput!) { topUpWallet(input: $input) { id } }';

/** A server of its own that may post to a receiver of its own, or to others at these hosts. */
export async function openWebhookGround(name: string, hosts?: string): Promise<WebhookGround> {
  const receiver = await startReceiver();
  const graph = await startOwnGraph(name, { UPSTREAM_HOSTS: hosts ?? receiver.host });

  async function deliveries(endpointId: string, account = 'operator'): Promise<Json[]> {
    const filter = { endpointIds: [endpointId] };
    return (await graph.ask(account, DELIVERIES, { filter })).webhookDeliveries.nodes.reverse();
  }

  return {
    ...graph,
    receiver,
    deliveries,
    async add(account, kinds, more = {}) {
      const input = { name: 'ERP', url: receiver.url, email: 'ops@example.com', kinds, ...more };
      const { endpoint, secret } = (await graph.ask(account, ADD, { input })).addWebhookEndpoint;
      return { id: endpoint.id, secret };
    },
    act: async (account, mutation, id, more = {}) =>
      (await graph.ask(account, documentOf(mutation), { input: { id, ...more } })).r,
    async settled(endpointId, state, count) {
      let found: Json[] = [];
      await until(
        async () => {
          found = await deliveries(endpointId);
          return found.length >= count && found.every((one) => one.state === state);
        },
        `${count} deliveries that are ${state}`,
        60_000,
      );
      return found;
    },
    wallets: (count) =>
      graph.rows(
        `select w.id, w.customer_id as "customerId" from billing.wallets w where w.state = 'NORMAL' order by w.id limit $1`,
        [Math.max(2, count)],
      ) as Promise<[Wallet, Wallet, ...Wallet[]]>,
    async topUp(walletId, amount) {
      const input = { walletId, amount, confirmed: true, idempotencyKey: freshKey() };
      await graph.ask('operator', TOP_UP, { input });
    },
    async stopAll() {
      await graph.stop();
      await receiver.stop();
    },
  };
}
