import { publish } from '../../../kit/exchange/outbox';
import type { EventPayloads } from '../../../kit/exchange/topics';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import type { Transaction } from '../../../kit/sql/database';
import { coursesOf } from '../price-changes/commands/courses';
import { spansFrom } from '../price-changes/rules';
import type { AuthorizationRow } from '../queries';

type Changed = EventPayloads['authorization.changed'];

interface ToldAuthorization extends AuthorizationRow {
  productName: string;
  components: Changed['components'] | null;
  sources: string[] | null;
}

/** Whoever changes authorisations calls it last: tells the terms in force at `now` and those to come, answers the rows. */
export async function publishAuthorizations(
  tx: Transaction,
  ids: readonly string[],
  now: Date,
): Promise<AuthorizationRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await tx.sql<ToldAuthorization[]>`
    /* toldAuthorizations */ select a.*, coalesce(d.name, '') as developer_account_name, p.name as product_name,
      (select jsonb_agg(jsonb_build_object('authorizationId', c.component_authorization_id::text,
          'productCode', held.product_code) order by c.sort, c.component_authorization_id)
        from products.authorization_components c
        join products.authorizations held on held.id = c.component_authorization_id
        where c.bundle_authorization_id = a.id) as components,
      (select array_agg(s.upstream_route_id::text order by s.priority, s.id)
        from products.assigned_sources s where s.authorization_id = a.id) as sources
    from products.authorizations a join products.products p on p.code = a.product_code
    left join products.known_developer_accounts d on d.developer_account_id = a.developer_account_id
    where a.id = any(${wanted}::bigint[])`;
  const courses = await coursesOf(tx, wanted);
  const events = rows.map((row) => {
    const course = courses.get(row.id);
    return { key: row.id, payload: toldOf(row, course ? spansFrom(course, now) : []) };
  });
  await publish(tx, 'products', 'authorization.changed', events);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface StateFacts extends Pick<Changed, 'authorizationId' | 'customerId' | 'developerAccountId' | 'productCode'> {
  state: Changed['state'] | 'ENDED';
  hidden: boolean;
}

/** Told to programs outside, with the change. What is kept off the customer's own pages only the house hears. */
export async function tellStates(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<StateFacts[]>`
    /* statesToTell */ select a.id as authorization_id, a.customer_id, a.developer_account_id, a.product_code, a.hidden,
      case when a.deleted_at is null then a.state else 'ENDED' end as state
    from products.authorizations a where a.id = any(${[...ids]}::bigint[]) order by a.id`;
  const events = rows.map(({ hidden, ...facts }) =>
    webhookEvent('AUTHORIZATION_STATE_CHANGED', facts.authorizationId, hidden ? [] : [facts.customerId], facts),
  );
  await publish(tx, 'products', 'webhook.event', events);
}

function toldOf(row: ToldAuthorization, spans: ReturnType<typeof spansFrom>): Changed {
  return {
    authorizationId: row.id,
    customerId: row.customerId,
    developerAccountId: row.developerAccountId,
    productCode: row.productCode,
    productName: row.productName,
    bundle: row.bundle,
    state: row.state,
    deleted: row.deletedAt !== null,
    hidden: row.hidden,
    chargeType: row.chargeType,
    feeType: row.feeType,
    price: row.price,
    auditedAt: row.auditedAt?.toISOString() ?? null,
    periods: spans.map(({ effectiveAt, terms: { chargeType, feeType, price, componentPrices } }) => ({
      effectiveAt: effectiveAt.toISOString(),
      chargeType,
      feeType,
      price,
      componentPrices: componentPrices.map((one) => ({ productCode: one.productCode, price: one.price })),
    })),
    freeQuota: row.freeQuota,
    cacheFetchDays: row.cacheFetchDays,
    usedVersion: row.usedVersion,
    riskThreshold: row.riskThreshold,
    directClientCode: row.directClientCode,
    components: row.components ?? [],
    sources: row.sources ?? [],
    version: row.version,
  };
}
