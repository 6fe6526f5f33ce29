import { businessMonth } from '../../../../kit/basics/time';
import { whoIsBehind } from '../../../../kit/exchange/deliveries';
import type { SubgraphRequest } from '../../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../../kit/requests/idempotency';
import { demand } from '../../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../../kit/sql/database';
import type { ChangedPriceInput, ChangePricesInput, PreviewPriceChangeInput } from '../../../schema.generated';
import { planPrices } from '../../../timetable/commands';
import { limitsOf } from '../../commands/limits';
import { publishAuthorizations } from '../../commands/publish';
import { type LockedAuthorization, lockAuthorizations } from '../../commands/store';
import { publishTouched } from '../../commands/touch';
import { checkCount, checkFloors, checkOnce, termsOf, wrongState } from '../../rules';
import type { PriceChangeRow } from '../queries';
import { effectiveFrom, NOTICE_MS, previewMonth, priceChangeWaiting, priceUnchanged, sameTerms } from '../rules';
import type { ComponentFee } from '../tables';
import { takeEffect, type Wanted } from './effect';
import { freeInstant } from './terms';

type Asked = Pick<ChangedPriceInput, 'chargeType' | 'feeType' | 'price' | 'componentPrices'>;

/** Throws in a state without terms, under change already, for the same as now, or below a salesperson's floor. */
async function wantedOf(
  tx: Transaction,
  context: SubgraphRequest,
  rows: readonly LockedAuthorization[],
  asked: readonly Asked[],
  fields: readonly string[],
): Promise<Wanted[]> {
  rows.forEach(({ state }, i) => {
    if (state !== 'OPEN' && state !== 'DISABLED') throw wrongState(state, fields[i] as string);
  });
  await checkNoneWaiting(tx, rows);
  const components = await componentPrices(tx, rows);
  const codes = [
    ...rows.map(({ productCode }) => productCode),
    ...[...components.values()].flat().map(({ productCode }) => productCode),
  ];
  const limits = await limitsOf(tx, context.viewer, codes);
  return rows.map((row, i) => {
    const own = components.get(row.id) ?? [];
    const field = fields[i] as string;
    const ground = {
      ...row,
      components: own.map(({ productCode, price }) => ({ productCode, price })),
      fixed: own.flatMap(({ productCode, agreed }) =>
        agreed === null ? [] : [{ productCode, price: agreed, fixed: true }],
      ),
    };
    const before = termsOf({}, ground, field);
    const after = termsOf(asked[i] as Asked, ground, field);
    if (sameTerms(before, after)) throw priceUnchanged(field);
    if (limits) checkFloors(row.productCode, after, limits, `${field}.price`);
    return { row, before, after };
  });
}

interface ComponentPrices extends ComponentFee {
  bundleId: string;
  /** The price agreed for the bundle; null when it follows the component. */
  agreed: string | null;
}

async function componentPrices(
  tx: Transaction,
  rows: readonly LockedAuthorization[],
): Promise<Map<string, ComponentPrices[]>> {
  const bundles = rows.filter(({ bundle }) => bundle).map(({ id }) => id);
  if (bundles.length === 0) return new Map();
  const parts = await tx.sql<ComponentPrices[]>`
    /* componentPrices */ select c.bundle_authorization_id as bundle_id, a.product_code, a.price, c.price as agreed
    from products.authorization_components c join products.authorizations a on a.id = c.component_authorization_id
    where c.bundle_authorization_id = any(${bundles}::bigint[]) order by c.sort, a.id`;
  return new Map(bundles.map((id) => [id, parts.filter(({ bundleId }) => bundleId === id)]));
}

async function checkNoneWaiting(tx: Transaction, rows: readonly LockedAuthorization[]): Promise<void> {
  const waiting = await tx.sql<{ authorizationId: string }[]>`
    /* waitingAlready */ select authorization_id from products.price_changes
    where authorization_id = any(${rows.map(({ id }) => id)}::bigint[])
      and state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT')`;
  if (waiting.length > 0) throw priceChangeWaiting(waiting.map(({ authorizationId }) => authorizationId));
}

/** Changes terms, at once or at an instant to come; answers when usage knows, after two seconds at most. */
export async function changePrices(context: SubgraphRequest, input: ChangePricesInput): Promise<PriceChangeRow[]> {
  demand(context, 'products:write', 'products:authorize');
  checkCount(input.items, 'input.items');
  const ids = input.items.map(({ authorizationId }) => authorizationId);
  checkOnce(ids, 'input.items');
  const request = keyedRequest(context, 'products', 'changePrices', input);
  const changes = await withIdempotency(context.db, request, async (tx) => {
    const now = context.now();
    const asked = effectiveFrom(input.effectiveAt, now, 'input.effectiveAt');
    const rows = await lockAuthorizations(tx, context, ids, 'input.items');
    const fields = input.items.map((_, i) => `input.items[${i}]`);
    const wanted = await wantedOf(tx, context, rows, input.items, fields);
    if (!input.effectiveAt) {
      const at = await freeInstant(
        tx,
        rows.map(({ id }) => id),
        asked,
      );
      const touched = await takeEffect(tx, wanted, at, now);
      await publishAuthorizations(tx, touched, now);
      return insertChanges(tx, context, wanted, {
        state: 'IN_EFFECT',
        plannedAt: null,
        effectiveAt: at,
        scheduledChangeId: null,
      });
    }
    const scheduledChangeId = await planPrices(tx, context, asked);
    const planned = await insertChanges(tx, context, wanted, {
      state: 'WAITING_EFFECT',
      plannedAt: asked,
      effectiveAt: null,
      scheduledChangeId,
    });
    await publishTouched(
      tx,
      rows.map(({ id }) => id),
      now,
    );
    return planned;
  });
  await whoIsBehind(context.db, 'products', ['usage']);
  return changes;
}

