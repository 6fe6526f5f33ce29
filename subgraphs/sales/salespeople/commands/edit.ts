import { badInput, conflict, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { publish } from '../../../kit/exchange/outbox';
import type { EventPayloads } from '../../../kit/exchange/topics';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import type { AddSalespersonInput, SetFloorPriceInput, SetFloorPricesInput } from '../../schema.generated';
import { type AskedFloor, checkFloor, checkFloors } from '../rules';
import type { SalespersonRow } from '../tables';
import { followTree } from './follow-tree';

/** Makes somebody of the staff a salesperson, or one who was disabled one again, of the new type. */
export async function addSalesperson(context: Context, input: AddSalespersonInput): Promise<SalespersonRow> {
  demand(context, 'sales:write');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'addSalesperson', input), async (tx) => {
    const [person] = await tx.sql<{ staffId: string; name: string; mobile: string; email: string | null }[]>`
      /* staffToSell */ select staff_id, name, mobile, email from sales.known_staff
      where staff_id = ${lookupId(input.staffId)} and enabled and not deleted`;
    if (!person) throw notFound('The staff member', 'input.staffId');
    const now = context.now();
    const [added] = await tx.sql<SalespersonRow[]>`
      /* addSalesperson */ insert into sales.salespeople as s (staff_id, name, mobile, email, type, enabled, created_by_id,
        created_at, updated_at)
      values (${person.staffId}, ${person.name}, ${person.mobile}, ${person.email}, ${input.type}, true,
        ${context.viewer.accountId}, ${now}, ${now})
      on conflict (staff_id) do update set type = excluded.type, enabled = true, updated_at = excluded.updated_at
      where not s.enabled
      returning *`;
    if (!added) throw conflict('ALREADY_SALESPERSON', 'The person sells already.', { field: 'input.staffId' });
    await publishSalespeople(tx, [added.id]);
    await followTree(tx);
    return added;
  });
}

/** Nobody is handed anything more, and the person is out at the next request; what was kept stays until it is handed over. */
export async function disableSalesperson(context: Context, id: string): Promise<SalespersonRow> {
  demand(context, 'sales:write');
  return withTx(context.db, async (tx) => {
    const [disabled] = await tx.sql<SalespersonRow[]>`
      /* disableSalesperson */ update sales.salespeople set enabled = false, updated_at = ${context.now()}
      where id = ${lookupId(id)} returning *`;
    if (!disabled) throw notFound('The salesperson', 'input.id');
    await publishSalespeople(tx, [disabled.id]);
    await followTree(tx);
    return disabled;
  });
}

/** Replaces all floor prices of a salesperson: what is not named, or named without a price, has none any more. */
export async function setFloorPrices(context: Context, input: SetFloorPricesInput): Promise<SalespersonRow> {
  demand(context, 'sales:write');
  checkFloors(input.prices, (i) => `input.prices.${i}.`);
  return withTx(context.db, async (tx) => {
    const salesperson = await lockSalesperson(tx, input.salespersonId);
    await checkAgainstProducts(tx, input.prices, (i) => `input.prices.${i}.`);
    await tx.sql`/* liftFloors */ delete from sales.floor_prices where salesperson_id = ${salesperson.id}`;
    await writeFloors(tx, context, salesperson.id, input.prices);
    await publishFloorPrices(tx, [salesperson.id]);
    return salesperson;
  });
}

export async function setFloorPrice(context: Context, input: SetFloorPriceInput): Promise<SalespersonRow> {
  demand(context, 'sales:write');
  checkFloors([input], () => 'input.');
  return withTx(context.db, async (tx) => {
    const salesperson = await lockSalesperson(tx, input.salespersonId);
    await checkAgainstProducts(tx, [input], () => 'input.');
    await writeFloors(tx, context, salesperson.id, [input]);
    await publishFloorPrices(tx, [salesperson.id]);
    return salesperson;
  });
}

async function lockSalesperson(tx: Transaction, id: string): Promise<SalespersonRow> {
  const [found] = await tx.sql<SalespersonRow[]>`
    /* lockSalesperson */ select * from sales.salespeople where id = ${lookupId(id)} for no key update`;
  if (!found) throw notFound('The salesperson', 'input.salespersonId');
  return found;
}

async function checkAgainstProducts(
  tx: Transaction,
  prices: readonly AskedFloor[],
  fieldOf: (i: number) => string,
): Promise<void> {
  const codes = prices.map(({ productCode }) => productCode);
  if (codes.some((code) => code.includes('\0'))) throw badInput('input', 'productCode must not hold null characters.');
  const rows = await tx.sql<{ code: string; floorPrice: string }[]>`
    /* floorsOfProducts */ select code, floor_price::text from sales.known_products
    where code = any(${codes}::text[]) and not deleted`;
  const floors = new Map(rows.map(({ code, floorPrice }) => [code, floorPrice]));
  prices.forEach(({ productCode, floorPrice }, i) => {
    const floor = floors.get(productCode);
    if (floor === undefined) throw notFound('The product', `${fieldOf(i)}productCode`);
    if (floorPrice != null) checkFloor(floorPrice, floor, `${fieldOf(i)}floorPrice`);
  });
}

async function writeFloors(
  tx: Transaction,
  { now }: Context,
  salespersonId: string,
  prices: readonly AskedFloor[],
): Promise<void> {
  const kept = prices.filter(({ floorPrice }) => floorPrice != null);
  await tx.sql`
    /* writeFloors */ insert into sales.floor_prices (salesperson_id, product_code, floor_price, updated_at)
    select ${salespersonId}::bigint, "productCode", "floorPrice", ${now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(kept)}::text::jsonb) as f("productCode" text, "floorPrice" numeric(20,6))
    on conflict (salesperson_id, product_code) do update set floor_price = excluded.floor_price,
      updated_at = excluded.updated_at`;
}

export async function publishSalespeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<EventPayloads['salesperson.changed'][]>`
    /* salespeopleToTell */ select s.id::text as salesperson_id, s.name, s.type as kind,
      case when s.enabled then 'ENABLED' else 'DISABLED' end as state, s.staff_id::text
    from sales.salespeople s where s.id = any(${[...ids]}::bigint[]) order by s.id`;
  await publish(
    tx,
    'sales',
    'salesperson.changed',
    rows.map((payload) => ({ key: payload.salespersonId, payload })),
  );
}

/** Tells products below which prices these salespeople may not sell, in the transaction that changed them. */
export async function publishFloorPrices(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<EventPayloads['floorPrices.changed'][]>`
    /* floorPricesToTell */ select s.id::text as salesperson_id, coalesce(jsonb_agg(jsonb_build_object('productCode',
        f.product_code, 'floorPrice', f.floor_price::text) order by f.product_code) filter (where f.product_code is not null),
        '[]') as prices
    from sales.salespeople s left join sales.floor_prices f on f.salesperson_id = s.id
    where s.id = any(${[...ids]}::bigint[]) group by s.id order by s.id`;
  await publish(
    tx,
    'sales',
    'floorPrices.changed',
    rows.map((payload) => ({ key: payload.salespersonId, payload })),
  );
}
