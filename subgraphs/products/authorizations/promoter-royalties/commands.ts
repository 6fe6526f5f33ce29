import { badInput } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { businessMonth, checkMonthAhead } from '../../../kit/basics/time';
import { publish } from '../../../kit/exchange/outbox';
import type { SubgraphRequest } from '../../../kit/requests/context';
import type { Transaction } from '../../../kit/sql/database';
import type { PromoterRoyaltyInput } from '../../schema.generated';
import { type Share, sharesOf } from '../rules';
import type { StoredAuthorization } from '../tables';
import type { PromoterRoyaltyRow } from './tables';

type Owner = Pick<StoredAuthorization, 'id' | 'customerId' | 'developerAccountId' | 'productCode'>;

/**
 * A share that is the same stays, another one begins this month or later, who is left out earns no more from this month on;
 * what was stays as history.
 */
export async function setShares(
  tx: Transaction,
  context: SubgraphRequest,
  owner: Owner,
  given: readonly PromoterRoyaltyInput[],
  field: string,
): Promise<void> {
  const thisMonth = businessMonth(context.now());
  const shares = sharesOf(given, thisMonth, field);
  await checkPromoters(tx, shares, field);
  const lasting = await tx.sql<PromoterRoyaltyRow[]>`
    /* lastingShares */ select r.* from products.promoter_royalties r
    where r.authorization_id = ${owner.id} and (r.until_month is null or r.until_month > ${thisMonth}) for update`;
  const bound = lasting.filter(({ state }) => state === 'BOUND');
  const changed = shares.filter((share) => !bound.some((row) => isSame(row, share)));
  checkBegin(changed, shares, thisMonth, field);
  const ends = new Map(changed.map(({ promoterId, effectMonth }) => [lookupId(promoterId), effectMonth]));
  for (const { promoterId } of lasting) {
    const stays = shares.some((share) => lookupId(share.promoterId) === promoterId);
    if (!stays) ends.set(promoterId, thisMonth);
  }
  for (const [promoterId, month] of ends) await endShares(tx, owner.id, promoterId, month, context.now());
  for (const share of changed) await bind(tx, context, owner, share);
  await checkRates(tx, owner.id, thisMonth, field);
  await publishShares(tx, [owner.id]);
}

const isSame = (row: PromoterRoyaltyRow, share: Share): boolean =>
  row.promoterId === lookupId(share.promoterId) &&
  row.type === share.type &&
  Number(row.price ?? -1) === Number(share.price ?? -1) &&
  Number(row.rate ?? -1) === Number(share.rate ?? -1) &&
  row.effectMonth === share.effectMonth;

/** What is changed begins this month or later, within a year: what was earned before is settled. */
function checkBegin(changed: readonly Share[], shares: readonly Share[], thisMonth: string, field: string): void {
  for (const share of changed) {
    const at = `${field}[${shares.indexOf(share)}].effectMonth`;
    checkMonthAhead(share.effectMonth, thisMonth, at);
    if (share.effectMonth >= thisMonth) continue;
    throw badInput(at, `effectMonth must not be before ${thisMonth}.`, 'ROYALTY_BEFORE_START', {
      fromMonth: thisMonth,
    });
  }
}

async function checkPromoters(tx: Transaction, shares: readonly Share[], field: string): Promise<void> {
  const ids = shares.map(({ promoterId }) => lookupId(promoterId));
  const known = await tx.sql<{ id: string }[]>`
    /* promotersInUse */ select salesperson_id as id from products.known_salespeople
    where salesperson_id = any(${ids}::bigint[]) and kind = 'OUTER' and enabled`;
  const inUse = new Set(known.map(({ id }) => id));
  const missing = ids.findIndex((id) => !inUse.has(id));
  if (missing >= 0) {
    throw badInput(`${field}[${missing}].promoterId`, 'This is no promoter in use.', 'PROMOTER_UNKNOWN');
  }
}