/** Answers whose terms have changed; one that waits to be audited simply gets them. Who calls it publishes. */
export async function applyTerms(
  tx: Transaction,
  context: SubgraphRequest,
  row: LockedAuthorization,
  asked: Asked,
  field: string,
): Promise<string[]> {
  const now = context.now();
  if (row.state === 'PENDING') return askOtherwise(tx, context, row, asked, field);
  const own = (await componentPrices(tx, [row])).get(row.id) ?? [];
  const ground = {
    ...row,
    components: own.map(({ productCode, price }) => ({ productCode, price })),
    fixed: own.flatMap(({ productCode, agreed }) =>
      agreed === null ? [] : [{ productCode, price: agreed, fixed: true }],
    ),
  };
  if (sameTerms(termsOf({}, ground, field), termsOf(asked, ground, field))) return [];
  const wanted = await wantedOf(tx, context, [row], [asked], [field]);
  const at = await freeInstant(tx, [row.id], new Date(now.getTime() + NOTICE_MS));
  const touched = await takeEffect(tx, wanted, at, now);
  await insertChanges(tx, context, wanted, {
    state: 'IN_EFFECT',
    plannedAt: null,
    effectiveAt: at,
    scheduledChangeId: null,
  });
  return touched;
}

async function askOtherwise(
  tx: Transaction,
  context: SubgraphRequest,
  row: LockedAuthorization,
  asked: Asked,
  field: string,
): Promise<string[]> {
  const terms = termsOf(asked, { ...row, components: [], fixed: [] }, field);
  const limits = await limitsOf(tx, context.viewer, [row.productCode]);
  if (limits) checkFloors(row.productCode, terms, limits, `${field}.price`);
  await tx.sql`
    /* askOtherwise */ update products.authorizations set charge_type = ${terms.chargeType}, fee_type = ${terms.feeType},
      price = ${terms.price}
    where id = ${row.id}`;
  return [];
}

interface Fate {
  state: 'IN_EFFECT' | 'WAITING_EFFECT';
  plannedAt: Date | null;
  effectiveAt: Date | null;
  scheduledChangeId: string | null;
}

async function insertChanges(
  tx: Transaction,
  { viewer, now }: SubgraphRequest,
  wanted: readonly Wanted[],
  { state, plannedAt, effectiveAt, scheduledChangeId }: Fate,
): Promise<PriceChangeRow[]> {
  const changes: PriceChangeRow[] = [];
  for (const { row, before, after } of wanted) {
    const [change] = await tx.sql<PriceChangeRow[]>`
      /* insertPriceChange */ insert into products.price_changes (authorization_id, customer_id, developer_account_id,
        product_code, state, before, after, planned_at, effective_at, scheduled_change_id, created_by_id, created_at, updated_at)
      values (${row.id}, ${row.customerId}, ${row.developerAccountId}, ${row.productCode}, ${state},
        ${JSON.stringify(before)}::text::jsonb, ${JSON.stringify(after)}::text::jsonb, ${plannedAt}, ${effectiveAt},
        ${scheduledChangeId}, ${viewer.accountId}, ${now()}, ${now()})
      returning *`;
    changes.push({ ...(change as PriceChangeRow), developerAccountName: row.developerAccountName });
  }
  return changes;
}

export interface Previewed extends Wanted {
  month: string;
}

/** What changePrices would do, without doing it; usage says what the calls of the month would have cost. */
export async function previewPriceChange(
  context: SubgraphRequest,
  input: PreviewPriceChangeInput,
): Promise<Previewed[]> {
  demand(context, 'products:write', 'products:authorize');
  checkCount(input.items, 'input.items');
  const ids = input.items.map(({ authorizationId }) => authorizationId);
  checkOnce(ids, 'input.items');
  const month = previewMonth(input.month, businessMonth(context.now()), 'input.month');
  return withTx(context.db, async (tx) => {
    const rows = await lockAuthorizations(tx, context, ids, 'input.items');
    const fields = input.items.map((_, i) => `input.items[${i}]`);
    const wanted = await wantedOf(tx, context, rows, input.items, fields);
    return wanted.map((one) => ({ ...one, month }));
  });
}
