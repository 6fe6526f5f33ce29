import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { optionalText } from '../../../kit/basics/text';
import { MappingFault } from '../../../kit/mapping/fault';
import { ADAPTERS, isAdapter, type RouteSettings, routeSettings } from '../../../kit/mapping/settings';
import { outboundFault } from '../../../kit/process/outbound';
import { requestSecretOf } from '../../../kit/process/secrets';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { onceIfKeyed } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { publishTouched } from '../../authorizations/commands/touch';
import { mirrorLater } from '../../elsewhere';
import { lockProduct } from '../../products/commands/store';
import type { ProductRow } from '../../products/tables';
import type { DeleteUpstreamRouteInput, SaveUpstreamRouteInput } from '../../schema.generated';
import { upstreamRoutesByIds } from '../queries';
import { costOf, isKept, priorityOf } from '../rules';
import type { UpstreamRouteRow } from '../tables';
import { publishRoutes } from './publish';

type Facts = Pick<
  UpstreamRouteRow,
  'priority' | 'cost' | 'costDetail' | 'feeType' | 'adapter' | 'scene' | 'requestUrl' | 'requestKey' | 'extra'
> & { settings: RouteSettings };

/** Enters a way to a supplier for a product, or changes one. Product and supplier never change. */
export async function saveUpstreamRoute(
  context: SubgraphRequest,
  input: SaveUpstreamRouteInput,
): Promise<UpstreamRouteRow> {
  demand(context, 'products:write');
  const id = await onceIfKeyed(context, 'products', 'saveUpstreamRoute', input, async (tx) => {
    const product = await lockProduct(tx, { code: input.productCode }, 'input.productCode');
    if (product.bundle) {
      throw badInput('input.productCode', 'A bundle asks its components, no supplier.', 'ROUTE_OF_BUNDLE');
    }
    const source = await sourceOf(tx, input);
    const was = await routeOf(tx, input, product, source.id);
    const facts = await factsOf(tx, context, input, was, product);
    const row = was
      ? await update(tx, was.id, facts, context.now())
      : await insert(tx, product.code, source.id, facts, context.now());
    const sealed = await keepSecret(tx, row, input.requestSecret);
    if (input.alsoElsewhere) await alsoElsewhere(tx, input, source.code, sealed);
    await publishRoutes(tx, [row.id]);
    return row.id;
  });
  const [saved] = await upstreamRoutesByIds(context, [id]);
  if (!saved) throw notFound('The route', 'input.idempotencyKey');
  return saved;
}

async function alsoElsewhere(
  tx: Transaction,
  { id: _, dataSourceId: __, requestSecret: ___, idempotencyKey: ____, ...input }: SaveUpstreamRouteInput,
  dataSourceCode: string,
  { id, encryptedRequestSecret }: UpstreamRouteRow,
): Promise<void> {
  const secret = encryptedRequestSecret && { sealed: encryptedRequestSecret, place: requestSecretOf(id) };
  const there = { ...input, dataSourceCode, matchExisting: true, alsoElsewhere: false };
  await mirrorLater(tx, 'saveUpstreamRoute', there, secret ? { requestSecret: secret } : {});
}

async function sourceOf(tx: Transaction, { dataSourceId, dataSourceCode }: SaveUpstreamRouteInput) {
  if (dataSourceId == null && dataSourceCode == null) {
    throw badInput('input.dataSourceId', 'Name the supplier by id or code.', 'DATA_SOURCE_UNNAMED');
  }
  const [source] = await tx.sql<{ id: string; code: string }[]>`
    /* sourceOfRoute */ select id, code from products.data_sources s where s.deleted_at is null
      and (${dataSourceId ?? null}::text is null or s.id = ${lookupId(dataSourceId ?? '')}::bigint)
      and (${dataSourceCode ?? null}::text is null or s.code = ${dataSourceCode ?? null})
    for share`;
  if (!source) throw notFound('The supplier', dataSourceId == null ? 'input.dataSourceCode' : 'input.dataSourceId');
  return source;
}

