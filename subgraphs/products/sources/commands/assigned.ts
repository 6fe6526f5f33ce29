import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand, visibleCustomers } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { publishAuthorizations } from '../../authorizations/commands/publish';
import { heldBy, lockAccount, lockAuthorization } from '../../authorizations/commands/store';
import type { AuthorizationRow } from '../../authorizations/queries';
import { checkCount, checkOnce } from '../../authorizations/rules';
import type { AssignedSourceInput, RemoveAssignedSourceInput, SaveAssignedSourcesInput } from '../../schema.generated';
import { priorityOf } from '../rules';

const MOST_SOURCES = 50;

interface Owner {
  id: string;
  productCode: string;
}

/** A route has one place; it must be a live one of the product. Who calls it publishes. */
export async function putSources(
  tx: Transaction,
  owner: Owner,
  sources: readonly AssignedSourceInput[],
  field: string,
  now: Date,
): Promise<void> {
  checkCount(sources, field, MOST_SOURCES);
  checkOnce(
    sources.map(({ routeId }) => routeId),
    field,
  );
  for (const [i, { id, routeId, priority }] of sources.entries()) {
    await checkRoute(tx, owner.productCode, routeId, `${field}[${i}].routeId`);
    const place = priorityOf(priority, `${field}[${i}].priority`);
    if (id == null) await addPlace(tx, owner.id, routeId, place, now);
    else await movePlace(tx, owner.id, { id, routeId, place }, `${field}[${i}]`, now);
  }
}

async function checkRoute(tx: Transaction, productCode: string, routeId: string, field: string): Promise<void> {
  const [route] = await tx.sql<{ productCode: string }[]>`
    /* routeForPlace */ select product_code from products.upstream_routes
    where id = ${lookupId(routeId)} and deleted_at is null`;
  if (!route) throw notFound('The route', field);
  if (route.productCode !== productCode) {
    throw badInput(field, 'The route is one of another product.', 'ROUTE_OF_OTHER_PRODUCT');
  }
}

async function addPlace(tx: Transaction, authorizationId: string, routeId: string, priority: number, now: Date) {
  await tx.sql`
    /* addPlace */ insert into products.assigned_sources (authorization_id, upstream_route_id, priority, created_at, updated_at)
    values (${authorizationId}, ${lookupId(routeId)}, ${priority}, ${now}, ${now})
    on conflict (authorization_id, upstream_route_id) do update set priority = excluded.priority,
      updated_at = excluded.updated_at`;
}

interface Move {
  id: string;
  routeId: string;
  place: number;
}

async function movePlace(
  tx: Transaction,
  authorizationId: string,
  move: Move,
  field: string,
  now: Date,
): Promise<void> {
  const [moved] = await tx.sql<{ routeId: string }[]>`
    /* movePlace */ update products.assigned_sources set priority = ${move.place}, updated_at = ${now}
    where id = ${lookupId(move.id)} and authorization_id = ${authorizationId} returning upstream_route_id as route_id`;
  if (!moved) throw notFound('The place', `${field}.id`);
  if (moved.routeId !== lookupId(move.routeId)) {
    throw badInput(`${field}.routeId`, 'The route of a place never changes.', 'ROUTE_IMMUTABLE');
  }
}

export async function saveAssignedSources(
  context: SubgraphRequest,
  input: SaveAssignedSourcesInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const account = await lockAccount(tx, context, input.developerAccountId, 'input.developerAccountId');
    const [held] = await heldBy(tx, account.id, [input.productCode]);
    if (!held) throw notFound('The authorisation', 'input.productCode');
    await putSources(tx, held, input.sources, 'input.sources', context.now());
    return touched(tx, held.id, context.now());
  });
}

async function touched(tx: Transaction, id: string, now: Date): Promise<AuthorizationRow> {
  await tx.sql`
    /* sourcesTouched */ update products.authorizations set version = version + 1, updated_at = ${now} where id = ${id}`;
  const [row] = await publishAuthorizations(tx, [id], now);
  return row as AuthorizationRow;
}

export async function removeAssignedSource(
  context: SubgraphRequest,
  input: RemoveAssignedSourceInput,
): Promise<AuthorizationRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const [place] = await tx.sql<{ authorizationId: string }[]>`
      /* findPlace */ select s.authorization_id from products.assigned_sources s
      join products.authorizations a on a.id = s.authorization_id
      where s.id = ${lookupId(input.id)} and a.deleted_at is null
        and ${visibleCustomers(context, 'products', 'a.customer_id')}`;
    if (!place) throw notFound('The place', 'input.id');
    await lockAuthorization(tx, context, place.authorizationId, 'input.id');
    const gone = await tx.sql`
      /* removePlace */ delete from products.assigned_sources where id = ${lookupId(input.id)} returning id`;
    if (gone.length === 0) throw notFound('The place', 'input.id');
    return touched(tx, place.authorizationId, context.now());
  });
}