async function bind(tx: Transaction, { viewer, now }: SubgraphRequest, owner: Owner, share: Share): Promise<void> {
  const at = now();
  await tx.sql`
    /* bindShare */ insert into products.promoter_royalties (authorization_id, customer_id, promoter_id, type, price, rate,
      state, effect_month, assigned_at, created_by_id, created_at, updated_at)
    values (${owner.id}, ${owner.customerId}, ${lookupId(share.promoterId)}, ${share.type}, ${share.price}, ${share.rate},
      'BOUND', ${share.effectMonth}, ${at}, ${viewer.accountId}, ${at}, ${at})`;
}

/** Of all that a promoter was promised, planned or not, nothing counts from the month on. */
async function endShares(tx: Transaction, id: string, promoterId: string, month: string, now: Date): Promise<void> {
  await tx.sql`
    /* endShares */ update products.promoter_royalties set state = 'UNBOUND', updated_at = ${now},
      until_month = greatest(effect_month, ${month})
    where authorization_id = ${id} and promoter_id = ${promoterId} and (until_month is null or until_month > ${month})`;
}

/** In no month do the promoters' shares of a fee make more than the fee. */
async function checkRates(tx: Transaction, id: string, thisMonth: string, field: string): Promise<void> {
  const [above] = await tx.sql<{ month: string }[]>`
    /* sharesAboveOne */ select m.month from (
      select ${thisMonth}::text as month union select effect_month from products.promoter_royalties
      where authorization_id = ${id} and effect_month > ${thisMonth}) m
    join products.promoter_royalties r on r.authorization_id = ${id} and r.type = 'BY_RATE'
      and r.effect_month <= m.month and (r.until_month is null or r.until_month > m.month)
    group by 1 having sum(r.rate) > 1 order by 1 limit 1`;
  if (!above) return;
  const message = `The shares of the promoters make more than the fee in ${above.month}.`;
  throw badInput(field, message, 'ROYALTIES_ABOVE_FEE', { month: above.month });
}

export async function unbindAll(tx: Transaction, authorizationIds: readonly string[], now: Date): Promise<void> {
  const rows = await tx.sql<{ authorizationId: string }[]>`
    /* unbindAll */ update products.promoter_royalties set state = 'UNBOUND', updated_at = ${now},
      until_month = greatest(effect_month, ${businessMonth(now)})
    where authorization_id = any(${[...authorizationIds]}::bigint[])
      and (until_month is null or until_month > ${businessMonth(now)})
    returning authorization_id`;
  await publishShares(tx, [...new Set(rows.map(({ authorizationId }) => authorizationId))]);
}

export async function publishShares(tx: Transaction, authorizationIds: readonly string[]): Promise<void> {
  if (authorizationIds.length === 0) return;
  const rows = await tx.sql<(Owner & { royalties: RoyaltySpan[] | null })[]>`
    /* toldShares */ select a.id, a.customer_id, a.developer_account_id, a.product_code,
      (select jsonb_agg(jsonb_build_object('id', r.id::text, 'promoterId', r.promoter_id::text, 'type', r.type,
          'price', r.price::text, 'rate', r.rate::text, 'effectMonth', r.effect_month, 'untilMonth', r.until_month)
          order by r.effect_month, r.id)
        from products.promoter_royalties r where r.authorization_id = a.id) as royalties
    from products.authorizations a where a.id = any(${[...authorizationIds]}::bigint[])`;
  const events = rows.map(({ id, customerId, developerAccountId, productCode, royalties }) => ({
    key: id,
    payload: { authorizationId: id, customerId, developerAccountId, productCode, royalties: royalties ?? [] },
  }));
  await publish(tx, 'products', 'promoterRoyalties.changed', events);
}

interface RoyaltySpan {
  id: string;
  promoterId: string;
  type: 'BY_RATE' | 'BY_PRICE';
  price: string | null;
  rate: string | null;
  effectMonth: string;
  untilMonth: string | null;
}
