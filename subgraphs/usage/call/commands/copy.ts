import type { EventHandlers } from '../../../kit/exchange/topics';
import type { Transaction } from '../../../kit/sql/database';

/** Calls that were checked against what this account was before are not accepted any more. */
async function reviseAccounts(tx: Transaction, customerId: string): Promise<void> {
  await tx.sql`
    /* reviseAccounts */ update usage.known_access set revision = revision + 1
    where customer_id = ${customerId}::bigint`;
}

async function reviseCatalogue(tx: Transaction): Promise<void> {
  await tx.sql`
    /* reviseCatalogue */ insert into usage.catalogue (id, revision) values (1, 1)
    on conflict (id) do update set revision = catalogue.revision + 1`;
}

/** Keeps what calls are checked against and charged by current, from the outboxes of customers and products. */
export const copyHandlers: EventHandlers = {
  'customer.changed': (tx, { payload }) => reviseAccounts(tx, payload.customerId),
  'customer.deleted': (tx, { payload }) => reviseAccounts(tx, payload.customerId),
  'customer.leaving': (tx, { payload }) => setLeaving(tx, payload.customerId, true),
  'customer.stays': (tx, { payload }) => setLeaving(tx, payload.customerId, false),
  'developerAccount.changed': async (tx, { payload: d }) => {
    if (!d.access) return;
    await tx.sql`
      /* knowAccess */ insert into usage.known_access (developer_account_id, customer_id, app_id, environment, access)
      values (${d.developerAccountId}::bigint, ${d.customerId}::bigint, ${d.appId}, ${d.environment},
        ${JSON.stringify(d.access)}::text::jsonb)
      on conflict (developer_account_id) do update set customer_id = excluded.customer_id, app_id = excluded.app_id,
        environment = excluded.environment, access = excluded.access, revision = known_access.revision + 1`;
  },
  'product.changed': async (tx, { payload: p }) => {
    await tx.sql`
      /* knowProduct */ insert into usage.known_products as k (code, api_path, facts, version)
      values (${p.code}, ${p.apiPath}, ${JSON.stringify(p)}::text::jsonb, ${p.version}::bigint)
      on conflict (code) do update set api_path = excluded.api_path, facts = excluded.facts, version = excluded.version
      where k.version < excluded.version`;
    await reviseCatalogue(tx);
  },
  'upstreamRoute.changed': async (tx, { payload: r }) => {
    await tx.sql`
      /* knowRoute */ insert into usage.known_routes as k (upstream_route_id, product_code, facts, version)
      values (${r.upstreamRouteId}::bigint, ${r.productCode}, ${JSON.stringify(r)}::text::jsonb,
        ${r.version}::bigint)
      on conflict (upstream_route_id) do update set product_code = excluded.product_code, facts = excluded.facts,
        version = excluded.version
      where k.version < excluded.version`;
    await reviseCatalogue(tx);
  },
  'authorization.changed': async (tx, { payload: a }) => {
    await tx.sql`
      /* knowAuthorization */ insert into usage.known_authorizations as k (authorization_id, developer_account_id,
        product_code, facts, version)
      values (${a.authorizationId}::bigint, ${a.developerAccountId}::bigint, ${a.productCode},
        ${JSON.stringify(a)}::text::jsonb, ${a.version}::bigint)
      on conflict (authorization_id) do update set facts = excluded.facts, version = excluded.version
      where k.version < excluded.version`;
    await tx.sql`
      /* keepQuota */ insert into usage.free_quotas (authorization_id, quota)
      values (${a.authorizationId}::bigint, ${a.freeQuota}::int)
      on conflict (authorization_id) do update set quota = excluded.quota`;
    await tx.sql`
      /* reviseAccount */ update usage.known_access set revision = revision + 1
      where developer_account_id = ${a.developerAccountId}::bigint`;
  },
};

async function setLeaving(tx: Transaction, customerId: string, leaving: boolean): Promise<void> {
  await tx.sql`
    /* setLeaving */ update usage.known_access set leaving = ${leaving}, revision = revision + 1
    where customer_id = ${customerId}::bigint`;
}
