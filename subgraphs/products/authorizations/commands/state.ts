import { failedPrecondition, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { AuthorizationsInput } from '../../schema.generated';
import { cancelWaiting } from '../price-changes/commands/effect';
import { unbindAll } from '../promoter-royalties/commands';
import type { AuthorizationRow } from '../queries';
import { checkCount, wrongState } from '../rules';
import { publishAuthorizations, tellStates } from './publish';
import { publishOpenProducts } from './publish-open-products';
import { type LockedAuthorization, lockAuthorizations } from './store';

const FIELD = 'input.authorizationIds';

/** Locks authorisations that all belong to the named account; NOT_FOUND for any other. */
async function lockOfAccount(
  tx: Transaction,
  context: SubgraphRequest,
  { developerAccountId, authorizationIds }: AuthorizationsInput,
): Promise<LockedAuthorization[]> {
  const rows = await lockAuthorizations(tx, context, [...new Set(authorizationIds)], FIELD);
  if (rows.some((row) => row.developerAccountId !== lookupId(developerAccountId))) {
    throw notFound('The authorisation', FIELD);
  }
  return rows;
}

type Aim = 'OPEN' | 'DISABLED';

async function turn(context: SubgraphRequest, input: AuthorizationsInput, aim: Aim): Promise<AuthorizationRow[]> {
  demand(context, 'products:write');
  checkCount(input.authorizationIds, FIELD);
  return withTx(context.db, async (tx) => {
    const rows = await lockOfAccount(tx, context, input);
    for (const { state } of rows) if (state !== 'OPEN' && state !== 'DISABLED') throw wrongState(state, FIELD);
    const changed = rows.filter(({ state }) => state !== aim).map(({ id }) => id);
    await tx.sql`
      /* turnAuthorizations */ update products.authorizations set state = ${aim}, updated_at = ${context.now()},
        disabled_at = case when ${aim}::text = 'DISABLED' then ${context.now()}::timestamptz end, version = version + 1
      where id = any(${changed}::bigint[])`;
    await tellStates(tx, changed);
    await publishOpenProducts(tx, [...new Set(rows.map(({ customerId }) => customerId))]);
    return publishAuthorizations(
      tx,
      rows.map(({ id }) => id),
      context.now(),
    );
  });
}

export const enableAuthorizations = (context: SubgraphRequest, input: AuthorizationsInput) =>
  turn(context, input, 'OPEN');

export const disableAuthorizations = (context: SubgraphRequest, input: AuthorizationsInput) =>
  turn(context, input, 'DISABLED');

/** Ends authorisations for good, with what waits for them and what promoters earn on them. */
export async function deleteAuthorizations(
  context: SubgraphRequest,
  input: AuthorizationsInput,
): Promise<AuthorizationRow[]> {
  demand(context, 'products:write');
  checkCount(input.authorizationIds, FIELD);
  return withTx(context.db, async (tx) => {
    const rows = await lockOfAccount(tx, context, input);
    const ids = rows.map(({ id }) => id);
    const waiting = rows.find(({ contractState }) => contractState === 'WAITING_FOR_SIGNATURE');
    if (waiting) {
      throw failedPrecondition('CONTRACT_WAITS', 'Its contract waits for a signature.', {
        field: FIELD,
        details: { authorizationId: waiting.id },
      });
    }
    await checkUnused(tx, ids);
    await endAuthorizations(tx, context, ids);
    return publishAuthorizations(tx, ids, context.now());
  });
}

/** Ends authorisations under lock. Who calls it publishes them. */
export async function endAuthorizations(
  tx: Transaction,
  context: Pick<SubgraphRequest, 'now'>,
  ids: readonly string[],
): Promise<void> {
  await cancelWaiting(tx, ids, context.now());
  await unbindAll(tx, ids, context.now());
  const ended = await tx.sql<{ id: string; customerId: string }[]>`
    /* endAuthorizations */ update products.authorizations set deleted_at = ${context.now()},
      state = case state when 'OPEN' then 'DISABLED' else state end, updated_at = ${context.now()}, version = version + 1,
      disabled_at = case state when 'OPEN' then ${context.now()}::timestamptz else disabled_at end
    where id = any(${[...ids]}::bigint[]) and deleted_at is null returning id, customer_id`;
  await tellStates(
    tx,
    ended.map(({ id }) => id),
  );
  await publishOpenProducts(tx, [...new Set(ended.map(({ customerId }) => customerId))]);
}

/** Throws COMPONENT_IN_USE for a component of a bundle that stays. */
async function checkUnused(tx: Transaction, ids: readonly string[]): Promise<void> {
  const users = await tx.sql<{ productCode: string }[]>`
    /* bundlesThatStay */ select distinct b.product_code from products.authorization_components c
    join products.authorizations b on b.id = c.bundle_authorization_id
    where c.component_authorization_id = any(${[...ids]}::bigint[])
      and b.deleted_at is null and b.state <> 'REJECTED' and b.id <> all(${[...ids]}::bigint[])`;
  if (users.length === 0) return;
  const bundles = users.map(({ productCode }) => productCode).join(',');
  throw failedPrecondition('COMPONENT_IN_USE', `It is part of ${bundles}; take it out there first.`, {
    field: FIELD,
    details: { bundles },
  });
}
