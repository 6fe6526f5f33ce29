import { randomBytes } from 'node:crypto';
import type { CallParameter, ProductEvents } from '../../subgraphs/kit/exchange/product-events';
import { routeSettings } from '../../subgraphs/kit/mapping/settings';
import { appSecretOf, Secrets } from '../../subgraphs/kit/process/secrets';

/** Sends a statement to the database of the server under test. */
export type Rows = (statement: string, parameters?: unknown[]) => Promise<unknown>;

export interface WorldAccount {
  developerAccountId: string;
  customerId: string;
  appId: string;
  appSecret: string;
}

type Product = ProductEvents['product.changed'];
type Route = ProductEvents['upstreamRoute.changed'];
type Authorization = ProductEvents['authorization.changed'];

/** What the development key of gateway/common/config.ts is made from. */
export const DEVELOPMENT_SECRETS = new Secrets([Buffer.from(`${'00'.repeat(31)}01`, 'hex')]);

let version = Date.now();
const nextVersion = () => String(++version);

const put = async (rows: Rows, table: string, facts: { version: string }, columns: Record<string, string | null>) => {
  const names = Object.keys(columns);
  const places = names.map((_, i) => `$${i + 3}`);
  await rows(
    `insert into usage.${table} (facts, version, ${names.join(', ')}) values ($1, $2, ${places.join(', ')})
     on conflict (${names[0]}) do update set facts = excluded.facts, version = excluded.version`,
    [JSON.stringify(facts), facts.version, ...Object.values(columns)],
  );
};

/** An account with a customer of its own and a wallet: monthly, or prepaid with a balance. */
export async function putAccount(
  rows: Rows,
  number: number,
  { balance, monthly = false }: { balance?: string; monthly?: boolean } = {},
): Promise<WorldAccount> {
  const [customerId, developerAccountId] = [String(9_000_000 + number), String(9_500_000 + number)];
  const appId = `app${customerId}`;
  const appSecret = randomBytes(16).toString('hex');
  await rows(
    `insert into usage.known_customers (customer_id, merchant_id, name, mobile, state) values ($1, $1, 'c', '', 'NORMAL')`,
    [customerId],
  );
  const access = {
    secrets: [{ sealed: DEVELOPMENT_SECRETS.seal(appSecret, appSecretOf(developerAccountId)), validUntil: null }],
    ipAllowListEnabled: false,
    ipAllowList: [],
    temporaryEntries: [],
  };
  await rows(
    `insert into usage.known_access (developer_account_id, customer_id, app_id, environment, access)
     values ($1, $2, $3, 'PROD', $4)`,
    [developerAccountId, customerId, appId, JSON.stringify(access)],
  );
  if (balance !== undefined || monthly) {
    await rows(
      `with wallet as (
         insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state, balance, version)
         values ($1, 'w', true, 'NORMAL', $2, $3, $4) returning id)
       insert into billing.wallet_entries (flow_no, wallet_id, customer_id, version, business_type, amount, balance_after,
         business_no, idempotency_key, pay_method, fee_name)
       select 'WF' || skep.next_id(), id, $1, 1, 'RECHARGE', $3, $3, 'opening', 'opening', 'BANK_TRANSFER', 'top-up'
       from wallet where $4 = 1`,
      [customerId, monthly ? 'MONTHLY' : 'PREPAID', balance ?? '0', balance === undefined ? 0 : 1],
    );
  }
  return { developerAccountId, customerId, appId, appSecret };
}

export const parameter = (name: string, more: Partial<CallParameter> = {}): CallParameter => ({
  name,
  title: name,
  type: 'TEXT',
  required: true,
  pattern: null,
  maxLength: null,
  options: [],
  role: null,
  hashable: false,
  inCacheKey: true,
  ...more,
});

