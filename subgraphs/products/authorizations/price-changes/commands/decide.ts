import { notFound } from '../../../../kit/basics/errors';
import { lookupId } from '../../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../../kit/requests/context';
import { demand, visibleCustomers } from '../../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../../kit/sql/database';
import type { AuditPriceChangeInput, CancelPriceChangeInput } from '../../../schema.generated';
import { planPrices } from '../../../timetable/commands';
import { publishAuthorizations } from '../../commands/publish';
import { type LockedAuthorization, lockAuthorizations } from '../../commands/store';
import { publishTouched } from '../../commands/touch';
import type { PriceChangeRow } from '../queries';
import { checkAuditable, checkCancellable, NOTICE_MS } from '../rules';
import { cancelWaiting, setState, takeEffect } from './effect';
import { freeInstant } from './terms';

async function lockChange(tx: Transaction, context: SubgraphRequest, id: string): Promise<PriceChangeRow> {
  const [found] = await tx.sql<{ authorizationId: string }[]>`
    /* findPriceChange */ select authorization_id from products.price_changes c
    where c.id = ${lookupId(id)} and ${visibleCustomers(context, 'products', 'c.customer_id')}`;
  if (!found) throw notFound('The change of terms', 'input.id');
  await lockAuthorizations(tx, context, [found.authorizationId], 'input.id');
  const [change] = await tx.sql<PriceChangeRow[]>`
    /* lockPriceChange */ select c.*, coalesce(d.name, '') as developer_account_name from products.price_changes c
    left join products.known_developer_accounts d on d.developer_account_id = c.developer_account_id
    where c.id = ${lookupId(id)} for update of c`;
  return change as PriceChangeRow;
}

/** Calls off a change that has not taken effect; its schedule ends with its last change. */
export async function cancelPriceChange(
  context: SubgraphRequest,
  input: CancelPriceChangeInput,
): Promise<PriceChangeRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const change = await lockChange(tx, context, input.id);
    checkCancellable(change.state);
    await cancelWaiting(tx, [change.authorizationId], context.now());
    await publishTouched(tx, [change.authorizationId], context.now());
    return { ...change, state: 'CANCELLED', updatedAt: context.now() };
  });
}

/** Passes or refuses a change that waits for an operator. One whose instant has passed meanwhile takes effect at once. */
export async function auditPriceChange(
  context: SubgraphRequest,
  input: AuditPriceChangeInput,
): Promise<PriceChangeRow> {
  demand(context, 'products:write');
  return withTx(context.db, async (tx) => {
    const change = await lockChange(tx, context, input.id);
    checkAuditable(change.state);
    const now = context.now();
    if (input.decision === 'REJECT') {
      await setState(tx, change.id, { state: 'REJECTED', effectiveAt: null, scheduledChangeId: null }, now);
      return { ...change, state: 'REJECTED', updatedAt: now };
    }
    if (change.plannedAt && change.plannedAt > now) {
      const scheduledChangeId = await planPrices(tx, context, change.plannedAt);
      await setState(tx, change.id, { state: 'WAITING_EFFECT', effectiveAt: null, scheduledChangeId }, now);
      await publishTouched(tx, [change.authorizationId], now);
      return { ...change, state: 'WAITING_EFFECT', scheduledChangeId, updatedAt: now };
    }
    const [row] = await lockAuthorizations(tx, context, [change.authorizationId], 'input.id');
    const at = await freeInstant(tx, [change.authorizationId], new Date(now.getTime() + NOTICE_MS));
    await setState(tx, change.id, { state: 'IN_EFFECT', effectiveAt: at, scheduledChangeId: null }, now);
    const one = { row: row as LockedAuthorization, before: change.before, after: change.after };
    await publishAuthorizations(tx, await takeEffect(tx, [one], at, now), now);
    return { ...change, state: 'IN_EFFECT', effectiveAt: at, updatedAt: now };
  });
}