async function routeOf(
  tx: Transaction,
  { id, matchExisting }: SaveUpstreamRouteInput,
  product: ProductRow,
  dataSourceId: string,
): Promise<UpstreamRouteRow | null> {
  if (id == null && !matchExisting) return null;
  const [row] = await tx.sql<UpstreamRouteRow[]>`
    /* lockRoute */ select * from products.upstream_routes r where r.deleted_at is null
      and ((${id ?? null}::text is not null and r.id = ${lookupId(id ?? '')}::bigint)
        or (${id ?? null}::text is null and r.product_code = ${product.code} and r.data_source_id = ${dataSourceId}::bigint))
    order by r.priority, r.id limit 1 for update`;
  if (!row) {
    if (id == null) return null;
    throw notFound('The route', 'input.id');
  }
  if (row.productCode !== product.code || row.dataSourceId !== dataSourceId) {
    throw badInput('input.id', 'Product and supplier of a route never change.', 'ROUTE_IMMUTABLE');
  }
  return row;
}

async function factsOf(
  tx: Transaction,
  context: SubgraphRequest,
  input: SaveUpstreamRouteInput,
  was: UpstreamRouteRow | null,
  product: ProductRow,
): Promise<Facts> {
  if (!isAdapter(input.adapter)) {
    throw badInput('input.adapter', `adapter must be one of ${ADAPTERS.join(', ')}.`, 'UNKNOWN_ADAPTER', {
      known: ADAPTERS.join(','),
    });
  }
  const kept = <Name extends 'scene' | 'requestUrl' | 'requestKey' | 'costDetail'>(name: Name, most: number) =>
    input[name] === undefined
      ? (was?.[name] ?? null)
      : optionalText(input[name], `input.${name}`, { most, lines: name === 'costDetail' });
  const requestUrl = kept('requestUrl', 500);
  if (requestUrl === null && input.adapter === 'http') {
    throw badInput('input.requestUrl', 'The adapter http needs an address.', 'REQUEST_URL_MISSING');
  }
  const fault = requestUrl === null ? null : outboundFault(requestUrl, context.settings.outbound);
  if (fault) throw badInput('input.requestUrl', `requestUrl cannot be asked: it ${fault}.`, 'REQUEST_URL_REFUSED');
  const feeType = input.feeType ?? was?.feeType ?? product.feeType;
  const extra = input.extra === undefined ? (was?.extra ?? null) : input.extra;
  return {
    priority:
      input.priority == null
        ? (was?.priority ?? (await nextPriority(tx, product.code)))
        : priorityOf(input.priority, 'input.priority'),
    cost: input.cost == null ? (was?.cost ?? '0.000000') : costOf(input.cost, 'input.cost'),
    costDetail: kept('costDetail', 500),
    feeType,
    adapter: input.adapter,
    scene: kept('scene', 64),
    requestUrl,
    requestKey: kept('requestKey', 200),
    extra,
    settings: settingsOf(extra, feeType),
  };
}

function settingsOf(extra: unknown, feeType: 'PER_QUERY' | 'PER_HIT'): RouteSettings {
  try {
    return routeSettings(extra, feeType);
  } catch (error) {
    if (!(error instanceof MappingFault)) throw error;
    const path = error.place || 'extra';
    const message = `The settings of the route do not fit: ${path} ${error.message}.`;
    throw badInput('input.extra', message, 'ROUTE_SETTINGS', { path: `${path} ${error.message}` });
  }
}

async function nextPriority(tx: Transaction, productCode: string): Promise<number> {
  const [row] = await tx.sql<{ priority: number }[]>`
    /* nextPriority */ select coalesce(max(priority), 0)::int + 10 as priority from products.upstream_routes
    where product_code = ${productCode} and deleted_at is null`;
  return row?.priority ?? 10;
}