export async function putProduct(rows: Rows, code: string, more: Partial<Product> = {}): Promise<Product> {
  const product: Product = {
    code,
    name: code,
    type: 'BASIC',
    bundle: false,
    componentCodes: [],
    state: 'ON',
    enabled: true,
    apiPath: `/api/v1/${code}`,
    feeType: 'PER_QUERY',
    price: '0.250000',
    floorPrice: '0',
    encryptions: ['PLAIN'],
    parameters: [parameter('key')],
    singleTestable: true,
    batchTestable: true,
    cacheDays: 0,
    deadlineMs: 3_000,
    deleted: false,
    version: nextVersion(),
    ...more,
  };
  await put(rows, 'known_products', product, { code, api_path: product.apiPath });
  await reviseCatalogue(rows);
  return product;
}

export type RouteInput = Partial<Omit<Route, 'settings'>> & { settings?: object };

/** `settings` as an operator writes them. */
export async function putRoute(
  rows: Rows,
  id: string,
  productCode: string,
  { settings = {}, ...more }: RouteInput = {},
): Promise<Route> {
  const feeType = more.feeType ?? 'PER_QUERY';
  const route: Route = {
    upstreamRouteId: id,
    productCode,
    dataSourceId: id,
    dataSourceCode: `source${id}`,
    dataSourceName: `source ${id}`,
    priority: Number(id),
    cost: '0.100000',
    feeType,
    adapter: 'http',
    scene: null,
    requestUrl: null,
    requestKey: null,
    sealedSecret: null,
    settings: routeSettings(
      { timeoutMs: 500, request: { json: { key: { from: 'params.key' }, seqNo: { from: 'seqNo' } } }, ...settings },
      feeType,
    ),
    deleted: false,
    version: nextVersion(),
    ...more,
  };
  await put(rows, 'known_routes', route, { upstream_route_id: id, product_code: productCode });
  await reviseCatalogue(rows);
  return route;
}

export async function putAuthorization(
  rows: Rows,
  id: string,
  account: WorldAccount,
  productCode: string,
  more: Partial<Authorization> = {},
): Promise<Authorization> {
  const terms = { chargeType: 'FLAT' as const, feeType: 'PER_QUERY' as const, price: '0.250000' };
  const authorization: Authorization = {
    authorizationId: id,
    customerId: account.customerId,
    developerAccountId: account.developerAccountId,
    productCode,
    productName: productCode,
    bundle: false,
    state: 'OPEN',
    deleted: false,
    hidden: false,
    ...terms,
    auditedAt: null,
    periods: [{ ...terms, effectiveAt: '2020-01-01T00:00:00.000Z', componentPrices: [] }],
    freeQuota: 0,
    cacheFetchDays: null,
    usedVersion: null,
    riskThreshold: null,
    directClientCode: null,
    components: [],
    sources: [],
    version: nextVersion(),
    ...more,
  };
  await put(rows, 'known_authorizations', authorization, {
    authorization_id: id,
    developer_account_id: account.developerAccountId,
    product_code: productCode,
  });
  await rows(
    `insert into usage.free_quotas (authorization_id, quota) values ($1, $2)
     on conflict (authorization_id) do update set quota = excluded.quota`,
    [id, authorization.freeQuota],
  );
  await rows('update usage.known_access set revision = revision + 1 where developer_account_id = $1', [
    account.developerAccountId,
  ]);
  return authorization;
}

let numbers = 70_000;

/** A product of its own that an account may call, with sources at these addresses (or paths of `url`), in their order. */
export async function putCallable(
  rows: Rows,
  account: WorldAccount,
  at: { paths: string[]; url: string },
  route: RouteInput,
  more: { authorization?: Partial<Authorization>; product?: Partial<Product> },
) {
  const code = `p${++numbers}`;
  await putProduct(rows, code, more.product);
  const routes: string[] = [];
  for (const path of at.paths) {
    const id = String(++numbers);
    routes.push(id);
    await putRoute(rows, id, code, { requestUrl: path.startsWith('/') ? at.url + path : path, ...route });
  }
  const authorizationId = String(++numbers);
  await putAuthorization(rows, authorizationId, account, code, more.authorization);
  return { code, path: `/api/v1/${code}`, routes, authorizationId };
}

const reviseCatalogue = (rows: Rows) =>
  rows(`insert into usage.catalogue (id, revision) values (1, 1)
    on conflict (id) do update set revision = catalogue.revision + 1`);
