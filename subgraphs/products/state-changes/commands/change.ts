import { conflict, invariant } from '../../../kit/basics/errors';
import { publish } from '../../../kit/exchange/outbox';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import { effectiveFrom } from '../../authorizations/price-changes/rules';
import { publishProducts } from '../../products/commands/publish';
import { lockProduct } from '../../products/commands/store';
import { checkCallable } from '../../products/rules';
import type { ProductRow } from '../../products/tables';
import type { ChangeProductStateInput } from '../../schema.generated';
import { runAt } from '../../timetable/commands';
import type { ScheduledChangeRow } from '../../timetable/tables';
import { noticeOf, recipientsOf, tell } from './notices';

export interface StateChange {
  product: ProductRow;
  scheduledChange: ScheduledChangeRow;
}

/** Changes the state of a product at once, or plans it; either way a schedule stays that says so. */
export async function changeProductState(
  context: SubgraphRequest,
  input: ChangeProductStateInput,
): Promise<StateChange> {
  demand(context, 'products:write');
  const notice = noticeOf(input);
  const request = keyedRequest(context, 'products', 'changeProductState', input);
  return withIdempotency(context.db, request, async (tx) => {
    const now = context.now();
    const product = await lockProduct(tx, { code: input.productCode }, 'input.productCode');
    if (product.state === input.state) {
      throw conflict('PRODUCT_STATE_SAME', 'The product is in this state already.', { field: 'input.state' });
    }
    if (input.state === 'ON') await checkAnswered(tx, product);
    if (input.state === 'OFF' && !input.confirmed) await checkUnheld(tx, product.code);
    const recipients = await recipientsOf(tx, product.code, notice);
    const plannedAt = input.effectiveAt ? effectiveFrom(input.effectiveAt, now, 'input.effectiveAt') : now;
    if (input.effectiveAt) await checkNoneWaiting(tx, product.code);
    const [schedule] = await tx.sql<ScheduledChangeRow[]>`
      /* planState */ insert into products.scheduled_changes (kind, state, product_code, to_state, notice_scope,
        notice_channels, notice_recipients, note, planned_at, created_by_id, created_at, updated_at)
      values ('PRODUCT_STATE', 'WAITING', ${product.code}, ${input.state}, ${input.noticeScope}, ${notice.channels},
        ${JSON.stringify(recipients)}::text::jsonb, ${notice.note}, ${plannedAt}, ${context.viewer.accountId}, ${now}, ${now})
      returning *`;
    invariant(schedule, 'an inserted row is returned');
    if (input.effectiveAt) {
      await runAt(tx, schedule.id, plannedAt);
      return { product, scheduledChange: schedule };
    }
    const changed = await applyState(tx, context, schedule);
    const [done] = await tx.sql<ScheduledChangeRow[]>`
      /* doneAtOnce */ update products.scheduled_changes set state = 'DONE', finished_at = ${now}, attempt_count = 1,
        duration_ms = 0
      where id = ${schedule.id} returning *`;
    return { product: changed, scheduledChange: done as ScheduledChangeRow };
  });
}

async function checkAnswered(tx: Transaction, { code, bundle }: ProductRow): Promise<void> {
  const [row] = await tx.sql<{ answers: number }[]>`
    /* countAnswers */ select (case when ${bundle}
      then (select count(*) from products.product_components where bundle_code = ${code})
      else (select count(*) from products.upstream_routes where product_code = ${code} and deleted_at is null) end)::int
      as answers`;
  checkCallable(bundle, row?.answers ?? 0);
}

/** Throws PRODUCT_CHANGE_NOT_CONFIRMED when somebody would miss it. */
async function checkUnheld(tx: Transaction, code: string): Promise<void> {
  const [row] = await tx.sql<{ openCount: number; bundleCodes: string[] }[]>`
    /* whoHolds */ select
      (select count(*)::int from products.authorizations a
        where a.product_code = ${code} and a.state = 'OPEN' and a.deleted_at is null) as open_count,
      array(select b.code from products.product_components c join products.products b on b.code = c.bundle_code
        where c.component_code = ${code} and b.state = 'ON' order by 1) as bundle_codes`;
  const { openCount = 0, bundleCodes = [] } = row ?? {};
  if (openCount === 0 && bundleCodes.length === 0) return;
  throw conflict('PRODUCT_CHANGE_NOT_CONFIRMED', `${openCount} accounts hold it open; confirm.`, {
    field: 'input.confirmed',
    details: { openCount, bundleCodes: bundleCodes.join(',') },
  });
}

async function checkNoneWaiting(tx: Transaction, code: string): Promise<void> {
  const [waiting] = await tx.sql<{ id: string }[]>`
    /* stateChangeWaiting */ select id from products.scheduled_changes
    where product_code = ${code} and kind = 'PRODUCT_STATE' and state in ('WAITING', 'RUNNING')`;
  if (waiting) {
    throw conflict('PRODUCT_CHANGE_WAITING', 'Another change of its state waits already.', {
      field: 'input.productCode',
      details: { scheduledChangeId: waiting.id },
    });
  }
}

/** Notices once for each account and channel however often it is tried. A product in the state already stays as it is. */
export async function applyState(
  tx: Transaction,
  context: SubgraphRequest,
  schedule: ScheduledChangeRow,
): Promise<ProductRow> {
  const code = schedule.productCode as string;
  const was = await lockProduct(tx, { code }, 'input.productCode');
  if (was.state === schedule.toState) return was;
  if (schedule.toState === 'ON') await checkAnswered(tx, was);
  const [row] = await tx.sql<ProductRow[]>`
    /* applyState */ update products.products set state = ${schedule.toState}, updated_at = ${context.now()},
      version = version + 1
    where code = ${code} returning *`;
  await publishProducts(tx, [code]);
  await tellPrograms(tx, was, row as ProductRow);
  await tell(tx, schedule);
  return row as ProductRow;
}

/** The house, and the customers who may call it. */
async function tellPrograms(tx: Transaction, was: ProductRow, { code, state }: ProductRow): Promise<void> {
  const holders = await tx.sql<{ customerId: string }[]>`
    /* holdersOfProduct */ select distinct customer_id from products.authorizations
    where product_code = ${code} and state = 'OPEN' and deleted_at is null order by 1`;
  const facts = { productCode: code, state, previousState: was.state };
  const customerIds = holders.map(({ customerId }) => customerId);
  await publish(tx, 'products', 'webhook.event', [webhookEvent('PRODUCT_STATE_CHANGED', code, customerIds, facts)]);
}
