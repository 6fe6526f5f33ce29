import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type OwnServer, startOwnServer } from '../support/own-server';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

export let server: OwnServer;
export let admin: pg.Pool;
const tokens: Record<string, string> = {};
export let own: { customerId: string; merchantId: string };
export let others: { customerId: string; merchantId: string };

export async function send(viewer: string, query: string, variables: object = {}): Promise<Json> {
  const token = tokens[viewer];
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables });
  return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).json();
}

/** The answer of one mutation, or the reason of its refusal. */
export async function change(viewer: string, name: string, input: object, fields = 'id'): Promise<Json> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await send(viewer, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input,
  });
  return errors ? errors[0].extensions.reason : data[name];
}

export const once = () => ({ idempotencyKey: randomUUID() });
export const WALLET = `id accountName isDefault state balance overdraftState overdraftQuota alertThreshold availableAmount
  alertContacts { id } payRoutes { appCode appName scenes }`;

export const open = (input: object = {}) =>
  change('operator', 'openWallet', { customerId: own.customerId, ...once(), ...input }, WALLET);
export const topUp = (walletId: string, amount: string, more: object = {}) =>
  change(
    'operator',
    'topUpWallet',
    { walletId, amount, confirmed: true, ...once(), ...more },
    'id version balanceAfter businessNo flowNo',
  );
export const wallet = async (id: string, viewer = 'operator') =>
  (await send(viewer, `query($id: ID!) { wallet(id: $id) { ${WALLET} } }`, { id })).data.wallet;

/** A server of its own, because wallets that come and go would disturb those who count them. */
export async function startWallets(name: string): Promise<void> {
  server = await startOwnServer(name);
  admin = new pg.Pool({ connectionString: server.databaseUrl, max: 2 });
  for (const account of ['operator', 'salesperson', 'customer']) {
    const query = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';
    const { data } = await send(account, query, { input: { account, password: 'skep-demo' } });
    tokens[account] = data.login.accessToken;
  }
  const { data } = await send('customer', '{ viewer { customer { id merchantId } } }');
  own = { customerId: data.viewer.customer.id, merchantId: data.viewer.customer.merchantId };
  const { rows } = await admin.query(
    `select k.customer_id as "customerId", k.merchant_id as "merchantId" from billing.known_customers k
     join billing.wallets w using (customer_id) where k.customer_id <> $1 and w.state = 'NORMAL' limit 1`,
    [own.customerId],
  );
  others = rows[0];
}

export async function stopWallets(): Promise<void> {
  await admin.end();
  await server.stop();
}