async function insert(
  tx: Transaction,
  productCode: string,
  dataSourceId: string,
  facts: Facts,
  now: Date,
): Promise<UpstreamRouteRow> {
  const [row] = await tx.sql<UpstreamRouteRow[]>`
    /* insertRoute */ insert into products.upstream_routes (product_code, data_source_id, priority, cost, cost_detail, fee_type,
      adapter, scene, request_url, request_key, extra, settings, created_at, updated_at)
    values (${productCode}, ${dataSourceId}, ${facts.priority}, ${facts.cost}, ${facts.costDetail}, ${facts.feeType},
      ${facts.adapter}, ${facts.scene}, ${facts.requestUrl}, ${facts.requestKey}, ${jsonOf(facts.extra)}::text::jsonb,
      ${jsonOf(facts.settings)}::text::jsonb, ${now}, ${now})
    returning *`;
  return row as UpstreamRouteRow;
}

async function update(tx: Transaction, id: string, facts: Facts, now: Date): Promise<UpstreamRouteRow> {
  const [row] = await tx.sql<UpstreamRouteRow[]>`
    /* updateRoute */ update products.upstream_routes set priority = ${facts.priority}, cost = ${facts.cost},
      cost_detail = ${facts.costDetail}, fee_type = ${facts.feeType}, adapter = ${facts.adapter}, scene = ${facts.scene},
      request_url = ${facts.requestUrl}, request_key = ${facts.requestKey}, extra = ${jsonOf(facts.extra)}::text::jsonb,
      settings = ${jsonOf(facts.settings)}::text::jsonb, updated_at = ${now}, version = version + 1
    where id = ${id} returning *`;
  return row as UpstreamRouteRow;
}

const jsonOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** A secret is sealed for its row, so the row is there before it. */
async function keepSecret(
  tx: Transaction,
  row: UpstreamRouteRow,
  given: string | null | undefined,
): Promise<UpstreamRouteRow> {
  if (isKept(given)) return row;
  const secret = optionalText(given, 'input.requestSecret', { most: 500 }) as string;
  const [sealed] = await tx.sql<UpstreamRouteRow[]>`
    /* keepSecret */ update products.upstream_routes set encrypted_request_secret = ${tx.secrets.seal(secret, requestSecretOf(row.id))}
    where id = ${row.id} returning *`;
  return sealed as UpstreamRouteRow;
}

/** Ends a route and its places in customers' own orders; answers its identifier. */
export async function deleteUpstreamRoute(context: SubgraphRequest, input: DeleteUpstreamRouteInput): Promise<string> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const [found] = await tx.sql<{ productCode: string }[]>`
      /* productOfRoute */ select product_code from products.upstream_routes
      where id = ${lookupId(input.id)} and deleted_at is null`;
    if (!found) throw notFound('The route', 'input.id');
    const product = await lockProduct(tx, { code: found.productCode }, 'input.id');
    const live = await tx.sql<{ id: string }[]>`
      /* liveRoutes */ select id from products.upstream_routes
      where product_code = ${product.code} and deleted_at is null for update`;
    if (!live.some(({ id }) => id === lookupId(input.id))) throw notFound('The route', 'input.id');
    if (live.length === 1 && product.state !== 'OFF') {
      throw failedPrecondition('LAST_ROUTE', 'A product that can be called keeps one route at least.', {
        field: 'input.id',
      });
    }
    await tx.sql`
      /* endRoute */ update products.upstream_routes set deleted_at = ${context.now()}, updated_at = ${context.now()},
        version = version + 1
      where id = ${lookupId(input.id)}`;
    const placed = await tx.sql<{ authorizationId: string }[]>`
      /* endPlaces */ delete from products.assigned_sources where upstream_route_id = ${lookupId(input.id)}
      returning authorization_id`;
    await publishRoutes(tx, [lookupId(input.id)]);
    await publishTouched(
      tx,
      placed.map(({ authorizationId }) => authorizationId),
      context.now(),
    );
    return lookupId(input.id);
  });
}

/** Drops the routes of a product that was never authorised, and so never called. */
export async function dropRoutesOf(tx: Transaction, productCode: string): Promise<void> {
  const rows = await tx.sql<{ id: string }[]>`
    /* routesToDrop */ update products.upstream_routes set version = version + 1
    where product_code = ${productCode} returning id`;
  await publishRoutes(
    tx,
    rows.map(({ id }) => id),
    true,
  );
  await tx.sql`/* dropRoutes */ delete from products.upstream_routes where product_code = ${productCode}`;
}
